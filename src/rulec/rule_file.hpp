// A rule file: front matter, explanation, examples. The one form of a rule, read at build time by
// the rule compiler.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/ruleset.hpp"
#include "rulec/law_file.hpp"
#include "rulec/norm_list.hpp"
#include "rulec/number_file.hpp"
#include "rulec/reader.hpp"
#include "rulec/ruling_file.hpp"

namespace poortwachter {

/// A rule with strings of its own. The fields are those of Rule (poortwachter/ruleset.hpp).
struct RuleFile {
  struct RuleMessage {
    std::string key;
    Status status{};
    Message text, remedy;
    Place place;
    std::vector<AskedKey> asks = {};
    Message task = {};
  };
  struct Example {
    Status status = Status::pass;
    std::string title, dossier;
    std::optional<Date> due, actual;
    std::optional<int> days_late;
    std::optional<Degree> degree;
    std::string message;
    std::optional<Date> from, to, short_from, short_to;
    std::optional<int> count, limit, line;
  };

  std::string id;
  Place id_place;
  Weight weight = Weight::procedural;
  CheckKind check = CheckKind::function;
  bool function = false;  ///< does one stand beside it?
  Role role = Role::none;
  Place role_place;
  DegreeBasis degree = DegreeBasis::lost_days;
  int track = 0;
  bool existence = false, quality = false, excused_by_activity = false;
  bool yields_to_track2 = false, guides = false;
  Date from = kAlwaysFrom, until = kAlwaysUntil;
  Message title;
  std::vector<SourceRow> sources;
  std::vector<std::string> numbers;
  std::vector<RuleMessage> messages;
  std::vector<std::string> norms, applies;
  std::vector<Kind> events;
  std::vector<Field> fields;
  Reading reading = Reading::each;
  Repair repair = Repair::until_end;
  std::optional<Kind> record;
  Theme theme = Theme::none;
  Message explanation, cannot_see;
  std::vector<std::string> rulings;  ///< ECLI
  std::vector<Example> examples;
};

/// What a rule file may name.
struct Nameable {
  std::span<const NormRow> norms;
  std::span<const NumberRow> numbers;
  std::span<const RulingRow> rulings;
  std::span<const LawRow> laws;
};

/// Reads a rule file. Errors carry the line and column in the file; `rule` is complete when there
/// are none. Refused: unknown keys, words, facts, norms, numbers, rulings and laws (with the
/// nearest that there is), a missing text in either language, a rule that judges and does not say
/// what it cannot see, a message that the kind of check needs and that is not there, or that it
/// never says, a place that does not exist or that it has no value for, no example for pass, fail,
/// unknown and not_applicable (a `result` or `question` rule may leave out what cannot occur only
/// by saying why in `no_example`). Of a rule with a `function` beside it, which the caller says, it
/// is not refused that its kind never says a message: the function does.
std::vector<InputError> parse_rule_file(std::string_view text, const Nameable&, RuleFile& rule);

/// Does a rule of this kind say the message of that key by itself?
bool said_by_kind(CheckKind check, std::string_view key);

}  // namespace poortwachter
