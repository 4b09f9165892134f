#include "config.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "config_declarations.h"

namespace candor {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

// A folder of its own for each test, gone afterwards.
class ConfigTest : public testing::Test {
 protected:
  ConfigTest() {
    std::string pattern = testing::TempDir() + "candor-config-XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
  }
  ~ConfigTest() override { std::filesystem::remove_all(folder_); }

  std::string file(std::string_view name, std::string_view text) {
    const auto path = folder_ / name;
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }
  Result<Config> load_text(std::string_view text) { return load_config({.file = file("candor.toml", text)}); }
  std::string refusal_of(std::string_view text) {
    const auto config = load_text(text);
    return config ? "accepted" : config.error().detail;
  }

  std::filesystem::path folder_;
};

std::string origin_of(const Config& config, std::string_view key) {
  for (const auto& entry : config.entries) {
    if (entry.key == key) return entry.origin;
  }
  return "missing";
}

TEST_F(ConfigTest, is_whole_without_any_source) {
  const auto config = load_config({});
  ASSERT_TRUE(config);
  const Settings& settings = config->settings;
  EXPECT_EQ(settings.server.address, "127.0.0.1");
  EXPECT_EQ(settings.server.port, 8080);
  EXPECT_THAT(settings.server.allowed_hosts, ElementsAre());
  EXPECT_EQ(settings.server.threads, 0u);
  EXPECT_EQ(settings.server.connections, 2048u);
  EXPECT_EQ(settings.server.shutdown_grace, 9s);
  EXPECT_EQ(settings.data.folder, "/var/lib/candor");
  EXPECT_EQ(settings.data.root_key_file, "/var/lib/candor/root.key");
  EXPECT_EQ(settings.data.reserve_bytes, 64u * 1024 * 1024);
  EXPECT_EQ(settings.log.level, LogLevel::info);
  EXPECT_TRUE(settings.log.access);
  EXPECT_EQ(settings.installation.country, "DE");
  EXPECT_EQ(settings.installation.language, "en");
  EXPECT_EQ(settings.limits.sign_in_per_minute, 10u);
  EXPECT_EQ(settings.limits.upload_bytes, 25u << 20);
  EXPECT_EQ(settings.session.idle, 12h);
  EXPECT_EQ(settings.session.maximum, 7 * 24h);
}

TEST(ConfigDeclarations, have_defaults_that_fit_and_unique_keys_with_a_section) {
  std::set<std::string_view> keys;
  for (const auto& declaration : setting_declarations()) {
    EXPECT_TRUE(fits(declaration, read_setting(declaration, declaration.default_text))) << declaration.key;
    EXPECT_TRUE(keys.insert(declaration.key).second) << declaration.key;
    EXPECT_EQ(std::ranges::count(declaration.key, '.'), 1) << declaration.key;
    EXPECT_THAT(std::string(declaration.description), testing::EndsWith("."));
    EXPECT_NE(declaration.store, nullptr);
  }
}

TEST_F(ConfigTest, reads_every_kind_of_value_from_a_file) {
  const auto config = load_text(R"(
[server]
listen = "[::1]:0"
allowed_hosts = ["crm.example.org", "crm.example.com"]
trusted_proxies = ["127.0.0.1/32", "::1", "2001:db8::/32"]
threads = 2
[log]
level = "warning"
access = false
[data]
folder = 'var/demo'
reserve_mebibytes = 1
[session]
idle_minutes = 30
)");
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_EQ(config->settings.server.address, "::1");
  EXPECT_EQ(config->settings.server.port, 0);
  EXPECT_THAT(config->settings.server.allowed_hosts, ElementsAre("crm.example.org", "crm.example.com"));
  EXPECT_THAT(config->settings.server.trusted_proxies, ElementsAre("127.0.0.1/32", "::1", "2001:db8::/32"));
  EXPECT_EQ(config->settings.server.threads, 2u);
  EXPECT_EQ(config->settings.log.level, LogLevel::warning);
  EXPECT_FALSE(config->settings.log.access);
  EXPECT_EQ(config->settings.data.root_key_file, "var/demo/root.key");
  EXPECT_EQ(config->settings.data.reserve_bytes, 1024u * 1024);
  EXPECT_EQ(config->settings.session.idle, 30min);
}

TEST_F(ConfigTest, lets_the_command_line_win_over_environment_over_file_over_default) {
  const std::string path = file("candor.toml",
                                "[limits]\nsign_in_per_minute = 2\nrequests_per_minute = 2\n"
                                "token_requests_per_minute = 2\n");
  const auto config =
      load_config({.flags = {{"limits.sign_in_per_minute", "3"}, {"limits.sign_in_per_minute", "4"}},
                   .environment = {{"CANDOR_LIMITS__SIGN_IN_PER_MINUTE", "9"},
                                   {"CANDOR_LIMITS__REQUESTS_PER_MINUTE", "5"}},
                   .file = path});
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_EQ(config->settings.limits.sign_in_per_minute, 4u);
  EXPECT_EQ(config->settings.limits.requests_per_minute, 5u);
  EXPECT_EQ(config->settings.limits.token_requests_per_minute, 2u);
  EXPECT_EQ(origin_of(*config, "limits.sign_in_per_minute"), "command line");
  EXPECT_EQ(origin_of(*config, "limits.requests_per_minute"), "CANDOR_LIMITS__REQUESTS_PER_MINUTE");
  EXPECT_EQ(origin_of(*config, "limits.token_requests_per_minute"), path + ":4");
  EXPECT_EQ(origin_of(*config, "session.idle_minutes"), "default");
}

TEST_F(ConfigTest, reads_lists_and_flags_from_the_environment) {
  const auto config =
      load_config({.environment = {{"CANDOR_SERVER__ALLOWED_HOSTS", "a.example.org, b.example.org"},
                                   {"CANDOR_LOG__ACCESS", "false"},
                                   {"CANDOR_SERVER__TRUSTED_PROXIES", ""}}});
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_THAT(config->settings.server.allowed_hosts, ElementsAre("a.example.org", "b.example.org"));
  EXPECT_THAT(config->settings.server.trusted_proxies, ElementsAre());
  EXPECT_FALSE(config->settings.log.access);
}

TEST_F(ConfigTest, reads_a_setting_from_the_file_that_a_variable_names) {
  const std::string path = file("country", "AT\n");
  const auto config = load_config({.environment = {{"CANDOR_INSTALLATION__COUNTRY_FILE", path}}});
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_EQ(config->settings.installation.country, "AT");

  const auto missing = load_config({.environment = {{"CANDOR_INSTALLATION__COUNTRY_FILE", path + "x"}}});
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().detail, HasSubstr("CANDOR_INSTALLATION__COUNTRY_FILE"));

