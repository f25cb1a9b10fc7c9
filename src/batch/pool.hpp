// Many hands, one order: jobs are taken one after another, worked on by several threads, and what
// they come to is handed on in the order in which the jobs were taken.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace poortwachter {

template <typename Job, typename Done>
class Pool {
 public:
  struct Steps {
    /// Gives the next job; false when there is none. One thread at a time. May wait.
    std::function<bool(Job&)> next;
    /// Several threads at a time.
    std::function<Done(Job&)> work;
    /// One thread at a time, in order. `last`: nothing else is ready to be handed on right now.
    std::function<void(Done&, bool last)> hand_on;
    /// Bytes that a result holds until it is handed on.
    std::function<std::size_t(const Done&)> bytes;
  };

  /// No job is taken while results of more than `window` bytes wait for one before them.
  Pool(Steps steps, std::size_t window) : steps_(std::move(steps)), window_(window) {}

  /// Works with at most `threads` threads, this one among them. What a step throws ends the run and
  /// is thrown here.
  void run(unsigned threads) {
    most_ = threads;
    started_ = 1;
    work();
    // A thread may start another as long as it runs itself.
    for (std::size_t i = 0;; ++i) {
      std::unique_lock lock(state_);
      if (i == threads_.size()) break;
      std::thread thread = std::move(threads_[i]);
      lock.unlock();
      thread.join();
    }
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  void work() {
    try {
      while (one()) {
      }
    } catch (...) {
      const std::lock_guard lock(state_);
      if (!thrown_) thrown_ = std::current_exception();
      room_.notify_all();
    }
  }

  bool one() {
    Job job;
    std::size_t number = 0;
    {
      const std::lock_guard turn(source_);
      {
        std::unique_lock lock(state_);
        room_.wait(lock, [this] { return waiting_ <= window_ || thrown_; });
        if (thrown_) return false;
      }
      if (!steps_.next(job)) return false;
      number = taken_++;
    }
    start_another(number);
    hand_on(number, steps_.work(job));
    return true;
  }

  /// One more thread for each job, so that a single one starts none.
  void start_another(std::size_t number) {
    const std::lock_guard lock(state_);
    if (started_ >= most_ || started_ > number) return;
    try {
      threads_.emplace_back([this] { work(); });
      ++started_;
    } catch (const std::system_error&) {
      most_ = started_;  // the system gives no more: those that there are do the work
    }
  }

  void hand_on(std::size_t number, Done done) {
    std::unique_lock lock(state_);
    waiting_ += steps_.bytes(done);
    while (ready_.size() <= number - handed_) ready_.emplace_back();
    ready_[number - handed_] = std::move(done);
    if (handing_) return;  // who hands on sees it
    handing_ = true;
    while (!thrown_ && !ready_.empty() && ready_.front()) {
      Done first = std::move(*ready_.front());
      ready_.pop_front();
      ++handed_;
      const bool last = ready_.empty() || !ready_.front();
      lock.unlock();
      steps_.hand_on(first, last);
      lock.lock();
      waiting_ -= steps_.bytes(first);
      room_.notify_all();
    }
    handing_ = false;
  }

  Steps steps_;
  std::size_t window_;
  unsigned most_ = 1;

  std::mutex source_;  ///< who holds it takes the next job
  std::size_t taken_ = 0;

  std::mutex state_;  ///< of all that follows
  std::condition_variable room_;
  unsigned started_ = 0;
  std::vector<std::thread> threads_;
  std::deque<std::optional<Done>> ready_;  ///< from job `handed_` on
  std::size_t handed_ = 0;
  std::size_t waiting_ = 0;  ///< bytes in ready_, and of what is being handed on
  bool handing_ = false;
  std::exception_ptr thrown_;
};

}  // namespace poortwachter
