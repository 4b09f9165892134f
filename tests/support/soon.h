#pragma once
// Waits for what happens beside a request, a few seconds at the most.
#include <chrono>
#include <thread>

namespace candor::test {

// What follows from a change of the house comes a moment after it.
template <class Condition>
bool soon(Condition condition) {
  for (int i = 0; i < 500 && !condition(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return condition();
}

}  // namespace candor::test
