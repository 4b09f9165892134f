// script/verify-audit-log, which shares no code with us, must accept what we prove and refuse everything
// else. This side makes a log and its proofs in files; verify_script_checks.py does the rest.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "audit_fixture.h"

namespace candor::audit {
namespace {

void write(const std::filesystem::path& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::vector<std::string> base64_of(const std::vector<Hash>& path) {
  std::vector<std::string> list;
  for (const Hash& hash : path) list.push_back(to_base64(hash));
  return list;
}

// The output of both streams, and the exit code.
std::pair<std::string, int> run(const std::string& command) {
  std::string output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return {"no pipe", -1};
  char buffer[4096];
  while (const std::size_t size = fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, size);
  const int status = pclose(pipe);
  return {output, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

TEST(VerifyAuditLogScript, accepts_ours_and_refuses_each_flipped_byte) {
  AuditBench bench;
  bench.commit_reads(10, 3);
  const std::string old_note = bench.checkpoint();
  bench.commit(
      {list_of({numbered_id(1), numbered_id(2)}), change_of(numbered_id(50), numbered_id(50), "moved")});
  bench.commit_reads(700, 90);
  bench.clock().advance(std::chrono::minutes(3));
  const std::string new_note = bench.checkpoint();
  bench.commit_reads(5);

  const auto& folder = bench.folder();
  const std::string vkey = bench.signer().verifier_key();
  write(folder / "vkey", vkey);
  write(folder / "old.note", old_note);
  write(folder / "new.note", new_note);

  auto reader = bench.reader();
  const auto inclusion = reader.inclusion(300, 712);
  ASSERT_TRUE(inclusion);
  const nlohmann::json proof{{"sequence", inclusion->sequence},
                             {"tree_size", inclusion->tree_size},
                             {"leaf", to_base64(inclusion->leaf)},
                             {"path", base64_of(inclusion->path)},
                             {"root", to_base64(inclusion->root)},
                             {"checkpoint", new_note},
                             {"verifier_key", vkey}};
  write(folder / "inclusion.json", proof.dump());

  const auto consistency = reader.consistency(10, 712);
  ASSERT_TRUE(consistency);
  write(folder / "consistency.json",
        nlohmann::json{{"first", 10}, {"second", 712}, {"path", base64_of(consistency->path)}}.dump());

  const std::filesystem::path source = CANDOR_SOURCE_FOLDER;
  const auto [output, code] =
      run("python3 '" + (source / "tests/privacy/audit/verify_script_checks.py").string() + "' '" +
          (source / "script/verify-audit-log").string() + "' '" + folder.string() + "'");
  EXPECT_EQ(code, 0) << output;
}

}  // namespace
}  // namespace candor::audit
