#include "report/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "report/markup.hpp"
#include "words/fill.hpp"

namespace poortwachter {
namespace {

struct MomentName {
  std::string_view moment;
  Text title;
};
constexpr std::array kMoments{
    MomentName{"probleemanalyse", {"Probleemanalyse", "Problem analysis"}},
    MomentName{"plan-van-aanpak", {"Plan van aanpak", "Plan of action"}},
    MomentName{"evaluatie", {"Evaluatie", "Evaluation"}},
    MomentName{"melding-42e-week", {"Melding 42e week", "Notice in week 42"}},
    MomentName{"eerstejaarsevaluatie", {"Eerstejaarsevaluatie", "First-year evaluation"}},
    MomentName{"tweede-spoor", {"Start spoor 2", "Start of spoor 2"}},
    MomentName{"re-integratieverslag", {"Re-integratieverslag", "Re-integration report"}},
    MomentName{"wia-aanvraag", {"WIA-aanvraag", "WIA application"}},
    MomentName{"einde-wachttijd", {"Einde wachttijd", "End of waiting period"}},
    MomentName{"einde-dienstverband", {"Einde dienstverband", "End of the employment"}},
    MomentName{"laatste-dag-besluit-uwv", {"Laatste dag besluit UWV", "Last day for UWV"}},
    MomentName{"einde-loondoorbetaling", {"Einde loondoorbetaling", "End of the pay"}},
    MomentName{"einde-ziekengeld", {"Einde ziekengeld", "End of the sickness benefit"}}};

constexpr int kLeft = 172;  // where the days begin
constexpr int kWidth = 960;
constexpr int kRight = 24;
constexpr int kTop = 44;
constexpr int kLane = 24;
constexpr int kBarHeight = 14;

constexpr std::string_view kInk = "#1f2937";
constexpr std::string_view kFaint = "#d5dae1";
constexpr std::string_view kGood = "#1f6b43";
constexpr std::string_view kBad = "#b42318";
constexpr std::string_view kBlue = "#1d4e89";
constexpr std::string_view kPale = "#dce8f5";

constexpr Text kPossible{"Mogelijkheden", "Possibilities"};
constexpr Text kWork{"Werk (loonwaarde)", "Work (wage value)"};
constexpr Text kTrack2{"Spoor 2", "Spoor 2"};
constexpr Text kLeave{"Onderbreking, verlof", "Interruption, leave"};
constexpr Text kExtension{"Loonsanctie", "Loonsanctie"};
/// By Possibilities.
constexpr std::array<Text, 4> kPossibilities{{{"geen", "none"},
                                              {"marginaal", "marginal"},
                                              {"ja, of aangenomen", "yes, or presumed"},
                                              {"niet bekend", "not known"}}};
constexpr Text kTherapeutic{"therapeutisch", "therapeutic"};
/// By MomentStatus: what a mark says when pointed at.
constexpr std::array<Text, 6> kTold{
    {{"uiterlijk {}, gedaan op {}", "due by {}, done on {}"},
     {"uiterlijk {}, te laat gedaan op {}", "due by {}, done late on {}"},
     {"had uiterlijk {} gemoeten, ontbreekt", "was due by {}, missing"},
     {"nog te doen, uiterlijk {}", "still to do, by {}"},
     {"niet van toepassing", "not applicable"},
     {"uiterlijk {}, niet bekend of het is gedaan", "due by {}, not known whether done"}}};
constexpr Text kPassed{"{}: voorbij", "{}: past"};
constexpr std::array<Text, 6> kLegend{{{"\u25CF gedaan", "\u25CF done"},
                                       {"\u25CF\u2500 eerder", "\u25CF\u2500 early"},
                                       {"\u25C6 te laat", "\u25C6 late"},
                                       {"\u2715 ontbreekt", "\u2715 missing"},
                                       {"\u25CB komt nog", "\u25CB upcoming"},
                                       {"? niet bekend", "? not known"}}};
constexpr Text kDashed{"gestreept kader: therapeutisch, marginaal",
                       "dashed frame: therapeutic, marginal"};
constexpr Text kLabel{"Tijdlijn van {} tot {}, stand op {}", "Timeline from {} to {}, as on {}"};
constexpr Text kToday{"stand {}", "as on {}"};
constexpr Text kWeek{"wk {}", "wk {}"};

class Picture {
 public:
  Picture(std::string& out, const Course& c, Language l)
      : out_(out), c_(c), l_(l), first_(c.first_sick_day), last_(last_day()) {}

