// The table as a whole: numbers, texts, and what script/mutate-rules needs to know.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <set>

#include "scene.h"

namespace candor::decision {
namespace {

struct Line {
  unsigned number;
  std::string id;
  std::string reason;
  std::string explain;
};

std::vector<Line> lines() {
  std::vector<Line> all;
  const auto take = [&](const auto& part) {
    for (const auto& rule : part) {
      all.push_back({rule.number, std::string(rule.id), std::string(rule.reason), std::string(rule.explain)});
    }
  };
  const auto& book = rule_book();
  take(book.rules);
  take(book.masks);
  take(book.keeps);
  take(book.duties);
  return all;
}

TEST(DecisionRules, have_numbers_and_ids_of_their_own) {
  std::set<unsigned> numbers;
  std::set<std::string> ids;
  for (const auto& line : lines()) {
    EXPECT_TRUE(numbers.insert(line.number).second) << line.number;
    EXPECT_TRUE(ids.insert(line.id).second) << line.id;
    // 1000 and above are allows by basis in audit headers.
    EXPECT_LT(line.number, 1000u);
    if (std::getenv("CANDOR_LIST_RULES")) std::printf("rule %u %s\n", line.number, line.id.c_str());
  }
}

TEST(DecisionRules, speak_in_whole_sentences_without_articles_in_them) {
  for (const auto& line : lines()) {
    ASSERT_FALSE(line.explain.empty()) << line.id;
    EXPECT_EQ(line.explain.back(), '.') << line.id;
    EXPECT_EQ(line.explain.find("Art."), std::string::npos) << line.id;
    EXPECT_FALSE(line.reason.empty()) << line.id;
  }
}

TEST(DecisionRules, name_an_article_wherever_the_law_is_the_ground) {
  for (const auto& rule : rule_book().rules) {
    EXPECT_TRUE(rule.severity == 0 || rule.severity == 4 || rule.severity == 5) << rule.id;
    EXPECT_TRUE(rule.severity == 0 || !rule.article.empty()) << rule.id;
    EXPECT_LE(rule.stage, 15) << rule.id;
  }
}

TEST(DecisionRules, cost_no_memory_on_a_plain_yes) {
  const auto decision = Scene().on(LawfulBasis::contract).decide();
  ASSERT_TRUE(decision.allowed);
  EXPECT_EQ(decision.also.capacity() + decision.masks.capacity() + decision.kept.capacity() +
                decision.duties.capacity(),
            0u);
}

TEST(DecisionRules, can_be_left_out_one_at_a_time) {
  const auto& whole = rule_book();
  const auto scene = Scene();
  ASSERT_EQ(decide_with(whole, scene.facts(), plain_contact()).rule->reason, "NO_BASIS");
  std::vector<Rule> others;
  for (const auto& rule : whole.rules) {
    if (rule.reason != "NO_BASIS") others.push_back(rule);
  }
  const RuleBook book{others, whole.masks, whole.keeps, whole.duties};
  EXPECT_TRUE(decide_with(book, scene.facts(), plain_contact()).allowed);
}

}  // namespace
}  // namespace candor::decision
