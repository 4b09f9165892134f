// A bare Beast server, as one would write it without Candor's questions: one io_context run by a thread for
// each core, a strand for each connection, coroutines, a contact or a page of contacts sorted by name from a
// plain table by a prepared SELECT. No sign-in, no policy, no decryption, no audit, no timers, no limits.
// What it answers in a second is the measure.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <charconv>
#include <csignal>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "baseline_contacts.h"

// GCC 12 sees Asio's frame allocator inlined without its matching release and takes it for a mistake.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

namespace candor::baseline {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Executor = asio::strand<asio::io_context::executor_type>;
using Socket = asio::basic_stream_socket<tcp, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;
constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> use_tuple{asio::use_awaitable_t<Executor>{}};

struct Options {
  std::uint16_t port = 0;
  unsigned threads = 0;
  std::size_t rows = 100'000;
  std::size_t answer_bytes = 1'000;
  std::string database;
  std::string ids;
  std::string starts;
};

using Request = http::request<http::empty_body>;
using Response = http::response<http::string_body>;

Response answer(const Request& request, const std::string& database) {
  thread_local Reader reader(database);
  constexpr std::string_view one = "/contacts/";
  constexpr std::string_view page = "/contacts?after=";
  const std::string_view target(request.target().data(), request.target().size());
  std::optional<std::string> found;
  if (request.method() == http::verb::get) {
    if (target.starts_with(one)) found = reader.find(target.substr(one.size()));
    if (target.starts_with(page)) found = reader.list(target.substr(page.size()));
  }
  Response response(found ? http::status::ok : http::status::not_found, request.version());
  response.set(http::field::content_type, "application/json");
  response.keep_alive(request.keep_alive());
  if (found) response.body() = std::move(*found);
  response.prepare_payload();
  return response;
}

Awaitable<void> serve(Socket socket, const std::string* database) {
  socket.set_option(tcp::no_delay(true));
  boost::beast::flat_buffer buffer;
  for (;;) {
    Request request;
    const auto [unread, used] = co_await http::async_read(socket, buffer, request, use_tuple);
    if (unread) co_return;
    const Response response = answer(request, *database);
    const auto [unsent, size] = co_await http::async_write(socket, response, use_tuple);
    if (unsent || !response.keep_alive()) co_return;
  }
}

Awaitable<void> accept_all(asio::basic_socket_acceptor<tcp, Executor>* acceptor, asio::io_context* io,
                           const std::string* database) {
  for (;;) {
    const Executor strand = asio::make_strand(*io);
    auto [error, socket] = co_await acceptor->async_accept(strand, use_tuple);
    if (error) co_return;
    asio::co_spawn(strand, serve(std::move(socket), database), asio::detached);
  }
}

void write_lines(const std::string& file, const std::vector<std::string>& lines) {
  std::ofstream out(file);
  for (const std::string& line : lines) out << line << '\n';
}

int run(const Options& options) {
  const auto ids = make_contacts(options.database, options.rows, options.answer_bytes);
  if (!options.starts.empty()) write_lines(options.starts, page_starts(options.database));
  write_lines(options.ids, ids);
  const unsigned threads =
      options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  asio::io_context io(static_cast<int>(threads));
  const Executor strand = asio::make_strand(io);
  const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), options.port);
  asio::basic_socket_acceptor<tcp, Executor> acceptor(strand, endpoint);
  std::cout << acceptor.local_endpoint().port() << std::endl;
  asio::co_spawn(strand, accept_all(&acceptor, &io, &options.database), asio::detached);
  asio::signal_set signals(io, SIGTERM, SIGINT);
  signals.async_wait([&](auto, int) { io.stop(); });
  std::vector<std::jthread> others;
  for (unsigned more = 1; more < threads; ++more) others.emplace_back([&] { io.run(); });
  io.run();
  return 0;
}

bool read_number(std::string_view text, auto& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_option(Options& options, std::string_view name, const char* value) {
  if (name == "--port") return read_number(value, options.port);
  if (name == "--threads") return read_number(value, options.threads);
  if (name == "--rows") return read_number(value, options.rows);
  if (name == "--answer-bytes") return read_number(value, options.answer_bytes);
  if (name == "--database") return (options.database = value, true);
  if (name == "--ids") return (options.ids = value, true);
  if (name == "--starts") return (options.starts = value, true);
  return false;
}

}  // namespace
}  // namespace candor::baseline

int main(int count, char** arguments) {
  candor::baseline::Options options;
  bool readable = count % 2 == 1;
  for (int i = 1; readable && i + 1 < count; i += 2) {
    readable = candor::baseline::read_option(options, arguments[i], arguments[i + 1]);
  }
  if (!readable || options.database.empty() || options.ids.empty()) {
    std::cerr
        << "usage: candor_baseline --database NEW_FILE --ids FILE [--starts FILE] [--port N] [--threads N] "
           "[--rows N] [--answer-bytes N]\nMakes the table, writes its ids and where the pages of the list "
           "by name start, prints the port, serves.\n";
    return 2;
  }
  try {
    return candor::baseline::run(options);
  } catch (const std::exception& failure) {
    std::cerr << "candor_baseline: " << failure.what() << '\n';
    return 1;
  }
}
