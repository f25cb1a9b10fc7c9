// `timeline --format ics` (RFC 5545): what is still to come, as days with an alarm. Of the case it
// holds the reference alone.
#include <fmt/format.h>

#include <map>

#include "report/formats.hpp"
#include "report/phrases.hpp"
#include "report/picture.hpp"
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

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t h = 0xCBF29CE484222325ull;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return h;
}

constexpr Text kDue{"{}: uiterlijk vandaag ({})", "{}: due today ({})"};
constexpr Text kSoon{"{}: over een week uiterlijk", "{}: due in a week"};

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
    if (!v.valid()) return;
    std::map<std::string_view, int> seen;  // which evaluation it is does not hang on its day
    for (const Moment& m : v.course.moments) {
      const int which = ++seen[m.moment];
      if (m.status == MomentStatus::upcoming && m.due) event(v, m, which, out);
    }
  }

 private:
  void event(const TimelineView& v, const Moment& m, int which, std::string& out) const {
    const std::string_view title = moment_title(m.moment, l);
    const auto line = [&](const std::string& text) { append_line(out, text); };
    line("BEGIN:VEVENT");
    line(fmt::format("UID:{:016x}-{}-{}@poortwachter",
                     hash_of(v.id.empty() ? std::string_view(v.path) : std::string_view(v.id)),
                     m.moment, which));
    line("DTSTAMP:" + compact(*v.as_of) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + compact(*m.due));
    line("DTEND;VALUE=DATE:" + compact(*m.due + 1));
    line("SUMMARY:" + escaped(say(kDue, l, title, shown_id(v.id, l))));
    line("TRANSP:TRANSPARENT");
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + escaped(say(kSoon, l, title)));
    line("TRIGGER:-P7D");
    line("END:VALARM");
    line("END:VEVENT");
  }
};

}  // namespace

std::unique_ptr<TimelineWriter> make_timeline_ics(const ReportOptions& o) {
  return std::make_unique<TimelineIcs>(o);
}

}  // namespace poortwachter
