// The head of a request, judged as it arrives: in one piece or byte by byte, the judgement is the same.
#include "fuzz_target.h"
#include "http/head_scan.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace candor;
  using http::HeadScan;
  const std::string_view text = input_text(data, size);

  HeadScan at_once;
  const HeadScan::State state = at_once.scan(text);
  HeadScan in_pieces;
  HeadScan::State pieces_state = HeadScan::State::more;
  for (std::size_t received = 1; received <= size && pieces_state == HeadScan::State::more; ++received) {
    pieces_state = in_pieces.scan(text.substr(0, received));
  }
  if (size != 0) promise(state == pieces_state, "pieces change no judgement");
  if (state == HeadScan::State::complete) {
    promise(at_once.size() <= size && at_once.size() == in_pieces.size(), "a head ends where it ends");
    promise(text.substr(0, at_once.size()).ends_with("\r\n\r\n"), "a head ends with an empty line");
  }
  if (state == HeadScan::State::faulty) {
    promise(at_once.fault().status == in_pieces.fault().status, "pieces change no fault");
  }
  return 0;
}
