#include "report/phrases.hpp"

#include <algorithm>

#include "words/neutral.hpp"

namespace poortwachter {
namespace {

/// What the rules and the verdict say may quote the dossier.
std::string made_neutral(std::string raw) { return is_neutral(raw) ? raw : neutral(raw); }

std::string_view law_name(std::string_view law, Language l) {
  for (const texts::LawName& n : texts::kLaws)
    if (n.law == law) return n.shown.in(l);
  return law;
}

}  // namespace

std::string counted(const texts::Noun& noun, int n, Language l) {
  return say(n == 1 ? noun.one : noun.many, l, n);
}

std::string neutral_sentence(const Finding& f, Language l) { return made_neutral(sentence(f, l)); }

std::string neutral_remedy(const Finding& f, Language l) { return made_neutral(remedy(f, l)); }

bool remedy_names_date(const Finding& f) {
  return f.message->remedy.nl.find("{repair}") != std::string_view::npos;
}

void append_sources(std::string& out, const Rule& rule, Language l) {
  std::string_view last;
  for (const Source& s : rule.sources) {
    if (!last.empty()) out += "; ";
    if (s.law != last) {
      out += law_name(s.law, l);
      out += ' ';
    }
    out += s.ref;
    last = s.law;
  }
}

std::string shown_id(std::string_view id, Language l) {
  return id.empty() ? std::string(texts::kNoId.in(l)) : neutral_reference(id);
}

std::string shown_path(std::string_view path, int document, Language l) {
  std::string out = neutral(path);
  if (document > 1) out += say(texts::kDocument, l, document);
  return out;
}

std::string not_checked(std::size_t errors, Language l) {
  return std::string(texts::kInvalid.in(l)) + std::string(texts::kNotChecked.in(l)) +
         counted(texts::kErrors, static_cast<int>(errors), l);
}

std::string_view risk_heading(Risk r, Language l) {
  return texts::kRisk[static_cast<std::size_t>(r)].in(l);
}

std::string verdict_rest(const Audit& a, Language l) {
  const Verdict& v = a.verdict;
  const auto word = [&](Risk r) { return texts::kRiskWord[static_cast<std::size_t>(r)].in(l); };
  std::string out(texts::kOf[static_cast<std::size_t>(v.consequence)].in(l));
  if (a.as_of <= a.tested_until) out += say(texts::kAsItStands, l, a.as_of);
  return out + say(texts::kParts, l, word(v.substantive), word(v.administrative));
}

}  // namespace poortwachter
