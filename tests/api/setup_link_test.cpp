// The one-time link: where it lies, how long, and that it goes.
#include "setup_link.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "support/manual_clock.h"

namespace candor {
namespace {

class SetupLinkFile : public testing::Test {
 protected:
  SetupLinkFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "candor-link-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~SetupLinkFile() override { std::filesystem::remove_all(folder_); }
  std::string content() const {
    std::ifstream in(SetupLink::file_in(folder_));
    return {std::istreambuf_iterator<char>(in), {}};
  }
  bool is_there() const { return std::filesystem::exists(SetupLink::file_in(folder_)); }

  ManualClock clock_;
  SystemRandom random_;
  SilentLog log_;
  Environment environment_{clock_, random_, log_};
  std::filesystem::path folder_;
};

std::string token_of(const SetupLink& link) {
  return link.link().substr(link.link().find('=') + 1);
}

TEST_F(SetupLinkFile, is_for_its_owner_alone_and_says_the_link) {
  SetupLink link(environment_);
  ASSERT_TRUE(link.publish(folder_, "http://127.0.0.1:8080"));
  EXPECT_EQ(content(), link.link() + "\n");
  EXPECT_TRUE(link.link().starts_with("http://127.0.0.1:8080/setup#token="));
  EXPECT_EQ(token_of(link).size(), 43u);
  struct stat facts {};
  ASSERT_EQ(::stat(SetupLink::file_in(folder_).c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600u);
}

TEST_F(SetupLinkFile, opens_with_its_own_token_until_the_hour_is_over) {
  SetupLink link(environment_), other(environment_);
  ASSERT_TRUE(link.publish(folder_, "http://h"));
  EXPECT_TRUE(link.opens(token_of(link)));
  EXPECT_FALSE(other.opens(token_of(link)));
  EXPECT_FALSE(link.opens(""));
  clock_.advance(std::chrono::minutes(60) - std::chrono::milliseconds(1));
  EXPECT_TRUE(link.opens(token_of(link)));
  clock_.advance(std::chrono::milliseconds(1));
  EXPECT_FALSE(link.opens(token_of(link)));
}

TEST_F(SetupLinkFile, goes_when_it_was_used) {
  SetupLink link(environment_);
  ASSERT_TRUE(link.publish(folder_, "http://h"));
  link.use();
  EXPECT_FALSE(link.opens(token_of(link)));
  EXPECT_FALSE(is_there());
}

TEST_F(SetupLinkFile, goes_with_the_server_and_by_itself_when_its_time_is_over) {
  {
    SetupLink link(environment_);
    ASSERT_TRUE(link.publish(folder_, "http://h"));
    EXPECT_TRUE(is_there());
  }
  EXPECT_FALSE(is_there());
  SetupLink brief(environment_, std::chrono::milliseconds(20));
  ASSERT_TRUE(brief.publish(folder_, "http://h"));
  for (int i = 0; i < 500 && is_there(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_FALSE(is_there());
}

TEST_F(SetupLinkFile, replaces_what_a_server_that_ended_badly_left) {
  std::ofstream(SetupLink::file_in(folder_)) << "old";
  SetupLink link(environment_);
  ASSERT_TRUE(link.publish(folder_, "http://h"));
  EXPECT_EQ(content().find("old"), std::string::npos);
}

TEST_F(SetupLinkFile, says_where_it_could_not_be_written) {
  SetupLink link(environment_);
  const auto published = link.publish(folder_ / "nowhere", "http://h");
  ASSERT_FALSE(published);
  EXPECT_EQ(published.error().detail.find(token_of(link)), std::string::npos);
}

}  // namespace
}  // namespace candor
