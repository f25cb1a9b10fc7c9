#include "cli/arguments.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <charconv>

#include "poortwachter/calendar.hpp"
#include "words/neutral.hpp"

namespace poortwachter::cli {
namespace {

/// Takes one of the words; otherwise names them, and the nearest. Its own name is the words, for
/// who wants to know them.
CLI::Validator one_of(const std::vector<std::string>& words, const Context& context) {
  const auto check = [words, &context](const std::string& value) -> std::string {
    std::string all;
    for (const std::string& w : words) {
      if (w == value) return {};
      all += (all.empty() ? "" : ", ") + w;
    }
    const std::vector<std::string_view> candidates(words.begin(), words.end());
    return neutral(value) + context.text({" kan niet; kies uit ", " is not one of "}) + all +
           did_you_mean(value, candidates, context);
  };
  std::string name;
  for (const std::string& w : words) name += (name.empty() ? "" : " ") + w;
  return CLI::Validator("")
      .operation([check](std::string& value) { return check(value); })
      .name(name);
}

}  // namespace

Check a_date(const Context& context) {
  return [&context](const std::string& value) -> std::string {
    const auto day = Date::parse(value);
    if (day && *day >= kFirstDate && *day <= kLastDate) return {};
    return neutral(value) +
           context.text({" is geen bestaande dag van de vorm jjjj-mm-dd, van 2004 tot en met 2099",
                         " is not an existing day of the form yyyy-mm-dd, from 2004 to 2099"});
  };
}

Check a_count(const Context& context) {
  return [&context](const std::string& value) -> std::string {
    constexpr unsigned kMost = 1024;
    unsigned n = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), n);
    if (error == std::errc() && end == value.data() + value.size() && n >= 1 && n <= kMost)
      return {};
    return neutral(value) +
           context.text({" is geen aantal van 1 tot en met ", " is not a number from 1 up to "}) +
           std::to_string(kMost);
  };
}

CLI::Option* Arguments::with(CLI::Option* option, const Value& value) const {
  if (!value.name.empty()) option->type_name(std::string(value.name));
  if (!value.words.empty()) option->check(one_of(value.words, context_));
  if (value.check) option->check(CLI::Validator(value.check, ""));
  return option;
}

void Arguments::flag(const std::string& names, bool& set, const std::string& help) {
  app_.add_flag(names, set, help);
}

void Arguments::flag(const std::string& names, std::function<void()> set, const std::string& help) {
  app_.add_flag_callback(names, std::move(set), help);
}

void Arguments::one_flag_of(const std::vector<std::string>& names) {
  for (const std::string& name : names)
    for (const std::string& other : names)
      if (other != name) app_.get_option(name)->excludes(other);
}

void Arguments::one(const std::string& names, std::string& to, const Value& value,
                    const std::string& help) {
  with(app_.add_option(names, to, help), value)->take_last();
}

void Arguments::one(const std::string& names, unsigned& to, const Value& value,
                    const std::string& help) {
  with(app_.add_option(names, to, help), value)->take_last();
}

void Arguments::one(const std::string& names, const Take& take, const Value& value,
                    const std::string& help) {
  with(app_.add_option_function<std::string>(names, take, help), value)->take_last();
}

void Arguments::each(const std::string& names, std::vector<std::string>& to, const Value& value,
                     const std::string& help) {
  CLI::Option* option = with(app_.add_option(names, to, help), value);
  option->allow_extra_args(false)->take_all();
  if (value.by_commas)
    option->delimiter(',');
  else
    option->expected(1);
}

void Arguments::required(const std::string& name, std::string& to, const Value& value,
                         const std::string& help) {
  with(app_.add_option(name, to, help), value)->required();
}

void Arguments::rest(const std::string& name, std::vector<std::string>& to,
                     const std::string& help) {
  app_.add_option(name, to, help);
}

void Arguments::hidden(const std::string& names, std::string& to, const Value& value) {
  with(app_.add_option(names, to), value)->group("");
}

void Arguments::afterwards(const std::function<Fault()>& look) {
  app_.parse_complete_callback([look] {
    const Fault fault = look();
    if (fault.message.empty()) return;
    if (fault.missing) throw CLI::RequiredError(fault.message);
    throw CLI::ValidationError(fault.message);
  });
}

std::vector<std::string> Arguments::given() const {
  std::vector<std::string> names;
  for (const CLI::Option* option : app_.parse_order())
    names.push_back(option->get_lnames().empty() ? option->get_name()
                                                 : option->get_lnames().front());
  return names;
}

}  // namespace poortwachter::cli
