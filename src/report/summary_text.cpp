#include "report/summary_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "report/frequent.hpp"
#include "report/page.hpp"
#include "report/phrases.hpp"
#include "report/texts.hpp"
#include "words/utf8.hpp"

namespace poortwachter {
namespace {

/// What the screen holds of each list; all of it together fits 45 lines.
constexpr std::size_t kSoonest = 6;
constexpr std::size_t kUnchecked = 3;
/// Columns of a reference; of the bar of the most frequent risk.
constexpr int kReference = 18;
constexpr int kBar = 40;

constexpr Text kTitle{"Samenvatting van {}", "Summary of {}"};
constexpr Text kPartly{": getoetst op een deel van de regels", ": tested on a part of the rules"};
constexpr Text kAmount{
    "Samen staat ten hoogste {} op het spel, over de weken die UWV nog kan opleggen.",
    "At stake is at most {} in all, over the weeks that UWV can still impose."};
constexpr Text kWorst{"Eerst te bekijken", "To look at first"};
constexpr Text kOf{" ({} van {})", " ({} of {})"};
constexpr Text kSoon{"Binnen 30 dagen", "Within 30 days"};
constexpr Text kNotChecked{"Niet beoordeeld", "Not checked"};

/// At most so many columns: what is cut off stands as `…`.
std::string cut(std::string_view text, int most) {
  if (columns(text) <= most) return std::string(text);
  return std::string(text.substr(0, bytes_within(text, most - 1))) + "\u2026";
}

/// As cut(), but of a path the end says most.
std::string end_of(std::string_view path, int most) {
  if (columns(path) <= most) return std::string(path);
  while (!path.empty() && columns(path) > most - 1)
    path.remove_prefix(first_code_point(path).bytes);
  return "\u2026" + std::string(path);
}

std::string padded(std::string text, int width, bool right = false) {
  const int n = width - columns(text);
  if (n > 0) text.insert(right ? 0 : text.size(), static_cast<std::size_t>(n), ' ');
  return text;
}

/// By Risk; of what was not checked plain.
Style style(std::size_t risk) {
  constexpr std::array kStyles{Style::good, Style::good, Style::warning, Style::warning,
                               Style::bad};
  return kStyles[risk];
}

class Screen {
 public:
  Screen(std::string& out, const Summary& s, const ReportOptions& o)
      : page_(out, o), s_(s), l_(o.language), partial_(o.partial()) {}

  void write() {
    page_.heading(0, say(kTitle, l_, counted(texts::kDossiers, s_.dossiers, l_)) +
                         std::string(partial_ ? kPartly.in(l_) : ""));
    if (s_.dossiers == 0) return;
    page_.blank();
    spread();
    amount();
    worst();
    soonest();
    frequent();
    unchecked();
  }

 private:
  void spread() {
    struct Row {
      std::string_view word;
      int n;
      Style style;
    };
    std::vector<Row> rows;
    for (std::size_t r = s_.risk.size(); r-- > 0;)
      rows.push_back({texts::kRiskWord[r].in(l_), s_.risk[r], style(r)});
    rows.push_back({texts::kInvalidWord.in(l_), s_.invalid, Style::plain});
    rows.push_back({texts::kUnreadableWord.in(l_), s_.unreadable, Style::plain});
    const int most = std::ranges::max_element(rows, {}, &Row::n)->n;
    int width = 0;
    for (const Row& r : rows) width = std::max(width, columns(r.word));
    for (const Row& r : rows) {
      if (r.n == 0) continue;
      std::string bar;
      for (int i = 0; i < std::max(1, (r.n * kBar + most / 2) / most); ++i) bar += "\u2588";
      const std::string before = padded(std::string(r.word), width) + fmt::format("  {:>6}  ", r.n);
      page_.row(before, bar, r.style, {});
    }
  }

  void amount() {
    if (s_.amount == 0 && s_.without_amount == 0) return;
    page_.blank();
    std::string text;
    if (s_.amount > 0) text = say(kAmount, l_, Euro{s_.amount});
    if (s_.without_amount > 0)
      text.append(text.empty() ? "" : " ")
          .append(say(texts::kWageUnknown, l_, counted(texts::kDossiers, s_.without_amount, l_)));
    page_.paragraph(0, 0, text);
  }

