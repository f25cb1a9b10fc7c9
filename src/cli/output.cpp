#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <system_error>

namespace poortwachter::cli {
namespace {
constexpr std::size_t kPart = 1 << 16;
constexpr mode_t kMode = 0666;  // less the umask, as every program's output

/// The new file, for a signal that ends the program: it may hold case data and must not stay.
char unfinished[PATH_MAX] = "";

void clean_up(int signal) {
  if (unfinished[0] != '\0') ::unlink(unfinished);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void guard(const std::string& temporary) {
  if (temporary.size() >= sizeof unfinished) return;
  temporary.copy(unfinished, temporary.size());
  unfinished[temporary.size()] = '\0';
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (std::signal(signal, clean_up) == SIG_IGN) std::signal(signal, SIG_IGN);
}

/// A link is written through, not replaced.
std::string target_of(const std::string& path) {
  char resolved[PATH_MAX];
  return ::realpath(path.c_str(), resolved) != nullptr ? resolved : path;
}
}  // namespace

Output::Output(const std::string& path)
    : path_(path.empty() || path == "-" ? "" : target_of(path)) {
  if (path_.empty()) {
    fd_ = STDOUT_FILENO;
    return;
  }
  struct stat st {};
  const bool exists = ::stat(path_.c_str(), &st) == 0;
  if (exists && !S_ISREG(st.st_mode)) {
    fd_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    temporary_ = path_ + "." + std::to_string(::getpid()) + ".tmp";
    fd_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                 exists ? st.st_mode & 07777 : kMode);
  }
  if (fd_ < 0) {
    temporary_.clear();
    fail();
  } else if (!temporary_.empty()) {
    guard(temporary_);
  }
}

Output::~Output() {
  if (fd_ >= 0 && !path_.empty()) ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  unfinished[0] = '\0';
}

void Output::fail() { error_ = std::generic_category().message(errno); }

void Output::write(std::string_view bytes) {
  if (!ok()) return;
  buffer_ += bytes;
  if (buffer_.size() < kPart) return;
  flush(buffer_);
  buffer_.clear();
}

void Output::flush(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail();
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void Output::commit() {
  if (ok()) flush(buffer_);
  buffer_.clear();
  if (path_.empty() || fd_ < 0) return;
  if (::close(fd_) != 0 && ok()) fail();
  fd_ = -1;
  if (temporary_.empty() || !ok()) return;
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return fail();
  temporary_.clear();
  unfinished[0] = '\0';
}

}  // namespace poortwachter::cli
