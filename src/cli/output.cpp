#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <filesystem>
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

/// Where the links lead, also to a file that is yet to be: a link is written through, not replaced.
std::filesystem::path target_of(std::filesystem::path path) {
  constexpr int kMostLinks = 40;  // as many as the system follows
  std::error_code none;
  for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(path, none); ++i)
    path = path.parent_path() / std::filesystem::read_symlink(path, none);
  return path;
}

/// /dev/stdout and the like: a file put in the place of what is open would lose what others write
/// there. -1: it is not open here.
int open_already(const struct stat& file) {
  for (const int fd : {STDOUT_FILENO, STDERR_FILENO}) {
    struct stat st {};
    if (::fstat(fd, &st) == 0 && st.st_dev == file.st_dev && st.st_ino == file.st_ino) return fd;
  }
  return -1;
}
}  // namespace

Output::Output(const std::string& path) {
  if (path.empty() || path == "-") {
    fd_ = STDOUT_FILENO;
    return;
  }
  struct stat st {};
  const bool exists = ::stat(path.c_str(), &st) == 0;
  if (!exists && errno != ENOENT) {
    fail();
    return;
  }
  if (exists && (fd_ = open_already(st)) >= 0) return;
  owned_ = true;
  if (exists && !S_ISREG(st.st_mode)) {
    fd_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    path_ = target_of(path);
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
  if (fd_ >= 0 && owned_) ::close(fd_);
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
  if (!owned_ || fd_ < 0) return;
  if (::close(fd_) != 0 && ok()) fail();
  fd_ = -1;
  if (temporary_.empty() || !ok()) return;
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return fail();
  temporary_.clear();
  unfinished[0] = '\0';
}

}  // namespace poortwachter::cli
