// How many documents the everyday reader reads by itself, of those in these files; the others go to
// yaml-cpp. Usage: everyday FOLDER...
#include <cstdio>
#include <string>

#include "batch/inputs.hpp"
#include "yaml/parse.hpp"

int main(int argc, char** argv) {
  using namespace poortwachter;
  Walk walk({{argv + 1, argv + argc}});
  int all = 0;
  int everyday = 0;
  std::string bytes;
  for (Input input; walk.next(input);) {
    InputError error;
    if (!read_input(input.path, 16u << 20, bytes, error)) return 1;
    yaml::parse(bytes, yaml::Limits{}, [&](const yaml::Document& document) {
      ++all;
      everyday += document.reader == YamlReader::everyday ? 1 : 0;
    });
  }
  std::printf("%d of %d", everyday, all);
  return 0;
}
