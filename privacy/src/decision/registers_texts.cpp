// What is written for people to read: balancing tests and notices, read from their files.
#include <limits>

#include "decision/register_entry.h"

namespace candor {
namespace {

BalancingTest read_test(const RegisterEntry& entry) {
  entry.allow_only({"code", "name", "title_en", "title_de", "interest_en", "interest_de", "necessity_en",
                    "necessity_de", "balance_en", "balance_de", "safeguards_en", "safeguards_de"});
  BalancingTest test;
  test.code = static_cast<std::uint16_t>(entry.number("code", 1, 65'535));
  test.name = entry.name("name");
  test.title = entry.localized("title");
  test.interest = entry.localized("interest");
  test.necessity = entry.localized("necessity");
  test.balance = entry.localized("balance");
  test.safeguards = entry.localized("safeguards");
  return test;
}

NoticeVersion read_version(const RegisterEntry& entry, std::size_t expected) {
  entry.allow_only(
      {"number", "valid_from", "what_changed_en", "what_changed_de", "wording_en", "wording_de"});
  NoticeVersion version;
  version.version =
      static_cast<std::uint32_t>(entry.number("number", 1, std::numeric_limits<std::int32_t>::max()));
  if (version.version != expected) {
    entry.refuse_member("number", "must be " + std::to_string(expected) + ": versions count on from 1");
  }
  version.valid_from = entry.date("valid_from");
  version.what_changed = entry.localized("what_changed");
  version.wording = entry.localized("wording");
  return version;
}

NoticeEntry read_notice(const RegisterEntry& entry) {
  entry.allow_only({"code", "name", "title_en", "title_de", "of_consent", "purposes", "versions"});
  NoticeEntry notice;
  notice.code = static_cast<std::uint16_t>(entry.number("code", 1, 65'535));
  notice.name = entry.name("name");
  notice.title = entry.localized("title");
  notice.of_consent = entry.flag("of_consent");
  for (const auto& name : entry.texts("purposes")) notice.purposes.insert(entry.purpose_of("purposes", name));
  if (notice.purposes.empty()) entry.refuse_member("purposes", "is empty: the wording must say what for");
  for (const auto& version : entry.entries("versions", "version")) {
    notice.versions.push_back(read_version(version, notice.versions.size() + 1));
  }
  if (notice.versions.empty()) entry.refuse_member("versions", "is empty: there is nothing to show");
  return notice;
}

}  // namespace

void read_balancing_tests(const RegisterEntry& file, Registers& registers) {
  file.allow_only({"valid_from", "version", "test"});
  for (const auto& entry : file.entries("test", "test")) {
    BalancingTest test = read_test(entry);
    if (registers.balancing_test(test.code)) entry.refuse_member("code", "is taken by another test");
    if (registers.balancing_test(test.name)) entry.refuse_member("name", "is taken by another test");
    registers.balancing_tests.push_back(std::move(test));
  }
}

void read_notices(const RegisterEntry& file, Registers& registers) {
  file.allow_only({"valid_from", "version", "notice"});
  for (const auto& entry : file.entries("notice", "notice")) {
    NoticeEntry notice = read_notice(entry);
    if (registers.notice(notice.code)) entry.refuse_member("code", "is taken by another notice");
    if (registers.notice(notice.name)) entry.refuse_member("name", "is taken by another notice");
    registers.notices.push_back(std::move(notice));
  }
}

}  // namespace candor
