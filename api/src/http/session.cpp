// The life of a connection. One exchange after another: wait, read and check the head, ask whether the
// request is admitted, read the body, hand the request over, wait for the answer, write it.
//
// GCC 12.2 destroys a capturing lambda or a braced temporary inside a co_await expression too early, so
// there is none; and nothing can be awaited in a catch block, so plain functions turn exceptions into values.
#include "http/session.h"

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <exception>

#include "http/park.h"

// GCC 12 sees Asio's frame allocator inlined without its matching release and takes it for a mistake.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

namespace candor::http {
namespace {

constexpr std::size_t head_piece = 4 * 1024;
constexpr std::size_t body_piece = 32 * 1024;
constexpr std::size_t sink_piece = 128 * 1024;
constexpr std::size_t idle_memory = 4 * 1024;
constexpr std::uint64_t least_pace = 1024;  // bytes a second
// Many clients send all they have before they read a word: a film that is refused is taken and thrown away,
// so that its sender learns why. It costs no memory, and the time is short.
constexpr std::size_t linger_bytes = 512 * 1024 * 1024;
constexpr std::chrono::seconds linger_time{5};
constexpr std::chrono::seconds linger_time_at_end{1};  // when the server stops
constexpr std::string_view continue_head = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view allowed_methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

constexpr Fault header_late{408, "request_timeout", "The head of the request did not arrive in time."};
constexpr Fault body_late{408, "request_timeout", "The body of the request arrives too slowly."};
constexpr Fault body_too_large{413, "too_large", "The body is larger than this request may have."};
constexpr Fault no_room{503, "unavailable", "The server has too many connections; try again in a moment."};
constexpr Fault internal{500, "internal", "The server failed to answer; the failure has been logged."};

// The Date header's text, made once a second by each thread.
std::string_view date_header(const Clock& clock) {
  thread_local std::chrono::sys_seconds made_at{};
  thread_local std::string text;
  const Timestamp now = clock.now();
  const auto second = std::chrono::floor<std::chrono::seconds>(now);
  if (second != made_at || text.empty()) {
    text = format_http_date(now);
    made_at = second;
  }
  return text;
}

}  // namespace

Session::Session(std::shared_ptr<Core> core, Socket socket, std::optional<IpAddress> peer)
    : core_(std::move(core)),
      socket_(std::move(socket)),
      watchdog_(socket_, core_->clock),
      peer_(peer),
      peer_text_(peer ? peer->text() : ""),
      peer_is_proxy_(peer && contains(core_->trusted, *peer)) {}

void Session::start() {
  asio::co_spawn(socket_.get_executor(), live(shared_from_this(), false), asio::detached);
}

void Session::start_refusal() {
  asio::co_spawn(socket_.get_executor(), live(shared_from_this(), true), asio::detached);
}

void Session::finish() {
  asio::post(socket_.get_executor(), [self = shared_from_this()] {
    self->finishing_ = true;
    ErrorCode ignored;
    if (self->idle_) self->socket_.cancel(ignored);
    if (self->lasting_ && self->give_up_) self->give_up_();
  });
}

void Session::abort() {
  asio::post(socket_.get_executor(), [self = shared_from_this()] {
    self->finishing_ = self->aborted_ = true;
    ErrorCode ignored;
    self->socket_.close(ignored);
    if (self->give_up_) self->give_up_();
  });
}

// The root of the connection's coroutine: nothing gets past it, because what did would end the process.
Awaitable<void> Session::live(std::shared_ptr<Session> self, bool refused) {
  try {
    ErrorCode ignored;
    self->socket_.non_blocking(true, ignored);
    self->socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    self->began_ = self->core_->now();
    Fate fate = Fate::close;
    if (refused) {
      fate = co_await self->refuse(no_room);
    } else {
      fate = co_await self->serve();
    }
    if (fate == Fate::close_gently) co_await self->linger();
  } catch (...) {
    self->core_->report("http.connection_failed");
  }
  self->end();
}

void Session::end() {
  watchdog_.stop();
  ErrorCode ignored;
  socket_.close(ignored);
  if (core_->connections.leave(this)) core_->on_deserted();
}

Awaitable<Session::Fate> Session::serve() {
  Fate fate = Fate::next;
  while (fate == Fate::next) {
    fate = co_await exchange();
    first_ = false;
    if (fate == Fate::next && aborted_) fate = Fate::close;
  }
  co_return fate;
}

Awaitable<Session::Fate> Session::exchange() {
  reader_.begin();
  client_address_ = peer_text_;
  const bool begins = co_await await_request();
  if (!begins) co_return Fate::close;
  began_ = core_->now();

  const Reading head = co_await read_head();
  if (head == Reading::lost) co_return Fate::close;
  if (head == Reading::faulty) co_return co_await refuse(fault_);
  began_ = core_->now();

  const Framing framing = reader_.framing();
  Request request = reader_.take_head();
  note_origin(request);
  client_address_ = request.client_address;
  Admission admission = admit(request);
  if (admission.refused) {
    const bool close = framing.body != BodyKind::none || !framing.keep_alive;
    co_return co_await answer(std::move(*admission.refused), close);
  }

  if (framing.body == BodyKind::length && framing.length > admission.body_limit) {
    co_return co_await refuse(body_too_large);
  }
  if (framing.body != BodyKind::none) {
    reader_.expect_body(admission.body_limit);
    const Reading body = co_await read_body(admission.sink);
    if (body == Reading::lost) co_return Fate::close;
    if (body == Reading::faulty) co_return co_await refuse(fault_);
    if (body == Reading::refused) co_return co_await answer(std::move(*refused_), true);
    request.body = reader_.take_body();
  }
  request.sink = std::move(admission.sink);

  std::optional<Response> response = co_await have_answered(std::move(request));
  if (!response) co_return Fate::close;
  co_return co_await answer(std::move(*response), !framing.keep_alive);
}

// True once the first bytes of a request are there.
Awaitable<bool> Session::await_request() {
  if (input_.empty()) {
    if (finishing_) co_return false;
    input_.shrink(idle_memory);
    idle_ = true;
    within(first_ ? core_->options.header_timeout : core_->options.idle_timeout);
    const Arrival arrival = co_await receive(head_piece);
    idle_ = false;
    if (arrival != Arrival::bytes) co_return false;
  }
  co_return true;
}

Awaitable<Session::Reading> Session::read_head() {
  // The time for a connection's first request runs since it was accepted.
  if (!first_) within(core_->options.header_timeout);
  for (;;) {
    const auto step = reader_.read_head(input_.view(), core_->hosts);
    input_.consume(step.used);
    if (step.state == RequestReader::State::done) co_return Reading::done;
    if (step.state == RequestReader::State::faulty) {
      fault_ = reader_.fault();
      co_return Reading::faulty;
    }
    const Arrival arrival = co_await receive(head_piece);
    if (arrival == Arrival::ended) co_return Reading::lost;
    if (arrival == Arrival::late) {
      fault_ = header_late;
      co_return Reading::faulty;
    }
  }
}

// Into the request, or piece by piece into the sink.
Awaitable<Session::Reading> Session::read_body(std::shared_ptr<BodySink> sink) {
  const auto began = core_->now();
  if (reader_.framing().expects_continue && input_.empty()) {
    const std::string_view nothing;
    const bool sent = co_await send(continue_head, nothing);
    if (!sent) co_return Reading::lost;
  }
  for (;;) {
    const auto step = reader_.read_body(input_.view());
    input_.consume(step.used);
    if (step.state == RequestReader::State::faulty) {
      fault_ = reader_.fault();
      co_return Reading::faulty;
    }
    const bool done = step.state == RequestReader::State::done;
    const std::size_t waiting = sink ? reader_.body_waiting() : 0;
    if (waiting >= sink_piece || (done && waiting > 0)) {
      const Reading passed = co_await pass_on(sink);
      if (passed != Reading::done) co_return passed;
    }
    if (done) co_return Reading::done;
    at_pace(began, core_->options.body_grace, reader_.body_received());
    const Arrival arrival = co_await receive(body_piece);
    if (arrival == Arrival::ended) co_return Reading::lost;
    if (arrival == Arrival::late) {
      fault_ = body_late;
      co_return Reading::faulty;
    }
  }
}

Awaitable<Session::Arrival> Session::receive(std::size_t most) {
  const auto room = input_.prepare(most);
  const auto buffer = asio::buffer(room.data(), room.size());
  const auto [error, size] = co_await socket_.async_read_some(buffer, use_tuple);
  if (watchdog_.has_passed()) co_return Arrival::late;
  if (error) co_return Arrival::ended;
  input_.commit(size);
  co_return Arrival::bytes;
}

// Nothing: the service let go of the request without an answer, or the server cannot wait any longer.
Awaitable<std::optional<Response>> Session::have_answered(Request request) {
  watchdog_.stand_down();
  auto held = std::make_shared<HeldAnswer>(core_);
  hand_over(std::move(request), held);
  give_up_ = [held] { held->abandon(); };
  if (aborted_) held->abandon();
  std::optional<Response> response = co_await wait_for(held);
  give_up_ = {};
  co_return response;
}

void Session::hand_over(Request request, const std::shared_ptr<HeldAnswer>& held) {
  // This copy lasts until after the catch: else unwinding would drop the last one, and that is an answer too.
  const Responder respond = HeldAnswer::responder(held);
  try {
    core_->service.handle(std::move(request), respond);
  } catch (...) {
    core_->report("http.handler_failed");
    respond(error_response(internal));
  }
}

Admission Session::admit(const Request& head) {
  try {
    return core_->service.admit(head);
  } catch (...) {
    core_->report("http.admission_failed");
    return {.refused = error_response(internal)};
  }
}

Response Session::error_response(const Fault& fault) {
  Response response;
  try {
    response = core_->service.error(fault.status, fault.code, fault.detail);
  } catch (...) {
    core_->report("http.error_answer_failed");
  }
  // The status is what the server has found out itself; no answer to it may say otherwise.
  response.status = fault.status;
  if (fault.status == 405) response.headers.push_back({"Allow", std::string(allowed_methods)});
  if (fault.status == 503) response.headers.push_back({"Retry-After", "1"});
  return response;
}

void Session::note_origin(Request& request) const {
  if (peer_is_proxy_) {
    Origin origin = origin_behind_proxy(*peer_, request.headers, core_->trusted);
    request.client_address = std::move(origin.address);
    request.secure = origin.secure;
  } else {
    request.client_address = peer_text_;
  }
}

Awaitable<Session::Fate> Session::refuse(Fault fault) {
  co_return co_await answer(error_response(fault), true);
}

Awaitable<Session::Fate> Session::answer(Response response, bool close) {
  if (!is_writable(response)) {
    core_->report("http.unwritable_answer");
    response = error_response(internal);
  }
  const Method method = reader_.framing().method;
  Outline outline;
  outline.length = response.length;
  outline.lasting = response.lasting;
  if (response.source && !response.length) {
    outline.framing = reader_.framing().knows_chunks ? BodyFraming::chunked : BodyFraming::until_end;
  }
  close =
      close || response.close || response.lasting || finishing_ || outline.framing == BodyFraming::until_end;
  head_.clear();
  append_head(head_, response, date_header(core_->clock), close, outline.framing);
  const bool with_body = has_body(method, response.status);
  Sent sent;
  if (response.source && with_body) {
    sent = co_await send_pieces(std::move(response.source), outline);
  } else {
    const std::string_view body = with_body ? std::string_view(response.body) : "";
    sent.bytes = body.size();
    sent.whole = co_await send(head_, body);
  }
  const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(core_->now() - began_);
  core_->service.log_access(method, response.route, response.status, static_cast<std::size_t>(sent.bytes),
                            taken.count(), client_address_);
  if (!sent.whole) co_return Fate::close;
  co_return close ? Fate::close_gently : Fate::next;
}

// Most answers fit into the socket's buffer: then nothing has to be waited for. Of a larger one each step
// must come in time; the system calls a socket writable only when a good part of its buffer has become free,
// so a reader cannot make the steps small.
Awaitable<bool> Session::send(std::string_view head, std::string_view body) {
  const std::size_t whole = head.size() + body.size();
  std::size_t sent = 0;
  ErrorCode error;
  std::array<asio::const_buffer, 2> parts{asio::buffer(head.data(), head.size()),
                                          asio::buffer(body.data(), body.size())};
  sent = socket_.write_some(parts, error);
  if (error && error != asio::error::would_block) co_return false;
  while (sent < whole) {
    within(core_->options.write_timeout);
    const std::size_t of_head = std::min(sent, head.size());
    const std::size_t of_body = sent - of_head;
    parts[0] = asio::buffer(head.data() + of_head, head.size() - of_head);
    parts[1] = asio::buffer(body.data() + of_body, body.size() - of_body);
    const auto [failed, size] = co_await socket_.async_write_some(parts, use_tuple);
    if (failed || watchdog_.has_passed()) co_return false;
    sent += size;
  }
  co_return true;
}

// Closing a socket that has unread bytes resets the connection, and the peer may never see the answer. So:
// say that nothing more will come, and read for a while what the peer had under way.
Awaitable<void> Session::linger() {
  ErrorCode error;
  socket_.shutdown(asio::socket_base::shutdown_send, error);
  if (error || aborted_) co_return;
  idle_ = true;
  within(finishing_ ? linger_time_at_end : linger_time);
  for (std::size_t drained = 0; drained < linger_bytes;) {
    input_.clear();
    const Arrival arrival = co_await receive(body_piece);
    if (arrival != Arrival::bytes || aborted_) break;
    drained += input_.view().size();
  }
}

void Session::within(std::chrono::seconds time) {
  watchdog_.expect_by(core_->now() + time, shared_from_this());
}

void Session::at_pace(SteadyClock::time_point began, std::chrono::seconds grace, std::uint64_t bytes) {
  watchdog_.expect_by(began + grace + std::chrono::seconds(bytes / least_pace), shared_from_this());
}

}  // namespace candor::http
