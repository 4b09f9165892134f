// A whole request, framing and body, however the network cuts it: never a crash, never more than the limit,
// and when two ways of cutting both lead to its end, they lead to the same request.
#include <string>

#include "fuzz_target.h"
#include "http/request_reader.h"

namespace candor::http {
namespace {

constexpr std::uint64_t body_limit = 4096;

struct Outcome {
  bool done = false;
  std::size_t used = 0;
  std::string target;
  std::string body;
};

Outcome read(std::string_view bytes, std::size_t piece) {
  static const HostList hosts;
  RequestReader reader;
  reader.begin();
  Outcome outcome;
  std::string pending;
  std::size_t position = 0;
  bool in_body = false;
  for (;;) {
    const auto step = in_body ? reader.read_body(pending) : reader.read_head(pending, hosts);
    promise(step.used <= pending.size(), "no more is used than there is");
    pending.erase(0, step.used);
    outcome.used += step.used;
    if (step.state == RequestReader::State::faulty) {
      promise(reader.fault().status >= 400 && reader.fault().status < 600, "a fault has its status");
      return {};
    }
    if (step.state == RequestReader::State::done && !in_body) {
      outcome.target = reader.take_head().target;
      promise(outcome.target.starts_with('/'), "a target is a path");
      in_body = reader.framing().body != BodyKind::none;
      // As the session does with a declared length that the route does not allow.
      if (reader.framing().length > body_limit) return {};
      if (in_body) reader.expect_body(body_limit);
      outcome.done = !in_body;
    } else if (step.state == RequestReader::State::done) {
      outcome.body = reader.take_body();
      promise(outcome.body.size() <= body_limit, "a body keeps to its limit");
      outcome.done = true;
    } else {
      if (position >= bytes.size()) return {};
      pending += bytes.substr(position, piece);
      position += piece;
    }
    if (outcome.done) return outcome;
  }
}

}  // namespace
}  // namespace candor::http

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  if (size == 0) return 0;
  const std::string_view text = input_text(data, size);
  const http::Outcome whole = http::read(text, size);
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{4096}}) {
    const http::Outcome cut = http::read(text, piece);
    if (!whole.done || !cut.done) continue;
    promise(cut.used == whole.used, "a request ends where it ends");
    promise(cut.target == whole.target && cut.body == whole.body, "cutting changes nothing");
  }
  return 0;
}
