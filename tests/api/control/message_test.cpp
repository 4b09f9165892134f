#include "control/message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace candor {
namespace {

TEST(ControlMessage, carries_a_command_there) {
  const LocalCommand command{"user.add",
                             Object{{"email", "ana@example.org"}, {"roles", List{"owner", "sales"}}}};
  const auto decoded = decode_request(encode_request(command));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->name, command.name);
  EXPECT_EQ(decoded->input, command.input);
}

TEST(ControlMessage, carries_an_answer_back) {
  const Value output = Object{{"id", "0192"}, {"entries", 12}, {"name", "Zoë \"Łódź\" \n"}};
  const auto decoded = decode_answer(encode_answer(output));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(*decoded, output);
}

TEST(ControlMessage, carries_an_error_back_with_its_fields) {
  const Error error{Errc::not_found, "not_found", "There is no user.", {{"email", "unknown", "Check it."}}};
  const auto decoded = decode_answer(encode_answer(error));
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, Errc::not_found);
  EXPECT_EQ(decoded.error().name, "not_found");
  EXPECT_EQ(decoded.error().detail, "There is no user.");
  ASSERT_EQ(decoded.error().fields.size(), 1u);
  EXPECT_EQ(decoded.error().fields[0].field, "email");
  EXPECT_EQ(decoded.error().fields[0].message, "Check it.");
}

TEST(ControlMessage, refuses_what_is_no_request) {
  for (const auto* text :
       {"", "{", "[]", "null", "{\"command\":\"user.add\"}", "{\"version\":1,\"command\":7,\"input\":{}}",
        "{\"version\":2,\"command\":\"user.add\",\"input\":{}}",
        "{\"version\":1,\"command\":\"user.add\"}"}) {
    const auto decoded = decode_request(text);
    ASSERT_FALSE(decoded) << text;
    EXPECT_EQ(decoded.error().name, "control_mismatch");
  }
}

TEST(ControlMessage, refuses_what_is_no_answer) {
  for (const auto* text : {"", "{}", "[]", "12", "{\"output\""}) {
    ASSERT_FALSE(decode_answer(text)) << text;
  }
}

TEST(ControlMessage, takes_an_unknown_kind_of_error_for_a_refusal) {
  const auto decoded = decode_answer("{\"error\":{\"kind\":250,\"name\":\"later\",\"detail\":\"Not now.\"}}");
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, Errc::invalid);
  EXPECT_EQ(decoded.error().detail, "Not now.");
}

}  // namespace
}  // namespace candor
