#include "report/portfolio_html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "report/frequent.hpp"
#include "report/html_part.hpp"
#include "report/phrases.hpp"

namespace poortwachter::html {
namespace {

constexpr Text kNextDay{"Eerstvolgende dag", "Next day"};
constexpr Text kPortfolio{"Overzicht van {} dossiers", "Overview of {} dossiers"};
constexpr Text kPartly{"Getoetst op een deel van de regels.", "Tested on a part of the rules."};
constexpr Text kTotal{"Samen staat ten hoogste {} op het spel.", "At stake is at most {} in all."};
constexpr Text kCase{"Dossier", "Case"};
constexpr Text kCases{"De dossiers", "The cases"};
constexpr Text kRiskColumn{"Risico", "Risk"};
constexpr Text kDueSoon{"Wat in de komende dertig dagen komt",
                        "What falls due in the next thirty days"};
constexpr Text kLater{"De {} die daarna komen", "The {} that come after these"};
constexpr Text kTwice{"Deze kenmerken staan er vaker dan één keer: ",
                      "These references stand there more than once: "};

class PortfolioPart : Part {
 public:
  explicit PortfolioPart(const ReportOptions& options) : Part(options.language), o(options) {}

  void write(const Summary& s, std::string& out) const {
    out += "<section id=\"portfolio\" class=\"sheet\">\n";
    paragraph(out, t(kKicker), "kicker");
    out += fmt::format("<h1>{}</h1>\n", e(say(kPortfolio, l, s.dossiers)));
    if (o.partial()) paragraph(out, t(kPartly));
    distribution(s, out);
    std::string total = s.amount > 0 ? say(kTotal, l, Euro{s.amount}) : "";
    if (s.without_amount > 0)
      total.append(total.empty() ? "" : " ")
          .append(say(texts::kWageUnknown, l, counted(texts::kDossiers, s.without_amount, l)));
    if (!total.empty()) paragraph(out, total);
    twice(s, out);
    due_soon(s, out);
    frequent(s, out);
    cases(s, out);
    out += "</section>\n";
  }

 private:
  void distribution(const Summary& s, std::string& out) const {
    constexpr std::array<std::string_view, 5> kFills{"#dcefe3", "#9fcfb4", "#f2d9a6", "#e39b4e",
                                                     "#b42318"};
    out += "<div class=\"bars\">\n";
    const auto bar = [&](std::string_view label, int n, std::string_view fill) {
      if (n == 0) return;
      out += fmt::format(
          "<span>{}</span><i style=\"width:{:.1f}%;background:{}\"></i><span>{}</span>\n", e(label),
          std::max(1.0, 100.0 * n / s.dossiers), fill, n);
    };
    for (std::size_t r = s.risk.size(); r-- > 0;)
      bar(texts::kRiskWord[r].in(l), s.risk[r], kFills[r]);
    bar(texts::kInvalidWord.in(l), s.invalid, "#fff");
    bar(texts::kUnreadableWord.in(l), s.unreadable, "#fff");
    out += "</div>\n";
  }

  void twice(const Summary& s, std::string& out) const {
    std::vector<std::string_view> ids;
    for (const SummaryRow& r : s.rows)
      if (!r.id.empty()) ids.push_back(r.id);
    std::ranges::sort(ids);
    std::string names;
    for (std::size_t i = 1; i < ids.size(); ++i)
      if (ids[i] == ids[i - 1] && (i < 2 || ids[i] != ids[i - 2]))
        names.append(names.empty() ? "" : ", ").append(ids[i]);
    if (!names.empty()) paragraph(out, std::string(t(kTwice)) + names + ".");
  }

