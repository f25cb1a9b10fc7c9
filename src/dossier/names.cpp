#include "dossier/names.hpp"

#include <array>

#include "dossier/fields.hpp"
#include "poortwachter/enums.hpp"
#include "poortwachter/field/all.hpp"

namespace poortwachter {
namespace {

// An enumerator is spelled as in the dossier. Not every number is that of a key.
constexpr const auto& kKindNames = kNames<Kind>;
constexpr const auto& kFieldNames = field::kNames;
constexpr const auto& kWordNames = kNames<Word>;
static_assert(kKindNames.size() == kKinds && kFieldNames.size() == kFields &&
              kWordNames.size() == kWords);

/// A hash table laid out by the compiler. A key of a dossier is looked up for every line of it, so
/// the hash reads five characters and not all of them.
template <std::size_t N>
class Index {
 public:
  constexpr explicit Index(const std::array<std::string_view, N>& names) : names_(&names) {
    for (std::size_t i = 0; i < N; ++i) {
      if (names[i].empty()) continue;
      std::size_t slot = hash(names[i]);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  /// The number of the name; N when there is none.
  [[nodiscard]] std::size_t find(std::string_view text) const {
    for (std::size_t slot = hash(text); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const std::size_t i = slots_[slot] - 1u;
      if ((*names_)[i] == text) return i;
    }
    return N;
  }

 private:
  static constexpr std::size_t kSlots = 2048;
  static_assert(N < kSlots);

  static constexpr std::size_t hash(std::string_view text) {
    const std::size_t n = text.size();
    if (n == 0) return 0;
    const auto at = [text](std::size_t i) -> std::uint64_t {
      return static_cast<unsigned char>(text[i]);
    };
    const std::uint64_t some = at(0) | at(n / 4) << 8 | at(n / 2) << 16 | at(n - n / 4 - 1) << 24 |
                               at(n - 1) << 32 | std::uint64_t{n} << 40;
    return some * 0x9E3779B97F4A7C15 / (~std::uint64_t{0} / kSlots + 1);
  }

  const std::array<std::string_view, N>* names_;
  std::array<std::uint16_t, kSlots> slots_{};
};

constexpr Index<kKinds> kKindIndex{kKindNames};
constexpr Index<kFields> kFieldIndex{kFieldNames};
constexpr Index<kWords> kWordIndex{kWordNames};

template <typename Enum, std::size_t N>
std::optional<Enum> named(const Index<N>& index, std::string_view text) {
  const std::size_t i = index.find(text);
  if (i == N) return std::nullopt;
  return static_cast<Enum>(i);
}

constexpr std::size_t kKeyCount = [] {
  std::size_t count = 0;
  for (const std::string_view n : field::kNames) count += n.empty() ? 0 : 1;
  return count;
}();
constexpr auto kKeys = [] {
  std::array<Field, kKeyCount> keys{};
  std::size_t next = 0;
  for (std::size_t i = 0; i < kFields; ++i)
    if (!field::kNames[i].empty()) keys[next++] = static_cast<Field>(i);
  return keys;
}();

}  // namespace

std::string fields::folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ('A' <= c && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if (c != ' ' && c != '-' && c != '_' && c != '.')
      out += c;
  }
  return out;
}

std::string_view name(Kind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }
std::string_view name(Field field) { return kFieldNames[static_cast<std::size_t>(field)]; }
std::string_view name(Word word) { return kWordNames[static_cast<std::size_t>(word)]; }

std::optional<Kind> kind_named(std::string_view text) { return named<Kind>(kKindIndex, text); }
std::optional<Field> field_named(std::string_view text) { return named<Field>(kFieldIndex, text); }
std::span<const Field> all_keys() { return kKeys; }
std::optional<Word> word_named(std::string_view text) { return named<Word>(kWordIndex, text); }

}  // namespace poortwachter
