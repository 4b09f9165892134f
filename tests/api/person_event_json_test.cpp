// Events about people are read strictly: what is wrong is named, member by member.
#include "person_event_json.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/bytes.h"
#include "json.h"

namespace candor {
namespace {

Result<PersonEvent> read(const std::string& body) {
  return parse_person_event(*parse_json(body).value().object());
}

std::string errors_of(const std::string& body) {
  const auto event = read(body);
  if (event) return "";
  std::string all;
  for (const auto& field : event.error().fields) all += field.field + " " + field.code + "; ";
  return all;
}

std::string with_file(std::size_t bytes) {
  return R"({"kind":"consent","act":"given","channel":"email","manner":"paper_form","file":{"name":"a.pdf",)"
         R"("media_type":"application/pdf","content":")" +
         to_base64(Bytes(bytes, std::byte{7})) + "\"}}";
}

TEST(PersonEventJson, reads_a_consent_with_all_that_belongs_to_it) {
  const auto event =
      read(R"({"kind":"consent","at":"2026-11-20T09:30:00Z","act":"given","channel":"email","explicit":true,)"
           R"("expires_at":"2027-11-20T00:00:00Z","manner":"double_opt_in","language":"de","note":"seen"})");
  ASSERT_TRUE(event);
  EXPECT_EQ(format_timestamp(*event->at), "2026-11-20T09:30:00.000Z");
  const auto& said = std::get<ConsentStatement>(event->detail);
  EXPECT_EQ(said.act, ConsentAct::given);
  EXPECT_EQ(said.purpose, Purpose::marketing);
  EXPECT_EQ(said.channel, Channel::email);
  EXPECT_TRUE(said.is_explicit);
  EXPECT_FALSE(said.condition_of_contract);
  EXPECT_EQ(said.evidence.manner, Manner::double_opt_in);
  EXPECT_EQ(said.evidence.note.reveal(), "seen");
  EXPECT_FALSE(said.evidence.file);
}

TEST(PersonEventJson, reads_every_kind_and_no_other) {
  const std::pair<const char*, PersonEventKind> kinds[] = {
      {R"({"kind":"consent","act":"refused"})", PersonEventKind::consent},
      {R"({"kind":"objection","scope":"advertising"})", PersonEventKind::objection},
      {R"({"kind":"objection_decision","purpose":"sales","decision":"upheld","grounds":"a"})",
       PersonEventKind::objection_decision},
      {R"({"kind":"restriction","ground":"accuracy","fields":["phones"]})", PersonEventKind::restriction},
      {R"({"kind":"lifting_announced","manner":"letter"})", PersonEventKind::lifting_announced},
      {R"({"kind":"restriction_lifted"})", PersonEventKind::restriction_lifted},
      {R"({"kind":"hold","act":"placed","classes":["identity"],"note":"a"})", PersonEventKind::hold},
      {R"({"kind":"notice","already_informed":true,"note":"a"})", PersonEventKind::notice},
      {R"({"kind":"age","years":12})", PersonEventKind::age},
      {R"({"kind":"preference","wish":"not at noon","channel":"call"})", PersonEventKind::preference},
      {R"({"kind":"basis","purpose":"sales","basis":null})", PersonEventKind::basis},
      {R"({"kind":"collection","context":"inbound_enquiry"})", PersonEventKind::collection}};
  for (const auto& [body, kind] : kinds) {
    const auto event = read(body);
    ASSERT_TRUE(event) << body << errors_of(body);
    EXPECT_EQ(kind_of(event->detail), kind) << body;
  }
  EXPECT_EQ(errors_of(R"({"kind":"erased"})"), "kind invalid; ");
  EXPECT_EQ(errors_of(R"({"note":"a"})"), "kind required; ");
}

TEST(PersonEventJson, refuses_members_of_another_kind_and_names_those_it_takes) {
  const auto event = read(R"({"kind":"preference","wish":"a","act":"given","years":3})");
  ASSERT_FALSE(event);
  EXPECT_EQ(event.error().fields.size(), 2u);
  EXPECT_EQ(event.error().fields[0].field, "act");
  EXPECT_EQ(event.error().fields[0].code, "unknown_member");
  EXPECT_NE(event.error().fields[0].message.find("wish"), std::string::npos);
}

TEST(PersonEventJson, names_the_words_that_may_be_said) {
  const auto event = read(R"({"kind":"consent","act":"yes","channel":"pigeon","manner":"import"})");
  ASSERT_FALSE(event);
  const auto& fields = event.error().fields;
  ASSERT_EQ(fields.size(), 3u);
  EXPECT_NE(fields[0].message.find("given, refused, withdrawn"), std::string::npos);
  EXPECT_NE(fields[1].message.find("text_message"), std::string::npos);
  for (const auto& field : fields) EXPECT_EQ(field.message.find("pigeon"), std::string::npos);
}

TEST(PersonEventJson, takes_a_file_up_to_its_size_and_no_larger) {
  EXPECT_EQ(errors_of(with_file(largest_evidence_file)), "");
  EXPECT_EQ(errors_of(with_file(largest_evidence_file + 1)), "file.content too_large; ");
  EXPECT_EQ(errors_of(with_file(largest_evidence_file + 500'000)), "file.content too_large; ");
  EXPECT_EQ(errors_of(with_file(0)), "file.content invalid; ");
}

TEST(PersonEventJson, refuses_a_file_that_is_not_base64_or_whose_type_could_be_a_header) {
  EXPECT_EQ(errors_of(R"({"kind":"consent","act":"given","file":{"name":"a","media_type":"image/png",)"
                      R"("content":"%%%"}})"),
            "file.content invalid; ");
  EXPECT_EQ(
      errors_of(R"({"kind":"consent","act":"given","file":{"name":"a","media_type":"text/x\r\nEvil: 1",)"
                R"("content":"YQ=="}})"),
      "file.media_type invalid; ");
}

TEST(PersonEventJson, tells_contradictions_of_an_objection) {
  EXPECT_EQ(errors_of(R"({"kind":"objection","scope":"purpose"})"), "purpose required; ");
  EXPECT_EQ(errors_of(R"({"kind":"objection","scope":"purpose","purpose":"sales","channel":"call"})"),
            "channel contradiction; ");
  EXPECT_EQ(errors_of(R"({"kind":"objection","scope":"advertising","purpose":"sales"})"),
            "purpose contradiction; ");
}

TEST(PersonEventJson, reads_times_and_numbers_strictly) {
  EXPECT_EQ(errors_of(R"({"kind":"age","years":121})"), "years out_of_range; ");
  EXPECT_EQ(errors_of(R"({"kind":"age","years":"12"})"), "years invalid; ");
  EXPECT_EQ(errors_of(R"({"kind":"preference","wish":"a","at":"yesterday"})"), "at invalid; ");
  EXPECT_EQ(errors_of(R"({"kind":"basis","purpose":"sales"})"), "basis required; ");
}

}  // namespace
}  // namespace candor
