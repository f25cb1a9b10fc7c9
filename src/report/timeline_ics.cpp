// `timeline --format ics` (RFC 5545): what is still to come, as days with an alarm. Of the case it
// holds the reference alone.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/coming.hpp"
#include "report/phrases.hpp"
#include "report/view.hpp"
#include "words/hash.hpp"
#include "words/utf8.hpp"

namespace poortwachter {
namespace {

constexpr std::size_t kOctets = 75;  // of a line, the fold included

/// One content line, folded between characters.
void append_line(std::string& out, std::string_view line) {
  std::size_t room = kOctets;
  while (line.size() > room) {
    std::size_t n = 0;
    while (n < line.size()) {
      const std::size_t bytes = first_code_point(line.substr(n)).bytes;
      if (n + bytes > room) break;
      n += bytes;
    }
    out += line.substr(0, n);
    out += "\r\n ";
    line.remove_prefix(n);
    room = kOctets - 1;
  }
  out += line;
  out += "\r\n";
}

/// A value of type TEXT. It holds no line ends.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

std::string compact(Date d) { return fmt::format("{:04}{:02}{:02}", d.year(), d.month(), d.day()); }

/// What is to be done, and a day that comes of itself; the same in what an alarm says.
constexpr Text kDue{"Uiterlijk vandaag: {} ({})", "Due today: {} ({})"};
constexpr Text kNow{"Nu, want dit is al te laat: {} ({})", "Now, as this is overdue: {} ({})"};
constexpr Text kComes{"{} ({})", "{} ({})"};
constexpr Text kDueInAWeek{"Uiterlijk over een week: {} ({})", "Due in a week: {} ({})"};
constexpr Text kComesInAWeek{"Over een week: {} ({})", "In a week: {} ({})"};
constexpr Text kDueTomorrow{"Uiterlijk morgen: {} ({})", "Due tomorrow: {} ({})"};
constexpr Text kComesTomorrow{"Morgen: {} ({})", "Tomorrow: {} ({})"};
/// A calendar holds something (RFC 5545, 3.6), and an empty one might be a mistake.
constexpr Text kNothing{"Poortwachter: er komt niets meer dat een dag heeft ({})",
                        "Poortwachter: nothing is to come that has a day ({})"};

constexpr int kWeek = 7;

class TimelineIcs final : public TimelineViewWriter {
 public:
  using TimelineViewWriter::TimelineViewWriter;

  void begin(std::string& out) override {
    append_line(out, "BEGIN:VCALENDAR");
    append_line(out, "VERSION:2.0");
    append_line(out, "PRODID:-//poortwachter//timeline//NL");
    append_line(out, "CALSCALE:GREGORIAN");
    append_line(out, "METHOD:PUBLISH");
  }
  void end(std::string& out) override { append_line(out, "END:VCALENDAR"); }

 protected:
  void write(const TimelineView& v, std::string& out) const override {
    if (!v.valid()) return unchecked(v, out);
    const std::vector<Coming> all = coming(&v.course, v.due, *v.as_of, l);
    for (const Coming& c : all) event(v, c, out);
    if (all.empty()) nothing(v, out);
  }

 private:
  /// The same for the same task in a later calendar, when it is overdue too. Which evaluation it is
  /// does not hang on its day; by its day: when the first of several is done the others keep their
  /// names.
  static std::string name_of(const Coming& c) {
    if (c.rule == nullptr) return fmt::format("{}-{}", c.moment, c.which);
    std::string name(c.rule->id);
    std::ranges::replace(name, '/', '-');
    return fmt::format("{}-{}", name, compact(c.due));
  }

  void event(const TimelineView& v, const Coming& e, std::string& out) const {
    const std::string id = shown_id(v.id, l);
    begin_event(v, name_of(e), e.day, out);
    const Text& says = e.due < *v.as_of ? kNow : e.to_do ? kDue : kComes;
    append_line(out, "SUMMARY:" + escaped(say(says, l, e.what, id)));
    append_line(out, "TRANSP:TRANSPARENT");
    const int left = e.day - *v.as_of;
    if (left >= kWeek)
      alarm("-P7D", e.to_do ? kDueInAWeek : kComesInAWeek, e, id, out);
    else if (left > 0)
      alarm("-P1D", e.to_do ? kDueTomorrow : kComesTomorrow, e, id, out);
    append_line(out, "END:VEVENT");
  }

  void alarm(std::string_view before, const Text& says, const Coming& e, std::string_view id,
             std::string& out) const {
    append_line(out, "BEGIN:VALARM");
    append_line(out, "ACTION:DISPLAY");
    const std::string what = e.to_do ? std::string(e.what) : within_sentence(e.what);
    append_line(out, "DESCRIPTION:" + escaped(say(says, l, std::string_view(what), id)));
    append_line(out, fmt::format("TRIGGER:{}", before));
    append_line(out, "END:VALARM");
  }

  /// No day of the calendar shows it.
  void nothing(const TimelineView& v, std::string& out) const {
    append_line(out, "BEGIN:VJOURNAL");
    append_line(out, "UID:" + uid(v, "niets"));
    append_line(out, "DTSTAMP:" + compact(*v.as_of) + "T000000Z");
    append_line(out, "SUMMARY:" + escaped(say(kNothing, l, shown_id(v.id, l))));
    append_line(out, "END:VJOURNAL");
  }

  /// Without a day: what the calendar lacks.
  void unchecked(const TimelineView& v, std::string& out) const {
    append_line(out, "BEGIN:VTODO");
    append_line(out, "UID:" + uid(v, fmt::format("niet-beoordeeld-{}", v.document)));
    append_line(out, "DTSTAMP:19700101T000000Z");
    append_line(out, "SUMMARY:" + escaped(fmt::format("{}: {}", shown_id(v.id, l),
                                                      not_checked(v.status, v.errors, l))));
    append_line(out, "END:VTODO");
  }

  static void begin_event(const TimelineView& v, std::string_view name, Date day,
                          std::string& out) {
    append_line(out, "BEGIN:VEVENT");
    append_line(out, "UID:" + uid(v, name));
    append_line(out, "DTSTAMP:" + compact(*v.as_of) + "T000000Z");
    append_line(out, "DTSTART;VALUE=DATE:" + compact(day));
    append_line(out, "DTEND;VALUE=DATE:" + compact(day + 1));
  }

  /// One reference may stand for several periods of sickness, each with its first day.
  static std::string uid(const TimelineView& v, std::string_view name) {
    Fnv1a<std::uint64_t> of;
    if (v.id.empty())
      of.add(std::string_view(v.path)).add(v.document);
    else
      of.add(std::string_view(v.id));
    if (v.first_sick_day) of.add(v.first_sick_day->iso());
    return fmt::format("{:016x}-{}@poortwachter", of.value(), name);
  }

  /// "Einde wachttijd" behind other words; "UWV" stays as it is.
  static std::string within_sentence(std::string_view title) {
    std::string out(title);
    if (out.size() > 1 && out[1] >= 'a' && out[1] <= 'z' && out[0] >= 'A' && out[0] <= 'Z')
      out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
  }
};

}  // namespace

std::unique_ptr<TimelineWriter> make_timeline_ics(const ReportOptions& o) {
  return std::make_unique<TimelineIcs>(o);
}

}  // namespace poortwachter
