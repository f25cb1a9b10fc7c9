// content: what a document must have, in the fields of yes or no that the dossier gives of it.
#include <algorithm>
#include <iterator>
#include <vector>

#include "rules/check.hpp"

namespace poortwachter {
namespace {

/// For each document the day of the next that lacks nothing, as far as it says; else the end of the
/// efforts. `documents` ascend.
std::vector<Date> next_sound(const Check& k, std::span<const Event* const> documents) {
  std::vector<Date> result(documents.size());
  Date next = k.c.efforts_moment;
  for (std::size_t i = documents.size(); i-- > 0;) {
    result[i] = next;
    const Event& e = *documents[i];
    if (std::ranges::none_of(k.rule.fields, [&](Field f) { return no(e.yes(f)); }))
      next = std::min(next, e.day);
  }
  return result;
}

void check_each(Check& k, std::span<const Event* const> documents) {
  const Event* open = nullptr;
  Message asked;
  const auto until = next_sound(k, documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Event* e = documents[i];
    Message lacks;
    Message silent;
    for (const Field f : k.rule.fields) {
      const Tri has = e->yes(f);
      if (no(has)) add_key(lacks, f);
      if (unknown(has)) add_key(silent, f);
    }
    if (!lacks.empty()) {
      Finding& f = k.by_key("fail");
      f.degree = Degree::serious;
      f.what = std::move(lacks);
      f.actual = e->day;
      f.place = e->place;
      f.short_from = e->day;
      f.short_to = std::max(e->day, until[i]);
    } else if (!silent.empty() && open == nullptr) {
      open = e;
      asked = std::move(silent);
    }
  }
  if (open != nullptr) {
    Finding& f = k.by_key("unknown");
    f.what = std::move(asked);
    f.actual = open->day;
    f.place = open->place;
  } else if (k.empty()) {
    Finding& f = k.by_key("pass");
    f.actual = documents.back()->day;
    f.place = documents.back()->place;
  }
}

void check_any(Check& k, std::span<const Event* const> documents) {
  Message lacks;
  Message silent;
  const Event* where = documents.back();
  for (const Field f : k.rule.fields) {
    // A document that is silent may well have it: then nobody can say that it lacks.
    Tri has = Tri::no;
    for (const Event* e : documents) has = has || e->yes(f);
    if (unknown(has)) add_key(silent, f);
    if (no(has)) add_key(lacks, f);
  }
  Finding& f = k.by_key(!lacks.empty() ? "fail" : !silent.empty() ? "unknown" : "pass");
  if (!lacks.empty()) f.degree = Degree::serious;
  f.what = !lacks.empty() ? std::move(lacks) : std::move(silent);
  f.actual = where->day;
  f.place = where->place;
  f.short_from = where->day;
  f.short_to = std::max(where->day, k.c.efforts_moment);
}

}  // namespace

void check_content(Check& k) {
  std::vector<const Event*> documents;
  bool delivered = true;
  // What was made after the tested efforts is not tested.
  const auto tested = [&](const Event* e) { return e->day <= k.c.efforts_end; };
  for (const Kind kind : k.rule.events) {
    const auto of_kind = k.c.events(kind);
    std::copy_if(of_kind.begin(), of_kind.end(), std::back_inserter(documents), tested);
    delivered = delivered && k.c.delivered(kind);
  }
  if (documents.empty()) {
    k.by_key(delivered ? "not_applicable" : "unknown_absent");
    return;
  }
  k.rule.reading == Reading::each ? check_each(k, documents) : check_any(k, documents);
}

}  // namespace poortwachter