  void draw(PictureIn in) {
    const int height = kTop + kLane * lanes() + 40;
    out_ += "<svg";
    if (in == PictureIn::file)
      out_ +=
          " xmlns=\"http://www.w3.org/2000/svg\" font-family=\"system-ui, 'Segoe UI', 'DejaVu "
          "Sans', "
          "sans-serif\"";
    out_ += fmt::format(
        " viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" role=\"img\" font-size=\"12\" "
        "fill=\"{}\" aria-label=\"{}\">\n",
        kWidth, height, kWidth, height, kInk, say(kLabel, l_, c_.first_sick_day, last_, c_.as_of));
    out_ += fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"#fff\"/>\n", kWidth, height);
    weeks(kTop + kLane * lanes());
    for (const MomentName& m : kMoments)
      if (std::ranges::any_of(c_.moments, [&](const Moment& x) { return x.moment == m.moment; }))
        moments(m);
    out_ += fmt::format("<path d=\"{}\" stroke=\"{}\"/>\n", ticks_, kInk);
    out_ += fmt::format("<path d=\"{}\" stroke=\"{}\"/>\n", early_, kGood);
    out_ +=
        fmt::format("<path d=\"{}\" stroke=\"{}\" stroke-width=\"3\" stroke-dasharray=\"3 2\"/>\n",
                    late_, kBad);
    stretches();
    as_of(kTop + kLane * lanes());
    legend(height - 12);
    out_ += "</svg>\n";
  }

 private:
  [[nodiscard]] Date last_day() const {
    Date last = std::max(c_.waiting_period_end, c_.as_of);
    if (c_.extension) last = std::max(last, c_.extension->until);
    for (const Moment& m : c_.moments) {
      if (m.due) last = std::max(last, *m.due);
      if (m.actual) last = std::max(last, *m.actual);
    }
    return last;
  }

  [[nodiscard]] int lanes() const {
    const auto there = [&](const MomentName& m) {
      return std::ranges::any_of(c_.moments, [&](const Moment& x) { return x.moment == m.moment; });
    };
    return static_cast<int>(std::ranges::count_if(kMoments, there)) + 3 +
           (c_.leave.empty() ? 0 : 1) + (c_.extension ? 1 : 0);
  }

  [[nodiscard]] double x(Date d) const {
    const double days = std::clamp(d - first_, 0, last_ - first_);
    return kLeft + days * (kWidth - kLeft - kRight) / std::max(1, last_ - first_);
  }

  /// A day is about one unit wide: no decimals.
  static std::string number(double n) { return std::to_string(std::lround(n)); }

  void text(double at, int y, std::string_view words, std::string_view more = {}) {
    out_ += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", number(at), y, more, xml(words));
  }

  /// A line every thirteen weeks, with the week and the day.
  void weeks(int bottom) {
    constexpr double kDateWidth = 62;
    std::string lines;
    std::vector<Date> days;  // that are named: each has room
    for (const Date day : c_.quarters) {
      lines += fmt::format("M{} {}V{}", number(x(day)), kTop - 8, bottom);
      const bool room = days.empty() || x(day) - x(days.back()) >= kDateWidth;
      if (x(day) <= kWidth - 60 && room) days.push_back(day);
    }
    out_ += fmt::format("<path d=\"{}\" stroke=\"{}\"/>\n<g font-weight=\"600\">\n", lines, kFaint);
    // As elsewhere, a week is one of sickness, and the first is week 1.
    for (std::size_t i = 0; i < c_.quarters.size(); ++i)
      if (std::ranges::find(days, c_.quarters[i]) != days.end())
        text(x(c_.quarters[i]), 18, say(kWeek, l_, static_cast<int>(i) * kQuarter + 1));
    out_ += "</g>\n<g font-size=\"10\" fill=\"#4b5563\">\n";
    for (const Date day : days)
      text(x(day), 32, fmt::format("{:02}-{:02}-{}", day.day(), day.month(), day.year()));
    out_ += "</g>\n";
  }