  /// A heading that says how many of them stand below it.
  void title(const Text& text, std::size_t shown, int all) {
    page_.blank();
    std::string out(text.in(l_));
    if (std::cmp_less(shown, all)) out += say(kOf, l_, shown, all);
    page_.heading(0, out);
  }

  /// In what is left of the line.
  [[nodiscard]] std::string path_of(const SummaryRow& r, int before) const {
    const std::string suffix = r.document > 1 ? say(texts::kDocument, l_, r.document) : "";
    return end_of(r.path, std::max(page_.width() - before - columns(suffix), 8)) + suffix;
  }

  void worst() {
    if (s_.worst.empty()) return;
    const int above_low = s_.with(Risk::high) + s_.with(Risk::medium) + s_.with(Risk::undetermined);
    title(kWorst, s_.worst.size(), above_low);
    int word = 0;
    int money = 0;
    int id = 0;
    for (const SummaryRow& r : s_.worst) {
      id = std::max(id, std::min(columns(r.id), kReference));
      word = std::max(word, columns(risk_word(r)));
      money = std::max(money, columns(money_of(r)));
    }
    for (const SummaryRow& r : s_.worst) {
      const std::string after = "  " + padded(money_of(r), money, true) + "  ";
      page_.row({}, padded(std::string(risk_word(r)), word),
                style(static_cast<std::size_t>(*r.risk)),
                after + padded(cut(r.id, kReference), id) + (id > 0 ? "  " : "") +
                    path_of(r, word + columns(after) + id + 2));
    }
  }

  [[nodiscard]] std::string_view risk_word(const SummaryRow& r) const {
    return texts::kRiskWord[static_cast<std::size_t>(*r.risk)].in(l_);
  }
  [[nodiscard]] std::string money_of(const SummaryRow& r) const {
    return r.amount ? euro(*r.amount, l_) : "\u2013";
  }

  void soonest() {
    if (s_.soonest.empty()) return;
    const std::size_t shown = std::min(kSoonest, s_.soonest.size());
    title(kSoon, shown, s_.due);
    int width = 0;
    for (std::size_t i = 0; i < shown; ++i)
      width = std::max(width, columns(name_of(s_.soonest[i])));
    for (std::size_t i = 0; i < shown; ++i) {
      const SummaryTask& t = s_.soonest[i];
      const std::string before = t.due.day.iso() + "  " + padded(name_of(t), width) + "  ";
      page_.row(before, cut(capitalised(t.due.task.in(l_)), page_.width() - columns(before)),
                Style::plain, {});
    }
  }

  static std::string name_of(const SummaryTask& t) {
    return t.id.empty() ? end_of(t.path, kReference) : cut(t.id, kReference);
  }

  void frequent() {
    const auto most = most_frequent(s_);
    if (most.empty()) return;
    page_.blank();
    page_.heading(0, texts::kFrequent.in(l_));
    for (const auto& [rule, n] : most)
      page_.row(fmt::format("{:>6}  ", n),
                cut(fmt::format("{}  {}", rule->id, rule->title.in(l_)), page_.width() - 8),
                Style::plain, {});
  }

  void unchecked() {
    if (s_.unchecked.empty()) return;
    const std::size_t shown = std::min(kUnchecked, s_.unchecked.size());
    title(kNotChecked, shown, s_.invalid + s_.unreadable);
    for (std::size_t i = 0; i < shown; ++i) {
      const SummaryRow& r = s_.unchecked[i];
      const std::string word(
          (r.status == DossierStatus::unreadable ? texts::kUnreadableWord : texts::kInvalidWord)
              .in(l_));
      page_.paragraph(
          0, 2,
          shown_path(Neutral::path(r.path), r.document, l_) + ": " + word + ": " + r.error.in(l_));
    }
  }

  Page page_;
  const Summary& s_;
  Language l_;
  bool partial_;
};

}  // namespace

void append_summary(std::string& out, const Summary& s, const ReportOptions& o) {
  Screen(out, s, o).write();
}

}  // namespace poortwachter