  const auto twice = load_config(
      {.environment = {{"CANDOR_INSTALLATION__COUNTRY_FILE", path}, {"CANDOR_INSTALLATION__COUNTRY", "FR"}}});
  ASSERT_FALSE(twice) << "two variables for one setting: which was meant?";
}

TEST_F(ConfigTest, takes_a_variable_that_ends_in_file_for_the_setting_of_that_name) {
  const auto config = load_config({.environment = {{"CANDOR_DATA__ROOT_KEY_FILE", "/run/keys/root.key"}}});
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_EQ(config->settings.data.root_key_file, "/run/keys/root.key");
}

TEST_F(ConfigTest, finds_the_root_key_among_the_credentials_of_systemd) {
  const auto without = load_config({.environment = {{"CREDENTIALS_DIRECTORY", folder_.string()}}});
  ASSERT_TRUE(without);
  EXPECT_EQ(without->settings.data.root_key_file, "/var/lib/candor/root.key")
      << "there is no such credential";

  const std::string path = file("root.key", "");
  const auto with = load_config({.environment = {{"CREDENTIALS_DIRECTORY", folder_.string()}}});
  ASSERT_TRUE(with);
  EXPECT_EQ(with->settings.data.root_key_file, path);
  EXPECT_EQ(origin_of(*with, "data.root_key_file"), "CREDENTIALS_DIRECTORY");

  const auto said = load_config({.flags = {{"data.root_key_file", "mine"}},
                                 .environment = {{"CREDENTIALS_DIRECTORY", folder_.string()}}});
  ASSERT_TRUE(said);
  EXPECT_EQ(said->settings.data.root_key_file, "mine");
}

TEST_F(ConfigTest, names_the_nearest_setting_for_an_unknown_one) {
  EXPECT_THAT(refusal_of("[server]\nthreads = 2\nlissten = \"x\""),
              HasSubstr("candor.toml:3: server.lissten is no setting; did you mean server.listen?"));
  EXPECT_THAT(refusal_of("[sever]\nallowed_hosts = []"), HasSubstr("did you mean server.allowed_hosts?"));
  EXPECT_THAT(refusal_of("idle_minutes = 3"), HasSubstr("did you mean session.idle_minutes?"));
  const auto variable = load_config({.environment = {{"CANDOR_SERVER__TREADS", "2"}}});
  ASSERT_FALSE(variable);
  EXPECT_EQ(variable.error().detail,
            "CANDOR_SERVER__TREADS is no setting; did you mean CANDOR_SERVER__THREADS?");
  const auto flag = load_config({.flags = {{"server.port", "2"}}});
  ASSERT_FALSE(flag);
  EXPECT_THAT(flag.error().detail, HasSubstr("command line: server.port is no setting"));
}

