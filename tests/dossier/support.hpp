// Loading in tests: what came out, kept after the tree is gone.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "poortwachter/dossier.hpp"

namespace poortwachter::test {

struct Loaded {
  int document = 0;
  bool valid = false;
  std::string id;
  std::vector<InputError> errors;
};

inline std::vector<Loaded> load_all(std::string_view bytes, const KnownNames& names = {}) {
  std::vector<Loaded> result;
  load_dossiers(bytes, names, [&result](const LoadedDossier& loaded) {
    result.push_back(
        {loaded.document, loaded.dossier != nullptr, std::string(loaded.id), loaded.errors});
  });
  return result;
}

/// The errors of a file with one document.
inline std::vector<InputError> errors_of(std::string_view bytes, const KnownNames& names = {}) {
  const auto all = load_all(bytes, names);
  REQUIRE(all.size() == 1);
  CHECK(all[0].valid == all[0].errors.empty());
  return all[0].errors;
}

/// Loads a file with one correct dossier and looks at it.
inline void with_dossier(std::string_view bytes, const std::function<void(const Dossier&)>& look) {
  int looked = 0;
  load_dossiers(bytes, {}, [&](const LoadedDossier& loaded) {
    for (const InputError& error : loaded.errors) {
      UNSCOPED_INFO(error.place.line << ":" << error.place.column << " " << error.message.en);
    }
    REQUIRE(loaded.errors.empty());
    REQUIRE(loaded.dossier != nullptr);
    look(*loaded.dossier);
    ++looked;
  });
  CHECK(looked == 1);
}

/// `line:column code` of each error.
inline std::vector<std::string> brief(const std::vector<InputError>& errors) {
  std::vector<std::string> result;
  for (const InputError& error : errors) {
    result.push_back(std::to_string(error.place.line) + ":" + std::to_string(error.place.column) +
                     " " + std::string(error.code));
  }
  return result;
}

/// A dossier with these events (each a line that begins with `- `), from line 6 on.
inline std::string with_events(std::string_view events) {
  return "poortwachter: 1\nkenmerk: x\nwerknemer:\nverzuim: {eerste_ziektedag: 2023-01-09}\n"
         "gebeurtenissen:\n" +
         std::string(events) + "\n";
}

}  // namespace poortwachter::test
