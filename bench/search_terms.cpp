#include "search_terms.h"

#include <algorithm>
#include <stdexcept>

#include "crm/contact.h"

namespace candor::bench {
namespace {

constexpr int pages = 40;
constexpr std::size_t longest_piece = 6;

void collect_text(const Value* value, std::vector<std::string>& out) {
  if (value && value->text() && !value->text()->empty()) out.push_back(*value->text());
}

void collect_members(const Object& record, std::string_view list, std::string_view member,
                     std::vector<std::string>& out) {
  const auto found = std::ranges::find(record, list, &Member::first);
  if (found == record.end() || !found->second.list()) return;
  for (const Value& item : *found->second.list()) collect_text(item.find(member), out);
}

void collect(const ListingContent& listing, Samples& samples) {
  for (const auto& record : listing.records) {
    const auto members = Reading::members(record);
    const Object& object = members.reveal();
    for (const auto& [name, value] : object) {
      if (name == "given_name" || name == "family_name") collect_text(&value, samples.names);
    }
    collect_members(object, "emails", "address", samples.emails);
    collect_members(object, "phones", "number", samples.phones);
    collect_members(object, "addresses", "city", samples.cities);
  }
  for (const auto& company : listing.included) samples.companies.push_back(company.name.reveal());
}

Result<ListingContent> list(Vault& vault, const Access& access, const Query& query) {
  Result<ListingContent> listing = ListingContent{};
  const auto durability =
      vault.read_and_wait([&](Reading& reading) { listing = reading.list<Contact>(access, query); });
  if (durability != Durability::committed) throw std::runtime_error("a sample could not be recorded");
  return listing;
}

// When the oldest or the newest record was made.
Result<Timestamp> end_of_time(Vault& vault, const Access& access, bool newest) {
  Query query;
  query.sort = {{"created_at", newest}};
  query.limit = 1;
  const auto listing = list(vault, access, query);
  if (!listing) return listing.error();
  if (listing->records.empty()) throw std::runtime_error("there are no contacts to be found");
  const auto members = Reading::members(listing->records.front());
  const auto found = std::ranges::find(members.reveal(), "created_at", &Member::first);
  const auto time = found == members.reveal().end() || !found->second.text()
                        ? std::nullopt
                        : parse_timestamp(*found->second.text());
  if (!time) throw std::runtime_error("a contact does not say when it was made");
  return *time;
}

// Where letters begin; bytes of UTF-8 that continue one do not.
std::vector<std::size_t> letters_of(std::string_view text) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) places.push_back(i);
  }
  return places;
}

std::string digits_in(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  return digits;
}

// A word of a random field of a random record.
std::string random_word(const Samples& samples, Random& random) {
  const std::vector<std::string>* kinds[] = {&samples.names, &samples.companies, &samples.emails,
                                             &samples.cities, &samples.phones};
  for (;;) {
    const auto* kind = kinds[random.below(std::size(kinds))];
    if (kind->empty()) continue;
    const std::string& text = (*kind)[random.below(kind->size())];
    if (kind == &samples.phones) return digits_in(text);
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + " ") {
      if (std::string_view(" @.,&-+()/").find(c) == std::string_view::npos) {
        word.push_back(c);
      } else if (!word.empty()) {
        words.push_back(std::move(word));
        word.clear();
      }
    }
    if (!words.empty()) return words[random.below(words.size())];
  }
}

Term piece_of(std::string_view word, const std::vector<std::size_t>& letters, std::size_t first,
              std::size_t count) {
  const auto end = first + count < letters.size() ? letters[first + count] : word.size();
  return {std::string(word.substr(letters[first], end - letters[first])), count};
}

}  // namespace

Result<Samples> sample_records(Vault& vault, const Access& access, Random& random) {
  const auto first = end_of_time(vault, access, false);
  if (!first) return first.error();
  const auto last = end_of_time(vault, access, true);
  if (!last) return last.error();
  const auto span = static_cast<std::uint64_t>((*last - *first).count()) + 1;
  Samples samples;
  for (int page = 0; page < pages; ++page) {
    const Timestamp from = *first + std::chrono::milliseconds(random.below(span));
    Query query;
    query.where = Personal<Value>(Object{{"created_at", Object{{"gte", format_timestamp(from)}}}});
    query.sort = {{"created_at", false}};
    query.include_referenced = true;
    const auto listing = list(vault, access, query);
    if (!listing) return listing.error();
    collect(*listing, samples);
  }
  return samples;
}

Term random_prefix(const Samples& samples, Random& random) {
  for (;;) {
    const std::string word = random_word(samples, random);
    const auto letters = letters_of(word);
    const std::size_t count = 1 + random.below(longest_piece);
    if (letters.size() >= count) return piece_of(word, letters, 0, count);
  }
}

Term random_substring(const Samples& samples, Random& random) {
  for (;;) {
    const std::string word = random_word(samples, random);
    const auto letters = letters_of(word);
    const std::size_t count = 2 + random.below(longest_piece - 1);
    if (letters.size() >= count) {
      return piece_of(word, letters, random.below(letters.size() - count + 1), count);
    }
  }
}

}  // namespace candor::bench
