#include "cli/output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "words/system.hpp"

namespace poortwachter::cli {
namespace {
constexpr mode_t kMode = 0666;  // less the umask, as every program's output

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
/// Root may write what nobody is meant to.
bool read_only(const std::string& path, const struct stat& file) {
  return (file.st_mode & 0222) == 0 || ::access(path.c_str(), W_OK) != 0;
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
    fail(errno);
    return;
  }
  if (exists && (fd_ = open_already(st)) >= 0) return;
  owned_ = true;
  if (exists && !S_ISREG(st.st_mode)) {
    fd_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd_ < 0) fail(errno);
    return;
  }
  if (exists && read_only(path, st)) {
    fail(EACCES);
    return;
  }
  path_ = target_of(path);
  open_beside(exists ? &st : nullptr);
}

void Output::open_beside(const struct stat* target) {
  const mode_t mode = target != nullptr ? target->st_mode & 07777 : kMode;
  const std::string name = path_ + "." + std::to_string(::getpid()) + ".";
  constexpr int kMostTries = 100;  // what was left behind by a process that was killed
  for (int i = 0; fd_ < 0 && i < kMostTries; ++i) {
    temporary_ = name + std::to_string(i) + ".tmp";
    unfinished_.guard(temporary_);
    fd_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (fd_ >= 0) return;
    unfinished_.release();
    if (errno != EEXIST) break;
  }
  temporary_.clear();
  fail(errno);
}

Output::~Output() {
  if (fd_ >= 0 && owned_) ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void Output::fail(int error) { error_ = system_message(error); }

bool Output::replaces(const struct stat& file) const {
  struct stat st {};
  return !path_.empty() && ::stat(path_.c_str(), &st) == 0 && st.st_dev == file.st_dev &&
         st.st_ino == file.st_ino;
}

void Output::write(std::string_view bytes) {
  while (ok() && !bytes.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(n));
    } else if (errno == EAGAIN) {
      pollfd waited{fd_, POLLOUT, 0};
      ::poll(&waited, 1, -1);
    } else if (errno != EINTR) {
      fail(errno);
    }
  }
}

void Output::commit() {
  if (!owned_ || fd_ < 0) return;
  if (pending() && ok() && ::fsync(fd_) != 0) fail(errno);
  if (::close(fd_) != 0 && ok()) fail(errno);
  fd_ = -1;
  if (!pending() || !ok()) return;
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return fail(errno);
  temporary_.clear();
  unfinished_.release();
}

}  // namespace poortwachter::cli
