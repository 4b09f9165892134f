// The search index is kept in memory alone: what was kept in step with a thousand changes must be what the
// next start makes of the files, after a clean stop and after a process that ended between two instructions.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "crm/catalog.h"
#include "support/random_people.h"

namespace candor::test {
namespace {

constexpr int operations = 1000;

std::string read_all(int pipe) {
  std::string text;
  char buffer[512];
  for (ssize_t count = 0; (count = ::read(pipe, buffer, sizeof buffer)) > 0;) {
    text.append(buffer, static_cast<std::size_t>(count));
  }
  return text;
}

// Works, tells where and what its index was in the end, and dies of SIGKILL with everything open.
[[noreturn]] void work_and_die(int pipe) {
  RandomPeople company;
  company.populate();
  company.operate(operations);
  const std::string told = company.house.folder().string() + "\n" + company.house.vault().index_digest();
  const bool written = ::write(pipe, told.data(), told.size()) == static_cast<ssize_t>(told.size());
  if (written) ::kill(::getpid(), SIGKILL);
  std::_Exit(1);
}

TEST(IndexRebuild, equals_what_was_kept_in_step_after_a_thousand_operations_and_a_clean_stop) {
  RandomPeople company;
  company.populate();
  company.operate(operations);
  const auto kept_in_step = company.house.vault().index_digest();
  company.house.restart();
  EXPECT_EQ(company.house.vault().index_digest(), kept_in_step);
}

TEST(IndexRebuild, equals_what_was_kept_in_step_after_a_thousand_operations_and_kill_minus_nine) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();  // before there is any thread
  ASSERT_GE(child, 0);
  if (child == 0) {
    ::close(ends[0]);
    work_and_die(ends[1]);
  }
  ::close(ends[1]);
  const std::string told = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));
  ASSERT_EQ(WTERMSIG(status), SIGKILL);
  const auto line = told.find('\n');
  ASSERT_NE(line, std::string::npos);
  const std::filesystem::path folder = told.substr(0, line);

  {
    auto vault = Vault::open(House::config(folder), {catalog(), crm_migrations()}, House::registers(),
                             House::environment());
    ASSERT_TRUE(vault) << vault.error().detail;
    while (!(*vault)->readiness().search_index) std::this_thread::yield();
    EXPECT_EQ((*vault)->index_digest(), told.substr(line + 1));
    EXPECT_GT((*vault)->index_digest().size(), 10u);
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace candor::test
