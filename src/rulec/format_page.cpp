// Rows to the manual page poortwachter-dossier(5), in Dutch as poortwachter(1) is.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rulec/format.hpp"

namespace poortwachter::format {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-') out += '\\';
    if (c == '\\')
      out += "\\e";
    else
      out += c;
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

class Manual {
 public:
  explicit Manual(const Format& f) : f_(f) {}

  std::string write() {
    out_ =
        ".TH POORTWACHTER-DOSSIER 5 \"\" \"poortwachter\" \"Bestandsformaten\"\n"
        ".SH NAAM\npoortwachter-dossier \\- het dossier dat poortwachter leest\n"
        ".SH BESCHRIJVING\n";
    line(
        "Een dossier is een YAML-document (JSON mag ook) over een werknemer, een ziekteperiode en "
        "een werkgever. Een bestand mag er meer bevatten, gescheiden door regels met ---.");
    paragraph(
        "Een gebeurtenis die er niet in staat, is niet gebeurd. Een sleutel die ontbreekt of "
        "onbekend is, is onbekend: daar wordt naar gevraagd, er wordt niets geraden.");
    paragraph(
        "Het woord van een stuk (intake, aanzegging, terugval, AD) is vaak geen naam van het "
        "formaat; poortwachter explain WOORD zegt hoe dat hier heet.");
    paragraph("Namen, medische gegevens en burgerservicenummers horen niet in een dossier.");
    out_ += ".SH WAARDEN\n";
    for (const auto& [form, text] : kForms) item(form, text);
    for (const BlockRow& b : f_.blocks) {
      out_ += fmt::format(".SH {}\n", escaped(b.id == "document" ? "HET DOSSIER" : b.name));
      block(b);
    }
    out_ += ".SH GEBEURTENISSEN\n";
    line("Elke gebeurtenis heeft:");
    keys(f_.event);
    for (const BlockRow& k : f_.kinds) {
      out_ += fmt::format(".SS {}\n", escaped(k.id));
      line(std::string(k.meaning.nl) + "." + let_op(k.note));
      keys(k);
      out_ += ".PP\nVoorbeeld:\n.PP\n";
      out_ += fmt::format(".nf\n{}\n.fi\n",
                          escaped(fmt::format("- {{soort: {}, {}}}", k.id, k.example)));
    }
    out_ += ".SH ZIE OOK\n.BR poortwachter (1)\n";
    return std::move(out_);
  }

 private:
  static constexpr std::pair<std::string_view, std::string_view> kForms[] = {
      {"datum", "2023-01-09: jaar, maand, dag"},
      {"ja of nee", "ja, nee, true of false"},
      {"bedrag", "2850 of 2850.00, in euro, met een punt voor de centen"},
      {"loon", "{bedrag: 2850.00, per: maand}"},
      {"percentage", "65 of 65.5, zonder %"},
      {"tekst", "\"tussen aanhalingstekens\": zonder breekt een komma of dubbele punt hem af"}};

  void line(std::string_view text) { out_ += escaped(text) + "\n"; }
  void paragraph(std::string_view text) {
    out_ += ".PP\n";
    line(text);
  }
  void item(std::string_view name, std::string_view text) {
    out_ += fmt::format(".TP\n.B {}\n", escaped(name));
    line(text);
  }

  static std::string let_op(const Both& note) {
    return note.nl.empty() ? "" : fmt::format(" Let op: {}.", note.nl);
  }

  void block(const BlockRow& b) {
    line(std::string(b.meaning.nl) + "." + let_op(b.note));
    keys(b);
  }

  /// Those that every event has stand once, before the kinds.
  void keys(const BlockRow& b) {
    for (const KeyRow& r : b.keys) {
      if (&b != &f_.event && is_kind(b) && of_every_event(r)) continue;
      std::string text = fmt::format("{}.", r.meaning.nl);
      if (r.required) text += " Verplicht.";
      if (!r.counted.nl.empty())
        text += fmt::format(" In {}, {} tot en met {}.", r.counted.nl, r.least, r.most);
      text += let_op(r.note);
      if (!r.absent.nl.empty()) text += fmt::format(" Weglaten: {}.", r.absent.nl);
      item(r.key, text);
      for (const std::string_view list : r.words)
        for (const auto& [known, rows] : f_.lists)
          if (known == list)
            for (const WordRow& w : rows)
              out_ += fmt::format(".br\n.I {}\n{}.\n", escaped(w.word), escaped(w.meaning.nl));
    }
  }
  [[nodiscard]] bool is_kind(const BlockRow& b) const {
    return !f_.kinds.empty() && &b >= &f_.kinds.front() && &b <= &f_.kinds.back();
  }
  [[nodiscard]] bool of_every_event(const KeyRow& r) const {
    for (const KeyRow& e : f_.event.keys)
      if (e.key == r.key && e.meaning.nl == r.meaning.nl) return true;
    return false;
  }

  const Format& f_;
  std::string out_;
};

}  // namespace

std::string manual(const Format& f) { return Manual(f).write(); }

}  // namespace poortwachter::format
