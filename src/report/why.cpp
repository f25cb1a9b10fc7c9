#include "report/why.hpp"

#include <algorithm>

#include "report/phrases.hpp"
#include "report/selection.hpp"

namespace poortwachter {
namespace {

/// The first sentence; of a long one what stands before what it adds.
std::string in_brief(std::string_view message) {
  constexpr std::size_t kLong = 120;
  const std::string_view first = first_sentence(message);
  const std::size_t more = first.find("; ", kLong);
  return std::string(first.substr(0, more)) + (more == std::string_view::npos ? "" : ".");
}

int value(const Statement& said, std::string_view place) {
  for (std::size_t i = 0; i < said.values.size(); ++i)
    if (said.sentence->places[i] == place)
      if (const int* n = std::get_if<int>(&said.values[i])) return *n;
  return 0;
}

std::string how_many_more(int serious, int slight, Language l) {
  if (serious + slight == 0) return {};
  const int first = serious > 0 ? serious : slight;
  std::string all = counted(serious > 0 ? texts::kSerious : texts::kSlight, first, l);
  if (serious > 0 && slight > 0) all = say(texts::kSeriousAndSlight, l, serious, slight);
  return ' ' + say(serious + slight == 1 ? texts::kOneMore : texts::kSeveralMore, l,
                   std::string_view(all));
}

std::string of_shortcomings(const View& v, const RouteView& last, Language l) {
  const FindingView* f = gravest(v);
  if (f == nullptr) return std::string(last.reason);
  const bool serious = f->section == Section::serious;
  std::string out(in_brief(f->message));
  out += how_many_more(value(last.said, keys::value::serious) - (serious ? 1 : 0),
                       value(last.said, keys::value::slight) - (serious ? 0 : 1), l);
  const auto ground = std::ranges::find(v.route, Step::valid_ground, &RouteView::step);
  if (ground == v.route.end() || !no(ground->outcome)) return out;
  const LostDays* lost = f->lost();
  const auto days = [l](int n) { return counted(texts::kDaysLate, n, l); };
  out += ' ';
  if (ground->said.key() == keys::valid_ground::none)
    out += texts::kNoGround.in(l);
  else if (lost != nullptr && lost->ground > 0)
    out += say(texts::kPartlyCovered, l, days(lost->ground), days(lost->count));
  else
    out += texts::kNotCovered.in(l);
  return out;
}

/// What was put forward for what would be a shortcoming without it, the gravest first.
std::string_view excuse(const View& v) {
  const FindingView* best = nullptr;
  for (const FindingView& f : v.findings)
    if (!f.excuse.empty() && f.rule->weight == Weight::substantive &&
        (best == nullptr || f.section < best->section))
      best = &f;
  if (best == nullptr) return {};
  const std::string_view all = best->excuse;
  return all.substr(0, all.find("; "));
}

std::string of_efforts(const View& v, Language l) {
  const RouteView& last = v.route.back();
  if (last.step == Step::repairable && yes(last.outcome)) return of_shortcomings(v, last, l);
  const std::string_view why = excuse(v);
  if (last.step == Step::valid_ground && !why.empty()) return say(texts::kAllCovered, l, why);
  if (last.said.key() == keys::efforts_sufficient::procedural && !why.empty())
    return say(texts::kRestIsProcedure, l, capitalised(why));
  std::string out(last.reason);
  if (last.step == Step::efforts_sufficient && yes(last.outcome) && !why.empty())
    out.append(" ").append(capitalised(why)).append(".");
  return out;
}

}  // namespace

std::vector<Reason> reasons(const View& v, Language l) {
  std::vector<Reason> out;
  if (v.route.empty()) return out;
  const auto complete = std::ranges::find(v.route, Step::complete, &RouteView::step);
  if (v.administrative == Risk::none || complete == v.route.end()) {
    out.push_back({&texts::kWhy, of_efforts(v, l)});
  } else {
    out.push_back({&texts::kWhySubstantive, of_efforts(v, l)});
    out.push_back({&texts::kWhyAdministrative, std::string(complete->reason)});
    if (v.sanction == Sanction::administrative) std::swap(out.front(), out.back());
  }
  std::erase_if(out, [](const Reason& r) { return r.text.empty(); });
  return out;
}

std::vector<std::string> notes(const View& v, Language l) {
  std::vector<std::string> out;
  const Rule* last = nullptr;
  for (const FindingView& f : v.findings) {
    if (f.status != Status::fail || f.rule == last || f.rule->family() != "privacy") continue;
    last = f.rule;
    out.push_back(
        with_aside(f.message, f.place.line > 0 ? say(texts::kLine, l, f.place.line) : ""));
    out.back().append(" ").append(f.remedy);
  }
  for (const FindingView& f : v.findings)
    if (f.status == Status::fail && f.of_later_events) out.emplace_back(f.message);
  for (const NoteView& n : v.notes) out.emplace_back(std::string_view(n.text));
  return out;
}

}  // namespace poortwachter