  void lane(std::string_view label) {
    y_ = kTop + kLane * lane_ + kLane / 2;
    if (lane_++ % 2 == 0)
      out_ += fmt::format("<path d=\"M0 {}h{}v{}H0z\" fill=\"#f6f8fa\" fill-opacity=\".7\"/>\n",
                          y_ - kLane / 2, kWidth, kLane);
    text(10, y_ + 4, label);
  }

  void moments(const MomentName& name) {
    lane(name.title.in(l_));
    for (const Moment& m : c_.moments)
      if (m.moment == name.moment) mark(m);
  }

  void not_asked() {
    text(kLeft + 4, y_ + 4, Text{"niet van toepassing", "not applicable"}.in(l_),
         " fill=\"#4b5563\" font-style=\"italic\"");
  }

  void mark(const Moment& m) {
    if (m.status == MomentStatus::not_applicable) return not_asked();
    if (!m.due && !m.actual) return;
    const Date due = m.due.value_or(m.actual.value_or(first_));
    const Date actual = m.actual.value_or(due);
    ticks_ += fmt::format("M{} {}v16", number(x(due)), y_ - 8);
    // A day that only passes by is not something that was done.
    const bool passed = m.status == MomentStatus::done && !m.actual;
    const Text& told = passed ? kPassed : kTold[static_cast<std::size_t>(m.status)];
    const std::string title = "<title>" + xml(say(told, l_, due, actual)) + "</title>";
    const std::string at = number(x(actual));
    switch (m.status) {
      case MomentStatus::done:
        if (actual < due) early_ += fmt::format("M{} {}H{}", at, y_, number(x(due)));
        out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"4.5\" fill=\"{}\">{}</circle>\n", at,
                            y_, passed ? kInk : kGood, title);
        break;
      case MomentStatus::late:
        late_ += fmt::format("M{} {}H{}", number(x(due)), y_, at);
        out_ += fmt::format("<path d=\"M{} {}l6 6l-6 6l-6 -6z\" fill=\"{}\">{}</path>\n", at,
                            y_ - 6, kBad, title);
        break;
      case MomentStatus::missing:
        out_ += fmt::format(
            "<path d=\"M{} {}l9 9m0-9l-9 9\" stroke=\"{}\" stroke-width=\"2.5\">{}</path>\n",
            number(x(due) - 4.5), y_ - 4.5, kBad, title);
        break;
      case MomentStatus::upcoming:
        out_ += fmt::format(
            "<circle cx=\"{}\" cy=\"{}\" r=\"4.5\" fill=\"#fff\" stroke=\"{}\" "
            "stroke-width=\"2\">{}</circle>\n",
            number(x(due)), y_, kBlue, title);
        break;
      case MomentStatus::not_applicable:
        break;
      case MomentStatus::unknown:
        text(x(due) + 3, y_ + 4, "?", " font-weight=\"700\"");
        break;
    }
  }

  /// A bar with words in it where they fit.
  void bar(Date from, Date until, std::string_view style, std::string_view words) {
    const double width = std::max(2.0, x(until + 1) - x(from));
    out_ += fmt::format(
        "<g><title>{}: {}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" "
        "height=\"{}\" {}/>",
        xml(words), date_text(from, l_) + " \u2013 " + date_text(until, l_), number(x(from)),
        y_ + 7 - kBarHeight, number(width), kBarHeight, style);
    if (width > 7.0 * static_cast<double>(words.size()) + 6)
      text(x(from) + 4, y_ + 4, words, " font-size=\"11\"");
    out_ += "</g>\n";
  }

