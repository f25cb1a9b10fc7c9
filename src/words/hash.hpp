// FNV-1a: the same number for the same bytes, on every machine and in every version.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace poortwachter {

template <typename Number>
class Fnv1a {
 public:
  static_assert(std::is_same_v<Number, std::uint32_t> || std::is_same_v<Number, std::uint64_t>);

  Fnv1a& add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    return *this;
  }
  /// Its lowest byte first.
  Fnv1a& add(int n) {
    for (int i = 0; i < 4; ++i)
      add_byte(static_cast<unsigned char>(static_cast<unsigned>(n) >> (8 * i)));
    return *this;
  }
  [[nodiscard]] Number value() const { return value_; }

 private:
  static constexpr bool kWide = sizeof(Number) == sizeof(std::uint64_t);
  static constexpr Number kPrime = static_cast<Number>(kWide ? 0x100000001B3ull : 0x01000193ull);

  void add_byte(unsigned char b) { value_ = (value_ ^ b) * kPrime; }

  Number value_ = static_cast<Number>(kWide ? 0xCBF29CE484222325ull : 0x811C9DC5ull);
};

/// Sixteen digits.
inline std::string in_hex(std::uint64_t n) {
  std::string digits(16, '0');
  for (auto d = digits.rbegin(); n != 0; ++d, n >>= 4) *d = "0123456789abcdef"[n & 15];
  return digits;
}

inline std::uint64_t hash_of(std::string_view text) {
  return Fnv1a<std::uint64_t>().add(text).value();
}

}  // namespace poortwachter
