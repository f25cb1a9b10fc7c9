// The yardstick: yaml-cpp's parser of events with a handler that does nothing, over the same files.
// Usage: events FOLDER...
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <istream>
#include <streambuf>
#include <string>

#include "batch/inputs.hpp"

namespace {

struct Nothing : YAML::EventHandler {
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

struct Memory : std::streambuf {
  explicit Memory(std::string& s) { setg(s.data(), s.data(), s.data() + s.size()); }
};

}  // namespace

int main(int argc, char** argv) {
  poortwachter::Walk walk({{argv + 1, argv + argc}});
  std::string bytes;
  for (poortwachter::Input input; walk.next(input);) {
    poortwachter::InputError error;
    if (!poortwachter::read_input(input.path, 16u << 20, bytes, error)) return 1;
    Memory memory(bytes);
    std::istream in(&memory);
    YAML::Parser parser(in);
    Nothing nothing;
    while (parser.HandleNextDocument(nothing)) {
    }
  }
  return 0;
}
