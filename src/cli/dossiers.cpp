#include "cli/dossiers.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <new>
#include <optional>
#include <set>
#include <string_view>
#include <thread>

#include "batch/pieces.hpp"
#include "batch/pool.hpp"
#include "cli/output.hpp"
#include "cli/signals.hpp"
#include "cli/snippet.hpp"
#include "dossier/hints.hpp"
#include "poortwachter/ruleset.hpp"
#include "words/nearest.hpp"
#include "words/neutral.hpp"

namespace poortwachter::cli {
namespace {

/// Bytes of results that may wait for one before them.
constexpr std::size_t kWindow = 1u << 20;
/// Bytes of a report that are kept together where more is ready.
constexpr std::size_t kPart = 1 << 16;
/// Errors of a file beyond which it is something else; as many more for each valid dossier in it,
/// so that a large file with some that are invalid is read to its end.
constexpr std::size_t kMostErrors = 10'000;
constexpr std::size_t kErrorsEach = 10;

constexpr std::string_view kYamlCpp = "yaml-cpp";  // of --reader

/// By Naming: what a dossier may name.
struct Names {
  std::array<std::vector<std::string_view>, 3> lists;

  Names() {
    std::set<std::string_view> families;
    for (const Rule& r : built_in_rules()) {
      const bool question = r.check == CheckKind::question;
      if (question) of(Naming::question).push_back(r.id);
      of(Naming::rule).push_back(r.id);
      of(Naming::rule_or_family).push_back(r.id);
      families.insert(r.family());
    }
    for (const std::string_view f : families) of(Naming::rule_or_family).push_back(f);
  }
  std::vector<std::string_view>& of(Naming n) { return lists[static_cast<std::size_t>(n)]; }
};

KnownNames known_names() {
  static const Names names;
  const auto of = [](Naming n) -> const std::vector<std::string_view>& {
    return names.lists[static_cast<std::size_t>(n)];
  };
  return {[of](Naming n, std::string_view name) {
            if (n == Naming::rule_or_family && name.ends_with("/*")) name.remove_suffix(2);
            const auto& list = of(n);
            return std::find(list.begin(), list.end(), name) != list.end();
          },
          [of](Naming n, std::string_view name) { return std::string(nearest(name, of(n))); }};
}

InputError too_many_errors() {
  const std::string most = std::to_string(kMostErrors);
  return {"too-many-errors",
          {},
          {"meer dan " + most + " fouten; de rest is niet gelezen",
           "more than " + most + " errors; the rest was not read"},
          {}};
}

InputError out_of_memory() {
  return {"out-of-memory",
          {},
          {"er is te weinig geheugen om dit te lezen", "there is not enough memory to read this"},
          {}};
}

InputError failure(const std::exception& e) {
  return {"internal",
          {},
          {std::string("fout in poortwachter: ") + e.what(),
           std::string("fault in poortwachter: ") + e.what()},
          {}};
}

/// What a piece came to.
struct Done {
  std::size_t file = 0;
  std::string path;
  std::vector<Said> said;
  bool dossiers = true;   ///< false: it holds something else
  bool too_many = false;  ///< errors
  bool lost = false;      ///< it is what a report is to replace
};

struct Report {
  Frame frame;
  std::unique_ptr<Output> output;
  std::string where;
  std::string part;      ///< not handed on yet
  bool started = false;  ///< it holds a document
  bool told = false;     ///< that it cannot be written
};

class Run {
 public:
  Run(const DossierOptions& o, const Context& context, const Task& task)
      : o_(o),
        context_(context),
        task_(task),
        as_of_(Date::parse(o.as_of)),
        today_(today()),
        names_(known_names()) {
    for (std::size_t i = 0; i < o.targets.size(); ++i) {
      const std::string& path = o.targets[i].output;
      const bool standard = path.empty() || path == "-";
      reports_.push_back({task.reports[i],
                          std::make_unique<Output>(path),
                          standard ? context.text({"standaarduitvoer", "standard output"}) : path,
                          {}});
    }
  }

