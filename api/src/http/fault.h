#pragma once
// What is wrong with a request before any handler has seen it. The words are ours, of static storage:
// they go into the answer and never repeat what was sent.
#include <string_view>

namespace candor::http {

struct Fault {
  int status = 400;
  std::string_view code;
  std::string_view detail;
};

}  // namespace candor::http
