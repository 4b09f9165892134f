#include "sealing/envelope.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "support/sealing_record_type.h"

namespace candor::sealing {
namespace {

using test::person_type;

const Object eva = {
    {"stage", "lead"},
    {"notes", "likes , and } and \" in \\ texts"},
    {"phones", List{Object{{"number", "+49 30 1"}, {"label", "work"}}, Object{{"number", "2"}}}},
    {"family_name", "Klein"},
    {"given_name", "Eva"},
    {"tags", nullptr},
};

std::string json_of(const Value& value) {
  std::string out;
  append_json(out, value);
  return out;
}

// The members of an envelope that say `text` for the value.
bool decodes(std::string_view members) {
  Object record = {{"before", 1}};
  const bool decoded = decode_members(members, record);
  if (!decoded) {
    EXPECT_EQ(record, (Object{{"before", 1}})) << "a refused text leaves the record as it was";
  }
  return decoded;
}

TEST(Envelope, holds_the_members_of_its_class_in_declared_order) {
  EXPECT_EQ(encode_members(person_type(), RetentionClass::identity, eva),
            R"("given_name":"Eva","family_name":"Klein","notes":"likes , and } and \" in \\ texts")");
  EXPECT_EQ(encode_members(person_type(), RetentionClass::contact, eva),
            R"("phones":[{"number":"+49 30 1","label":"work"},{"number":"2"}])");
  EXPECT_EQ(encode_members(person_type(), RetentionClass::marketing, eva), "");
}

TEST(Envelope, decodes_to_what_was_encoded_behind_what_is_there) {
  Object record = {{"stage", "lead"}};
  ASSERT_TRUE(decode_members(encode_members(person_type(), RetentionClass::identity, eva), record));
  EXPECT_EQ(record, (Object{{"stage", "lead"},
                            {"given_name", "Eva"},
                            {"family_name", "Klein"},
                            {"notes", "likes , and } and \" in \\ texts"}}));
  ASSERT_TRUE(decode_members("", record));
  EXPECT_EQ(record.size(), 4u);
}

TEST(Envelope, keeps_numbers_exactly) {
  EXPECT_EQ(json_of(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(json_of(std::numeric_limits<std::int64_t>::max()), "9223372036854775807");
  EXPECT_EQ(json_of(0.1), "0.1");
  EXPECT_EQ(json_of(1.0), "1.0") << "not to be taken for an integer";
  EXPECT_EQ(json_of(-0.0), "-0.0");
  EXPECT_EQ(json_of(1e300), "1e+300");
  EXPECT_THROW(json_of(std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
  EXPECT_THROW(json_of(std::numeric_limits<double>::infinity()), std::invalid_argument);
}

TEST(Envelope, writes_every_kind_of_value) {
  EXPECT_EQ(json_of(nullptr), "null");
  EXPECT_EQ(json_of(List{true, false, nullptr, 1, "a"}), R"([true,false,null,1,"a"])");
  EXPECT_EQ(json_of(List{}), "[]");
  EXPECT_EQ(json_of(Object{}), "{}");
  EXPECT_EQ(json_of(Object{{"b", 1}, {"a", List{Object{}}}}), R"({"b":1,"a":[{}]})");
}

TEST(Envelope, decodes_nothing_that_is_not_its_own_kind_of_text) {
  const std::string long_number(400, '9');
  for (const std::string& members : {
           std::string("given_name"),
           std::string(R"("a")"),
           std::string(R"("a":)"),
           std::string(R"("a":1,)"),
           std::string(R"(,"a":1)"),
           std::string(R"("a":1})"),
           std::string(R"("a":1},{"b":2)"),
           std::string(R"("a":1}{"b":2)"),
           std::string(R"("a":1,"a":2)"),
           std::string(R"("a":NaN)"),
           std::string(R"("a":01)"),
           std::string(R"("a":'b')"),
           std::string(R"("a":"\ud800")"),
           std::string("\"a\":\"\xff\""),
           std::string(R"("a":9223372036854775808)"),
           std::string(R"("a":18446744073709551616)"),
           "\"a\":" + long_number,
           std::string(R"("a":1e999)"),
           std::string(R"("a":{"b":1,"b":2})"),
           std::string("\"a\":\"\n\""),
       }) {
    EXPECT_FALSE(decodes(members)) << members.substr(0, 40);
  }
}

TEST(Envelope, bounds_the_depth_of_what_it_writes_and_reads_alike) {
  const auto nested = [](int levels) {
    Value value = 1;
    for (int level = 0; level < levels; ++level) value = List{std::move(value)};
    return value;
  };
  const std::string deepest = json_of(nested(32));
  EXPECT_TRUE(decodes("\"a\":" + deepest));
  EXPECT_THROW(json_of(nested(33)), std::invalid_argument);
  EXPECT_FALSE(decodes("\"a\":[[" + deepest + "]]"));
  EXPECT_FALSE(decodes("\"a\":" + std::string(1'000'000, '[')));
}

TEST(Envelope, seals_no_text_that_could_not_be_read_again) {
  for (const std::string_view text :
       {std::string_view("\xff"), std::string_view("\xed\xa0\x80"), std::string_view("a\0b", 3)}) {
    EXPECT_THROW(encode_members(person_type(), RetentionClass::identity, {{"notes", text}}),
                 std::invalid_argument);
    EXPECT_THROW(
        encode_members(person_type(), RetentionClass::contact, {{"phones", List{Object{{"number", text}}}}}),
        std::invalid_argument);
  }
}

TEST(Envelope, filters_to_the_allowed_members_and_keeps_their_text) {
  const std::string members = encode_members(person_type(), RetentionClass::identity, eva);
  // Positions: 0 given_name, 3 family_name, 4 notes.
  EXPECT_EQ(filter_members(person_type(), members, ~std::uint64_t{0}), members);
  EXPECT_EQ(filter_members(person_type(), members, 0), "");
  EXPECT_EQ(filter_members(person_type(), members, 1u << 0), R"("given_name":"Eva")");
  EXPECT_EQ(filter_members(person_type(), members, 1u << 3), R"("family_name":"Klein")");
  EXPECT_EQ(filter_members(person_type(), members, 1u << 0 | 1u << 4),
            R"("given_name":"Eva","notes":"likes , and } and \" in \\ texts")");
  EXPECT_EQ(filter_members(person_type(), members, 1u << 3 | 1u << 4),
            R"("family_name":"Klein","notes":"likes , and } and \" in \\ texts")");
  EXPECT_EQ(filter_members(person_type(), "", ~std::uint64_t{0}), "");
}

TEST(Envelope, shows_no_member_that_is_not_declared) {
  EXPECT_EQ(filter_members(person_type(), R"("given_name":"Eva","secret":[1,{"a":2}],"family_name":"Klein")",
                           ~std::uint64_t{0}),
            R"("given_name":"Eva","family_name":"Klein")");
}

TEST(Envelope, lets_nothing_through_a_filter_that_is_malformed) {
  for (const std::string_view members :
       {R"("given_name)", R"("given_name")", R"("given_name":)", R"("given_name":"Eva)",
        R"("given_name":"Eva\)", R"("given_name":[1)", R"("given_name":1])", R"("given_name":1,)",
        R"(given_name:1)"}) {
    EXPECT_THROW(filter_members(person_type(), members, ~std::uint64_t{0}), std::runtime_error) << members;
  }
}

}  // namespace
}  // namespace candor::sealing
