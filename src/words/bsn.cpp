#include "words/bsn.hpp"

#include <algorithm>
#include <array>

#include "words/utf8.hpp"

namespace poortwachter {
namespace {

constexpr std::size_t kDigits = 9;
constexpr std::size_t kOldDigits = 8;  // a number that begins with a zero, without it
constexpr int kMostSpaces = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What may stand between two groups of digits.
enum class Sign : unsigned char { none, space, dash, dot, slash, underscore };

struct Joint {
  Sign sign = Sign::none;
  bool spaced = false;
  bool operator==(const Joint&) const = default;
};

Sign sign_of(char32_t c) {
  if (c == U' ' || c == U'\u00A0' || (c >= 0x2000 && c <= 0x200A) || c == U'\u202F' || steers(c))
    return Sign::space;
  if (c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == U'\u2212') return Sign::dash;
  if (c == U'.' || c == U'\u00B7') return Sign::dot;
  if (c == U'/') return Sign::slash;
  return c == U'_' ? Sign::underscore : Sign::none;
}

/// Reads a text from one place on.
class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }

  std::string_view digits() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  /// Up to the next digit; none where something else stands there, or nothing follows.
  Joint joint() {
    Joint j;
    const int before = spaces();
    if (const auto [sign, bytes] = next(); sign != Sign::none && sign != Sign::space) {
      j.sign = sign;
      at_ += bytes;
      j.spaced = spaces() > 0 || before > 0;
    } else if (before > 0) {
      j.sign = Sign::space;
    }
    return at_ < text_.size() && is_digit(text_[at_]) ? j : Joint();
  }

 private:
  struct Next {
    Sign sign;
    std::size_t bytes;
  };

  [[nodiscard]] Next next() const {
    const std::string_view rest = text_.substr(at_);
    if (rest.empty()) return {Sign::none, 0};
    if (rest.starts_with("\\_")) return {Sign::space, 2};
    const CodePoint c = first_code_point(rest);
    return {c.valid ? sign_of(c.value) : Sign::space, c.bytes};
  }

  int spaces() {
    int n = 0;
    for (Next s = next(); n < kMostSpaces && s.sign == Sign::space; s = next(), ++n) at_ += s.bytes;
    return n;
  }

  std::string_view text_;
  std::size_t at_;
};

bool is_year(std::string_view group) {
  return group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
}

/// Nine digits, in groups.
struct Number {
  std::array<char, kDigits> digits{};
  std::array<std::string_view, kDigits> group;
  std::size_t groups = 0;

  [[nodiscard]] std::string_view all() const { return {digits.data(), kDigits}; }

  /// 2023-01-011, 2023-00147, 00147/2023.
  [[nodiscard]] bool is_reference() const {
    if (groups == 2) return is_year(group[0]) || is_year(group[1]);
    const std::string_view month = group[1].substr(0, 2);
    return groups > 2 && is_year(group[0]) && month >= "01" && month <= "12";
  }

  [[nodiscard]] bool in_fair_groups() const {
    return groups == kDigits || std::all_of(group.begin(), group.begin() + groups,
                                            [](std::string_view g) { return g.size() > 1; });
  }
};

/// The number whose first group begins at `from`, and where it ends.
std::optional<std::size_t> read_number(std::string_view text, std::size_t from, Number& number) {
  Reader reader(text, from);
  Joint between;
  for (std::size_t size = 0;;) {
    const std::string_view digits = reader.digits();
    if (size + digits.size() > kDigits) return std::nullopt;
    size += digits.copy(number.digits.data() + size, digits.size());
    number.group[number.groups++] = digits;
    if (size == kDigits) return reader.at();
    const Joint joint = reader.joint();
    if (joint.sign == Sign::none || (number.groups > 1 && joint != between)) return std::nullopt;
    between = joint;
  }
}

/// Where a telephone number with its country ends that begins at `from`; `from` when it is none.
std::size_t behind_telephone(std::string_view text, std::size_t from) {
  const bool plus = from > 0 && text[from - 1] == '+';
  const std::string_view country = Reader(text, from).digits();
  if (!plus && !(country.size() == 4 && country.starts_with("00"))) return from;
  constexpr std::size_t kLongest = 11;  // +31 and nine digits
  std::size_t digits = 0;
  for (std::size_t i = from; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    if (is_digit(text[i]))
      ++digits;
    else if (digits >= kLongest ||
             (sign_of(c.value) == Sign::none && c.value != U'(' && c.value != U')'))
      return i;
    i += c.bytes;
  }
  return text.size();
}

template <typename Accept>
std::optional<Span> find(std::string_view text, std::size_t from, const Accept& accept) {
  for (std::size_t i = from; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    if (const std::size_t end = behind_telephone(text, i); end > i) {
      i = end;
      continue;
    }
    if (const auto end = accept(i)) return Span{i, *end};
    while (i < text.size() && is_digit(text[i])) ++i;
  }
  return std::nullopt;
}

std::optional<std::size_t> fair_number(std::string_view text, std::size_t from, Number& number) {
  const auto end = read_number(text, from, number);
  return end && number.in_fair_groups() && !number.is_reference() ? end : std::nullopt;
}

/// Most texts have few digits, and hold nothing to look for. Counted in bytes, so that the compiler
/// takes many at a time; no further than where there are enough.
bool too_few(std::string_view text, std::size_t digits) {
  constexpr std::size_t kMostInAByte = 255;
  std::size_t count = 0;
  for (; count < digits && !text.empty(); text.remove_prefix(std::min(kMostInAByte, text.size()))) {
    unsigned char some = 0;
    for (const char c : text.substr(0, kMostInAByte))
      some += static_cast<unsigned char>(is_digit(c));
    count += some;
  }
  return count < digits;
}

}  // namespace

bool passes_eleven_test(std::string_view digits) {
  int sum = 0;
  bool only_zeros = true;
  for (std::size_t i = 0; i < kDigits; ++i) {
    const int weight = i == kDigits - 1 ? -1 : static_cast<int>(kDigits - i);
    sum += weight * (digits[i] - '0');
    only_zeros = only_zeros && digits[i] == '0';
  }
  return sum % 11 == 0 && !only_zeros;
}

std::optional<Span> find_bsn(std::string_view text, std::size_t from) {
  if (too_few(text.substr(from), kDigits)) return std::nullopt;
  return find(text, from, [&](std::size_t at) -> std::optional<std::size_t> {
    Number number;
    const auto end = fair_number(text, at, number);
    return end && passes_eleven_test(number.all()) ? end : std::nullopt;
  });
}

std::optional<Span> find_like_bsn(std::string_view text, std::size_t from) {
  if (too_few(text.substr(from), kOldDigits)) return std::nullopt;
  return find(text, from, [&](std::size_t at) -> std::optional<std::size_t> {
    Reader reader(text, at);
    if (reader.digits().size() >= kOldDigits) return reader.at();
    Number number;
    return fair_number(text, at, number);
  });
}

}  // namespace poortwachter
