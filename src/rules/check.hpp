// What a check gets and gives: the case and the rule go in, findings come out.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "case/case.hpp"
#include "poortwachter/audit.hpp"

namespace poortwachter {

/// A message of the rule, as the rule compiler made it from its file (rulec/header.hpp).
template <typename M, Status S>
concept Says = M::kStatus == S;

/// Collects the findings of one rule on one case.
class Check {
 public:
  Check(const Rule& r, const Case& a_case, std::vector<Finding>& out)
      : rule(r), c(a_case), out_(out) {}

  const Rule& rule;
  const Case& c;

  /// Each adds a finding with a message of the rule and returns it for what no sentence shows to be
  /// filled in. The reference holds until the next one is added.
  template <Says<Status::pass> M>
  Finding& pass(M m) {
    return say(std::move(m));
  }
  template <Says<Status::fail> M>
  Finding& fail(M m) {
    return say(std::move(m));
  }
  template <Says<Status::fail> M>
  Finding& fail(M m, Degree degree) {
    Finding& f = say(std::move(m));
    f.degree = degree;
    return f;
  }
  template <Says<Status::unknown> M>
  Finding& unknown(M m) {
    return say(std::move(m));
  }
  template <Says<Status::upcoming> M>
  Finding& upcoming(M m) {
    return say(std::move(m));
  }
  template <Says<Status::not_applicable> M>
  Finding& not_applicable(M m) {
    return say(std::move(m));
  }
  /// For a message that is itself chosen elsewhere.
  template <typename M>
  Finding& say(M m) {
    Finding& f = add(rule.messages[M::kPlace]);
    std::move(m).show(f);
    return f;
  }

  /// For the kinds that read data alone: adds a finding with the rule's message of that key, which
  /// the rule compiler held the file to have.
  Finding& by_key(std::string_view key);

  /// Has this rule given a finding yet?
  [[nodiscard]] bool empty() const { return out_.size() == start_; }
  /// The findings of this rule so far.
  [[nodiscard]] std::span<Finding> added() { return std::span(out_).subspan(start_); }

 private:
  Finding& add(const RuleMessage& message);

  std::vector<Finding>& out_;
  std::size_t start_ = out_.size();
};

/// One more in a list of names: "a, b".
void add_item(Message& list, const Text& item);
/// Behind the last day its sum is said: so many days after, or before, that day.
Finding& count_from(Finding& f, const Case& c, Date from);

/// Adds a key, as it stands in the dossier, so that the reader finds it there, to a list.
void add_key(Message& list, Field key);
/// A name of the format as people say it.
Message spoken(std::string_view name);
/// "deskundigenoordeel, gevraagd op 13 januari 2025, dossierregel 124": so that nobody need guess
/// which of the dossier is meant.
Message event_in_words(const Event& e);
/// Adds the line of an event: ", dossierregel 124".
void add_line(Message& m, const Event& e);

/// Runs one rule: its conditions first, then its check. Adds at least one finding.
void run(const Rule& rule, const Case& c, std::vector<Finding>& out);

// The kinds of check that read nothing but the rule's data.
void check_content(Check&);
void check_question(Check&);

/// The answer to a question that stands on the as-of date; null: none.
const Record* answer_to(const Rule& question, const Case& c);

/// What it says, of the question with that role; nothing: no answer stands.
std::optional<Word> answered(Role question, const Case& c);

// A rule of kind `function` has its check beside its file, src/rules/<family>/<slug>.cpp: `check`
// in the namespace <family>_<slug> with `_` for `-`, which the header that the rule compiler makes
// of it declares.

}  // namespace poortwachter
