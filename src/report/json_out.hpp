// JSON as a stream of tokens: commas and escapes are looked after, the order is the caller's.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "poortwachter/calendar.hpp"
#include "report/view.hpp"

namespace poortwachter {

/// Appends `text` (any bytes) as a JSON string in quotes. What could steer a terminal or a browser
/// is escaped (`\u202e`), what is not UTF-8 becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// Writes compact JSON. Every value inside an object is preceded by its key. Whether it is to be
/// `lean` the writers ask.
class JsonOut {
 public:
  explicit JsonOut(std::string& out, bool lean = false) : out_(out), lean_(lean) {}

  [[nodiscard]] bool lean() const { return lean_; }
  /// From here on a key whose value is null is left out, or no longer.
  void leave_out_nulls(bool yes) { without_nulls_ = yes; }

  JsonOut& key(std::string_view k);  ///< plain ASCII without quotes, of the program itself
  void open(char bracket);           ///< `{` or `[`
  void close(char bracket);          ///< `}` or `]`
  void text(std::string_view t);
  void path(const ExactPath& p);          ///< the bytes as they are, escaped
  void text_or_null(std::string_view t);  ///< null when empty
  void texts(std::span<const std::string_view> list);
  /// What `of`, a member or a function, gives of each.
  template <typename All, typename Of>
  void texts(const All& all, Of of) {
    list(all, [&](const auto& x) { text(std::invoke(of, x)); });
  }
  /// A list in which `write` puts something for each.
  template <typename All, typename Write>
  void list(const All& all, Write write) {
    open('[');
    for (const auto& x : all) write(x);
    close(']');
  }
  /// A list of objects, of which `write` gives the keys.
  template <typename All, typename Write>
  void objects(const All& all, Write write) {
    list(all, [&](const auto& x) {
      open('{');
      write(x);
      close('}');
    });
  }
  void number(int n);
  void number_or_null(std::optional<int> n);
  void amount(double euro);  ///< two decimals
  void value(double n);      ///< the shortest form that reads back the same
  void boolean(bool b);
  void null();
  void date(Date d);
  void date_or_null(std::optional<Date> d);

 private:
  void comma();

  std::string& out_;
  bool lean_;
  bool without_nulls_ = false;
  std::string_view key_;  ///< whose value comes next
  bool first_ = true;
};

}  // namespace poortwachter
