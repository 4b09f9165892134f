// For random records in every script: decoding gives what was encoded, and filtering gives exactly what
// is allowed.
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "base/random.h"
#include "sealing/envelope.h"
#include "support/sealing_record_type.h"

namespace candor::sealing {
namespace {

constexpr std::uint64_t seed = 99;
constexpr RetentionClass classes[] = {RetentionClass::identity, RetentionClass::contact};

constexpr std::string_view pieces[] = {
    "a",
    "Zoë",
    "Ωμέγα",
    "Иван",
    "李小龍",
    "مرحبا",
    "שלום",
    "\u202e",
    "\u2028",
    "\u2029",
    "👩‍👩‍👧‍👦",
    "🇪🇺",
    "e\u0301",
    "\"",
    "\\",
    "/",
    "<",
    ">",
    "&",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\n",
    "\r",
    "\t",
    "\x01",
    "\x1f",
    "\x7f",
    " ",
    "'",
    "\\u0000",
    "null",
    "\ufeff",
    "\U0010ffff",
    "\",\"secret\":\"",
};

class EnvelopeProperty : public testing::Test {
 protected:
  std::string any_text() {
    std::string text;
    for (std::uint64_t left = random.below(8); left > 0; --left)
      text += pieces[random.below(std::size(pieces))];
    return text;
  }
  double any_real() {
    for (;;) {
      const std::uint64_t bits = random.number();
      double value;
      std::memcpy(&value, &bits, sizeof value);
      if (std::isfinite(value)) return value;
    }
  }
  Value any_value(int depth) {
    switch (random.below(depth > 3 ? 5 : 7)) {
      case 0:
        return any_text();
      case 1:
        return static_cast<std::int64_t>(random.number() >> random.below(64));
      case 2:
        return any_real();
      case 3:
        return random.below(2) == 0;
      case 4:
        return depth == 0 ? Value(any_text()) : Value();
      case 5: {
        List list;
        for (std::uint64_t left = random.below(4); left > 0; --left) list.push_back(any_value(depth + 1));
        return list;
      }
      default: {
        Object object;
        for (std::uint64_t left = random.below(4); left > 0; --left) {
          object.emplace_back(any_text() + std::to_string(left), any_value(depth + 1));  // names differ
        }
        return object;
      }
    }
  }
  Object any_record() {
    Object record;
    for (const FieldDeclaration& field : test::person_type().fields) {
      if (random.below(4) != 0) record.emplace_back(field.name, any_value(0));
    }
    return record;
  }
  static Object members_of(RetentionClass retention_class, const Object& record, std::uint64_t allowed) {
    Object members;
    const auto& fields = test::person_type().fields;
    for (std::size_t place = 0; place < fields.size(); ++place) {
      if (fields[place].retention_class != retention_class || (allowed >> place & 1u) == 0) continue;
      for (const Member& member : record) {
        if (member.first == fields[place].name) members.push_back(member);
      }
    }
    return members;
  }

  SeededRandom random{seed};
};

TEST_F(EnvelopeProperty, decodes_to_what_was_encoded) {
  for (int turn = 0; turn < 2000; ++turn) {
    const Object record = any_record();
    for (const RetentionClass retention_class : classes) {
      const std::string members = encode_members(test::person_type(), retention_class, record);
      Object decoded;
      ASSERT_TRUE(decode_members(members, decoded)) << "turn " << turn;
      ASSERT_EQ(decoded, members_of(retention_class, record, ~std::uint64_t{0})) << "turn " << turn;
    }
  }
}

TEST_F(EnvelopeProperty, filters_to_exactly_the_allowed_members) {
  for (int turn = 0; turn < 2000; ++turn) {
    const Object record = any_record();
    const std::uint64_t allowed = random.number();
    for (const RetentionClass retention_class : classes) {
      const std::string members = encode_members(test::person_type(), retention_class, record);
      const std::string filtered = filter_members(test::person_type(), members, allowed);
      Object decoded;
      ASSERT_TRUE(decode_members(filtered, decoded)) << "turn " << turn;
      ASSERT_EQ(decoded, members_of(retention_class, record, allowed)) << "turn " << turn;
    }
  }
}

TEST_F(EnvelopeProperty, encodes_the_same_text_for_the_same_record) {
  for (int turn = 0; turn < 500; ++turn) {
    const Object record = any_record();
    const std::string members = encode_members(test::person_type(), RetentionClass::identity, record);
    Object decoded;
    ASSERT_TRUE(decode_members(members, decoded));
    ASSERT_EQ(encode_members(test::person_type(), RetentionClass::identity, decoded), members)
        << "turn " << turn;
  }
}

TEST_F(EnvelopeProperty, neither_decodes_nor_filters_a_cut_text_to_more_than_it_was) {
  for (int turn = 0; turn < 50; ++turn) {
    const std::string members = encode_members(test::person_type(), RetentionClass::identity, any_record());
    for (std::size_t size = 0; size < members.size(); ++size) {
      const std::string_view cut = std::string_view(members).substr(0, size);
      Object decoded;
      static_cast<void>(decode_members(cut, decoded));
      try {
        ASSERT_LE(filter_members(test::person_type(), cut, ~std::uint64_t{0}).size(), cut.size());
      } catch (const std::runtime_error&) {
        // refused as damage
      }
    }
  }
}

}  // namespace
}  // namespace candor::sealing
