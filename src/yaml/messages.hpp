// What is said about bytes that are no YAML we accept, in both languages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "poortwachter/input_error.hpp"
#include "yaml/source.hpp"

namespace poortwachter::yaml {

[[nodiscard]] InputError empty_stream();
[[nodiscard]] InputError too_large(std::size_t bytes, std::size_t limit, Place);
[[nodiscard]] InputError foreign_encoding_found(std::string_view encoding);
[[nodiscard]] InputError bad_text(const TextFault& fault, Place place);
[[nodiscard]] InputError directive(Place place);
[[nodiscard]] InputError stray_text_after_end(Place place);

[[nodiscard]] InputError stray_document(Place place);
[[nodiscard]] InputError unclosed_quote(Place place);
[[nodiscard]] InputError quote_swallows_entry(Place place);
[[nodiscard]] InputError text_after_quote(Place place);
[[nodiscard]] InputError tab_indentation(Place place);
[[nodiscard]] InputError unclosed_bracket(Place place);
[[nodiscard]] InputError bad_flow(Place place, Place opened);
[[nodiscard]] InputError bad_escape(Place place);
/// A character written as two codes; `half`: one of them is missing.
[[nodiscard]] InputError surrogate(Place place, bool half);
[[nodiscard]] InputError question_mark(Place place);

[[nodiscard]] InputError duplicate_key(std::string_view key, Place place, Place first);
[[nodiscard]] InputError merge_key(Place place);
inline constexpr std::string_view kKeyErrorCode = "complex-key";
[[nodiscard]] InputError complex_key(Place place);
[[nodiscard]] InputError missing_key(Place place);
[[nodiscard]] InputError refused_tag(std::string_view tag, Place place);
[[nodiscard]] InputError alias_cycle(Place place);
[[nodiscard]] InputError too_many_nodes(std::size_t limit, Place place);
[[nodiscard]] InputError too_deep(std::size_t limit, Place place);
[[nodiscard]] InputError more_errors(std::size_t count);

/// Any other complaint of yaml-cpp, by its own text.
[[nodiscard]] InputError syntax(std::string_view complaint, Place place);

}  // namespace poortwachter::yaml
