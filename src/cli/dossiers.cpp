#include "cli/dossiers.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <thread>

#include "batch/pieces.hpp"
#include "batch/pool.hpp"
#include "cli/output.hpp"
#include "cli/signals.hpp"
#include "cli/worker.hpp"
#include "dossier/hints.hpp"

namespace poortwachter::cli {
namespace {

/// Bytes of results that may wait for one before them.
constexpr std::size_t kWindow = 1u << 20;
/// Bytes of a report that are kept together where more is ready.
constexpr std::size_t kPart = 1 << 16;

struct Report {
  Frame frame;
  std::unique_ptr<Output> output;
  std::string where;
  std::string part;      ///< not handed on yet
  bool started = false;  ///< it holds a document
  bool told = false;     ///< that it cannot be written
  bool refused = false;  ///< it holds one document, and there are more
};

class Run {
 public:
  Run(const DossierOptions& o, const Context& context, const Task& task)
      : o_(o), context_(context), task_(task), worker_(o, context, task) {
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
        {[&](Piece& p) { return pieces.next(p); }, [this](Piece& p) { return worker_.work(p); },
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
  [[nodiscard]] bool is_output(const struct stat& file) const {
    return std::any_of(reports_.begin(), reports_.end(),
                       [&](const Report& r) { return r.output->replaces(file); });
  }

  static std::size_t bytes_of(const Done& done) {
    std::size_t bytes = sizeof(Done) + done.path.capacity();
    for (const Said& said : done.said) {
      bytes += sizeof(Said) + said.errors.capacity() + said.row.path.capacity() +
               said.row.exact_path.capacity() + said.row.id.capacity() +
               said.row.due.capacity() * sizeof(SummaryDue) +
               said.row.failing.capacity() * sizeof(const Rule*);
      for (const std::string& part : said.parts) bytes += sizeof part + part.capacity();
    }
    return bytes;
  }

  /// By one thread at a time, in the order of the input.
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
      say(worker_.too_many(next_, done.path));
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
      if (r.refused || (r.started && r.frame.one)) {
        refuse(r);
        continue;
      }
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

  /// A format that holds one document gives nothing of several.
  void refuse(Report& r) {
    if (!r.refused)
      tell_error("poortwachter: error: " +
                 context_.text({"svg bevat één dossier; geef er één, of kies --format html",
                                "svg holds one dossier; give one, or choose --format html"}) +
                 "\n");
    r.refused = true;
    fine_ = false;
    r.part.clear();
  }

  /// What holds one document waits until it is certain that there are no more.
  void flush(Report& r) {
    if (r.frame.one && !finishing_) return;
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
    finishing_ = true;
    for (Report& r : reports_) {
      if (r.refused) continue;
      r.frame.end(r.part);
      flush(r);
      if (!r.output->pending() || (whole && !lost_)) r.output->commit();
      if (!r.output->ok() && !r.told) tell(r);
    }
  }

  const DossierOptions& o_;
  const Context& context_;
  const Task& task_;
  const Worker worker_;
  std::vector<Report> reports_;

  Progress* progress_ = nullptr;  ///< while it may show
  bool fine_ = true;
  bool finishing_ = false;
  bool found_ = false;
  bool passed_over_ = false;
  bool lost_ = false;
  bool kinds_told_ = false;
  std::size_t file_ = 0;  ///< that was handed on last
  std::size_t given_up_ = 0;
  int next_ = 1;            ///< document of that file
  std::size_t errors_ = 0;  ///< of that file, and how many are allowed
  std::size_t most_ = 0;
};

}  // namespace

int run(const DossierOptions& o, const Context& context, const Task& task) {
  return Run(o, context, task)();
}

}  // namespace poortwachter::cli
