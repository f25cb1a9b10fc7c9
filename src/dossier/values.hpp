// From the scalar under a key to what it says, or the error that it is.
#pragma once

#include <optional>
#include <vector>

#include "dossier/problems.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter {

/// Reads values of one document. Each gives false, or nothing, and adds an error when there is
/// nothing to keep.
class ValueReader {
 public:
  ValueReader(const KnownNames& names, std::vector<InputError>& errors)
      : names_(names), errors_(errors) {}

  /// By the form of its key, which is one of a scalar.
  bool read(const problems::Found&, Value&);
  /// One of the words of its key.
  bool read_word(const problems::Found&, Value&);
  std::optional<Kind> read_kind(const problems::Found&);

 private:
  bool read_version(const problems::Found&, Value&);
  bool read_text(const problems::Found&, Value&);
  bool read_yes_no(const problems::Found&, Value&);
  bool read_date(const problems::Found&, Value&);
  bool read_number(const problems::Found&, Value&);
  bool read_name(Naming, const problems::Found&, Value&);
  bool refuse(InputError);

  const KnownNames& names_;
  std::vector<InputError>& errors_;
};

}  // namespace poortwachter
