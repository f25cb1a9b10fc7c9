// Every norm of the Beleidsregels is tested, asked or followed; nothing names a norm that is none.
#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "poortwachter/audit.hpp"
#include "rulec/norm_list.hpp"

using namespace poortwachter;

namespace {

bool is_step(std::string_view step) {
  for (int s = 0; s <= static_cast<int>(Step::repairable); ++s)
    if (name(static_cast<Step>(s)) == step) return true;
  return step == "sanction_end";
}

std::vector<std::string> faults(std::string_view list) {
  std::vector<NormRow> rows;
  std::vector<std::string> said;
  for (const InputError& e : parse_norms(list, rows))
    said.push_back(std::to_string(e.place.line) + " " + e.message.en);
  return said;
}

}  // namespace

TEST_CASE("every norm is tested by a rule or followed by a step of the verdict", "[norms]") {
  std::set<std::string_view> named;
  for (const Rule& r : built_in_rules()) named.insert(r.norms.begin(), r.norms.end());
  for (const Norm& n : norms()) {
    INFO(n.id << " " << n.text.en);
    CHECK((named.count(n.id) > 0 || !n.steps.empty()));
    // A step stands for what UWV does; what others must do is for a rule to test.
    if (n.addressee.find("UWV") == std::string_view::npos) CHECK(named.count(n.id) > 0);
    for (const std::string_view step : n.steps) CHECK(is_step(step));
  }
}

TEST_CASE("the list of norms is whole and a rule names no other", "[norms]") {
  CHECK(norms().size() == 305);
  CHECK(norms().front().id == "N001");
  CHECK(norms().back().id == "N305");
  for (const Rule& r : built_in_rules()) {
    INFO(r.id);
    CHECK(std::is_sorted(r.norms.begin(), r.norms.end()));
    for (const std::string_view id : r.norms)
      CHECK(std::any_of(norms().begin(), norms().end(), [&](const Norm& n) { return n.id == id; }));
  }
}

TEST_CASE("a norm list with a mistake is refused with its line", "[norms]") {
  CHECK(faults("# comment\nN001\t1\tUWV\tcomplete,in_scope\ta\tb\n").empty());
  CHECK(faults("N001\t1\tUWV\t\ta\tb\nN002\t1\tUWV\t\ta\n") ==
        std::vector<std::string>{"2 a norm has 6 cells, this line 5"});
  CHECK(faults("N001\t1\t\t\ta\tb") == std::vector<std::string>{"1 cell 3 is empty"});
  CHECK(faults("N002\t1\tUWV\t\ta\tb\nN001\t1\tUWV\t\ta\tb") ==
        std::vector<std::string>{"2 the ids are not in order"});
  CHECK(faults("N001\t1\tUWV\t\ta\tb\nN001\t1\tUWV\t\ta\tb") ==
        std::vector<std::string>{"2 the ids are not in order"});
}
