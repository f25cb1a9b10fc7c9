// A case dossier: what the file says, and nothing that follows from it. Format: version 1.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "poortwachter/calendar.hpp"
#include "poortwachter/format.hpp"
#include "poortwachter/input_error.hpp"
#include "poortwachter/tri.hpp"

namespace poortwachter {

/// The spelling in the dossier.
std::string_view name(Kind);
std::string_view name(Field);
std::string_view name(Word);
std::optional<Kind> kind_named(std::string_view);

/// Gross pay, euro. Year = 12 months = 13 x 4 weeks = 52 weeks = 52 x hours-per-week hours.
struct Pay {
  double amount = 0;       ///< euro, >= 0
  Word per = Word::maand;  ///< uur, week, vier_weken, maand, jaar

  /// Euro a year; nothing when paid by the hour and the hours a week are not known.
  [[nodiscard]] std::optional<double> per_year(std::optional<double> hours_per_week) const;
  /// Euro an hour; nothing when no hours are worked.
  [[nodiscard]] std::optional<double> per_hour(double hours_per_week) const;
  auto operator<=>(const Pay&) const = default;
};

/// A set of words, as lists in the dossier give them.
class WordSet {
 public:
  void insert(Word w) { bits_[index(w) / 64] |= 1ull << (index(w) % 64); }
  [[nodiscard]] bool contains(Word w) const {
    return (bits_[index(w) / 64] >> (index(w) % 64)) & 1;
  }
  [[nodiscard]] bool empty() const;
  [[nodiscard]] int size() const;
  auto operator<=>(const WordSet&) const = default;

 private:
  static std::size_t index(Word w) { return static_cast<std::size_t>(w); }
  std::array<std::uint64_t, (kWords + 63) / 64> bits_{};
};

/// Some kinds of event.
class KindSet {
 public:
  constexpr KindSet(std::initializer_list<Kind> kinds = {}) {
    for (const Kind k : kinds) insert(k);
  }
  constexpr void insert(Kind k) { bits_ |= bit(k); }
  [[nodiscard]] constexpr KindSet with(Kind k) const {
    KindSet more = *this;
    more.insert(k);
    return more;
  }
  [[nodiscard]] constexpr bool contains(Kind k) const { return (bits_ & bit(k)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  auto operator<=>(const KindSet&) const = default;

 private:
  static_assert(kKinds <= 64);
  static constexpr std::uint64_t bit(Kind k) { return 1ull << static_cast<unsigned>(k); }
  std::uint64_t bits_ = 0;
};

struct Record;

/// What a value says: yes or no; a day; a number, percentage, amount in euro or whole number; a
/// word; pay; a list of words; a list of kinds; text as written, not neutralised, that lives as
/// long as the tree; a list of maps, or the one map.
using Said = std::variant<bool, Date, double, Word, Pay, WordSet, KindSet, std::string_view,
                          std::vector<Record>>;

/// The value of one key. A key that is absent, or says `onbekend`, has no Value; which of the two
/// it is matters only where leaving it out says that something did not happen (Record::open).
struct Value {
  Field field;
  Place place;
  Said said;

  // Precondition: it is that.
  [[nodiscard]] const Pay& pay() const { return std::get<Pay>(said); }
  [[nodiscard]] const WordSet& words() const { return std::get<WordSet>(said); }
  [[nodiscard]] KindSet kinds() const { return std::get<KindSet>(said); }
  [[nodiscard]] std::string_view text() const { return std::get<std::string_view>(said); }
  [[nodiscard]] const std::vector<Record>& records() const {
    return std::get<std::vector<Record>>(said);
  }
};

/// A map of the dossier: one event, one ground, the employer …
struct Record {
  Place place;
  std::vector<Value> values;
  std::vector<Field> open_keys{};  ///< those that say `onbekend`
  std::optional<Kind> of{};        ///< of which kind of event; none: it is no event

  [[nodiscard]] const Value* find(Field) const;
  /// Does the key say `onbekend`, where leaving it out says something?
  [[nodiscard]] bool open(Field) const;
  /// unknown when the key is absent or `onbekend`.
  [[nodiscard]] Tri yes(Field) const;
  [[nodiscard]] std::optional<Date> date(Field) const;
  [[nodiscard]] std::optional<double> number(Field) const;
  [[nodiscard]] std::optional<Word> word(Field) const;
  [[nodiscard]] std::string_view text(Field) const;  ///< empty when absent
  /// Is the word of this key `w`? unknown when absent.
  [[nodiscard]] Tri is(Field, Word w) const;
  /// Does the list of this key hold `w`? unknown when the list is absent.
  [[nodiscard]] Tri has(Field, Word w) const;
  /// The records of a list of maps; empty when absent (ask find() for the difference).
  [[nodiscard]] std::span<const Record> list(Field) const;
  /// The place of the key's value; of the record when absent.
  [[nodiscard]] Place place_of(Field) const;

 private:
  /// Null when absent, or when it says something of another type.
  template <typename T>
  [[nodiscard]] const T* get(Field) const;
};

struct Event : Record {
  Kind kind;
  Date day;  ///< `datum`
};

/// A kind of which events were not handed over: their absence proves nothing (principle 2).
struct NotDelivered {
  Kind kind;
  std::optional<Date> from;   ///< inclusive; none: from the beginning
  std::optional<Date> until;  ///< inclusive; none: to the end
  Place place;
};

struct Dossier {
  std::string_view id;        ///< `kenmerk`
  std::optional<Date> as_of;  ///< `peildatum`
  Date first_sick_day;
  Place place;  ///< of the document
  Place first_sick_day_place;
  Record employer;                    ///< `werkgever`
  Record employee;                    ///< `werknemer`; dienstverband is flattened into `contract`
  Record contract;                    ///< `werknemer.dienstverband`: soort, einde
  Record sickness;                    ///< `verzuim`
  std::vector<Record> interruptions;  ///< `verzuim.onderbrekingen`: van, tot, reden, zelfde_oorzaak
  std::vector<Record> extensions;     ///< `verzuim.verlengingen`: soort, tot, per
  std::vector<Event> events;          ///< in the order of the file
  std::vector<Record> grounds;        ///< `deugdelijke_gronden`
  std::vector<Record> judgements;     ///< `beoordelingen`
  std::vector<NotDelivered> not_delivered;
};

/// What one document of a file turned out to be.
struct LoadedDossier {
  int document = 1;                  ///< 1-based in its file
  const Dossier* dossier = nullptr;  ///< null when there are errors
  std::vector<InputError> errors;    ///< in the order of the file
  std::string_view id;  ///< `kenmerk`, also of an invalid dossier, where it could be read
};

/// What a value may name that is no part of the format.
enum class Naming : std::uint8_t {
  question,        ///< `beoordelingen[].vraag`: a question (`vraag/…`)
  rule,            ///< `beoordelingen[].betreft`: a rule
  rule_or_family,  ///< `deugdelijke_gronden[].betreft`: a rule, `family` or `family/*`
};

/// The names of the rule set. The dossier room knows no rules; who loads, says. Without them a name
/// is held against its form alone.
struct KnownNames {
  std::function<bool(Naming, std::string_view)> known;
  /// The nearest name that is known; empty when none is near.
  std::function<std::string(Naming, std::string_view)> nearest;
};

/// Reads every document of a file. `take` is called for each in turn; what it is given lives during
/// the call only. All errors of a document come in one go. Never throws on account of the bytes.
void load_dossiers(std::string_view bytes, const KnownNames& names,
                   const std::function<void(const LoadedDossier&)>& take, Start start = {},
                   YamlReader first = YamlReader::everyday);

}  // namespace poortwachter
