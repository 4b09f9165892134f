// The pipeline that new deals begin in: one at any time.
#include "support/house.h"
#include "support/soon.h"

namespace candor::test {
namespace {

struct DefaultPipeline : testing::Test {
  DefaultPipeline() {
    house.furnish();
    const auto pipelines = house.get("/api/v1/pipelines").json();
    usual = *pipelines.find("data")->list()->front().find("id")->text();
    other = made(R"("name":"Service")").text("id");
  }
  Answer made(const std::string& members) { return house.post("/api/v1/pipelines", "{" + members + "}"); }
  Answer changed(const std::string& id, const std::string& members) {
    const auto version = house.get("/api/v1/pipelines/" + id).number("version");
    return house.patch("/api/v1/pipelines/" + id, "{" + members + "}",
                       {{"If-Match", "\"" + std::to_string(version) + "\""}});
  }
  bool is_default(const std::string& id) {
    const auto pipeline = house.get("/api/v1/pipelines/" + id).json();
    const auto* flag = pipeline.find("is_default");
    return flag && flag->boolean() && *flag->boolean();
  }
  House house;
  std::string usual, other;
};

TEST_F(DefaultPipeline, is_the_one_that_was_made_it_last) {
  ASSERT_TRUE(is_default(usual));
  ASSERT_EQ(changed(other, R"("is_default":true)").status, 200);
  EXPECT_TRUE(is_default(other));
  EXPECT_FALSE(is_default(usual));
  const auto third = made(R"("name":"Partners","is_default":true)");
  ASSERT_EQ(third.status, 201) << third.body;
  EXPECT_TRUE(is_default(third.text("id")));
  EXPECT_FALSE(is_default(other));
  // Nobody gets it because another lets it go.
  ASSERT_EQ(changed(third.text("id"), R"("is_default":false)").status, 200);
  EXPECT_FALSE(is_default(other));
  EXPECT_FALSE(is_default(usual));
}

TEST_F(DefaultPipeline, tells_the_history_of_the_one_it_was_taken_from) {
  ASSERT_EQ(changed(other, R"("is_default":true)").status, 200);
  const auto before = house.get("/api/v1/pipelines/" + usual);
  EXPECT_EQ(before.number("version"), 2);
  EXPECT_NE(before.text("updated_by"), "");
  // Who read it before is told that it has changed.
  EXPECT_EQ(house.patch("/api/v1/pipelines/" + usual, R"({"name":"Sales"})", {{"If-Match", "\"1\""}}).status,
            412);
}

TEST_F(DefaultPipeline, comes_back_from_the_trash_as_one_of_many_when_its_place_is_taken) {
  ASSERT_EQ(changed(other, R"("is_default":true)").status, 200);
  ASSERT_EQ(house.remove("/api/v1/pipelines/" + other).status, 204);
  ASSERT_EQ(changed(usual, R"("is_default":true)").status, 200);
  ASSERT_EQ(house.post("/api/v1/pipelines/" + other + "/restore", "").status, 200);
  EXPECT_FALSE(is_default(other));
  EXPECT_TRUE(is_default(usual));
  // When nobody took it, it is as it was.
  ASSERT_EQ(changed(other, R"("is_default":true)").status, 200);
  ASSERT_EQ(house.remove("/api/v1/pipelines/" + other).status, 204);
  ASSERT_EQ(house.post("/api/v1/pipelines/" + other + "/restore", "").status, 200);
  EXPECT_TRUE(is_default(other));
}

TEST_F(DefaultPipeline, is_not_archived) {
  const auto refused = changed(usual, R"("archived":true)");
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(refused.text("errors.0.field"), "archived");
  EXPECT_EQ(refused.text("errors.0.code"), "default_archived");
  EXPECT_EQ(changed(other, R"("archived":true,"is_default":true)").status, 422);
  EXPECT_TRUE(is_default(usual)) << "nothing of it happened";
  ASSERT_EQ(changed(other, R"("is_default":true)").status, 200);
  EXPECT_EQ(changed(usual, R"("archived":true)").status, 200);
}

}  // namespace
}  // namespace candor::test
