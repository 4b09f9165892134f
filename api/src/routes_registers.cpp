#include "handlers/handlers.h"
#include "route_tables.h"

namespace candor {
namespace {

using http::Method;

constexpr Route table[] = {
    {.method = Method::get,
     .path = "/api/v1/registers",
     .kind = RouteKind::reads,
     .operation_id = "listRegisters",
     .summary = "What the law layer rests on, in which version, and what has to be seen to",
     .answer_schema = "RegisterOverview",
     .read = handlers::list_registers},
    {.method = Method::get,
     .path = "/api/v1/registers/{name}",
     .kind = RouteKind::reads,
     .operation_id = "showRegister",
     .summary = "One register with its entries; balancing tests for those who keep or watch them",
     .answer_schema = "Register",
     .read = handlers::show_register},
    {.method = Method::get,
     .path = "/api/v1/registers/{name}/versions",
     .kind = RouteKind::reads,
     .operation_id = "listRegisterVersions",
     .summary = "Who changed what in it, newest first",
     .answer_schema = "RegisterVersionList",
     .read = handlers::list_register_versions},
    {.method = Method::put,
     .path = "/api/v1/registers/{name}/entries/{entry}",
     .kind = RouteKind::writes,
     .body = BodyKind::json,
     .operation_id = "changeRegister",
     .summary = "Put an entry in the place of the one of its name, or add it; owner and privacy contact",
     .body_schema = "RegisterEntry",
     .answer_schema = "Register",
     .alone = true,
     .write = handlers::change_register},
    {.method = Method::post,
     .path = "/api/v1/registers/balancing_tests/entries/{entry}/adopt",
     .kind = RouteKind::writes,
     .operation_id = "adoptBalancingTest",
     .summary = "Adopt a balancing test that you have read; owner and privacy contact",
     .answer_schema = "RegisterEntry",
     .alone = true,
     .write = handlers::adopt_balancing_test},
    {.method = Method::post,
     .path = "/api/v1/registers/notices/entries/{entry}/versions",
     .kind = RouteKind::writes,
     .body = BodyKind::json,
     .operation_id = "addNoticeVersion",
     .summary = "Write a new version of a notice; those that were shown stay as they are",
     .body_schema = "NewNoticeVersion",
     .answer_schema = "NoticeVersion",
     .answer_status = 201,
     .alone = true,
     .write = handlers::add_notice_version},
};

}  // namespace

std::span<const Route> register_routes() {
  return table;
}

}  // namespace candor
