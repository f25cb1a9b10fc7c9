#include "rules/medisch/belastbaarheid-onderbouwd.rule.hpp"
#include "rules/medisch/substantiated.hpp"

namespace poortwachter::medisch_belastbaarheid_onderbouwd {

/// The efforts asked follow from the possibilities, so a judgement that lowers them must be shown
/// (BRB par. 4 b and 7.2).
void check(Check& k) {
  check_substantiated(k, {.none = false,
                          .pass = says<msg::pass>,
                          .unsubstantiated = says<msg::unsubstantiated>,
                          .not_competent = nullptr,
                          .contradicted = says<msg::contradicted>,
                          .overruled = says<msg::overruled>,
                          .confirmed = says<msg::confirmed>,
                          .unknown = says<msg::unknown>,
                          .unknown_possibilities = says<msg::unknown_possibilities>,
                          .unknown_silent = says<msg::unknown_silent>,
                          .unknown_current = says<msg::unknown_current>,
                          .unknown_after_none = says<msg::unknown_after_none>,
                          .unknown_seen = says<msg::unknown_seen>,
                          .unknown_answer = says<msg::unknown_answer>,
                          .unknown_since = says<msg::unknown_since>,
                          .unknown_none_since = nullptr,
                          .unknown_repeated = nullptr,
                          .unknown_weighed = says<msg::unknown_weighed>,
                          .unknown_absent = says<msg::unknown_absent>,
                          .upcoming = says<msg::upcoming>,
                          .not_applicable = says<msg::not_applicable>});
}

}  // namespace poortwachter::medisch_belastbaarheid_onderbouwd
