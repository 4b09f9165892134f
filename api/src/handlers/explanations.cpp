// The rules in words, and why an act would be refused.
#include <algorithm>

#include "application.h"
#include "crm/catalog.h"
#include "handlers/handlers.h"
#include "member_reader.h"
#include "present.h"
#include "present_explanation.h"
#include "problem.h"

namespace candor::handlers {
namespace {

constexpr auto operations = {Operation::read,
                             Operation::list,
                             Operation::search,
                             Operation::create,
                             Operation::update,
                             Operation::trash,
                             Operation::restore,
                             Operation::erase,
                             Operation::import,
                             Operation::export_,
                             Operation::send,
                             Operation::call,
                             Operation::post,
                             Operation::restrict_processing,
                             Operation::lift_restriction,
                             Operation::record_consent,
                             Operation::record_objection,
                             Operation::record_notice,
                             Operation::record_preference,
                             Operation::record_age,
                             Operation::place_hold,
                             Operation::name_basis,
                             Operation::correct_collection,
                             Operation::decide_objection,
                             Operation::announce_lifting,
                             Operation::privacy_read};
constexpr auto channels = {Channel::email, Channel::text_message, Channel::call, Channel::letter};
constexpr auto contents = {Content::advertising, Content::answer, Content::contract, Content::notice,
                           Content::rights};

Result<Question> question_of(const Object& body) {
  Error error{Errc::invalid, "invalid", "Some members need attention; errors says which and why."};
  MemberReader reader(body, "", error.fields);
  Question question;
  question.operation = reader.required("operation", operations);
  const auto type = reader.text("record_type");
  const auto found =
      std::ranges::find(catalog(), type.empty() ? std::string_view("contact") : std::string_view(type),
                        [](const RecordType* each) { return each->name; });
  if (found == catalog().end()) {
    reader.wrong("record_type", "invalid", "Name a record type, for example contact or company.");
  } else {
    question.type = *found;
  }
  if (reader.has("record_id")) {
    // An id that is none answers like an unknown one.
    question.record = Uuid::parse(reader.text("record_id")).value_or(Uuid{});
  } else {
    reader.text("record_id");
  }
  question.channel = reader.one_of("channel", channels).value_or(Channel::none);
  question.content = reader.one_of("content", contents).value_or(Content::advertising);
  reader.refuse_others("A question");
  if (!error.fields.empty()) return error;
  return question;
}

}  // namespace

http::Response list_rules(Application&, Call&) {
  return json_response(200, present_rules(all_rule_words()));
}

http::Response explain(Application&, Call& call, Reading& reading) {
  const auto question = question_of(*call.body.object());
  if (!question) return problem(question.error(), call.id);
  const auto told = reading.explain(*call.access, *question);
  if (!told) return problem(told.error(), call.id);
  return json_response(200, present_explanation(*told));
}

}  // namespace candor::handlers
