#include "control/message.h"

#include "json.h"

namespace candor {
namespace {

constexpr std::int64_t version = 1;

Error unreadable(std::string_view what) {
  return {Errc::malformed, "control_mismatch",
          std::string(what) + " Use the program that the server was started from, or restart the server."};
}

std::string text_in(const Value& value, std::string_view name) {
  const Value* member = value.find(name);
  return member && member->text() ? *member->text() : std::string();
}

Error decode_error(const Value& value) {
  const Value* kind = value.find("kind");
  Error error;
  // A kind of a newer server stays a refusal.
  const bool known = kind && kind->integer() && *kind->integer() >= 0 &&
                     *kind->integer() <= static_cast<std::int64_t>(Errc::damaged);
  error.code = known ? static_cast<Errc>(*kind->integer()) : Errc::invalid;
  error.name = text_in(value, "name");
  error.detail = text_in(value, "detail");
  const Value* fields = value.find("fields");
  if (fields && fields->list()) {
    for (const Value& field : *fields->list()) {
      error.fields.push_back({text_in(field, "field"), text_in(field, "code"), text_in(field, "message")});
    }
  }
  return error;
}

Value present_error(const Error& error) {
  List fields;
  for (const auto& field : error.fields) {
    fields.emplace_back(Object{{"field", field.field}, {"code", field.code}, {"message", field.message}});
  }
  return Object{{"kind", std::int64_t{static_cast<std::uint8_t>(error.code)}},
                {"name", error.name},
                {"detail", error.detail},
                {"fields", std::move(fields)}};
}

}  // namespace

std::string encode_request(const LocalCommand& command) {
  return to_json(Object{{"version", version}, {"command", command.name}, {"input", command.input}});
}

Result<LocalCommand> decode_request(std::string_view text) {
  auto document = parse_json(text);
  if (!document) return unreadable("The server cannot read the command.");
  const Value* number = document->find("version");
  const Value* name = document->find("command");
  Value* input = document->find("input");
  if (!number || !number->integer() || *number->integer() != version || !name || !name->text() || !input) {
    return unreadable("The server does not know this form of command.");
  }
  return LocalCommand{*name->text(), std::move(*input)};
}

std::string encode_answer(const Result<Value>& answer) {
  if (answer) return to_json(Object{{"output", *answer}});
  return to_json(Object{{"error", present_error(answer.error())}});
}

Result<Value> decode_answer(std::string_view text) {
  auto document = parse_json(text);
  if (!document) return unreadable("The server's answer cannot be read.");
  if (const Value* error = document->find("error")) return decode_error(*error);
  Value* output = document->find("output");
  if (!output) return unreadable("The server's answer has an unknown form.");
  return std::move(*output);
}

}  // namespace candor
