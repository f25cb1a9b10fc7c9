// Pieces of JSON Schema that the schema of the report is made of, as JSON.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report.hpp"

namespace poortwachter::cli {

/// A schema, as JSON.
using Json = std::string;

Json quoted(std::string_view text);
Json names(const std::vector<std::string_view>&);
/// To one of `$defs`.
Json reference(std::string_view to);
Json constant(std::string_view value);
Json or_null(const Json& schema);
Json list(const Json& items);

template <typename E>
Json one_of(std::string_view but = {}) {
  std::vector<std::string_view> all;
  for (std::size_t i = 0; i < kCount<E>; ++i) all.push_back(name(static_cast<E>(i)));
  std::erase(all, but);
  std::erase(all, "");  // a degree of none is null
  return R"({"enum":)" + names(all) + "}";
}

inline const Json kText = R"({"type":"string"})";
inline const Json kFlag = R"({"type":"boolean"})";
inline const Json kNumber = R"({"type":"number"})";
inline const Json kCounted = R"({"type":"integer","minimum":0})";
inline const Json kPlace = R"({"type":"integer","minimum":1})";
inline const Json kEuro = R"({"type":"number","minimum":0})";

/// How an ndjson line, which says less, has a key of a finding.
enum class Lean { always, where_said, never };

struct Key {
  std::string_view name;
  Json schema;
  Text meaning{};
  bool nullable = false;
  Lean lean = Lean::where_said;
};

/// Objects, with what their keys mean in one language.
class SchemaParts {
 protected:
  explicit SchemaParts(Language l) : l_(l) {}

  /// An object with these keys and no other; all of them are there but those that may be absent.
  [[nodiscard]] Json object(const std::vector<Key>& keys,
                            std::initializer_list<std::string_view> absent = {},
                            std::string_view more = {}) const;
  /// A finding as an ndjson line has it: what is null is left out.
  [[nodiscard]] Json lean(const std::vector<Key>& keys) const;

  const Language l_;

 private:
  [[nodiscard]] Json described(const Key& k) const;
};

}  // namespace poortwachter::cli
