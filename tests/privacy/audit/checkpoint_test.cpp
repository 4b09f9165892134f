#include "audit/checkpoint.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "audit/merkle_tree.h"

namespace candor::audit {
namespace {

using nlohmann::json;

json vectors(const std::string& file) {
  std::ifstream stream(std::filesystem::path(CANDOR_TEST_FOLDER) / "vectors" / file);
  return json::parse(stream);
}

NoteSigner signer(std::string name = "candor/0190a0b0-0000-7000-8000-000000000001", unsigned char seed = 7) {
  sealing::LockedKey key;
  for (auto& byte : key.writable()) byte = static_cast<std::byte>(seed);
  return NoteSigner(std::move(name), key);
}

TEST(SignedNote, accepts_the_published_note) {
  const json example = vectors("c2sp/examples.json")["signed_note"];
  const auto text = verify_note(example["note"].get<std::string>(), example["vkey"].get<std::string>());
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "This is an example message.\n");
}

TEST(SignedNote, decides_every_wycheproof_signature_as_published) {
  const json file = vectors("wycheproof/ed25519_test.json");
  unsigned valid = 0, invalid = 0;
  for (const auto& group : file["testGroups"]) {
    const auto public_key = from_hex(group["publicKey"]["pk"].get<std::string>());
    ASSERT_TRUE(public_key);
    for (const auto& test : group["tests"]) {
      const auto message = from_hex(test["msg"].get<std::string>());
      const auto signature = from_hex(test["sig"].get<std::string>());
      ASSERT_TRUE(message && signature);
      const bool expected = test["result"] == "valid";
      EXPECT_EQ(verify_signature(*signature, *message, *public_key), expected) << "tcId " << test["tcId"];
      ++(expected ? valid : invalid);
    }
  }
  EXPECT_EQ(valid + invalid, file["numberOfTests"].get<unsigned>());
  EXPECT_GT(valid, 0u);
  EXPECT_GT(invalid, 0u);
}

TEST(SignedNote, verifies_what_it_signed_and_gives_the_text_back) {
  const NoteSigner ours = signer();
  const std::string note = ours.sign("first line\nsecond line\n");
  EXPECT_EQ(verify_note(note, ours.verifier_key()), "first line\nsecond line\n");
  EXPECT_TRUE(ours.verifier_key().starts_with("candor/0190a0b0-0000-7000-8000-000000000001+"));
  EXPECT_EQ(key_name(ours.verifier_key()), ours.name());
}

TEST(SignedNote, is_the_same_after_a_restart) {
  EXPECT_EQ(signer().verifier_key(), signer().verifier_key());
  EXPECT_EQ(signer().sign("text\n"), signer().sign("text\n"));
}

TEST(SignedNote, refuses_any_flipped_bit_of_note_or_key) {
  const NoteSigner ours = signer();
  const std::string note = ours.sign("origin\n17\n");
  const std::string key = ours.verifier_key();
  for (std::size_t i = 0; i < note.size() * 8; ++i) {
    std::string changed = note;
    changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << i % 8));
    EXPECT_FALSE(verify_note(changed, key)) << "bit " << i;
  }
  for (std::size_t i = 0; i < key.size() * 8; ++i) {
    std::string changed = key;
    changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << i % 8));
    EXPECT_FALSE(verify_note(note, changed)) << "bit " << i;
  }
}

TEST(SignedNote, refuses_the_key_of_another_installation) {
  const std::string note = signer().sign("text\n");
  EXPECT_FALSE(verify_note(note, signer("candor/0190a0b0-0000-7000-8000-000000000001", 8).verifier_key()));
  EXPECT_FALSE(verify_note(note, signer("candor/0190a0b0-0000-7000-8000-000000000002").verifier_key()));
}

