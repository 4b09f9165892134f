#include "handlers/hashing.h"

#include "problem.h"

namespace candor::handlers {
namespace {

struct Work {
  Call call;
  http::Responder respond;
  AccountWrite write{};
  http::Response response{};
};

std::uint64_t key_of(std::string_view text) {
  return std::hash<std::string_view>()(text);
}

void write_now(Application& application, const std::shared_ptr<Work>& work) {
  application.vault().write(
      [work](Writing& writing) {
        work->response = work->write(work->call, writing);
        return work->response.status < 400 ? Outcome::done : Outcome::refused;
      },
      [&application, work](Durability durability) {
        if (durability != Durability::committed) work->response = problem(durability, work->call.id);
        application.respond(work->call, work->respond, std::move(work->response));
      },
      Vault::Batching::alone);
}

}  // namespace

void hash_then_write(Application& application, Call call, http::Responder responder,
                     UniqueFunction<Result<AccountWrite>(Call&)> prepare) {
  auto work = std::make_shared<Work>(Work{std::move(call), std::move(responder)});
  auto task = [&application, work, prepare = std::move(prepare)]() mutable {
    auto write = prepare(work->call);
    if (!write) {
      application.respond(work->call, work->respond, problem(write.error(), work->call.id));
      return;
    }
    work->write = std::move(*write);
    write_now(application, work);
  };
  if (!application.sign_ins().submit(std::move(task))) {
    application.respond(work->call, work->respond, problem(Durability::queue_full, work->call.id));
  }
}

std::optional<Error> too_many_attempts(Application& application, const Call& call, std::string_view what) {
  for (const auto key : {key_of("address " + call.request.client_address), key_of(what)}) {
    const auto verdict = application.sign_in_limits().take(key);
    if (verdict.allowed) continue;
    Error error{Errc::too_many, "too_many_sign_ins",
                "Too many attempts in a minute. Wait a moment and try again."};
    error.retry_after_seconds = verdict.retry_seconds;
    return error;
  }
  return std::nullopt;
}

}  // namespace candor::handlers
