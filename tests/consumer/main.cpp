// Another program over the installed library: it includes every header and judges one dossier.
#include <cstdio>
#include <optional>
#include <string>

#include "poortwachter/audit.hpp"
#include "poortwachter/calendar.hpp"
#include "poortwachter/dossier.hpp"
#include "poortwachter/enums.hpp"
#include "poortwachter/finding.hpp"
#include "poortwachter/format.hpp"
#include "poortwachter/input_error.hpp"
#include "poortwachter/moments.hpp"
#include "poortwachter/numbers.hpp"
#include "poortwachter/pay.hpp"
#include "poortwachter/reads.hpp"
#include "poortwachter/report.hpp"
#include "poortwachter/ruleset.hpp"
#include "poortwachter/statement.hpp"
#include "poortwachter/step.hpp"
#include "poortwachter/tri.hpp"
#include "poortwachter/words.hpp"

int main() {
  std::optional<poortwachter::Risk> risk;
  poortwachter::load_dossiers(
      "poortwachter: 1\nkenmerk: a\npeildatum: 2024-11-20\nwerknemer: {}\n"
      "verzuim: {eerste_ziektedag: 2023-01-09}\ngebeurtenissen: []\n",
      {}, [&](const poortwachter::LoadedDossier& d) {
        for (const auto& e : d.errors) std::puts(e.message.en.c_str());
        if (d.dossier != nullptr)
          risk = poortwachter::audit(*d.dossier, *d.dossier->as_of, {}).verdict.risk;
      });
  if (!risk) return 1;
  std::puts(std::string(name(*risk)).c_str());
  return risk == poortwachter::Risk::high ? 0 : 1;
}
