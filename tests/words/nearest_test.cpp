#include "words/nearest.hpp"

#include <array>

#include "catch.hpp"

namespace poortwachter {
namespace {

constexpr std::array<std::string_view, 6> kWords{
    "plan_van_aanpak", "probleemanalyse", "evaluatie", "spoor/eigen-werk-onderzocht", "uur", "a"};

TEST_CASE("nearest forgives capitals, accents and how words are joined", "[dossier][nearest]") {
  for (const char* written :
       {"plan van aanpak", "Plan-van-Aanpak", "PLAN.VAN.AANPAK", "plan_van_aanpak"}) {
    CHECK(nearest(written, kWords) == "plan_van_aanpak");
  }
  CHECK(nearest("Spoor/Eigen_Werk_Onderzocht", kWords) == "spoor/eigen-werk-onderzocht");
  CHECK(nearest("\xC3\xA9valuatie", kWords) == "evaluatie");
}

TEST_CASE("nearest forgives typing errors, more in longer words", "[dossier][nearest]") {
  CHECK(nearest("evaluatei", kWords) == "evaluatie");  // two neighbours swapped
  CHECK(nearest("probleem_annalise", kWords) == "probleemanalyse");
  CHECK(nearest("uu", kWords).empty());
  CHECK(nearest("uut", kWords) == "uur");
  CHECK(nearest("auto", kWords).empty());
  CHECK(nearest("b", kWords).empty());
  CHECK(nearest("A", kWords) == "a");
}

TEST_CASE("nearest completes a beginning that only one word has", "[dossier][nearest]") {
  constexpr std::array<std::string_view, 2> kTwo{"ondertekend_werkgever", "ondertekend_werknemer"};
  CHECK(nearest("probleem", kWords) == "probleemanalyse");
  CHECK(nearest("ondertekend", kTwo).empty());
  CHECK(nearest("pro", kWords).empty());
}

TEST_CASE("nearest finds nothing for what is empty or endless", "[dossier][nearest]") {
  CHECK(nearest("", kWords).empty());
  CHECK(nearest(std::string(100'000, 'e'), kWords).empty());
  CHECK(nearest("evaluatie", {}).empty());
}

TEST_CASE("of equally near words the first wins", "[dossier][nearest]") {
  constexpr std::array<std::string_view, 2> kPair{"spoor1", "spoor2"};
  CHECK(nearest("spoor3", kPair) == "spoor1");
}

}  // namespace
}  // namespace poortwachter
