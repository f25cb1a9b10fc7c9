// No citizen service number anywhere in the file.
#include "words/bsn.hpp"

#include <string>

#include "rules/check.hpp"
#include "rules/privacy/texts.hpp"

namespace poortwachter {

void check_privacy_bsn(Check& k) {
  each_text(k.c.dossier, [&](Field field, std::string_view text, Place place) {
    if (!holds_bsn(text)) return;
    Finding& f = k.fail("fail");
    f.place = place;
    f.what = {std::string(name(field)), std::string(name(field))};
  });
  if (k.empty()) k.pass();
}

}  // namespace poortwachter
