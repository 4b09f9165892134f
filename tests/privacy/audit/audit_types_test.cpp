#include "privacy/audit_types.h"

#include <gtest/gtest.h>

#include "base/random.h"

namespace candor {
namespace {

Uuid id_of(unsigned char value) {
  Uuid id;
  id.bytes.fill(static_cast<std::byte>(value));
  return id;
}

AuditHeader example() {
  AuditHeader header{.sequence = 0x0102030405060708,
                     .time = 1'795'473'057'120,
                     .actor_kind = ActorKind::token,
                     .actor = id_of(0xaa),
                     .roles = {Role::sales, Role::data_protection_officer},
                     .operation = Operation::export_,
                     .purpose = Purpose::billing,
                     .verdict = Verdict::mask,
                     .rule = 0x1234,
                     .record_type = 9,
                     .record = id_of(0xbb),
                     .fields = 0xf0e0d0c0b0a09080,
                     .count = 0xdeadbeef,
                     .request = id_of(0xcc)};
  header.commitment.fill(std::byte{0xdd});
  return header;
}

Bytes encoded(const AuditHeader& header) {
  Bytes bytes(AuditHeader::encoded_size);
  encode(header, std::span<std::byte>(bytes).first<AuditHeader::encoded_size>());
  return bytes;
}

TEST(AuditHeader, is_encoded_at_the_documented_offsets) {
  const Bytes bytes = encoded(example());
  const auto hex = [&](std::size_t offset, std::size_t width) {
    return to_hex(ByteView(bytes).subspan(offset, width));
  };
  EXPECT_EQ(hex(0, 1), "01");
  EXPECT_EQ(hex(1, 8), "0102030405060708");
  EXPECT_EQ(hex(9, 8), "000001a20a88a560");
  EXPECT_EQ(hex(17, 1), "02");
  EXPECT_EQ(hex(18, 16), std::string(32, 'a'));
  EXPECT_EQ(hex(34, 4), "00000084");
  EXPECT_EQ(hex(38, 1), "09");
  EXPECT_EQ(hex(39, 1), "04");
  EXPECT_EQ(hex(40, 1), "02");
  EXPECT_EQ(hex(41, 2), "1234");
  EXPECT_EQ(hex(43, 1), "09");
  EXPECT_EQ(hex(44, 16), std::string(32, 'b'));
  EXPECT_EQ(hex(60, 8), "f0e0d0c0b0a09080");
  EXPECT_EQ(hex(68, 4), "deadbeef");
  EXPECT_EQ(hex(72, 16), std::string(32, 'c'));
  EXPECT_EQ(hex(88, 32), std::string(64, 'd'));
}

TEST(AuditHeader, survives_encoding_and_decoding) {
  EXPECT_EQ(decode_audit_header(encoded(example())), example());
  EXPECT_EQ(decode_audit_header(encoded(AuditHeader{})), AuditHeader{});
}

TEST(AuditHeader, has_one_spelling_only) {
  SeededRandom random(1);
  for (int round = 0; round < 2000; ++round) {
    Bytes bytes(AuditHeader::encoded_size);
    random.fill(bytes);
    bytes[0] = std::byte{1};
    bytes[17] = static_cast<std::byte>(random.below(8));
    bytes[39] = static_cast<std::byte>(random.below(14));
    bytes[40] = static_cast<std::byte>(random.below(6));
    const auto header = decode_audit_header(bytes);
    if (header) {
      EXPECT_EQ(encoded(*header), bytes);
    }
  }
}

TEST(AuditHeader, refuses_what_encoding_never_writes) {
  Bytes bytes = encoded(example());
  EXPECT_FALSE(decode_audit_header(ByteView(bytes).first(119)));
  EXPECT_FALSE(decode_audit_header({}));
  struct Change {
    const char* name;
    std::size_t offset;
    unsigned char value;
  };
  for (const auto& [name, offset, value] :
       {Change{"format", 0, 2}, Change{"actor kind", 17, 6}, Change{"purpose", 39, 12},
        Change{"verdict 0", 40, 0}, Change{"verdict 5", 40, 5}}) {
    Bytes changed = bytes;
    changed[offset] = static_cast<std::byte>(value);
    EXPECT_FALSE(decode_audit_header(changed)) << name;
  }
}

TEST(AuditHeader, names_kinds_and_verdicts_in_words) {
  EXPECT_EQ(name_of(ActorKind::local_operator), "local-operator");
  EXPECT_EQ(name_of(ActorKind::anonymous), "anonymous");
  EXPECT_EQ(name_of(Verdict::deny), "deny");
  EXPECT_EQ(name_of(static_cast<Verdict>(99)), "unknown");
}

}  // namespace
}  // namespace candor
