// Since when work with the own employer was looked into, for the rules of this family.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "poortwachter/field/employer.hpp"
#include "rules/check.hpp"

namespace poortwachter {

/// What shows that something was examined (rules: "what counts"): an own search, a labour expert's
/// study that answers the question, work that was taken up or offered; and from the day on which
/// the business or the working relation ended there is nothing to look for.
struct Examined {
  const Event* first = nullptr;     ///< the first event that shows it
  const Event* reasoned = nullptr;  ///< the first of those that is not silent on its reasons
  const Event* doubt = nullptr;     ///< the first, before that, that may show it but does not say
  std::span<const Kind> kinds;      ///< the kinds that could show it

  /// Was it examined on or before `d`? unknown: it may be, in what is silent or not handed over.
  [[nodiscard]] Tri by(const Case& c, Date d) const;
};

/// Own work, or own work with adaptations. An offer of other work says nothing on it.
Examined own_work_examined(const Case& c);
/// Other work with the own employer. Pointing out a vacancy is not looking into it.
Examined other_work_examined(const Case& c);

/// The first day with possibilities in the tested period: on which there may have been some, and on
/// which there certainly were. None: never.
struct FirstPossibilities {
  std::optional<Date> maybe;
  std::optional<Date> sure;
};

/// `wait`: a stretch before the first judgement of at most so many days takes over what that
/// judgement found; nobody could know better until then.
FirstPossibilities first_possibilities(const Case& c, int wait);

/// Need it not be examined, seen from the due date?
using Needless = Tri (*)(const Case&, Date);

/// What became of an examination that is due at the end of the first year, or six weeks after the
/// possibilities arose.
struct Examination {
  enum class Answer : std::uint8_t {
    no_possibilities,
    in_time,
    ended,  ///< the sickness, or the test, was over before it was due
    waiting,
    resumed,          ///< needless
    resumed_unknown,  ///< perhaps needless
    possibilities_unknown,
    not_said,  ///< what is silent, or was not handed over, may show it
    late,
    late_found_none,  ///< and there was no chance to miss
    never,
  };
  Answer answer = Answer::no_possibilities;
  Date due;
  Date actual;            ///< when it was done
  bool done = false;      ///< was it at all? else `actual` means nothing
  bool tried = false;     ///< by work that was taken up
  bool presumed = false;  ///< by a search of which nobody says whether it has reasons
  bool excluded = false;  ///< from that day there was nothing to look for: no study is on file
  Place place;
  Message what;  ///< what the last day is counted from
  std::optional<Date> counted_from{};
};

/// Reads the parameters eerste_jaar, later_ontstaan and wachten_op_oordeel of the rule. `needless`
/// may be null.
Examination examination(const Check& k, const Examined& examined, Needless needless);

/// Says it with the messages of a rule; `Says` names them.
template <typename Says>
void say_examination(Check& k, const Examination& x) {
  const Case& c = k.c;
  using enum Examination::Answer;
  const auto find = [&]() -> Finding& {
    switch (x.answer) {
      case in_time:
        if (x.presumed) return k.unknown(Says::unknown_reasons::of(x));
        return x.tried      ? k.pass(Says::pass_tried::of(x))
               : x.excluded ? k.pass(Says::pass_excluded::of(x))
                            : k.pass(Says::pass::of(x));
      case ended:
        return k.not_applicable(Says::not_applicable_ended::of(x));
      case waiting:
        return k.upcoming(Says::upcoming::of(x));
      case resumed:
        if constexpr (requires { typename Says::unknown_resumed; })
          return k.not_applicable(Says::not_applicable_resumed::of(x));
        break;
      case resumed_unknown:
        if constexpr (requires { typename Says::unknown_resumed; })
          return k.unknown(Says::unknown_resumed::of(x));
        break;
      case possibilities_unknown:
        return k.unknown(Says::unknown_possibilities::of(x));
      case not_said:
        return k.unknown(Says::unknown::of(x));
      case late:
      case late_found_none:
        // Perhaps it shows nothing; then all there is, is that word, which is asked.
        if constexpr (requires { typename Says::unknown_no_other; })
          if (x.presumed && no(c.dossier.employer.yes(field::vacatures)))
            return k.unknown(Says::unknown_no_other::of(x));
        if (x.answer == late_found_none) return k.fail(Says::late_found_none::of(x));
        return x.excluded ? k.fail(Says::late_excluded::of(x)) : k.fail(Says::late::of(x));
      case never:
        // That there is no other work rests on a search, which the bare word does not show.
        if constexpr (requires { typename Says::unknown_no_other; })
          if (no(c.dossier.employer.yes(field::vacatures)))
            return k.unknown(Says::unknown_no_other::of(x));
        if constexpr (requires { typename Says::never_among; })
          if (const auto staff = c.dossier.employer.number(field::aantal_werknemers)) {
            const struct {
              Date due;
              int count;
              Message what;
            } shown{x.due, static_cast<int>(*staff), x.what};
            return k.fail(Says::never_among::of(shown));
          }
        return k.fail(Says::never::of(x));
      case no_possibilities:
        break;
    }
    return k.not_applicable(typename Says::not_applicable{});
  };
  Finding& f = find();
  if (x.answer == no_possibilities) return;
  // It was done, and is presumed in order: an answer can only raise the risk.
  if (f.status == Status::unknown && x.answer == in_time) f.weight = Weight::advice;
  f.due = x.due;
  if (x.counted_from) count_from(f, c, *x.counted_from);
  f.place = x.place;
  if (x.done) f.actual = x.actual;
  f.short_from = x.due + 1;
  f.short_to = f.actual ? std::min(*f.actual, c.efforts_moment) : c.efforts_moment;
  if (x.answer == late_found_none && f.status == Status::fail) f.chance_missed = Tri::no;
}

}  // namespace poortwachter
