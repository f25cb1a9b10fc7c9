#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <system_error>
#include <utility>

namespace poortwachter::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{1000};
constexpr milliseconds kEvery{100};
/// Files that are counted before the line is looked after again.
constexpr int kTogether = 1000;
/// To the start of the line, and nothing behind it.
constexpr const char* kErase = "\r\x1b[K";

/// By Risk.
constexpr std::array<Text, 5> kRisks{{{"geen", "none"},
                                      {"laag", "low"},
                                      {"onbepaald", "undetermined"},
                                      {"matig", "medium"},
                                      {"hoog", "high"}}};

bool from_standard_input(const Wanted& wanted) {
  return wanted.list == "-" ||
         std::find(wanted.paths.begin(), wanted.paths.end(), "-") != wanted.paths.end();
}

}  // namespace

Progress::Progress(ProgressChoice choice, Wanted wanted, Language language)
    : language_(language),
      wanted_(std::move(wanted)),
      patience_(choice == ProgressChoice::always ? milliseconds{0} : kPatience) {
  if (choice == ProgressChoice::never) return;
  if (choice == ProgressChoice::automatic && ::isatty(STDERR_FILENO) != 1) return;
  try {
    thread_ = std::thread([this] { show(); });
  } catch (const std::system_error&) {
    // Without a thread to spare the run goes on unseen.
  }
}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
  make_room();
}

void Progress::make_room() {
  const std::lock_guard lock(mutex_);
  if (shown_) std::fputs(kErase, stderr);
  shown_ = false;
}

void Progress::add(std::size_t files, std::optional<Risk> risk) {
  const std::lock_guard lock(mutex_);
  files_ = files;
  ++dossiers_;
  if (risk) worst_ = std::max(worst_.value_or(Risk::none), *risk);
}

void Progress::show() {
  Walk walk(wanted_);
  std::size_t counted = 0;
  bool counting = !from_standard_input(wanted_);
  std::unique_lock lock(mutex_);
  auto next = start_ + patience_;
  while (!over_) {
    if (counting) {
      lock.unlock();
      Input input;
      for (int i = 0; counting && i < kTogether; ++i) {
        counting = walk.next(input);
        counted += counting ? 1 : 0;
      }
      lock.lock();
      if (!counting) total_ = counted;
    } else {
      wake_.wait_until(lock, next);
    }
    const auto now = std::chrono::steady_clock::now();
    if (over_ || now < next) continue;
    std::fputs((kErase + line(std::chrono::duration<double>(now - start_).count())).c_str(),
               stderr);
    shown_ = true;
    next = now + kEvery;
  }
}

std::string Progress::line(double seconds) const {
  const bool nl = language_ == Language::nl;
  std::string text = fmt::format("{}", files_);
  const auto width = static_cast<std::size_t>(error_width());
  const auto add = [&](const std::string& part) {  // a line that wraps would stay behind
    if (text.size() + part.size() < width) text += part;
  };
  if (total_) add(fmt::format(" {} {}", nl ? "van" : "of", *total_));
  add(nl ? " bestanden" : " files");
  if (total_ && files_ > 0 && *total_ >= files_)
    add(fmt::format(", {} {:.0f} s", nl ? "nog" : "left",
                    seconds * static_cast<double>(*total_ - files_) / static_cast<double>(files_)));
  if (worst_)
    add(fmt::format(", {} {}", nl ? "hoogste risico" : "highest risk",
                    kRisks[static_cast<std::size_t>(*worst_)].in(language_)));
  add(fmt::format(", {:.0f} {}", static_cast<double>(dossiers_) / std::max(seconds, 0.001),
                  nl ? "dossiers per seconde" : "dossiers a second"));
  return text;
}

}  // namespace poortwachter::cli
