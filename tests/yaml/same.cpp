#include "same.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "properties/random.hpp"
#include "read.hpp"
#include "yaml/builder.hpp"
#include "yaml/everyday.hpp"
#include "yaml/source.hpp"

namespace poortwachter::yaml::testing {
namespace {

// Stand for what yaml-cpp cannot read: a question mark, and two of the bytes of two surrogates.
constexpr char kStandIn = '^';
constexpr std::string_view kPadding = "^`";

/// Does the everyday reader accept one of the documents? Quicker than to read it with both.
bool may_be_accepted(std::string_view text) {
  static Builder builder{Limits{}};
  static std::string whole;
  Cutter cutter(text);
  while (const auto slice = cutter.next()) {
    if (slice->blank) continue;
    whole.assign(slice->content.text);
    if (!whole.ends_with('\n')) whole += '\n';
    const TextCheck check = check_text(whole);
    if (check.fault.kind != TextFault::Kind::none) continue;
    builder.begin({whole, 1}, check.ascii);
    if (read_everyday(builder)) return true;
  }
  return false;
}

struct Read {
  std::string tree;
  std::vector<InputError> errors;
  bool everyday = false;
};

std::vector<Read> read(Parser& parser, std::string_view text) {
  std::vector<Read> all;
  parser.parse(text, [&](const Document& d) {
    all.push_back({d.tree == nullptr ? "" : outline(*d.tree, d.tree->root(), true), d.errors,
                   d.reader == YamlReader::everyday});
  });
  return all;
}

std::size_t offset_of(std::string_view text, Place place) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < place.line; ++line) at = text.find('\n', at) + 1;
  for (std::uint32_t column = 1; column < place.column && at < text.size(); ++column) {
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u);
  }
  return at;
}

/// yaml-cpp 0.7 refuses two things that YAML and JSON allow: a `?` within a text in brackets, and
/// surrogates. False when what it refuses at `place` is neither; else it is replaced.
bool replace_refused(std::string& text, Place place) {
  const std::size_t at = std::min(offset_of(text, place), text.size());
  constexpr std::size_t kCode = 6;  // \uD83D
  const auto code = [&](std::size_t from) {
    const bool is = text.compare(from, 2, "\\u") == 0;
    return is ? std::strtoul(text.substr(from + 2, 4).c_str(), nullptr, 16) : 0;
  };
  const unsigned long high = code(at);
  const unsigned long low = at + kCode < text.size() ? code(at + kCode) : 0;
  if (high >= 0xD800 && high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
    text.replace(at, 2 * kCode,
                 fmt::format("\\U{:08x}", 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)));
    text.insert(at + 10, kPadding);
    return true;
  }
  // What stands behind the question mark may be what yaml-cpp stumbles over.
  const std::size_t question = text.rfind('?', at);
  if (question == text.npos) return false;
  const std::size_t before = question == 0 ? text.npos : text.find_last_not_of(" -", question - 1);
  const bool within =
      before != text.npos && std::string_view(":,[]{}\n").find(text[before]) == std::string::npos;
  if (within) text[question] = kStandIn;
  return within;
}

/// The tree with what it stands for.
std::string restored(std::string tree) {
  for (std::size_t at = 0; (at = tree.find(kPadding, at)) != tree.npos;)
    tree.erase(at, kPadding.size());
  std::replace(tree.begin(), tree.end(), kStandIn, '?');
  return tree;
}

std::string said(const Read& r) {
  std::string s = r.tree;
  for (const InputError& e : r.errors) {
    s += "\n" + e.message.en + " at " + std::to_string(e.place.line) + ":" +
         std::to_string(e.place.column);
  }
  return s;
}

std::string file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Comparison::Comparison() : everyday_(Limits{}), authority_(Limits{}, YamlReader::yaml_cpp) {}

std::string Comparison::difference(std::string_view text) {
  ++texts;
  if (!may_be_accepted(text)) return {};
  const std::vector<Read> ours = read(everyday_, text);
  if (std::none_of(ours.begin(), ours.end(), [](const Read& r) { return r.everyday; })) return {};
  ++accepted;
  std::string readable(text);
  std::vector<Read> theirs = read(authority_, readable);
  bool replaced = false;
  for (std::size_t i = 0; i < std::min(ours.size(), theirs.size());) {
    const bool refused = ours[i].everyday && theirs[i].errors.size() == 1 &&
                         replace_refused(readable, theirs[i].errors[0].place);
    replaced = replaced || refused;
    if (refused) {
      theirs = read(authority_, readable);
    } else {
      ++i;
    }
  }
  if (replaced && text.find_first_of(kPadding) != text.npos) return {};  // who stands for what?
  bool same = ours.size() == theirs.size();
  for (std::size_t i = 0; same && i < ours.size(); ++i) {
    if (!ours[i].everyday) continue;
    same = ours[i].errors.empty() && theirs[i].errors.empty() &&
           ours[i].tree == (replaced ? restored(theirs[i].tree) : theirs[i].tree);
  }
  if (same) return {};
  std::string result = "the text <<" + std::string(text) + ">> is";
  for (const Read& r : ours) result += "\nto us:       " + said(r);
  for (const Read& r : theirs) result += "\nto yaml-cpp: " + said(r);
  return result;
}

const std::vector<std::string>& tokens() {
  static const std::vector<std::string> all{"a",  "1",     "é",  "~",  "a: ",  "b: ",  ":",    "- ",
                                            "-",  " ",     "  ", "\n", "\n  ", "\r\n", "\t",   "#",
                                            "?",  "[",     "]",  "{",  "}",    ",",    "\"",   "'",
                                            "\\", "\"a\"", "|",  "&",  "null", ">",    "---\n"};
  return all;
}

