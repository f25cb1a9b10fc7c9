// `csv` (RFC 4180): one finding a line, or one dossier. Every text stands in quotes, and none
// begins as a formula does.
#include <fmt/format.h>

#include <algorithm>

#include "report/view.hpp"
#include "words/hash.hpp"

namespace poortwachter {
namespace {

/// One line, cell by cell.
class Line {
 public:
  explicit Line(std::string& out) : out_(out) {}
  ~Line() { out_ += "\r\n"; }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  Line& text(std::string_view t) {
    comma();
    out_ += '"';
    // What begins so is a formula for a spreadsheet; an apostrophe makes it a text.
    const std::size_t first = t.find_first_not_of(' ');
    if (first != std::string_view::npos &&
        std::string_view("=+-@|%").find(t[first]) != std::string_view::npos)
      out_ += '\'';
    for (const char c : t) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
    return *this;
  }
  /// A name of signs and digits, of which a spreadsheet would make a number or a date: "0012" would
  /// be 12. For one it stands as a formula that gives the text; digits can be no other.
  Line& name_of(std::string_view t, bool for_spreadsheet) {
    const bool number = !t.empty() && t.front() >= '0' && t.front() <= '9' &&
                        t.find_first_not_of("0123456789eE.,:/-") == std::string_view::npos;
    if (!for_spreadsheet || !number) return text(t);
    comma();
    out_ += fmt::format("\"=\"\"{}\"\"\"", t);
    return *this;
  }
  Line& number(std::optional<int> n) {
    comma();
    if (n) out_ += fmt::format("{}", *n);
    return *this;
  }
  Line& amount(std::optional<double> n) {
    comma();
    if (n) out_ += fmt::format("{:.2f}", *n);
    return *this;
  }
  Line& date(std::optional<Date> d) {
    comma();
    if (d) out_ += d->iso();
    return *this;
  }

 private:
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kFindings =
    "path,document,id,dossier,risk,rules,rule,status,weight,degree,code,message,remedy,due,actual,"
    "days_late,repair_until,line,column,fingerprint\r\n";
constexpr std::string_view kDossiers =
    "path,document,id,dossier,risk,rules,as_of,first_sick_day,week,waiting_period_end,"
    "administrative,substantive,sanction,max_weeks,amount,presumptions,failed,questions,next_"
    "due\r\n";

class CsvWriter final : public ViewWriter {
 public:
  using ViewWriter::ViewWriter;

  void begin(std::string& out) override {
    if (o.csv_bom) out += kBom;
    out += o.csv_dossiers ? kDossiers : kFindings;
  }

 protected:
  void write(const View& v, std::string& out) const override {
    if (o.csv_dossiers) return dossier(v, out);
    const Statuses shown = o.only.value_or(Statuses::open());
    for (const FindingView& f : v.findings)
      if (shown.has(f.status)) finding(v, f, out);
    for (const ErrorView& e : v.errors) error(v, e, out);
  }

 private:
  /// What every line begins with.
  void head(Line& line, const View& v) const {
    line.text(v.exact_path.harmless()).number(v.document).name_of(v.id, o.csv_bom);
    line.text(name(v.status));
    line.text(v.checked() ? name(v.risk) : "").text(v.partial ? "part" : "all");
  }

  void finding(const View& v, const FindingView& f, std::string& out) const {
    Line line(out);
    head(line, v);
    line.text(f.rule->id).text(name(f.status)).text(name(f.weight));
    line.text(f.degree == Degree::none ? "" : name(f.degree)).text(f.code);
    line.text(f.message).text(f.remedy).date(f.due).date(f.actual).number(f.days_late);
    line.date(f.repair_until);
    place(line, f.place);
    line.name_of(in_hex(v.fingerprint(f)), o.csv_bom);
  }

  void error(const View& v, const ErrorView& e, std::string& out) const {
    Line line(out);
    head(line, v);
    line.text("").text("error").text("").text("").text(e.code).text(e.message).text(e.hint);
    line.date({}).date({}).number({}).date({});
    place(line, e.place);
    line.text("");
  }

  static void place(Line& line, Place p) {
    const bool placed = p.line > 0;
    line.number(placed ? std::optional(static_cast<int>(p.line)) : std::nullopt);
    line.number(placed ? std::optional(static_cast<int>(p.column)) : std::nullopt);
  }

  void dossier(const View& v, std::string& out) const {
    Line line(out);
    head(line, v);
    if (!v.checked()) {
      for (int i = 0; i < 13; ++i) line.number({});
      return;
    }
    const auto count = [&](Status s) {
      return static_cast<int>(std::ranges::count(v.findings, s, &FindingView::status));
    };
    line.date(v.as_of).date(v.first_sick_day).number(v.week).date(v.waiting_period_end);
    line.text(name(v.administrative)).text(name(v.substantive)).text(name(v.sanction));
    line.number(v.max_weeks).amount(v.threatens() ? v.amount : std::nullopt);
    line.number(v.presumptions).number(count(Status::fail));
    line.number(static_cast<int>(v.questions.size())).date(next_due(v));
  }

  static std::optional<Date> next_due(const View& v) {
    std::optional<Date> next;
    for (const FindingView& f : v.findings)
      if (f.status == Status::upcoming && f.due && (!next || *f.due < *next)) next = f.due;
    return next;
  }
};

}  // namespace

std::unique_ptr<ReportWriter> make_csv(const ReportOptions& o) {
  return std::make_unique<CsvWriter>(o);
}

}  // namespace poortwachter
