// What comes from outside, made harmless before it is shown.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace poortwachter {

/// Appends `text` (any bytes) with U+FFFD in place of everything that steers a terminal or a reader
/// and of what is not UTF-8, and `…` in place of a citizen service number: an employer may not use
/// it as he likes (Wabb art. 10), and a report must not spread it. The result holds no line ends.
void append_neutral(std::string& out, std::string_view text);
std::string neutral(std::string_view text);
/// Would `neutral` leave it as it is?
bool is_neutral(std::string_view text);

/// Only what steers or is not UTF-8 replaced by U+FFFD; a number stands. For the formats that
/// programs read.
std::string harmless(std::string_view text);

/// A text that can be shown anywhere: nothing in it steers, and it holds no citizen service number.
/// No other way leads to one than through this room.
class Neutral {
 public:
  Neutral() = default;
  /// As neutral().
  explicit Neutral(std::string_view raw) : text_(neutral(raw)) {}
  /// As neutral_reference().
  static Neutral reference(std::string_view id);
  /// As neutral_path().
  static Neutral path(std::string_view path);

  operator std::string_view() const { return text_; }  // NOLINT: it is a text like any other
  [[nodiscard]] bool empty() const { return text_.empty(); }
  bool operator==(const Neutral&) const = default;
  auto operator<=>(const Neutral&) const = default;

 private:
  std::string text_;
};

/// The reference of a case: as `neutral`, and `…` when it holds a medical word.
std::string neutral_reference(std::string_view id);

/// A path for people: as `neutral`, and `…` for each folder or file whose name holds a medical
/// word.
std::string neutral_path(std::string_view path);

/// A wrong key, value or tag for use in a message: neutral, at most 40 characters. Only `…` when it
/// may not be shown at all. Never pass it the value of a free-text field.
std::string shown(std::string_view text);
/// Not when it may hold a citizen service number, also one with a typing error, or a medical word.
bool may_be_shown(std::string_view text);

}  // namespace poortwachter
