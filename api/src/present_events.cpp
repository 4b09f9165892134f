// What is on record of a person's consents, objections, holds and notices, as JSON: the members they were
// noted with.
#include <algorithm>

#include "base/bytes.h"
#include "present.h"

namespace candor {
namespace {

void add_text(Object& object, std::string_view name, const std::string& text) {
  if (!text.empty()) object.emplace_back(std::string(name), text);
}
void add_text(Object& object, std::string_view name, const Personal<std::string>& text) {
  add_text(object, name, text.reveal());
}
void add_flag(Object& object, std::string_view name, bool flag) {
  if (flag) object.emplace_back(std::string(name), true);
}
void add_channel(Object& object, Channel channel) {
  if (channel != Channel::none) object.emplace_back("channel", name_of(channel));
}
void add_manner(Object& object, Manner manner) {
  if (manner != Manner::not_said) object.emplace_back("manner", name_of(manner));
}
void add_notice(Object& object, const std::string& notice, std::uint32_t version) {
  add_text(object, "notice", notice);
  if (!notice.empty() && version) object.emplace_back("notice_version", std::int64_t{version});
}

void add_evidence(Object& object, const Evidence& evidence) {
  add_manner(object, evidence.manner);
  add_notice(object, evidence.notice, evidence.notice_version);
  add_text(object, "language", evidence.language);
  add_text(object, "wording", evidence.wording);
  add_text(object, "note", evidence.note);
  if (!evidence.file) return;
  Object file;
  add_text(file, "name", evidence.file->name);
  add_text(file, "media_type", evidence.file->media_type);
  object.emplace_back("file", std::move(file));
}

void add(Object& object, const ConsentStatement& said) {
  object.emplace_back("act", name_of(said.act));
  object.emplace_back("purpose", name_of(said.purpose));
  add_channel(object, said.channel);
  add_flag(object, "explicit", said.is_explicit);
  add_flag(object, "online_service", said.online_service);
  add_flag(object, "guardian_verified", said.guardian_verified);
  add_flag(object, "despite_hold", said.despite_hold);
  if (said.expires_at) object.emplace_back("expires_at", format_timestamp(*said.expires_at));
  add_text(object, "address", said.address);
  add_text(object, "given_by", said.given_by);
  add_evidence(object, said.evidence);
}
void add(Object& object, const ObjectionStatement& said) {
  object.emplace_back("scope", said.to_advertising ? "advertising" : "purpose");
  add_channel(object, said.channel);
  if (!said.to_advertising) object.emplace_back("purpose", name_of(said.purpose));
  add_evidence(object, said.evidence);
}
void add(Object& object, const ObjectionRuling& ruling) {
  object.emplace_back("purpose", name_of(ruling.purpose));
  object.emplace_back("decision", ruling.overridden ? "overridden" : "upheld");
  add_text(object, "grounds", ruling.grounds);
}
void add(Object& object, const Restriction& hold) {
  object.emplace_back("ground", name_of(hold.ground));
  List fields;
  for (const auto& field : hold.fields) fields.emplace_back(field);
  if (!fields.empty()) object.emplace_back("fields", std::move(fields));
  add_text(object, "note", hold.note);
}
void add(Object& object, const RestrictionLifted& lifted) {
  add_text(object, "note", lifted.note);
}
void add(Object& object, const LiftingAnnounced& told) {
  add_manner(object, told.manner);
  add_text(object, "note", told.note);
}
void add(Object& object, const LegalHold& hold) {
  object.emplace_back("act", hold.placed ? "placed" : "released");
  List classes;
  for (const auto held : hold.classes) classes.emplace_back(name_of(held));
  object.emplace_back("classes", std::move(classes));
  add_text(object, "note", hold.note);
}
void add(Object& object, const NoticeGiven& given) {
  add_notice(object, given.notice, given.notice_version);
  add_flag(object, "already_informed", given.already_informed);
  add_manner(object, given.manner);
  add_text(object, "note", given.note);
}
void add(Object& object, const AgeStated& stated) {
  object.emplace_back("years", stated.years ? Value(std::int64_t{*stated.years}) : Value());
  add_flag(object, "child_directed_service", stated.child_directed_service);
  add_flag(object, "guardian_verified", stated.guardian_verified);
  add_text(object, "guardian", stated.guardian);
}
void add(Object& object, const Preference& preference) {
  add_text(object, "wish", preference.wish);
  add_channel(object, preference.channel);
  add_flag(object, "ended", preference.ended);
}
void add(Object& object, const BasisNamed& named) {
  object.emplace_back("purpose", name_of(named.purpose));
  object.emplace_back("basis", named.basis == LawfulBasis::none ? Value() : Value(name_of(named.basis)));
  add_text(object, "balancing_test", named.balancing_test);
  add_text(object, "reference", named.reference);
}
void add(Object& object, const CollectionCorrected& corrected) {
  add_text(object, "context", corrected.context);
  add_text(object, "note", corrected.note);
}

// RFC 8187: what people call their files is not ASCII.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '-' || c == '_';
    if (plain) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

}  // namespace

Value present_event(const RecordedEvent& event) {
  Object object{{"sequence", static_cast<std::int64_t>(event.sequence)},
                {"kind", name_of(event.kind)},
                {"at", format_timestamp(event.at)},
                {"recorded_at", format_timestamp(event.recorded_at)},
                {"by", present_actor(event.by)}};
  add_flag(object, "redacted", event.redacted);
  if (std::ranges::any_of(event.wording_hash, [](std::byte byte) { return byte != std::byte{}; })) {
    object.emplace_back("wording_sha256", to_hex(event.wording_hash));
  }
  if (event.detail) std::visit([&object](const auto& detail) { add(object, detail); }, *event.detail);
  return object;
}

Value present_events(const RecordedEventPage& page) {
  List data;
  for (const auto& event : page.events) data.push_back(present_event(event));
  Object body{{"data", std::move(data)}};
  if (page.next_before) body.emplace_back("next_before", static_cast<std::int64_t>(*page.next_before));
  return body;
}

http::Response present_evidence(EvidenceFile file) {
  http::Response response;
  response.status = 200;
  response.headers.push_back({"Content-Type", file.media_type});
  response.headers.push_back(
      {"Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(file.name.reveal())});
  response.body = std::move(file.content).reveal();
  return response;
}

}  // namespace candor