TEST(SignedNote, lets_witnesses_add_their_lines) {
  const NoteSigner ours = signer();
  const NoteSigner witness = signer("witness.example", 9);
  const std::string text = "origin\n3\n";
  const std::string line = witness.sign(text).substr(text.size() + 1);
  const std::string cosigned = ours.sign(text) + line;
  EXPECT_EQ(verify_note(cosigned, ours.verifier_key()), text);
  EXPECT_EQ(verify_note(cosigned, witness.verifier_key()), text);
  EXPECT_FALSE(verify_note(cosigned, signer("third.example", 10).verifier_key()));
}

TEST(SignedNote, refuses_malformed_notes) {
  const NoteSigner ours = signer();
  const std::string note = ours.sign("text\n");
  const std::string key = ours.verifier_key();
  const std::string line = note.substr(note.find("\n\n") + 2);
  for (const std::string& malformed :
       {std::string(), std::string("text\n"), std::string("text\n\n"), note.substr(0, note.size() - 1),
        note + "\n", note + "no signature\n", "text\n" + line, note + "\u2014 other !!!\n",
        "te\x01xt\n\n" + line, "te\xffxt\n\n" + line, note + note, std::string("\n\n") + line}) {
    EXPECT_FALSE(verify_note(malformed, key)) << malformed;
  }
  for (const char* bad_key : {"", "+", "name", "name+00000000", "name+0000000+AQ==", "na me+00000000+AQ=="}) {
    EXPECT_FALSE(verify_note(note, bad_key)) << bad_key;
  }
}

TEST(SignedNote, is_not_saved_by_a_right_signature_beside_a_wrong_one) {
  const NoteSigner ours = signer();
  const std::string other = ours.sign("other text\n");
  const std::string wrong_line = other.substr(other.find("\n\n") + 2);
  EXPECT_FALSE(verify_note(ours.sign("text\n") + wrong_line, ours.verifier_key()));
}

TEST(Checkpoint, has_origin_size_root_and_the_moment_of_signing_each_on_a_line) {
  const Checkpoint checkpoint{
      .origin = "candor/x", .size = 1000, .root = empty_root(), .signed_at = 1'795'473'057'120};
  const std::string text = checkpoint_text(checkpoint);
  EXPECT_EQ(text, "candor/x\n1000\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nsigned_at 1795473057120\n");
  const auto parsed = parse_checkpoint(text);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->origin, "candor/x");
  EXPECT_EQ(parsed->size, 1000u);
  EXPECT_EQ(parsed->root, empty_root());
  EXPECT_EQ(parsed->signed_at, 1'795'473'057'120);
}

TEST(Checkpoint, reads_the_published_one_and_extension_lines_of_others) {
  const auto note = vectors("c2sp/examples.json")["checkpoint_format_only"].get<std::string>();
  const std::string body = note.substr(0, note.find("\n\n") + 1);
  const auto parsed = parse_checkpoint(body);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->origin, "example.com/behind-the-sofa");
  EXPECT_EQ(parsed->size, 20852163u);
  EXPECT_FALSE(parsed->signed_at);
  EXPECT_EQ(checkpoint_text(*parsed), body);
  EXPECT_TRUE(parse_checkpoint(body + "something else\n"));
}

TEST(Checkpoint, refuses_what_is_not_canonical) {
  const std::string root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
  for (const std::string& text :
       {std::string(), std::string("origin\n"), "\n1\n" + root, "origin\n01\n" + root, "origin\n+1\n" + root,
        "origin\n-1\n" + root, "origin\n1 \n" + root, "origin\n\n" + root,
        "origin\n18446744073709551616\n" + root, std::string("origin\n1\nAAAA\n"),
        "origin\n1\n" + root + "\n", "origin\n1\n" + root + "no newline",
        "origin\n1\n" + root.substr(0, root.size() - 1)}) {
    EXPECT_FALSE(parse_checkpoint(text)) << text;
  }
  EXPECT_TRUE(parse_checkpoint("origin\n18446744073709551615\n" + root));
}

}  // namespace
}  // namespace candor::audit