  int operator()() {
    for (Report& r : reports_) {
      if (!r.output->ok()) tell(r);
      r.frame.begin(r.part);
    }
    if (std::none_of(reports_.begin(), reports_.end(),
                     [](const Report& r) { return r.output->ok(); }))
      return kError;
    Stop stop;
    const Interruptible until(stop);
    std::optional<Progress> progress;
    progress.emplace(o_.progress, o_.wanted, context_.language);
    progress_ = &*progress;
    Pieces pieces({o_.wanted, o_.lines, kMostBytes, &stop,
                   [this](const struct stat& file) { return is_output(file); }});
    Pool<Piece, Done>(
        {[&](Piece& p) { return pieces.next(p); }, [this](Piece& p) { return work(p); },
         [&](Done& done, bool last) { hand_on(done, last, pieces); }, bytes_of},
        kWindow)
        .run(o_.jobs != 0 ? o_.jobs : std::max(1u, std::thread::hardware_concurrency()));
    progress_ = nullptr;
    progress.reset();
    // A wrong path must not pass as fine.
    if (passed_over_ && !found_ && fine_) {
      print_error(context_.text({"geen dossiers gevonden", "no dossiers found"}));
      fine_ = false;
    }
    if (stop.asked()) tell(pieces.left());
    finish(!stop.asked());
    return stop.asked() ? 128 + stop.reason() : fine_ ? kFine : kError;
  }

 private:
  static constexpr std::size_t kMostBytes = 16u << 20;  // of a dossier; it is some thousands

  [[nodiscard]] bool is_output(const struct stat& file) const {
    return std::any_of(reports_.begin(), reports_.end(),
                       [&](const Report& r) { return r.output->replaces(file); });
  }

  static std::size_t bytes_of(const Done& done) {
    std::size_t bytes = sizeof(Done) + done.path.capacity();
    for (const Said& said : done.said) {
      bytes += sizeof(Said) + said.errors.capacity() + said.row.path.capacity() +
               said.row.id.capacity() + said.row.due.capacity() * sizeof(SummaryDue) +
               said.row.failing.capacity() * sizeof(const Rule*);
      for (const std::string& part : said.parts) bytes += sizeof part + part.capacity();
    }
    return bytes;
  }

  // By several threads.

  Done work(Piece& piece) const {
    Done done;
    done.file = piece.file;
    done.path = piece.path;
    const int first = piece.start.document;
    try {
      if (piece.unread) read_piece(piece, kMostBytes);
      if (piece.error)
        refuse(*piece.error, first, done);
      else
        read(piece, done);
    } catch (const std::bad_alloc&) {
      piece = {};  // room to say so
      refuse(out_of_memory(), first + documents(done), done);
    } catch (const std::exception& e) {
      refuse(failure(e), first + documents(done), done);
    }
    return done;
  }

  /// What keeps a whole file from being read, or its rest from a document on.
  void refuse(const InputError& error, int document, Done& done) const {
    done.dossiers = error.code != "no-dossier";
    done.lost = error.code == "is-output";
    if (done.dossiers)
      done.said.push_back(unread(error, document, done.path));
    else
      done.said.emplace_back().errors =
          neutral(done.path) + ": " + error.message.in(context_.language) + "\n";
  }

  static int documents(const Done& done) { return static_cast<int>(done.said.size()); }

  [[nodiscard]] Said said_of(int document) const {
    Said said;
    said.document = document;
    said.parts.resize(reports_.size());
    return said;
  }

  [[nodiscard]] Said unread(const InputError& error, int document, const std::string& path) const {
    Said said = said_of(document);
    said.error_count = 1;
    said.errors = error_line(path, error, context_.language);
    task_.unread(path, document, error, said);
    return said;
  }

  void read(const Piece& piece, Done& done) const {
    if (!o_.lines) return read(piece.bytes, piece.start, done);
    Start start = piece.start;
    for (std::string_view rest = piece.bytes; !rest.empty(); ++start.line) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      if (line.find_first_not_of(" \t\r") == line.npos) continue;
      read(line, start, done);
      ++start.document;
    }
  }

  void read(std::string_view bytes, Start start, Done& done) const {
    std::size_t errors = 0;
    std::size_t most = kMostErrors;
    load_dossiers(
        bytes, names_,
        [&](const LoadedDossier& l) {
          if (done.too_many) return;
          Said said = said_of(l.document);
          said.error_count = l.errors.size();
          for (const InputError& e : l.errors) {
            said.errors += error_line(done.path, e, context_.language);
            if (snippets_) append_snippet(said.errors, bytes, start.line, e.place);
          }
          const auto own = l.dossier != nullptr ? l.dossier->as_of : std::nullopt;
          task_.item(done.path, l, as_of_ ? *as_of_ : own.value_or(today_), said);
          errors += said.error_count;
          done.said.push_back(std::move(said));  // whole: a fault before leaves none of it
          most += l.dossier != nullptr ? kErrorsEach : 0;
          done.too_many = !o_.lines && errors > most;
        },
        start, o_.reader == kYamlCpp ? YamlReader::yaml_cpp : YamlReader::everyday);
  }

