// No citizen service number anywhere in the file.
#include "words/bsn.hpp"

#include <string>

#include "rules/privacy/bsn.rule.hpp"
#include "rules/privacy/texts.hpp"

namespace poortwachter::privacy_bsn {

void check(Check& k) {
  each_text(k.c.dossier, [&](Field field, std::string_view text, Place place) {
    if (!holds_bsn(text)) return;
    const std::string key(name(field));
    k.fail(msg::fail{.what = Message{key, key}}).place = place;
  });
  if (k.empty()) k.pass(msg::pass{});
}

}  // namespace poortwachter::privacy_bsn
