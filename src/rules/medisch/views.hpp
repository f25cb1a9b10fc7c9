// Other medical views, held against the judgements of the bedrijfsarts.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "rules/check.hpp"

namespace poortwachter {

/// Does a medical document see more possibilities than another? Hours count only where both give
/// them.
Tri sees_more(const Event& document, const Event& than);

/// Another medical view against a judgement, as far as it is not answered.
struct Challenge {
  const Event* by = nullptr;
  Date from;  ///< from when the other doctor sees more
  Date due;   ///< last day for the answer
  Status status = Status::pass;
  bool decides = false;      ///< it is UWV's own doctor: no answer is awaited
  bool not_awaited = false;  ///< nor of another doctor, of after the application: UWV weighs both
  bool silent = false;       ///< he does not say what he sees
};

bool graver(Status a, Status b);

/// The other medical views of a case.
class Views {
 public:
  /// What a medical document sees, read once: every view is held against every judgement.
  struct Seen {
    std::optional<Word> possibilities;
    std::array<std::optional<double>, 2> hours;  ///< a day, a week

    explicit Seen(const Event& e);
  };

  explicit Views(const Case& c);

  [[nodiscard]] Challenge against(const Judgement& j) const;

  /// Does it still see more than the judgement in force on its day? What that one took over from an
  /// earlier one, or put right, is held against nobody twice.
  [[nodiscard]] bool sees_more_than_in_force(const Event& other) const;

  /// The first judgement from the day of a view on that one can go by and that answers it.
  [[nodiscard]] const Judgement* answer_to(const Event& other) const;

 private:
  struct View {
    const Event* event;
    Date from;  ///< from when it sees that
    Date due;   ///< last day for the answer
    Seen seen;
    Tri open;          ///< not answered by then
    bool decides;      ///< of UWV's own doctor
    bool not_awaited;  ///< no answer is
  };

  [[nodiscard]] const Seen& judged_of(const Judgement& j) const;
  [[nodiscard]] Tri answered(const Event& other, const Seen& seen, Date due) const;

  const Case& c_;
  std::vector<Seen> judged_;  ///< of each judgement; empty where there is no other view
  std::vector<View> all_;     ///< those of the tested period that may still be open, by day
};

}  // namespace poortwachter
