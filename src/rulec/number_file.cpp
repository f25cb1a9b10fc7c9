#include "rulec/number_file.hpp"

#include "rulec/reader.hpp"

namespace poortwachter {
namespace {

class Reader : DataReader {
 public:
  Reader(std::vector<NumberRow>& numbers, std::vector<InputError>& errors)
      : DataReader("number-file", errors), numbers_(numbers) {}

  void all(const yaml::Tree& t) {
    read(t);
    map(t.root(), [&](std::string_view family, NodeId at, NodeId v) {
      name(family, at);
      map(v, [&](std::string_view key, NodeId k, NodeId n) {
        name(key, k);
        NumberRow& row = numbers_.emplace_back();
        row.family = family;
        row.name = key;
        one(row, k, n);
      });
    });
  }

 private:
  void name(std::string_view s, NodeId n) {
    if (s.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string_view::npos)
      fail(n, "a name is of small letters, digits and _");
  }

  void one(NumberRow& row, NodeId at, NodeId n) {
    std::vector<std::string_view> missing{"what", "unit", "values"};
    map(n, [&](std::string_view key, NodeId k, NodeId v) {
      if (std::erase(missing, key) == 0)
        return unknown(k, "key", key, std::vector<std::string_view>{"what", "unit", "values"});
      if (key == "what") row.what = both(v);
      if (key == "unit") word(v, row.unit);
      if (key == "values") list(v, [&](NodeId i) { value(row, i); });
    });
    for (const std::string_view key : missing) fail(at, fmt::format("a number needs `{}`", key));
    for (const auto& v : row.values)
      if (row.unit == Unit::yes_no && v.value != 0 && v.value != 1)
        fail(at, "of a yes or no the value is 1 or 0");
    if (!row.values.empty() && row.values.back().until != kAlwaysUntil)
      fail(at, "the last value holds without an end");
  }

  void value(NumberRow& row, NodeId n) {
    NumberRow::Value x;
    std::vector<std::string_view> missing{"value", "source"};
    map(n, [&](std::string_view key, NodeId k, NodeId v) {
      std::erase(missing, key);
      if (key == "value")
        x.value = number(v);
      else if (key == "from")
        x.from = date(v);
      else if (key == "until")
        x.until = date(v);
      else if (key == "grade")
        word(v, x.grade);
      else if (key == "source")
        x.source = both(v);
      else
        unknown(k, "key", key,
                std::vector<std::string_view>{"value", "from", "until", "grade", "source"});
    });
    for (const std::string_view key : missing) fail(n, fmt::format("a value needs `{}`", key));
    const Date begins = row.values.empty() ? kAlwaysFrom : row.values.back().until;
    if (x.from != begins || x.until <= x.from)
      fail(n, "a value holds from where the one before it ends, and the first from always");
    row.values.push_back(std::move(x));
  }

  std::vector<NumberRow>& numbers_;
};

}  // namespace

std::vector<InputError> parse_numbers(std::string_view text, std::vector<NumberRow>& numbers) {
  return read_data<Reader>(text, numbers);
}

}  // namespace poortwachter
