#pragma once
// How a connection's coroutine waits for what somebody else is to give (held.h). Only the files of the
// session may include this: it costs what asio.h costs.
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/post.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "http/asio.h"
#include "http/held.h"

namespace candor::http {

// Parks the coroutine in what is held; one post to the connection's strand takes it up again.
template <class T>
struct Park {
  Held<T>* held;

  template <class Handler>
  struct Resume {
    Handler handler;
    void operator()() {
      const auto executor = asio::get_associated_executor(handler);
      asio::post(executor, std::move(handler));
    }
  };

  template <class Handler>
  void operator()(Handler&& handler) const {
    held->park(Resume<std::decay_t<Handler>>{std::forward<Handler>(handler)});
  }
};

template <class T>
Awaitable<std::optional<T>> wait_for(std::shared_ptr<Held<T>> held) {
  if (!held->is_given()) {
    const Park<T> park{held.get()};
    const asio::use_awaitable_t<Executor> token{};
    co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(park, token);
  }
  std::optional<T> given = held->take();
  co_return given;
}

}  // namespace candor::http
