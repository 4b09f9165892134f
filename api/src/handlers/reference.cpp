// What programs and pages need to know about this installation: contexts, purposes, the API itself.
#include "application.h"
#include "handlers/handlers.h"
#include "json.h"
#include "openapi.h"
#include "present.h"

namespace candor::handlers {
namespace {

Value text_value(const LocalizedText& text) {
  return Object{{"en", text.english}, {"de", text.german}};
}

}  // namespace

http::Response collection_contexts(Application& application, Call&) {
  List data;
  for (const auto& context : application.vault().registers().contexts) {
    List bases;
    for (const auto& basis : context.bases) {
      Object entry{{"purpose", name_of(basis.purpose)}, {"basis", name_of(basis.basis)}};
      if (!basis.balancing_test.empty()) entry.emplace_back("balancing_test", basis.balancing_test);
      bases.emplace_back(std::move(entry));
    }
    data.emplace_back(Object{{"name", context.name},
                             {"title", text_value(context.title)},
                             {"explanation", text_value(context.explanation)},
                             {"bases", std::move(bases)},
                             {"notice", name_of(context.notice)},
                             {"retention_months", std::int64_t{context.retention_months}},
                             {"default_with_company", context.default_with_company},
                             {"default_without_company", context.default_without_company}});
  }
  return json_response(200, Object{{"data", std::move(data)}});
}

http::Response purposes(Application& application, Call& call) {
  List data;
  for (const auto& entry : application.vault().registers().purposes) {
    List bases;
    for (unsigned i = 1; i <= 6; ++i) {
      if (entry.bases.contains(static_cast<LawfulBasis>(i))) {
        bases.emplace_back(name_of(static_cast<LawfulBasis>(i)));
      }
    }
    data.emplace_back(Object{{"name", name_of(entry.purpose)},
                             {"title", text_value(entry.title)},
                             {"description", text_value(entry.description)},
                             {"bases", std::move(bases)},
                             {"permitted", call.access->who().purposes().contains(entry.purpose)}});
  }
  return json_response(200, Object{{"data", std::move(data)}});
}

http::Response openapi(Application&, Call&) {
  static const std::string document = openapi_document();
  return json_response(200, document);
}

}  // namespace candor::handlers