TEST_F(ConfigTest, leaves_variables_alone_that_are_no_settings) {
  EXPECT_TRUE(load_config({.environment = {{"CANDOR_TOKEN_FILE", "x"}, {"HOME", "y"}, {"A__B", "z"}}}));
}

TEST_F(ConfigTest, says_what_a_value_must_be_and_where_it_stands_but_not_the_value) {
  const std::string text = refusal_of("\n[server]\nthreads = 1000000");
  EXPECT_THAT(text, HasSubstr("candor.toml:3: server.threads must be a whole number from 0 to 256"));
  EXPECT_THAT(text, Not(HasSubstr("1000000")));
  EXPECT_THAT(refusal_of("server.threads = \"2\""), HasSubstr("must be a whole number"));
  EXPECT_THAT(refusal_of("server.threads = 2.0"), HasSubstr("must be a whole number"));
  EXPECT_THAT(refusal_of("server.threads = {}"), HasSubstr("must be a whole number"));
  EXPECT_THAT(refusal_of("log.access = 1"), HasSubstr("must be true or false"));
  EXPECT_THAT(refusal_of("log.level = 'loud'"), HasSubstr("must be one of debug, info, warning, error"));
  EXPECT_THAT(refusal_of("server.allowed_hosts = 'a'"), HasSubstr("must be a list of host names"));
  EXPECT_THAT(refusal_of("server.allowed_hosts = [1]"), HasSubstr("must be a list of host names"));
  EXPECT_THAT(refusal_of("server.allowed_hosts = ['a:80']"), HasSubstr("must be a list of host names"));
  EXPECT_THAT(refusal_of("server.trusted_proxies = ['10.0.0.0/33']"), HasSubstr("networks"));
  EXPECT_THAT(refusal_of("installation.country = 'de'"), HasSubstr("two capital letters"));
  EXPECT_THAT(refusal_of("data.folder = ''"), HasSubstr("must be a path"));
  EXPECT_THAT(refusal_of("web.folder = \"a\\u0000b\""), HasSubstr("must be a text"));
  for (const char* listen :
       {"", "8080", ":8080", "localhost:8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
        "127.0.0.1:+80", "::1:8080", "[::1]", "[127.0.0.1]:80", "[::1:80", "256.0.0.1:80", "127.0.0.1:80 "}) {
    EXPECT_THAT(refusal_of("server.listen = '" + std::string(listen) + "'"),
                HasSubstr("an IP address and a port"))
        << listen;
  }
}

TEST_F(ConfigTest, tells_all_mistakes_at_once) {
  const auto config = load_config({.flags = {{"server.listen", "here"}},
                                   .environment = {{"CANDOR_LOG__ACCESS", "yes"}},
                                   .file = file("candor.toml", "[log]\nlevel = 3\nlevle = 'info'\n")});
  ASSERT_FALSE(config);
  const Error& error = config.error();
  EXPECT_EQ(error.name, "invalid_configuration");
  ASSERT_EQ(error.fields.size(), 4u);
  EXPECT_EQ(error.fields[0].field, "log.level");
  EXPECT_EQ(error.fields[1].code, "unknown_setting");
  EXPECT_EQ(error.fields[2].message, "CANDOR_LOG__ACCESS must be true or false");
  EXPECT_THAT(error.fields[3].message, testing::StartsWith("command line: server.listen must be"));
  EXPECT_THAT(error.detail, testing::EndsWith("(and 3 more)"));
}

TEST_F(ConfigTest, keeps_a_strange_name_on_one_line) {
  const std::string text = refusal_of("\"a\\nb\\u001b[31m\" = 1");
  EXPECT_THAT(text, HasSubstr("a?b?[31m is no setting"));
  EXPECT_THAT(text, Not(HasSubstr("\n")));
}

TEST_F(ConfigTest, refuses_a_file_that_is_missing_or_no_toml) {
  const auto missing = load_config({.file = (folder_ / "nowhere.toml").string()});
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().detail, HasSubstr("nowhere.toml cannot be read"));
  EXPECT_THAT(load_config({.file = folder_.string()}).error().detail, HasSubstr("cannot be read"));
  EXPECT_THAT(refusal_of("[server]\nthreads = \n"), HasSubstr("candor.toml:2: "));
  EXPECT_THAT(refusal_of("[server]\nthreads = 1\nthreads = 2\n"), HasSubstr("candor.toml:3: "));
}

