#include "batch/pool.hpp"

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <vector>

#include "catch.hpp"

using namespace poortwachter;

namespace {

using IntPool = Pool<int, int>;

/// Jobs 0 … n-1; what they come to must be handed on in that order.
struct Counting {
  int n;
  int at = 0;
  std::vector<int> out{};

  IntPool::Steps steps(std::function<int(int&)> work) {
    return {[this](int& job) { return at < n && (job = at++, true); }, std::move(work),
            [this](int& done, bool) { out.push_back(done); }, [](const int&) { return 1u; }};
  }
  [[nodiscard]] std::vector<int> all() const {
    std::vector<int> v(static_cast<std::size_t>(n));
    std::iota(v.begin(), v.end(), 0);
    return v;
  }
};

}  // namespace

TEST_CASE("results are handed on in the order of the jobs, however long each takes") {
  for (const unsigned threads : {1u, 2u, 7u}) {
    Counting count{200};
    IntPool(count.steps([](int& job) {
      std::this_thread::sleep_for(std::chrono::microseconds(job * 7919 % 300));
      return job;
    }),
            10)
        .run(threads);
    CHECK(count.out == count.all());
  }
}

TEST_CASE("while one job is long, no more are taken than the window holds") {
  std::atomic<int> begun{0};
  Counting count{1000};
  int most = 0;
  auto steps = count.steps([&](int& job) {
    ++begun;
    if (job == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      most = begun;
    }
    return job;
  });
  IntPool(std::move(steps), 20).run(3);
  CHECK(count.out == count.all());
  CHECK(most <= 20 + 3);
}

TEST_CASE("a single job needs no other thread, and none at all is fine") {
  const auto here = std::this_thread::get_id();
  for (const int n : {0, 1}) {
    Counting count{n};
    bool same = true;
    IntPool(count.steps([&](int& job) {
      same = same && std::this_thread::get_id() == here;
      return job;
    }),
            1)
        .run(8);
    CHECK(same);
    CHECK(count.out == count.all());
  }
}

TEST_CASE("what a step throws ends the run and comes out, whichever thread it was in") {
  for (const int bad : {0, 57}) {
    Counting count{100};
    IntPool pool(count.steps([bad](int& job) {
      if (job == bad) throw std::runtime_error("bad");
      return job;
    }),
                 5);
    CHECK_THROWS_AS(pool.run(4), std::runtime_error);
    CHECK(count.out.size() <= static_cast<std::size_t>(bad));
  }
}
