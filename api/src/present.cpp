#include "present.h"

#include "json.h"

namespace candor {

http::Response json_response(int status, std::string body) {
  http::Response response;
  response.status = status;
  response.headers.push_back({"Content-Type", "application/json"});
  response.body = std::move(body);
  return response;
}

http::Response json_response(int status, const Value& value) {
  return json_response(status, to_json(value));
}

std::string etag_of(std::uint64_t version) {
  return '"' + std::to_string(version) + '"';
}

http::Response present_record(int status, const DisclosedContent& record) {
  auto response = json_response(status, std::string(record.json.reveal()));
  response.headers.push_back({"ETag", etag_of(record.version)});
  if (status == 201) {
    response.headers.push_back(
        {"Location", "/api/v1/" + std::string(record.type->plural) + "/" + record.id.text()});
  }
  return response;
}

http::Response present_list(const ListingContent& listing) {
  std::string body = "{\"data\":[";
  bool first = true;
  for (const auto& record : listing.records) {
    if (!first) body += ',';
    first = false;
    body += record.json.reveal();
  }
  body += ']';
  if (!listing.next_cursor.empty()) body += ",\"next_cursor\":\"" + listing.next_cursor + '"';
  if (!listing.withheld.empty()) {
    List withheld;
    for (const auto& entry : listing.withheld) {
      withheld.emplace_back(
          Object{{"reason", entry.reason}, {"count", static_cast<std::int64_t>(entry.count)}});
    }
    body += ",\"withheld\":";
    append_json(body, Value(std::move(withheld)));
  }
  body += '}';
  return json_response(200, std::move(body));
}

Value present_user(const UserFacts& user) {
  List roles;
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    if (user.roles.contains(role)) roles.emplace_back(name_of(role));
  }
  return Object{{"id", user.id.text()},
                {"email", user.email.reveal()},
                {"name", user.name.reveal()},
                {"roles", std::move(roles)}};
}

}  // namespace candor
