// The everyday subset of YAML, read strictly and fast. yaml-cpp stays the authority: what this
// reader does not know for certain, it leaves to yaml-cpp.
#pragma once

#include "yaml/builder.hpp"

namespace poortwachter::yaml {

/// Reads the document that `builder` began with. True: the tree is whole and free of errors, and
/// the same as yaml-cpp would have made, place by place. False: the text is outside the subset, or
/// something in it looks wrong; what the builder holds is worth nothing then.
///
/// The subset: maps and lists as blocks and in brackets (JSON among them); plain and quoted texts;
/// comments; `---`; LF and CRLF. Not in it: anchors, aliases, tags, directives, block scalars, keys
/// that are no text, tabs outside quotes and brackets, and anything malformed.
///
/// In two things it goes beyond yaml-cpp 0.7, which refuses what YAML 1.2 and JSON allow: a `?`
/// within a plain text in brackets, and a character written as two surrogates (`\ud83d\ude00`).
[[nodiscard]] bool read_everyday(Builder& builder);

}  // namespace poortwachter::yaml
