// The sentences of the verdict, read at build time: a step of the route with its answers
// (src/verdict/route/<step>.md), or sentences by key (src/verdict/notes.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/tri.hpp"
#include "rulec/reader.hpp"
#include "words/fill.hpp"

namespace poortwachter {

/// A value that a sentence shows.
struct ShownRow {
  std::string name;
  Form form{};
};

struct SentenceRow {
  std::string key;
  Message text;
  std::vector<ShownRow> shown;
  Tri outcome{};  ///< of an answer
  Place place;
};

/// A small dossier and what must be said of it: each key, then what stands in its places.
struct SentenceExample {
  struct Expected {
    std::string key;
    std::string name;  ///< empty: that it is said at all
    std::string value;
  };
  std::string title, dossier;
  std::optional<Date> as_of;  ///< none: that of the dossier
  std::string select;         ///< the rules that run; empty: all
  std::vector<Expected> expected;
};

struct SentenceFile {
  int order = 0;  ///< of a step: its place in the test
  Place order_place;
  Message question;
  std::vector<SourceRow> sources;
  std::vector<SentenceRow> sentences;
  std::vector<SentenceExample> examples;
};

/// Reads such a file; `step`: one of the route. Errors carry the line and column in the file.
/// Refused: what is missing or unknown, a source of another law than `laws`, a sentence in one
/// language alone, a place of no known form or that the other language shows otherwise, an example
/// that expects what is never said, and a sentence that no example expects and that `no_example`
/// does not name.
std::vector<InputError> parse_sentence_file(std::string_view text, bool step,
                                            std::span<const LawRow> laws, SentenceFile& file);

}  // namespace poortwachter