  // By one thread at a time, in order.

  void hand_on(Done& done, bool last, Pieces& pieces) {
    if (done.file == given_up_) return;
    if (done.file != file_) {
      file_ = done.file;
      errors_ = 0;
      most_ = kMostErrors;
    }
    found_ = found_ || done.dossiers;
    passed_over_ = passed_over_ || !done.dossiers;
    lost_ = lost_ || done.lost;
    for (const Said& said : done.said) {
      say(said);
      errors_ += said.error_count;
      most_ += said.error_count == 0 ? kErrorsEach : 0;
      done.too_many = done.too_many || (!o_.lines && errors_ > most_);
      if (!o_.lines && errors_ > most_) break;
    }
    if (done.too_many) {
      given_up_ = done.file;
      pieces.give_up(done.file);
      say(unread(too_many_errors(), next_, done.path));
    }
    for (Report& r : reports_)
      if (last || r.part.size() > kPart) flush(r);
    for (const Said& said : done.said) progress_->add(done.file, said.risk);
  }

  void say(const Said& said) {
    if (!said.errors.empty()) tell_error(said.errors);
    fine_ = fine_ && said.error_count == 0;
    for (std::size_t i = 0; i < said.parts.size(); ++i) {
      Report& r = reports_[i];
      if (r.started) r.frame.between(r.part);
      r.started = true;
      r.part += said.parts[i];
    }
    next_ = said.document + 1;
    if (task_.count && !said.parts.empty()) task_.count(said.row);
  }

  void tell_error(std::string lines) {
    for (Report& r : reports_) flush(r);  // what was found before stands before it
    // The kinds of event are named in full once a run.
    const std::string where = problems::where_kinds_stand().in(context_.language);
    if (const auto at = lines.find(where); !kinds_told_ && at != lines.npos) {
      lines.replace(at, where.size(), problems::all_kinds().in(context_.language));
      kinds_told_ = true;
    }
    progress_->make_room();
    std::fputs(lines.c_str(), stderr);
  }

  void flush(Report& r) {
    if (progress_ != nullptr && !r.part.empty()) progress_->make_room();
    r.output->write(r.part);
    r.part.clear();
  }

  void tell(Report& r) {
    r.told = true;
    print_error(r.where + ": " + r.output->error().in(context_.language));
    fine_ = false;
  }

  void tell(const Pieces::Left& left) {
    std::string message =
        context_.text({"onderbroken; niet bereikt: ", "interrupted; not reached: "}) +
        std::to_string(left.files) + context_.text({" bestanden", " files"});
    if (left.part)
      message += context_.text({" en de rest van een bestand", " and the rest of a file"});
    print_error(message);
  }

  /// A report that is not whole replaces nothing.
  void finish(bool whole) {
    for (Report& r : reports_) {
      r.frame.end(r.part);
      flush(r);
      if (!r.output->pending() || (whole && !lost_)) r.output->commit();
      if (!r.output->ok() && !r.told) tell(r);
    }
  }

  const DossierOptions& o_;
  const Context& context_;
  const Task& task_;
  std::optional<Date> as_of_;
  Date today_;
  KnownNames names_;
  std::vector<Report> reports_;

