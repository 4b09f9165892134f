#include "privacy/schema.h"

#include <gmock/gmock.h>

#include <set>

#include "nearest_name.h"

namespace candor {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view colours[] = {"red", "green"};

std::string_view no_swearing(std::string_view text) {
  return text.find("damn") == text.npos ? std::string_view{} : "Say it kindly.";
}

void count_letters(Value& item, const Locale& locale) {
  const Value* word = item.find("word");
  if (word == nullptr || word->text() == nullptr) return;
  item.set("letters", Value(std::int64_t(word->text()->size())));
  item.set("read_in", Value(locale.country));
}

constexpr FieldDeclaration word_members[] = {
    member_field("word", FieldType::text, {.required = true, .max_length = 5}),
    member_field("letters", FieldType::integer, {.read_only = true}),
    member_field("country", FieldType::country),
    member_field("read_in", FieldType::country, {.read_only = true}),
    member_field("loud", FieldType::flag),
};

constexpr FieldDeclaration fields[] = {
    personal_field("name", FieldType::text, RetentionClass::identity,
                   {.required = true, .max_length = 10, .check = no_swearing, .check_code = "rude"}),
    personal_field("notes", FieldType::paragraphs, RetentionClass::activity),
    personal_field("birth_date", FieldType::birth_date, RetentionClass::identity),
    personal_field("met_on", FieldType::date, RetentionClass::activity),
    personal_field("language", FieldType::language, RetentionClass::identity),
    personal_field("country", FieldType::country, RetentionClass::contact),
    personal_field("tags", FieldType::text_list, RetentionClass::contact, {.max_length = 4, .max_items = 3}),
    personal_field("words", FieldType::list, RetentionClass::contact, {.max_items = 2}, word_members,
                   count_letters),
    open_field("colour", FieldType::choice, {.choices = colours}),
    open_field("active", FieldType::flag),
    open_field("count", FieldType::integer),
    open_field("seen_at", FieldType::timestamp),
    open_field("friend_id", FieldType::id),
    open_field("score", FieldType::integer, {.read_only = true}),
};

void no_green_without_count(const Object& record, std::vector<FieldError>& errors) {
  const Value whole(record);
  const Value* colour = whole.find("colour");
  if (colour == nullptr || *colour != Value("green") || whole.find("count") != nullptr) return;
  errors.push_back({"count", "required", "Green ones are counted."});
}

constexpr RecordType thing{200, "thing", "things", SubjectKind::person, fields, no_green_without_count};

Object of(std::string_view member, Value value) {
  return {{"name", "Anna"}, {std::string(member), std::move(value)}};
}

// "field code" of each error, in order.
std::vector<std::string> codes(const std::vector<FieldError>& errors) {
  std::vector<std::string> list;
  for (const FieldError& error : errors) list.push_back(error.field + " " + error.code);
  return list;
}
std::vector<std::string> codes_of(const Object& object) {
  return codes(validate(thing, object));
}

Object normalised(Object object, std::string country = "DE") {
  normalise(thing, object, Locale{.country = std::move(country)});
  return object;
}

TEST(Schema, names_every_retention_class_and_field_type) {
  std::set<std::string_view> names;
  for (std::size_t code = 0; code < retention_class_count; ++code) {
    names.insert(name_of(static_cast<RetentionClass>(code)));
  }
  EXPECT_EQ(names.size(), retention_class_count);
  EXPECT_EQ(names.count("unknown"), 0u);
  EXPECT_EQ(name_of(RetentionClass::business_record), "business_record");
  EXPECT_EQ(name_of(FieldType::flag), "flag");
  EXPECT_EQ(name_of(FieldType::text_list), "text_list");
  EXPECT_EQ(name_of(FieldType::list), "list");
}

TEST(Schema, finds_a_field_by_its_name) {
  ASSERT_NE(thing.field("language"), nullptr);
  EXPECT_EQ(thing.field("language")->type, FieldType::language);
  EXPECT_EQ(thing.field("languages"), nullptr);
  EXPECT_EQ(thing.field(""), nullptr);
}

TEST(Validation, accepts_a_record_that_follows_its_declaration) {
  const Object record{
      {"name", "Łucja"},
      {"notes", "first line\nsecond\tline"},
      {"birth_date", "--02-29"},
      {"met_on", "2024-02-29"},
      {"language", "zh-Hant-TW"},
      {"country", "de"},
      {"tags", List{Value("büro"), Value("日本語")}},
      {"words", List{Value(Object{{"word", "hello"}, {"country", "FR"}, {"loud", true}})}},
      {"colour", "red"},
      {"active", false},
      {"count", 3},
      {"seen_at", "2026-11-23T22:30:57.120Z"},
      {"friend_id", "0190a6c2-5f3e-7abc-8def-0123456789ab"},
  };
  EXPECT_THAT(codes_of(record), IsEmpty());
}

TEST(Validation, reports_every_error_at_once) {
  const Object record{{"nmae", "Anna"},
                      {"colour", "green"},
                      {"active", "yes"},
                      {"tags", List{Value("long tag"), Value(7)}},
                      {"words", List{Value(Object{{"loud", true}})}}};
  EXPECT_THAT(codes_of(record),
              ElementsAre("nmae unknown_member", "active wrong_type", "tags.0 too_long", "tags.1 wrong_type",
                          "words.0.word required", "name required", "count required"));
}

TEST(Validation, suggests_the_nearest_known_name) {
  const auto message = [](std::string_view name) { return validate(thing, of(name, "x")).at(0).message; };
  EXPECT_THAT(message("tag"), HasSubstr("Did you mean \"tags\"?"));
  EXPECT_THAT(message("langauge"), HasSubstr("\"language\""));
  EXPECT_THAT(message("Birth_Date"), HasSubstr("\"birth_date\""));
  EXPECT_THAT(message("warehouse"), Not(HasSubstr("mean")));
  EXPECT_THAT(validate(thing, of("words", List{Value(Object{{"word", "a"}, {"loudd", true}})})).at(0).message,
              HasSubstr("\"loud\""));
}

TEST(Validation, tells_back_a_strange_name_only_in_a_harmless_form) {
  EXPECT_THAT(codes_of(of("", 1)), ElementsAre("(empty name) unknown_member"));
  EXPECT_THAT(codes_of(of("\xff\xfe", 1)), ElementsAre("(unreadable name) unknown_member"));
  std::string umlauts = "a";
  for (int count = 0; count < 100; ++count) umlauts += "ü";
  const auto errors = validate(thing, of(umlauts, 1));
  EXPECT_LT(errors.at(0).field.size(), 70u);
  EXPECT_THAT(errors.at(0).field, testing::EndsWith("ü..."));
}

TEST(Validation, gives_up_after_a_hundred_errors) {
  Object record;
  for (int number = 0; number < 100'000; ++number) record.emplace_back("member" + std::to_string(number), 1);
  EXPECT_EQ(validate(thing, record).size(), 100u);
}

TEST(Validation, never_repeats_a_value) {
  const std::string secret = "Klara.Geheim";
  for (const FieldDeclaration& field : fields) {
    for (const Value& value :
         {Value(secret), Value(List{Value(secret)}), Value(List{Value(Object{{"word", secret}})}),
          Value(Object{{"word", secret}})}) {
      for (const FieldError& error : validate(thing, of(field.name, value))) {
        EXPECT_THAT(error.message, Not(HasSubstr("Geheim"))) << field.name;
        EXPECT_THAT(error.field, Not(HasSubstr("Geheim"))) << field.name;
      }
    }
  }
}

TEST(Validation, refuses_the_wrong_json_type_of_every_field) {
  for (const FieldDeclaration& field : fields) {
    if (field.rules.read_only) continue;
    const Value wrong[] = {Value(1.5), Value(Object{}),
                           field.type == FieldType::flag ? Value(0) : Value(true)};
    for (const Value& value : wrong) {
      EXPECT_THAT(codes(validate(thing, {{std::string(field.name), value}})),
                  testing::Contains(std::string(field.name) + " wrong_type"))
          << field.name;
    }
  }
}

TEST(Validation, counts_characters_and_not_bytes) {
  EXPECT_THAT(codes_of({{"name", "ÄÖÜäöüßéèê"}}), IsEmpty());
  EXPECT_THAT(codes_of({{"name", "ÄÖÜäöüßéèêx"}}), ElementsAre("name too_long"));
  EXPECT_THAT(codes_of({{"name", "  ÄÖÜäöüßéèê  "}}), IsEmpty()) << "what is trimmed does not count";
  EXPECT_THAT(codes_of(of("notes", std::string(10'000, 'n'))), IsEmpty());
  EXPECT_THAT(codes_of(of("notes", std::string(10'001, 'n'))), ElementsAre("notes too_long"));
}

TEST(Validation, refuses_text_that_is_not_clean_utf8) {
  EXPECT_THAT(codes_of({{"name", "\xed\xa0\x80"}}), ElementsAre("name invalid_text")) << "a lone surrogate";
  EXPECT_THAT(codes_of({{"name", std::string("a\0b", 3)}}), ElementsAre("name invalid_text"));
  EXPECT_THAT(codes_of({{"name", "J\xfcrgen"}}), ElementsAre("name invalid_text")) << "Latin-1";
  EXPECT_THAT(codes_of({{"name", "\xc0\xaf"}}), ElementsAre("name invalid_text")) << "an overlong form";
}

TEST(Validation, refuses_control_characters_but_lets_paragraphs_have_lines) {
  EXPECT_THAT(codes_of({{"name", "a\nb"}}), ElementsAre("name control_character"));
  EXPECT_THAT(codes_of({{"name", "a\tb"}}), ElementsAre("name control_character"));
  EXPECT_THAT(codes_of({{"name", "a\x7f"}}), ElementsAre("name control_character"));
  EXPECT_THAT(codes_of({{"name", "a\xc2\x85z"}}), ElementsAre("name control_character")) << "a C1 control";
  EXPECT_THAT(codes_of({{"name", "a\xe2\x80\xa8z"}}), ElementsAre("name control_character")) << "U+2028";
  EXPECT_THAT(codes_of({{"name", "a\n"}}), IsEmpty()) << "trimmed away";
  EXPECT_THAT(codes_of(of("notes", "a\n\tb")), IsEmpty());
  EXPECT_THAT(codes_of(of("notes", "a\rb")), ElementsAre("notes control_character"));
  EXPECT_THAT(codes_of(of("notes", "a\x1bz")), ElementsAre("notes control_character"));
  EXPECT_THAT(codes_of(of("notes", "a\xc2\xa0z")), IsEmpty()) << "a no-break space is no control";
}

TEST(Validation, treats_blank_as_absent) {
  EXPECT_THAT(codes_of({{"name", "  "}}), ElementsAre("name required"));
  EXPECT_THAT(codes_of({{"name", nullptr}}), ElementsAre("name required"));
  EXPECT_THAT(codes_of({}), ElementsAre("name required"));
  EXPECT_THAT(codes_of(of("birth_date", "")), IsEmpty());
  EXPECT_THAT(codes_of(of("words", List{Value(Object{})})), IsEmpty());
  EXPECT_THAT(codes_of(of("words", List{Value(Object{{"word", " "}, {"loud", nullptr}})})), IsEmpty());
  EXPECT_THAT(codes_of(of("words", List{Value(Object{{"word", " "}, {"loud", false}})})),
              ElementsAre("words.0.word required"));
}

TEST(Validation, holds_lists_to_their_number_of_items) {
  const Value word(Object{{"word", "a"}});
  EXPECT_THAT(codes_of(of("words", List{word, word})), IsEmpty());
  EXPECT_THAT(codes_of(of("words", List{word, word, word})), ElementsAre("words too_many_items"));
  EXPECT_THAT(codes_of(of("tags", List{"a", "b", "c", "d"})), ElementsAre("tags too_many_items"));
}

TEST(Validation, refuses_what_candor_computes) {
  EXPECT_THAT(codes_of(of("score", 3)), ElementsAre("score read_only"));
  EXPECT_THAT(codes_of(of("words", List{Value(Object{{"word", "a"}, {"letters", 9}})})),
              ElementsAre("words.0.letters read_only"));
  for (const std::string_view name : system_fields) {
    EXPECT_THAT(codes_of(of(name, "x")), ElementsAre(std::string(name) + " read_only"));
  }
}

TEST(Validation, refuses_a_member_that_stands_there_twice) {
  EXPECT_THAT(codes_of({{"name", "Anna"}, {"name", "Bert"}}), ElementsAre("name duplicate_member"));
}

TEST(Validation, runs_the_check_of_a_field_and_of_the_record) {
  const auto errors = validate(thing, {{"name", "damn"}, {"colour", "green"}});
  EXPECT_THAT(codes(errors), ElementsAre("name rude", "count required"));
  EXPECT_EQ(errors[0].message, "Say it kindly.");
}

struct Case {
  std::string_view field;
  std::string_view text;
  bool good;
};

TEST(Validation, knows_good_from_bad_for_every_type_of_text) {
  constexpr Case cases[] = {{"birth_date", "1980-05-12", true},
                            {"birth_date", "--12-31", true},
                            {"birth_date", "--02-30", false},
                            {"birth_date", "--2-3", false},
                            {"birth_date", "12.05.1980", false},
                            {"birth_date", "1981-02-29", false},
                            {"birth_date", "--12-31x", false},
                            {"birth_date", "--", false},
                            {"met_on", "2026-11-23", true},
                            {"met_on", "--11-23", false},
                            {"met_on", "2026-11-23T10:00:00Z", false},
                            {"country", "DE", true},
                            {"country", "gr", true},
                            {"country", "XK", true},
                            {"country", "UK", false},
                            {"country", "DEU", false},
                            {"country", "D", false},
                            {"country", "Germany", false},
                            {"country", "D ", false},
                            {"country", "E A", false},
                            {"language", "de", true},
                            {"language", "de-CH-1996", true},
                            {"language", "sr-Latn-RS", true},
                            {"language", "es-419", true},
                            {"language", "zh-cmn-Hans-CN", true},
                            {"language", "en-u-hc-h12", true},
                            {"language", "x-klingon", true},
                            {"language", "de-x-a", true},
                            {"language", "d", false},
                            {"language", "de_DE", false},
                            {"language", "de-", false},
                            {"language", "German language", false},
                            {"language", "x", false},
                            {"language", "en-u", false},
                            {"language", "1de", false},
                            {"language", "abcdefghi", false},
                            {"colour", "green ", true},
                            {"colour", "Green", false},
                            {"colour", "blue", false},
                            {"seen_at", "2026-11-23T22:30:57Z", true},
                            {"seen_at", "yesterday", false},
                            {"friend_id", "0190A6C2-5F3E-7ABC-8DEF-0123456789AB", true},
                            {"friend_id", "0190a6c25f3e7abc8def0123456789ab", false}};
  for (const auto& [field, text, good] : cases) {
    EXPECT_EQ(validate(thing, of(field, text)).empty(), good) << field << ": " << text;
  }
}

TEST(ValidationOfPatches, requires_nothing_and_takes_null_as_removal) {
  EXPECT_THAT(codes(validate_patch(thing, {{"notes", nullptr}, {"name", nullptr}})), IsEmpty());
  EXPECT_THAT(codes(validate_patch(thing, {{"colour", "green"}})), IsEmpty());
  EXPECT_THAT(codes(validate_patch(thing, {{"note", "x"}, {"score", 1}, {"count", "1"}})),
              ElementsAre("note unknown_member", "score read_only", "count wrong_type"));
  EXPECT_THAT(codes(validate_patch(thing, {{"words", List{Value(Object{{"loud", true}})}}})),
              ElementsAre("words.0.word required"))
      << "a list is replaced as a whole, so its items must be whole";
}

TEST(Normalising, trims_and_drops_what_is_empty_and_leaves_the_rest_as_typed) {
  const Object record{{"notes", "  two  spaces,\n  indented  \n"},
                      {"name", " Jean–Luc  O’Neill "},
                      {"birth_date", " "},
                      {"tags", List{Value(" a "), Value(""), Value("\t")}},
                      {"words", List{Value(Object{}), Value(Object{{"word", " "}})}},
                      {"active", false},
                      {"count", 0},
                      {"met_on", nullptr}};
  EXPECT_EQ(normalised(record), (Object{{"name", "Jean–Luc  O’Neill"},
                                        {"notes", "two  spaces,\n  indented"},
                                        {"tags", List{Value("a")}},
                                        {"active", false},
                                        {"count", 0}}));
}

TEST(Normalising, writes_codes_in_their_customary_form) {
  EXPECT_EQ(normalised({{"language", "ZH-hANT-tw"}, {"country", "gr"}}),
            (Object{{"language", "zh-Hant-TW"}, {"country", "GR"}}));
  EXPECT_EQ(normalised({{"language", "DE-ch-X-ab-EFGH"}}), (Object{{"language", "de-CH-x-ab-efgh"}}));
  EXPECT_EQ(normalised({{"friend_id", "0190A6C2-5F3E-7ABC-8DEF-0123456789AB"}}),
            (Object{{"friend_id", "0190a6c2-5f3e-7abc-8def-0123456789ab"}}));
  EXPECT_EQ(normalised({{"seen_at", "2026-11-23T23:30:57+01:00"}}),
            (Object{{"seen_at", "2026-11-23T22:30:57.000Z"}}));
}

TEST(Normalising, puts_members_into_the_order_of_their_declaration) {
  const Object record{{"colour", "red"},
                      {"words", List{Value(Object{{"loud", true}, {"country", "fr"}, {"word", "oui"}})}},
                      {"name", "Anna"}};
  EXPECT_EQ(
      normalised(record, "AT"),
      (Object{{"name", "Anna"},
              {"words",
               List{Value(Object{
                   {"word", "oui"}, {"letters", 3}, {"country", "FR"}, {"read_in", "AT"}, {"loud", true}})}},
              {"colour", "red"}}));
}

TEST(Normalising, changes_nothing_the_second_time) {
  Object once = normalised({{"name", " Anna "}, {"words", List{Value(Object{{"word", " ok "}})}}});
  const Object twice = normalised(once);
  EXPECT_EQ(once, twice);
}

TEST(Normalising, survives_anything_and_loses_nothing_unknown) {
  const Object strange{{"words", List{Value(1), Value("x"), Value(Object{{"word", 7}}), Value()}},
                       {"tags", Value(Object{{"a", 1}})},
                       {"name", 3},
                       {"unknown", "  kept  "}};
  const Object after = normalised(strange);
  EXPECT_EQ(Value(after).find("unknown")->text()->size(), 8u);
  EXPECT_EQ(*Value(after).find("name"), Value(3));
}

TEST(NearestName, counts_typing_errors) {
  EXPECT_EQ(typing_distance("", ""), 0u);
  EXPECT_EQ(typing_distance("", "abc"), 3u);
  EXPECT_EQ(typing_distance("emails", "emails"), 0u);
  EXPECT_EQ(typing_distance("email", "emails"), 1u);
  EXPECT_EQ(typing_distance("emials", "emails"), 1u) << "two letters swapped";
  EXPECT_EQ(typing_distance("kitten", "sitting"), 3u);
}

}  // namespace
}  // namespace candor
