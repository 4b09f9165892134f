// What a table of deals, products or activities means: numbers, amounts, dates and choices as people write
// them.
#include "crm/import/record_file.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "base/random.h"
#include "crm/activity.h"
#include "crm/deal.h"
#include "crm/export/record_writer.h"
#include "crm/product.h"

namespace candor {
namespace {

RecordFile open(const RecordType& type, std::string text) {
  RecordFileOptions options;
  options.type = &type;
  options.currency = "EUR";
  auto file = RecordFile::open(std::move(text), options);
  EXPECT_TRUE(file.has_value());
  return std::move(*file);
}

// "123450 EUR", or "?" when it cannot be read.
std::string money(const std::string& cell) {
  auto row = open(Deal::type(), "Deal\tBetrag\nx\t" + cell + "\n").next().value();
  for (const auto& [name, value] : row.contact) {
    if (name == "amount" && value.object()) {
      return std::to_string(*value.find("amount")->integer()) + " " + *value.find("currency")->text();
    }
  }
  EXPECT_EQ(row.mistakes.size(), 1u) << cell;
  return "?";
}

TEST(RecordFile, reads_amounts_in_both_notations_and_guesses_none) {
  const std::pair<std::string, std::string> cells[] = {
      {"1.234,50 EUR", "123450 EUR"},
      {"1,234.50 EUR", "123450 EUR"},
      {"EUR 1,234.50", "123450 EUR"},
      {"€ 1.234", "123400 EUR"},
      {"1.234 €", "123400 EUR"},
      {"1234", "123400 EUR"},
      {"1234.5", "123450 EUR"},
      {"1234,5", "123450 EUR"},
      {"0,05", "5 EUR"},
      {",50", "50 EUR"},
      {"1.234.567,89", "123456789 EUR"},
      {"1 234 567,89 EUR", "123456789 EUR"},
      {"1\u00a0234,50\u00a0€", "123450 EUR"},
      {"CHF 1'234.50", "123450 CHF"},
      {"chf 2'000.-", "200000 CHF"},
      {"$1,234", "123400 USD"},
      {"£12.50", "1250 GBP"},
      {"5000 JPY", "5000 JPY"},
      {"1.234 KWD", "1234 KWD"},
      {"12,340 EUR", "1234000 EUR"},
      {"-12,50", "-1250 EUR"},
      {"(12,50)", "-1250 EUR"},
      {"12.5.3", "?"},
      {"1.23.456", "?"},
      {"12,345,6", "?"},
      {"about ten", "?"},
      {"10 Euro 50", "?"},
      {"1,2345", "?"},
      {"5000,5 JPY", "?"},
      {"9999999999999999", "?"},
      {"EUR", "?"},
      {"--", "?"},
  };
  for (const auto& [cell, wanted] : cells) EXPECT_EQ(money(cell), wanted) << cell;
}

// What is written by us is read as it was, whatever the amount.
TEST(RecordFile, reads_every_amount_that_an_export_writes) {
  SeededRandom random(4);
  const std::string_view currencies[] = {"EUR", "USD", "JPY", "KWD", "ISK", "CHF"};
  for (int i = 0; i < 2'000; ++i) {
    std::uint64_t most = 1;
    for (auto digits = random.below(16); digits > 0; --digits) most *= 10;
    const auto amount = static_cast<std::int64_t>(random.below(most));
    const std::string currency(currencies[random.below(std::size(currencies))]);
    auto writer = csv_writer(Product::type());
    writer->add({{"name", "x"}, {"price", Object{{"amount", amount}, {"currency", currency}}}});
    auto row = open(Product::type(), writer->finish()).next().value();
    ASSERT_TRUE(row.mistakes.empty()) << amount << currency;
    const auto price = std::ranges::find(row.contact, "price", &Member::first);
    ASSERT_NE(price, row.contact.end());
    EXPECT_EQ(*price->second.find("amount")->integer(), amount) << currency;
    EXPECT_EQ(*price->second.find("currency")->text(), currency);
  }
}

TEST(RecordFile, reads_dates_times_choices_and_names_of_others) {
  auto file = open(Activity::type(),
                   "Art;Betreff;Fällig;Priorität;Kunde;Status\n"
                   "Aufgabe;Muster;31.12.2026;hoch;Nordholz KG;in progress\n"
                   "CALL;Rückruf;2026-12-31 9:30 Uhr;Urgent;;erledigt\n"
                   "Tanz;Ball;irgendwann;;;\n");
  EXPECT_EQ(file.format(), ContactFormat::csv);
  const auto told = [](const ImportRow& row) {
    std::string all;
    for (const auto& [name, value] : row.contact) {
      all += name + "=" + (value.text() ? *value.text() : value.list() ? "list" : "?") + " ";
    }
    for (const auto& mistake : row.mistakes) all += "!" + mistake.field;
    return all;
  };
  EXPECT_EQ(
      told(*file.next()),
      "kind=task subject=Muster status=started priority=high due_at=2026-12-31T00:00:00.000Z links=list ");
  EXPECT_EQ(told(*file.next()),
            "kind=call subject=Rückruf status=done priority=urgent due_at=2026-12-31T09:30:00.000Z ");
  // A choice that is none is left for the declaration to refuse, a time that is none is named.
  EXPECT_EQ(told(*file.next()), "kind=Tanz subject=Ball due_at=? !due_at");
  EXPECT_FALSE(file.next());
}

TEST(RecordFile, offers_only_what_can_be_sent_as_targets) {
  const auto targets = import_targets(Deal::type());
  EXPECT_THAT(targets, testing::IsSupersetOf({"name", "company", "pipeline", "stage", "amount",
                                              "contacts.contact", "contacts.role", "items.product", "tags"}));
  for (const auto* computed :
       {"probability", "stage_history.stage", "base_amount", "company_id", "stage_type"}) {
    EXPECT_THAT(targets, testing::Not(testing::Contains(computed)));
  }
}

}  // namespace
}  // namespace candor