  Progress* progress_ = nullptr;  ///< while it may show
  bool fine_ = true;
  bool found_ = false;
  bool passed_over_ = false;
  bool lost_ = false;
  bool kinds_told_ = false;
  const bool snippets_ = errors_on_terminal();
  std::size_t file_ = 0;  ///< that was handed on last
  std::size_t given_up_ = 0;
  int next_ = 1;            ///< document of that file
  std::size_t errors_ = 0;  ///< of that file, and how many are allowed
  std::size_t most_ = 0;
};

/// An --output belongs to the --format before it, or else to the one behind it.
std::vector<Target> paired(const CLI::App& app, const DossierOptions& o, std::string_view usual,
                           const Context& context) {
  std::vector<Target> targets;
  std::optional<std::string> waiting;
  std::size_t formats = 0;
  std::size_t outputs = 0;
  for (const CLI::Option* option : app.parse_order()) {
    if (option->check_lname("format")) {
      targets.push_back({o.formats[formats++], waiting.value_or("")});
      waiting.reset();
    } else if (option->check_lname("output")) {
      const std::string& output = o.outputs[outputs];
      if (!targets.empty() && targets.back().output.empty())
        targets.back().output = output;
      else if (!waiting)
        waiting = output;
      else
        break;
      ++outputs;
    }
  }
  if (targets.empty()) {
    targets.push_back({std::string(usual), waiting.value_or("")});
    waiting.reset();
  }
  if (waiting || outputs < o.outputs.size())
    throw CLI::ValidationError(context.text(
        {"een --output zonder --format erbij", "an --output without a --format to it"}));
  for (std::size_t i = 1; i < targets.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (targets[i].output == targets[k].output)
        throw CLI::ValidationError(
            context.text({"twee rapporten naar dezelfde plaats; geef elk een eigen --output",
                          "two reports to one place; give each an --output of its own"}));
  return targets;
}

}  // namespace

void add_dossier_options(CLI::App& app, DossierOptions& o, std::vector<std::string> formats,
                         Context& context) {
  std::string all;
  for (const std::string& f : formats) all += (all.empty() ? "" : ", ") + f;
  app.parse_complete_callback([&app, &o, &context, usual = formats.front()] {
    if (o.lines && o.wanted.paths.empty() && o.wanted.list.empty()) o.wanted.paths = {"-"};
    if (o.wanted.paths.empty() && o.wanted.list.empty()) throw CLI::RequiredError("PATH");
    o.targets = paired(app, o, usual, context);
  });
  app.add_option("PATH", o.wanted.paths,
                 context.text({"Bestand, map (*.yaml, *.yml, *.json) of - voor standaardinvoer.",
                               "File, folder (*.yaml, *.yml, *.json) or - for standard input."}));
  app.add_option("--files-from", o.wanted.list,
                 context.text({"Paden uit dit bestand of van -, een per regel.",
                               "Paths from this file or from -, one a line."}))
      ->type_name("FILE")
      ->take_last();
  app.add_flag_callback(
      "-0,--null", [&o] { o.wanted.list_end = '\0'; },
      context.text({"Die paden eindigen op een nulbyte.", "Those paths end in a NUL byte."}));
  app.add_option("--exclude", o.wanted.exclude,
                 context.text({"Niet in mappen: naam of pad, met * en ?; herhaalbaar.",
                               "Not in folders: name or path, with * and ?; repeatable."}))
      ->type_name("GLOB")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
  app.add_option("--as-of", o.as_of,
                 context.text({"Oordeel als op deze dag; anders de peildatum, anders vandaag.",
                               "Judge as on this day; else the peildatum, else today."}))
      ->type_name("DATE")
      ->take_last()
      ->check(CLI::Validator(a_date(context), ""));
  app.add_option("-f,--format", o.formats,
                 context.text({"Uitvoer: ", "Output: "}) + all +
                     context.text({"; herhaalbaar.", "; repeatable."}))
      ->type_name("FORMAT")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->check(one_of(formats, context));
  app.add_option("-o,--output", o.outputs,
                 context.text({"Naar dit bestand; hoort bij de --format ervoor.",
                               "To this file; belongs to the --format before it."}))
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
  // For tests: both readers must give the same. Without a group it is not shown.
  app.add_option("--reader", o.reader)
      ->check(CLI::Validator(one_of({"everyday", std::string(kYamlCpp)}, context), ""))
      ->group("");
  app.add_option("-j,--jobs", o.jobs,
                 context.text({"Aantal draden; anders een per kern.",
                               "Number of threads; else one for each core."}))
      ->type_name("N")
      ->take_last()
      ->check(CLI::Validator(a_count(context), ""));
  app.add_option_function<std::string>(
         "--progress",
         [&o](const std::string& v) {
           o.progress = v == "always"  ? ProgressChoice::always
                        : v == "never" ? ProgressChoice::never
                                       : ProgressChoice::automatic;
         },
         context.text({"Voortgang: auto, always of never.", "Progress: auto, always or never."}))
      ->type_name("WHEN")
      ->take_last()
      ->check(one_of({"auto", "always", "never"}, context));
}

ReportOptions report_options(const Target& target, const Context& context) {
  ReportOptions options;
  options.language = context.language;
  options.color = target.output.empty() || target.output == "-"
                      ? use_color(context.color)
                      : context.color == ColorChoice::always;
  options.width = terminal_width();
  options.version = kVersion;
  return options;
}

int run(const DossierOptions& o, const Context& context, const Task& task) {
  return Run(o, context, task)();
}

}  // namespace poortwachter::cli
