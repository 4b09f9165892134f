#include "present.h"

#include <algorithm>

#include "control/command_input.h"
#include "json.h"

namespace candor {
namespace {

Value time_or_null(const std::optional<Timestamp>& time) {
  return time ? Value(format_timestamp(*time)) : Value();
}

// Firefox, Linux
std::string words_for(const SessionClient& client) {
  std::string words;
  if (client.browser != Browser::other) words = name_of(client.browser);
  if (client.system == OperatingSystem::other) return words.empty() ? "other" : words;
  return words + (words.empty() ? "" : ", ") + std::string(name_of(client.system));
}

}  // namespace

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

http::Response present_proposal(ConversionProposal proposal, const DuplicateReport& people,
                                const DuplicateReport& companies) {
  std::string body = "{\"contact\":";
  append_json(body, Value(std::move(proposal.contact)));
  body += ",\"company\":";
  append_json(body, Value(std::move(proposal.company)));
  body += ",\"deal\":";
  append_json(body, Value(std::move(proposal.deal)));
  body += ",\"duplicates\":{\"contact\":";
  append_candidates(body, people);
  body += ",\"company\":";
  append_candidates(body, companies);
  body += "}}";
  return json_response(200, std::move(body));
}

http::Response present_converted(const Converted& converted) {
  std::string body = "{\"lead\":" + converted.lead.json.reveal();
  const auto add = [&](std::string_view name, const std::optional<DisclosedContent>& record) {
    if (!record) return;
    body += ",\"" + std::string(name) + "\":" + record->json.reveal();
  };
  add("contact", converted.contact);
  add("company", converted.company);
  add("deal", converted.deal);
  return json_response(200, body + "}");
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

http::Response present_file(Personal<std::string> file, std::string_view media_type,
                            const std::string& file_name) {
  http::Response response;
  response.status = 200;
  response.headers.push_back({"Content-Type", std::string(media_type)});
  response.headers.push_back({"Content-Disposition", "attachment; filename=\"" + file_name + "\""});
  response.body = std::move(file).reveal();
  return response;
}

Value present_user(const UserFacts& user) {
  return Object{{"id", user.id.text()},
                {"email", user.email.reveal()},
                {"name", user.name.reveal()},
                {"roles", present_roles(user.roles)}};
}

Value present_colleague(const UserFacts& user) {
  Object object{{"id", user.id.text()}, {"name", user.name.reveal()}, {"active", user.active}};
  if (!user.whole) return object;
  object.emplace_back("email", user.email.reveal());
  object.emplace_back("roles", present_roles(user.roles));
  object.emplace_back("last_used_at", time_or_null(user.last_used_at));
  return object;
}

Value present_with_password(const UserFacts& user, const std::string& password) {
  Value object = present_colleague(user);
  object.set("password", password);
  return object;
}

Value present_installation(const InstallationFacts& facts) {
  return Object{{"organisation", facts.organisation.reveal()},
                {"country", facts.country},
                {"language", facts.language},
                {"currency", facts.currency},
                {"version", CANDOR_VERSION},
                {"escrow_checked_at", time_or_null(facts.escrow_checked_at)},
                {"last_backup_at", time_or_null(facts.last_backup_at)}};
}

Value present_session(const SessionFacts& session) {
  Object object{{"id", session.id.text()},
                {"created_at", format_timestamp(session.created_at)},
                {"last_used_at", format_timestamp(session.last_used_at)},
                {"current", session.current},
                {"client", words_for(session.client)}};
  const auto& network = session.client.network.reveal();
  object.emplace_back("network", network.empty() ? Value() : Value(network));
  return object;
}

Value present_token(const TokenFacts& token) {
  return Object{{"id", token.id.text()},
                {"user_id", token.user.text()},
                {"label", token.label.reveal()},
                {"scopes", present_scopes(token.scopes)},
                {"purposes", present_purposes(token.purposes)},
                {"default_purpose",
                 token.default_purpose == Purpose::none ? Value() : Value(name_of(token.default_purpose))},
                {"created_at", format_timestamp(token.created_at)},
                {"expires_at", time_or_null(token.expires_at)},
                {"last_used_at", time_or_null(token.last_used_at)}};
}

}  // namespace candor
