#include "rulec/ruling_file.hpp"

#include <algorithm>

#include "rulec/reader.hpp"

namespace poortwachter {
namespace {

constexpr std::size_t kYear = 4;  // digits

class Reader : DataReader {
 public:
  Reader(std::vector<RulingRow>& rulings, std::vector<InputError>& errors)
      : DataReader("ruling-file", errors), rulings_(rulings) {}

  void all(const yaml::Tree& t) {
    read(t);
    map(t.root(), [&](std::string_view ecli, NodeId at, NodeId v) {
      RulingRow row;
      row.ecli = ecli;
      row.place = t.place(at);
      one(row, at, v);
      if (!rulings_.empty() && row.date < rulings_.back().date)
        fail(at, "the rulings stand by date");
      rulings_.push_back(std::move(row));
    });
    for (const RulingRow& r : rulings_)
      if (!r.overtaken_by.empty() &&
          std::ranges::find(rulings_, r.overtaken_by, &RulingRow::ecli) == rulings_.end())
        fail_at(r.place, "no such ruling: " + r.overtaken_by);
  }

 private:
  void one(RulingRow& row, NodeId at, NodeId n) {
    std::vector<std::string_view> missing{"court", "date", "for_employer", "confidence", "what"};
    map(n, [&](std::string_view key, NodeId k, NodeId v) {
      if (std::erase(missing, key) == 0 && key != "overtaken_by")
        return unknown(k, "key", key,
                       std::vector<std::string_view>{"court", "date", "for_employer", "confidence",
                                                     "overtaken_by", "what"});
      if (key == "court") row.court = text(v);
      if (key == "date") row.date = day_or_year(v);
      if (key == "for_employer") yes_or_no(v, row.for_employer);
      if (key == "confidence") word(v, row.confidence);
      if (key == "overtaken_by") row.overtaken_by = text(v);
      if (key == "what") row.what = both(v);
    });
    for (const std::string_view key : missing) fail(at, fmt::format("a ruling needs `{}`", key));
    // ECLI:NL:CRVB:2015:861: the year of the ruling is part of it.
    if (!row.date.empty() &&
        (!row.ecli.starts_with("ECLI:NL:") ||
         row.ecli.find(fmt::format(":{}:", row.date.substr(0, kYear))) == std::string::npos))
      fail(at, "not an ECLI of that year: " + row.ecli);
  }

  std::string day_or_year(NodeId n) {
    std::string s = text(n);
    const bool year = s.size() == kYear && s.find_first_not_of("0123456789") == std::string::npos;
    if (!year) date(n);
    return s;
  }
  void yes_or_no(NodeId n, bool& into) {
    into = text(n) == "yes";
    if (!into && text(n) != "no") fail(n, "yes or no is expected");
  }

  std::vector<RulingRow>& rulings_;
};

}  // namespace

std::vector<InputError> parse_rulings(std::string_view text, std::vector<RulingRow>& rulings) {
  return read_data<Reader>(text, rulings);
}

}  // namespace poortwachter
