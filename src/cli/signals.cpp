#include "cli/signals.hpp"

#include <unistd.h>

#include <atomic>
#include <climits>
#include <csignal>

namespace poortwachter::cli {
namespace {

/// A handler reaches nothing but what is static.
constexpr int kMostFiles = 16;
char unfinished[kMostFiles][PATH_MAX];
std::atomic<bool> used[kMostFiles];
std::atomic<Stop*> running{nullptr};

void end_program(int signal) {
  for (int i = 0; i < kMostFiles; ++i)
    if (used[i].load()) ::unlink(unfinished[i]);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void on_signal(int signal) {
  Stop* stop = running.load();
  if ((signal == SIGINT || signal == SIGTERM) && stop != nullptr && !stop->asked())
    return stop->ask(signal);
  end_program(signal);
}

void handle(int signal) {
  struct sigaction now {};
  if (::sigaction(signal, nullptr, &now) != 0 || now.sa_handler == SIG_IGN ||
      now.sa_handler == on_signal)
    return;
  struct sigaction ours {};
  ours.sa_handler = on_signal;
  sigfillset(&ours.sa_mask);
  sigdelset(&ours.sa_mask, signal);  // raised anew, it must end the program
  ::sigaction(signal, &ours, nullptr);
}

/// By default these do not end a program, or cannot be caught.
bool ends_program(int signal) {
  switch (signal) {
    case SIGKILL:
    case SIGSTOP:
    case SIGCHLD:
    case SIGCONT:
    case SIGTSTP:
    case SIGTTIN:
    case SIGTTOU:
    case SIGURG:
    case SIGWINCH:
      return false;
    default:
      return true;
  }
}

}  // namespace

void Unfinished::guard(const std::string& path) {
  if (path.size() >= PATH_MAX) return;  // opening it will fail
  for (slot_ = 0; slot_ < kMostFiles && used[slot_].load(); ++slot_) {
  }
  if (slot_ == kMostFiles) {
    slot_ = -1;
    return;
  }
  path.copy(unfinished[slot_], path.size());
  unfinished[slot_][path.size()] = '\0';
  used[slot_] = true;
  for (int signal = 1; signal <= SIGRTMAX; ++signal)
    if (ends_program(signal)) handle(signal);
}

void Unfinished::release() {
  if (slot_ >= 0) used[slot_] = false;
  slot_ = -1;
}

Interruptible::Interruptible(Stop& stop) {
  running = &stop;
  handle(SIGINT);
  handle(SIGTERM);
}

Interruptible::~Interruptible() { running = nullptr; }

}  // namespace poortwachter::cli
