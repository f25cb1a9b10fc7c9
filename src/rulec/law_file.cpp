#include "rulec/law_file.hpp"

#include "rulec/reader.hpp"

namespace poortwachter {
namespace {

class Reader : DataReader {
 public:
  Reader(std::vector<LawRow>& laws, std::vector<InputError>& errors)
      : DataReader("law-file", errors), laws_(laws) {}

  void all(const yaml::Tree& t) {
    read(t);
    map(t.root(), [&](std::string_view law, NodeId, NodeId v) {
      laws_.push_back({std::string(law), both(v)});
    });
  }

 private:
  std::vector<LawRow>& laws_;
};

}  // namespace

std::vector<InputError> parse_laws(std::string_view text, std::vector<LawRow>& laws) {
  return read_data<Reader>(text, laws);
}

}  // namespace poortwachter
