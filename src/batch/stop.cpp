#include "batch/stop.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace poortwachter {

Stop::Stop() {
  if (::pipe2(ends_, O_CLOEXEC | O_NONBLOCK) != 0) ends_[0] = ends_[1] = -1;
}

Stop::~Stop() {
  for (const int end : ends_)
    if (end >= 0) ::close(end);
}

void Stop::ask(int reason) noexcept {
  int none = 0;
  if (!reason_.compare_exchange_strong(none, reason)) return;
  const int before = errno;
  // The pipe is empty: a byte fits. Without a pipe the flag alone has to do.
  if (::write(ends_[1], "", 1) < 0) errno = before;
}

ssize_t read_or_stop(int descriptor, char* bytes, std::size_t most, const Stop* stop) {
  while (true) {
    pollfd waited[]{{descriptor, POLLIN, 0},
                    {stop != nullptr ? stop->descriptor() : -1, POLLIN, 0}};
    if (::poll(waited, 2, -1) < 0 && errno != EINTR) return -1;
    if (stop != nullptr && stop->asked()) return 0;
    if (waited[0].revents == 0) continue;
    const ssize_t n = ::read(descriptor, bytes, most);
    if (n >= 0 || (errno != EINTR && errno != EAGAIN)) return n;
  }
}

}  // namespace poortwachter
