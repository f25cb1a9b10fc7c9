#include "cli/schema_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/json_out.hpp"

namespace poortwachter::cli {

Json quoted(std::string_view text) {
  Json out;
  append_json_string(out, text);
  return out;
}

Json names(const std::vector<std::string_view>& list) {
  Json out;
  for (const std::string_view n : list) out += (out.empty() ? "" : ",") + quoted(n);
  return "[" + out + "]";
}

Json reference(std::string_view to) { return fmt::format(R"({{"$ref":"#/$defs/{}"}})", to); }
Json constant(std::string_view value) { return fmt::format(R"({{"const":{}}})", quoted(value)); }
Json or_null(const Json& schema) {
  return fmt::format(R"({{"anyOf":[{},{{"type":"null"}}]}})", schema);
}
Json list(const Json& items) { return fmt::format(R"({{"type":"array","items":{}}})", items); }

Json SchemaParts::described(const Key& k) const {
  const Json schema = k.nullable ? or_null(k.schema) : k.schema;
  if (k.meaning.nl.empty()) return schema;
  return fmt::format(R"({{"description":{},{})", quoted(k.meaning.in(l_)), schema.substr(1));
}

Json SchemaParts::object(const std::vector<Key>& keys,
                         std::initializer_list<std::string_view> absent,
                         std::string_view more) const {
  Json properties;
  std::vector<std::string_view> required;
  for (const Key& k : keys) {
    properties += fmt::format("{}\"{}\":{}", properties.empty() ? "" : ",", k.name, described(k));
    if (std::ranges::find(absent, k.name) == absent.end()) required.push_back(k.name);
  }
  return fmt::format(
      R"({{"type":"object","additionalProperties":false,"properties":{{{}}},"required":{}{}}})",
      properties, names(required), more);
}

Json SchemaParts::lean(const std::vector<Key>& keys) const {
  Json properties;
  std::vector<std::string_view> required;
  for (Key k : keys) {
    if (k.lean == Lean::never) continue;
    k.nullable = false;
    properties += fmt::format("{}\"{}\":{}", properties.empty() ? "" : ",", k.name, described(k));
    if (k.lean == Lean::always) required.push_back(k.name);
  }
  return fmt::format(
      R"({{"type":"object","additionalProperties":false,"properties":{{{}}},"required":{}}})",
      properties, names(required));
}

}  // namespace poortwachter::cli