TEST_F(ConfigTest, shows_every_setting_with_its_origin_as_a_file_that_means_the_same) {
  const auto config =
      load_config({.flags = {{"data.folder", "a \"folder\""}, {"server.allowed_hosts", "a,b"}}});
  ASSERT_TRUE(config);
  const std::string text = show_config(*config);
  EXPECT_THAT(text, HasSubstr("[data]\nfolder = \"a \\\"folder\\\"\"  # command line\n"));
  EXPECT_THAT(text, HasSubstr("allowed_hosts = [\"a\", \"b\"]  # command line\n"));
  EXPECT_THAT(text, HasSubstr("threads = 0  # default\n"));
  const auto again = load_text(text);
  ASSERT_TRUE(again) << again.error().detail;
  for (std::size_t position = 0; position < config->entries.size(); ++position) {
    EXPECT_EQ(again->entries[position].value, config->entries[position].value);
  }
}

TEST_F(ConfigTest, gives_its_defaults_when_the_example_is_the_file) {
  const auto from_example = load_text(example_config());
  ASSERT_TRUE(from_example) << from_example.error().detail;
  const auto defaults = load_config({});
  for (std::size_t position = 0; position < defaults->entries.size(); ++position) {
    EXPECT_EQ(from_example->entries[position].value, defaults->entries[position].value)
        << defaults->entries[position].key;
  }
}

TEST(ExampleConfig, is_committed_as_the_declarations_say) {
  const std::string path = CANDOR_SOURCE_FOLDER "/config/candor.example.toml";
  if (std::getenv("CANDOR_WRITE_EXAMPLE") != nullptr) std::ofstream(path) << example_config();
  std::ostringstream committed;
  committed << std::ifstream(path).rdbuf();
  EXPECT_EQ(committed.str(), example_config())
      << "run this test with CANDOR_WRITE_EXAMPLE=1 and commit the file";
}

TEST(EnvironmentForConfig, holds_our_variables_and_no_others) {
  ::setenv("CANDOR_SERVER__THREADS", "3", 1);
  ::setenv("CANDID_OTHER", "secret", 1);
  const auto variables = environment_for_config();
  ::unsetenv("CANDOR_SERVER__THREADS");
  ::unsetenv("CANDID_OTHER");
  EXPECT_THAT(variables, testing::Contains(testing::Pair("CANDOR_SERVER__THREADS", "3")));
  for (const auto& [name, text] : variables) {
    EXPECT_TRUE(name.starts_with("CANDOR_") || name == "CREDENTIALS_DIRECTORY") << name;
  }
}

TEST(Toml, becomes_a_value_with_members_in_the_order_of_the_text) {
  const auto value = parse_toml(R"(
valid_from = 2026-01-01
[[context]]
name = "inbound_enquiry"
code = 1
bases = [{purpose = "sales", basis = "contract"}]
after.x = true
[[context]]
code = 2
share = 0.5
moment = 2026-01-01T10:00:00Z
time = 10:00:00
)",
                                "contexts.toml");
  ASSERT_TRUE(value) << value.error().detail;
  const Value expected(Object{
      {"valid_from", "2026-01-01"},
      {"context",
       List{Object{{"name", "inbound_enquiry"},
                   {"code", 1},
                   {"bases", List{Object{{"purpose", "sales"}, {"basis", "contract"}}}},
                   {"after", Object{{"x", true}}}},
            Object{{"code", 2}, {"share", 0.5}, {"moment", "2026-01-01T10:00:00Z"}, {"time", "10:00:00"}}}}});
  EXPECT_EQ(*value, expected);
}

TEST(Toml, names_file_and_line_of_what_it_cannot_read) {
  EXPECT_THAT(parse_toml("a = 1\nb = ?", "x.toml").error().detail, testing::StartsWith("x.toml:2: "));
  EXPECT_THAT(parse_toml("a = 1\n\nb = [nan]", "x.toml").error().detail,
              testing::StartsWith("x.toml:3: infinity"));
  EXPECT_FALSE(parse_toml("a = \"\xff\"", "x.toml"));
  for (const char* slip :
       {"\n[.a]", "\né = 1", "\na.é = 1", "\n[é]", "\n[]", "\na = {é = 1}", "\na =\u00a01"}) {
    const auto value = parse_toml(slip, "x.toml");
    ASSERT_FALSE(value) << slip;
    EXPECT_THAT(value.error().detail, testing::StartsWith("x.toml:2: ")) << slip;
  }
  EXPECT_TRUE(parse_toml("a = 'é'  # ü\n\"ß\" = 1", "x.toml"));
  EXPECT_FALSE(parse_toml("a = " + std::string(100'000, '['), "x.toml"));
  EXPECT_FALSE(parse_toml("a = 9223372036854775808", "x.toml"));
  EXPECT_EQ(parse_toml("", "x.toml").value(), Value(Object{}));
}

}  // namespace
}  // namespace candor
