#pragma once
// Asio as the server uses it: one io_context, a strand for each connection, coroutines, and concrete
// executor types, which save a virtual call and an allocation with each operation. Only the two
// files of the session, listener.cpp and the two implementation files may include this: it costs 15 s to
// compile.
#if !defined(BOOST_ASIO_SEPARATE_COMPILATION) || !defined(BOOST_BEAST_SEPARATE_COMPILATION)
#error "The build defines these two for every file of the program: see CMakeLists.txt"
#endif

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace candor::http {

namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;
using Executor = asio::strand<asio::io_context::executor_type>;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using SteadyClock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<SteadyClock, asio::wait_traits<SteadyClock>, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;

// Operations answer with (error, result) instead of throwing: here an error is the everyday case.
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> use_tuple{
    asio::use_awaitable_t<Executor>{}};

}  // namespace candor::http
