// The citizen service number (BSN): nine digits that pass the eleven test, however they are
// written.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace poortwachter {

/// Bytes [begin, end) of a text.
struct Span {
  std::size_t begin;
  std::size_t end;
};

/// Weights 9 … 2 and -1 for the last digit; the sum is a multiple of eleven and not all digits are
/// zero. Precondition: `digits` holds nine digits.
bool passes_eleven_test(std::string_view digits);

/// The first citizen service number from byte `from` on: nine digits on end; in two groups or more,
/// each of two digits or more; or each digit by itself. Between groups stands always the same: a
/// space of any kind or width, a dash of any kind, a dot, a slash, an underscore, what YAML and
/// LaTeX write for a hard space (`\_`), or what cannot be seen. A number that begins with `+` or
/// 00 and a country is a telephone number; a year with a month or one serial number behind it, or
/// one serial number before it, is a reference.
std::optional<Span> find_bsn(std::string_view text, std::size_t from = 0);

/// What may have been meant as one, a digit wrong or a zero lost: the same without the eleven test,
/// and any eight digits or more on end.
std::optional<Span> find_like_bsn(std::string_view text, std::size_t from = 0);

inline bool holds_bsn(std::string_view text) { return find_bsn(text).has_value(); }

}  // namespace poortwachter