  /// A bar for each part outside leave: of the days of recovery and leave nothing is asked.
  void bars_outside_leave(Date from, Date until, std::string_view style, std::string_view words) {
    std::vector<Stretch> leave = c_.leave;
    std::ranges::sort(leave, {}, &Stretch::from);
    for (const Stretch& s : leave) {
      if (s.until < from || s.from > until) continue;
      if (s.from > from) bar(from, s.from - 1, style, words);
      from = s.until + 1;
    }
    if (from <= until) bar(from, until, style, words);
  }

  void stretches() {
    const std::string outline = fmt::format("stroke=\"{}\" ", kInk);
    const std::array<std::string, 4> styles{"fill=\"#fff\" " + outline,
                                            "fill=\"#fff\" stroke-dasharray=\"4 2\" " + outline,
                                            fmt::format("fill=\"{}\" ", kPale) + outline,
                                            "fill=\"#eceff3\" stroke-dasharray=\"1 3\" " + outline};
    lane(kPossible.in(l_));
    for (const PossibilityStretch& s : c_.possibilities)
      bars_outside_leave(s.from, s.until, styles[static_cast<std::size_t>(s.possibilities)],
                         kPossibilities[static_cast<std::size_t>(s.possibilities)].in(l_));
    lane(kWork.in(l_));
    for (const WorkStretch& s : c_.work) {
      std::string words = "?";
      if (s.therapeutic) words = kTherapeutic.in(l_);
      if (s.percent) {
        words.clear();
        append_percent(words, *s.percent, l_);
        words += '%';
      }
      bar(s.from, s.until,
          s.therapeutic ? styles[1] : fmt::format("fill=\"#cfe6d8\" stroke=\"{}\"", kGood), words);
    }
    lane(kTrack2.in(l_));
    for (const Stretch& s : c_.track2)
      bar(s.from, s.until, fmt::format("fill=\"#e4dcf1\" stroke=\"#5b3a8c\""), kTrack2.in(l_));
    if (!c_.leave.empty()) {
      lane(kLeave.in(l_));
      for (const Stretch& s : c_.leave) bar(s.from, s.until, styles[3], "");
    }
    if (c_.extension) {
      lane(kExtension.in(l_));
      bar(c_.extension->from, c_.extension->until,
          fmt::format("fill=\"#f6d9d5\" stroke=\"{}\"", kBad), kExtension.in(l_));
    }
  }

  void as_of(int bottom) {
    out_ += fmt::format(
        "<line x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\" stroke=\"{3}\" "
        "stroke-width=\"1.5\" stroke-dasharray=\"6 3\"/>\n",
        x(c_.as_of), kTop - 8, bottom, kBlue);
    const bool near_end = x(c_.as_of) > kWidth - 160;
    text(x(c_.as_of) + (near_end ? -4 : 4), bottom + 12, say(kToday, l_, c_.as_of),
         fmt::format(" fill=\"{}\" font-weight=\"600\"{}", kBlue,
                     near_end ? " text-anchor=\"end\"" : ""));
  }

  void legend(int y) {
    out_ += "<g font-size=\"11\">\n";
    double at = 10;
    for (const Text& t : kLegend) {
      text(at, y, t.in(l_));
      at += 96;
    }
    text(at, y, Text{"| uiterlijk", "| due"}.in(l_));
    if (std::ranges::any_of(c_.work, &WorkStretch::therapeutic) ||
        std::ranges::find(c_.possibilities, Possibilities::marginal,
                          &PossibilityStretch::possibilities) != c_.possibilities.end())
      text(at + 96, y, kDashed.in(l_));
    out_ += "</g>\n";
  }

  std::string& out_;
  const Course& c_;
  Language l_;
  Date first_;
  Date last_;
  int lane_ = 0;
  int y_ = 0;
  std::string ticks_;  ///< path of the days on which something is due
  std::string early_;  ///< path to there from the day on which it was done
  std::string late_;   ///< path from there to the day on which it was done
};

}  // namespace

void append_picture(std::string& out, const Course& course, PictureIn in, Language l) {
  Picture(out, course, l).draw(in);
}

std::string_view moment_title(std::string_view moment, Language l) {
  const auto* m = std::ranges::find(kMoments, moment, &MomentName::moment);
  return m == kMoments.end() ? moment : m->title.in(l);
}

}  // namespace poortwachter
