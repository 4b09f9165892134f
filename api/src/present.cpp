#include "present.h"

#include <algorithm>

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

namespace {

// "included":{"companies":[{"id":...,"name":...}]}
void append_included(std::string& body, const std::vector<ReferencedName>& names) {
  Object included;
  for (const auto& name : names) {
    auto at = std::ranges::find(included, name.type->plural, &Member::first);
    if (at == included.end()) at = included.insert(at, Member(std::string(name.type->plural), List{}));
    at->second.list()->push_back(Object{{"id", name.id.text()}, {"name", name.name.reveal()}});
  }
  body += ",\"included\":";
  append_json(body, Value(std::move(included)));
}

void append_candidates(std::string& body, const DuplicateReport& report) {
  body += '[';
  for (std::size_t i = 0; i < report.candidates.size(); ++i) {
    const auto& candidate = report.candidates[i];
    List reasons;
    for (const auto reason : candidate.reasons) reasons.emplace_back(reason);
    body += std::string(i ? "," : "") + "{\"reasons\":";
    append_json(body, Value(std::move(reasons)));
    body += std::string(",\"certain\":") + (candidate.certain ? "true" : "false");
    body += ",\"record\":" + candidate.record.json.reveal() + '}';
  }
  body += ']';
}

}  // namespace

http::Response present_record(const DisclosedContent& record, const std::vector<ReferencedName>& names) {
  auto response = present_record(200, record);
  response.body.pop_back();
  append_included(response.body, names);
  response.body += '}';
  return response;
}

http::Response present_duplicates(const DuplicateReport& report) {
  std::string body = "{\"data\":";
  append_candidates(body, report);
  body += std::string(",\"unavailable\":") + (report.unavailable ? "true}" : "false}");
  return json_response(200, std::move(body));
}

http::Response present_duplicates(http::Response refusal, const DuplicateReport& report) {
  refusal.body.pop_back();
  refusal.body += ",\"candidates\":";
  append_candidates(refusal.body, report);
  refusal.body += '}';
  return refusal;
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
  if (listing.total) body += ",\"total\":" + std::to_string(*listing.total);
  if (!listing.included.empty()) append_included(body, listing.included);
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