  void cases(const Summary& s, std::string& out) const {
    std::vector<const SummaryRow*> rows;
    for (const SummaryRow& r : s.rows) rows.push_back(&r);
    const auto rank = [](const SummaryRow* r) { return r->risk ? static_cast<int>(*r->risk) : 9; };
    std::ranges::stable_sort(rows, [&](const SummaryRow* a, const SummaryRow* b) {
      if (rank(a) != rank(b)) return rank(a) > rank(b);
      return a->amount.value_or(0) > b->amount.value_or(0);
    });
    heading(out, kCases);
    out += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + e(t(kCases)) +
           "\"><table><thead><tr>";
    // A narrow screen shows what weighs most.
    for (const Text* c : {&kCase, &kRiskColumn, &kCost, &kNextDay, &kWeek})
      out += fmt::format("<th{}><button type=\"button\">{}</button></th>",
                         c == &kCost ? " class=\"n\"" : "", e(t(*c)));
    out += "</tr></thead><tbody>\n";
    for (const SummaryRow* r : rows) {
      out += fmt::format("<tr><td><a href=\"#{}\">{}</a></td>", anchor(r->path, r->document),
                         e(r->id.empty() ? std::string_view(r->path) : std::string_view(r->id)));
      if (!r->risk) {
        out += fmt::format(
            "<td data-k=\"9\"><strong>{}</strong></td><td></td><td></td><td></td></tr>\n",
            e((r->status == DossierStatus::unreadable ? texts::kUnreadableWord
                                                      : texts::kInvalidWord)
                  .in(l)));
        continue;
      }
      const auto i = static_cast<std::size_t>(*r->risk);
      out += fmt::format("<td data-k=\"{}\" class=\"{}\"><span class=\"tag risk\">{}</span></td>",
                         i, name(*r->risk), e(texts::kRiskWord[i].in(l)));
      out += fmt::format("<td class=\"n\" data-k=\"{}\">{}</td>", r->amount.value_or(0),
                         r->amount ? euro(*r->amount, l) : "");
      out += r->next ? fmt::format("<td data-k=\"{}\">{}</td>", r->next->iso(), date(*r->next))
                     : std::string("<td data-k=\"9999\"></td>");
      out += fmt::format("<td>{}</td></tr>\n", r->week);
    }
    out += "</tbody></table></div>\n";
  }

  void due_soon(const Summary& s, std::string& out) const {
    struct Due {
      const SummaryRow* row;
      const SummaryDue* due;
    };
    std::vector<Due> all;
    for (const SummaryRow& r : s.rows)
      for (const SummaryDue& d : r.due) all.push_back({&r, &d});
    if (all.empty()) return;
    std::ranges::stable_sort(all, {}, [](const Due& d) { return d.due->day; });
    out += fmt::format("<h2>{} ({})</h2>\n", e(t(kDueSoon)), all.size());
    const auto rows = [&](std::size_t from, std::size_t to) {
      out += "<table><tbody>\n";
      for (std::size_t i = from; i < to; ++i)
        out += fmt::format(
            "<tr><td class=\"day\">{}</td><td><a "
            "href=\"#{}\">{}</a></td><td>{}</td></tr>\n",
            date(all[i].due->day), anchor(all[i].row->path, all[i].row->document),
            e(all[i].row->id.empty() ? std::string_view(all[i].row->path)
                                     : std::string_view(all[i].row->id)),
            e(capitalised(all[i].due->task.in(l))));
      out += "</tbody></table>\n";
    };
    const std::size_t first = std::min(all.size(), Summary::kSoonest);
    rows(0, first);
    if (first == all.size()) return;
    out += fmt::format("<details><summary>{}</summary>\n", e(say(kLater, l, all.size() - first)));
    rows(first, all.size());
    out += "</details>\n";
  }

  void frequent(const Summary& s, std::string& out) const {
    const auto most = most_frequent(s);
    if (most.empty()) return;
    heading(out, texts::kFrequent);
    out += "<table><tbody>\n";
    for (const auto& [rule, n] : most)
      out += fmt::format("<tr><td class=\"day\">{}</td><td>{} <code>{}</code></td></tr>\n", n,
                         e(rule->title.in(l)), rule->id);
    out += "</tbody></table>\n";
  }

  const ReportOptions& o;
};

}  // namespace

void append_portfolio(std::string& out, const Summary& summary, const ReportOptions& options) {
  PortfolioPart(options).write(summary, out);
}

}  // namespace poortwachter::html