std::string text_of_tokens(long number, int length, const std::vector<std::string>& from) {
  std::string text;
  const auto base = static_cast<long>(from.size());
  for (int i = 0; i < length; ++i, number /= base)
    text += from[static_cast<std::size_t>(number % base)];
  return text;
}

std::string mutated(const std::string& seed, unsigned number) {
  test::Rng rng(number);
  static const std::vector<std::string> more{
      ": ",      ":",     "- ",  "?",    "? ",     "# ",      " #",
      "\"",      "'",     "''",  "\\",   "\\n",    "\\u00e9", "\\x41",
      "\\f",     "\\b",   "\\r", "\\t",  "\\/",    "\\ ",     "\\ud83d\\ude00",
      "\\ud83d", "\\_",   "\\L", "[",    "]",      "{",       "}",
      "[]",      "{}",    ",",   ", ",   "\n",     "\n\n",    "\r\n",
      "\t",      " ",     "  ",  "é",    "€",      "😀",       "~",
      "null",    "Null",  "&x ", "*x",   "!!str ", "|\n",     ">-\n",
      "---\n",   "...\n", "%",   "<<: ", "a: ",    "\"a\": ", "-1",
      "- - ",    "@",     "`",   "|"};
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < seed.size();) {
    const std::size_t end = std::min(seed.find('\n', at), seed.size() - 1) + 1;
    lines.push_back(seed.substr(at, end - at));
    at = end;
  }
  if (lines.empty()) lines.emplace_back("\n");
  const auto line = [&] {
    return static_cast<std::size_t>(rng.below(static_cast<int>(lines.size())));
  };
  const auto take = static_cast<std::size_t>(rng.between(1, 12));
  const std::size_t first = line();
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first));
  if (lines.size() > take) lines.resize(take);
  // The lines as a whole further to the left, so that most of what is left is a document.
  std::size_t least = std::string::npos;
  for (const std::string& l : lines) {
    const std::size_t indent = l.find_first_not_of(' ');
    if (indent != l.npos && l[indent] != '\n' && l[indent] != '\r') least = std::min(least, indent);
  }
  for (std::string& l : lines) l.erase(0, std::min(least, l.find_first_not_of(' ')));

  for (int changes = rng.between(0, 3); changes > 0; --changes) {
    const std::size_t n = line();
    std::string& l = lines[n];
    const auto at = static_cast<std::size_t>(rng.below(static_cast<int>(l.size()) + 1));
    switch (rng.below(10)) {
      case 0:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(line()), std::string(l));
        break;
      case 1:
        l.insert(0, static_cast<std::size_t>(rng.between(1, 3)), ' ');
        break;
      case 2:
        l.erase(0, std::min(l.find_first_not_of(' '), static_cast<std::size_t>(rng.between(1, 2))));
        break;
      case 3:
        std::swap(l, lines[line()]);
        break;
      case 4:
        if (at < l.size()) l.erase(at, static_cast<std::size_t>(rng.between(1, 3)));
        break;
      case 5: {  // at the edge of a word
        const std::size_t edge = l.find_first_of(" :,[]{}\"'\n", at);
        l.insert(std::min(edge, l.size()), rng.pick(more));
        break;
      }
      case 6: {  // a mark for another
        const std::size_t mark = l.find_first_of(":,[]{}\"'#-", at);
        if (mark != l.npos) l.replace(mark, 1, rng.pick(more));
        break;
      }
      case 7: {  // the line broken where it has a blank
        const std::size_t blank = l.find(' ', at);
        if (blank != l.npos)
          l.replace(blank, 1, "\n" + std::string(static_cast<std::size_t>(rng.below(8)), ' '));
        break;
      }
      case 8:
        if (l.ends_with('\n')) l.insert(l.size() - 1, rng.chance(50) ? "\r" : " ");
        break;
      default:
        l.insert(at, rng.pick(more));
    }
    std::erase(lines, "");
    if (lines.empty()) lines.emplace_back("\n");
  }
  std::string text;
  for (const std::string& l : lines) text += l;
  if (rng.chance(10) && text.ends_with('\n')) text.pop_back();
  return text;
}

std::vector<std::string> everyday_texts() {
  namespace fs = std::filesystem;
  const fs::path root = POORTWACHTER_SOURCE;
  std::vector<std::string> texts;
  for (const auto& entry : fs::recursive_directory_iterator(root / "examples"))
    if (entry.is_regular_file()) texts.push_back(file(entry.path()));
  for (const auto& entry : fs::directory_iterator(root / "tests/yaml/exports"))
    texts.push_back(file(entry.path()));
  for (const auto& entry : fs::recursive_directory_iterator(root / "src/rules")) {
    if (entry.path().extension() != ".md") continue;
    const std::string rule = file(entry.path());
    const std::size_t end = rule.find("\n---\n", 4);
    if (rule.starts_with("---\n") && end != rule.npos) texts.push_back(rule.substr(4, end - 3));
    constexpr std::string_view kFence = "\n```yaml";
    for (std::size_t at = 0; (at = rule.find(kFence, at)) != rule.npos;) {
      at = rule.find('\n', at + 1) + 1;
      const std::size_t close = rule.find("\n```", at);
      texts.push_back(rule.substr(at, close + 1 - at));
    }
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

}  // namespace poortwachter::yaml::testing
