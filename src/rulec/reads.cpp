// Which rule reads what: the kinds and keys that the sources of the rules, the case, the verdict
// and what deals the dossier out name, found by looking for them, with those of the headers of a
// family that a rule takes in, and those that the file of a rule of the kind content lists. One C++
// source out; a name that is none is a build error there.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

struct Found {
  Names own;  ///< the kinds of the rule's own file
  Names kinds;
  Names fields;
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void take_matches(const std::string& text, const std::regex& what, Names& names) {
  for (std::sregex_iterator it(text.begin(), text.end(), what), end; it != end; ++it)
    names.insert((*it)[1]);
}

const std::regex kKind(R"(\bKind::(\w+))");

/// `seen` ends the walk: a header and its source are read once.
void scan(const fs::path& src, const fs::path& file, Found& found, std::set<fs::path>& seen) {
  static const std::regex kField(R"(\bfield::(\w+))");
  static const std::regex kInclude(R"re(#include "(rules/\w[\w-]*/[\w-]+)\.hpp")re");
  if (!fs::exists(file) || !seen.insert(file).second) return;
  const std::string text = read(file);
  take_matches(text, kKind, found.kinds);
  take_matches(text, kField, found.fields);
  Names headers;
  take_matches(text, kInclude, headers);
  for (const std::string& header : headers)
    for (const std::string_view ending : {".hpp", ".cpp"})
      scan(src, src / (header + std::string(ending)), found, seen);
}

/// `events: [a, b]` in the front matter of a rule.
void take_list(const std::string& text, const std::string& key, Names& names) {
  static const std::regex kName(R"((\w+))");
  std::smatch list;
  if (std::regex_search(text, list, std::regex("\n" + key + R"(: \[([^\]]*)\])")))
    take_matches(list[1], kName, names);
}

/// An array of what stands in `scope`.
std::string list(std::string_view type, std::string_view scope, const Names& names,
                 std::string& arrays, int& next) {
  if (names.empty()) return "{}";
  const std::string variable = fmt::format("a{}", next++);
  arrays += fmt::format("constexpr {} {}[] = {{", type, variable);
  for (const std::string& name : names) arrays += fmt::format("{}::{}, ", scope, name);
  arrays += "};\n";
  return variable;
}

}  // namespace

/// reads_compiler TARGET SRC
int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const fs::path src = argv[2];
  std::map<std::string, Found> readers;
  for (const auto& entry : fs::recursive_directory_iterator(src / "rules")) {
    const fs::path& path = entry.path();
    if (path.extension() != ".md") continue;
    fs::path source = path;
    source.replace_extension(".cpp");
    std::set<fs::path> seen;
    Found found;
    scan(src, source, found, seen);
    take_matches(read(source), kKind, found.own);
    const std::string page = read(path);
    take_list(page.substr(0, page.find("\n---\n")), "events", found.own);
    take_list(page.substr(0, page.find("\n---\n")), "events", found.kinds);
    take_list(page.substr(0, page.find("\n---\n")), "fields", found.fields);
    const std::string id = path.parent_path().filename() / path.stem();
    if (!found.kinds.empty() || !found.fields.empty()) readers[id] = found;
  }
  for (const std::string_view room : {"case", "verdict"}) {
    std::set<fs::path> seen;
    for (const auto& entry : fs::recursive_directory_iterator(src / room))
      if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
        scan(src, entry.path(), readers[std::string(room)], seen);
  }
  std::set<fs::path> seen;
  scan(src, src / "dossier/distribute.cpp", readers["dossier"], seen);
  std::string arrays;
  std::string rows;
  int next = 0;
  for (const auto& [id, found] : readers) {
    const std::string own = list("Kind", "Kind", found.own, arrays, next);
    const std::string kinds = list("Kind", "Kind", found.kinds, arrays, next);
    const std::string fields = list("Field", "field", found.fields, arrays, next);
    rows += fmt::format("  {{\"{}\", {}, {}, {}}},\n", id, own, kinds, fields);
  }
  const std::string text = fmt::format(
      "// Made from src/rules, src/case and src/verdict.\n"
      "#include \"poortwachter/field/all.hpp\"\n#include \"poortwachter/reads.hpp\"\n\nnamespace "
      "poortwachter {{\nnamespace {{\n"
      "{}constexpr Reads kReads[] = {{\n{}}};\n}}  // namespace\n"
      "std::span<const Reads> reads() {{ return kReads; }}\n}}  // namespace "
      "poortwachter\n",
      arrays, rows);
  if (read(argv[1]) == text) return 0;
  std::ofstream out(argv[1], std::ios::binary);
  out << text;
  out.close();
  return out ? 0 : 1;
}
