// Every free text of a dossier. What lies after the as-of date is searched too: it is in the file.
#pragma once

#include "poortwachter/dossier.hpp"
#include "poortwachter/field/document.hpp"

namespace poortwachter {

template <typename Look>
void each_text(const Record& record, const Look& look) {
  for (const Value& v : record.values) {
    if (const auto* text = std::get_if<std::string_view>(&v.said)) look(v.field, *text, v.place);
    if (const auto* records = std::get_if<std::vector<Record>>(&v.said))
      for (const Record& r : *records) each_text(r, look);
  }
}

/// Calls look(Field, std::string_view, Place) for each text in the order of the file's parts.
template <typename Look>
void each_text(const Dossier& d, const Look& look) {
  look(field::kenmerk, d.id, d.place);
  for (const Record* r : {&d.employer, &d.employee, &d.contract, &d.sickness}) each_text(*r, look);
  for (const auto* list : {&d.interruptions, &d.extensions, &d.grounds, &d.judgements})
    for (const Record& r : *list) each_text(r, look);
  for (const Event& e : d.events) each_text(e, look);
}

}  // namespace poortwachter
