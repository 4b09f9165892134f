// Searches, exact look-ups, pages and counts inside one process, without a server: what the index in memory
// takes to be ready, how much memory it needs, and how long the vault works on each question. The wait for
// the commit of the audit entry is not counted; the entry itself is made and written as always.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <semaphore>
#include <stdexcept>
#include <thread>

#include "commands/installation.h"
#include "commands/output.h"
#include "crm/contact.h"
#include "search_terms.h"

namespace candor::bench {
namespace {

using Steady = std::chrono::steady_clock;

struct Options {
  std::string folder;
  std::size_t queries = 1000;
  std::uint64_t seed = 1;
  bool json = false;
};

double seconds_since(Steady::time_point began) {
  return std::chrono::duration<double>(Steady::now() - began).count();
}

double resident_megabytes() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) * 1024 / 1e6;
  }
  return 0;
}

// Latencies of one kind of question, in microseconds.
class Times {
 public:
  void add(double microseconds, std::size_t found) {
    taken_.push_back(microseconds);
    empty_ += found == 0 ? 1 : 0;
  }
  Object summary() {
    std::ranges::sort(taken_);
    return Object{{"questions", static_cast<std::int64_t>(taken_.size())},
                  {"without_hits", static_cast<std::int64_t>(empty_)},
                  {"p50_us", share(0.5)},
                  {"p95_us", share(0.95)},
                  {"p99_us", share(0.99)},
                  {"max_us", share(1)}};
  }

 private:
  double share(double part) const {
    if (taken_.empty()) return 0;
    const auto place = static_cast<std::size_t>(static_cast<double>(taken_.size()) * part);
    const double value = taken_[std::min(place, taken_.size() - 1)];
    return static_cast<double>(static_cast<std::int64_t>(value * 10)) / 10;
  }
  std::vector<double> taken_;
  std::size_t empty_ = 0;
};

class Bench {
 public:
  Bench(Vault& vault, Environment environment, std::uint64_t seed)
      : vault_(vault), random_(seed), ids_(environment.clock, environment.random) {}

  Bench(const Bench&) = delete;
  // Waits until every audit entry is durable.
  ~Bench() {
    for (int i = 0; i < most_in_flight; ++i) in_flight_.acquire();
  }

  Result<void> sample() {
    auto samples = sample_records(vault_, access(), random_);
    if (!samples) return samples.error();
    samples_ = std::move(*samples);
    return {};
  }

  // By the length of the term as well: where the time goes depends on little else.
  Object searches(std::size_t count, Term (*next_term)(const Samples&, Random&)) {
    Times all;
    std::map<std::size_t, Times> by_length;
    for (std::size_t i = 0; i < count; ++i) {
      Term term = next_term(samples_, random_);
      Query query;
      query.text = Personal<std::string>(std::move(term.text));
      ask(query, Operation::search, [&](double taken, const ListingContent& listing) {
        all.add(taken, listing.records.size());
        by_length[term.length].add(taken, listing.records.size());
      });
    }
    Object lengths;
    for (auto& [length, times] : by_length) lengths.emplace_back(std::to_string(length), times.summary());
    Object summary = all.summary();
    summary.emplace_back("by_length", std::move(lengths));
    return summary;
  }

  // What several people share is a list of them, and listed apart: the ranges of telephone numbers that
  // belong to nobody are small, so dozens of invented people have the same.
  Object exact(std::size_t count, const std::string& path, const std::vector<std::string>& values) {
    Times times, shared;
    for (std::size_t i = 0; i < count && !values.empty(); ++i) {
      Query query;
      query.where = Personal<Value>(Object{{path, values[random_.below(values.size())]}});
      ask(query, Operation::search, [&](double taken, const ListingContent& listing) {
        (listing.records.size() > 1 ? shared : times).add(taken, listing.records.size());
      });
    }
    Object summary = times.summary();
    summary.emplace_back("shared", shared.summary());
    return summary;
  }

  Object pages(std::size_t count) {
    Times times;
    Query query;
    query.sort = {{"family_name", false}};
    for (std::size_t i = 0; i < count; ++i) {
      std::string next;
      ask(query, Operation::list, [&](double taken, const ListingContent& listing) {
        times.add(taken, listing.records.size());
        next = listing.next_cursor;
      });
      query.cursor = std::move(next);
    }
    return times.summary();
  }

  Object counts(std::size_t count) {
    Times times;
    Query query;
    query.count = true;
    query.limit = 1;
    for (std::size_t i = 0; i < count; ++i) {
      ask(query, Operation::list, [&](double taken, const ListingContent& listing) {
        times.add(taken, listing.records.size());
        total_ = listing.total.value_or(0);
      });
    }
    return times.summary();
  }

  const Samples& samples() const { return samples_; }
  std::uint64_t total() const { return total_; }

 private:
  // As many answers as a server with some connections would have waiting for their commit.
  static constexpr int most_in_flight = 32;

  Access access() {
    auto& authenticator = vault_.authenticator();
    const auto who = authenticator.job(RoleSet{Role::owner}, PurposeSet{Purpose::sales});
    return authenticator.access(who, Purpose::sales, ids_.next());
  }

  void ask(const Query& query, Operation operation,
           const std::function<void(double, const ListingContent&)>& note) {
    const Access access = this->access();
    in_flight_.acquire();
    Result<ListingContent> listing = ListingContent{};
    double microseconds = 0;
    vault_.read(
        [&](Reading& reading) {
          const auto began = Steady::now();
          listing = reading.list(access, Contact::type(), query, operation);
          microseconds = seconds_since(began) * 1e6;
        },
        [this](Durability) { in_flight_.release(); });
    if (!listing) throw std::runtime_error("a question was refused: " + listing.error().name);
    note(microseconds, *listing);
  }

  Vault& vault_;
  SeededRandom random_;
  IdGenerator ids_;
  Samples samples_;
  std::uint64_t total_ = 0;
  std::counting_semaphore<most_in_flight> in_flight_{most_in_flight};
};

void print_readable(const Object& report, const std::string& indent = "") {
  for (const auto& [name, value] : report) {
    std::cout << indent << name;
    if (value.object()) {
      std::cout << '\n';
      print_readable(*value.object(), indent + "  ");
    } else {
      std::cout << ' ' << (value.real() ? *value.real() : static_cast<double>(*value.integer())) << '\n';
    }
  }
}

int run(const Options& options) {
  Arguments arguments;
  arguments.settings = {{"data.folder", options.folder}};
  auto installation = Installation::configure(arguments);
  if (!installation) throw std::runtime_error(installation.error().detail);
  const auto began = Steady::now();
  auto vault = (*installation)->open();
  if (!vault) throw std::runtime_error(vault.error().detail);
  const double opened = seconds_since(began);
  while (!(*vault)->readiness().search_index) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  Object report{{"open_s", opened}, {"index_ready_s", seconds_since(began)}};
  report.emplace_back("memory_ready_mb", resident_megabytes());

  Bench bench(**vault, (*installation)->environment(), options.seed);
  if (auto sampled = bench.sample(); !sampled) throw std::runtime_error(sampled.error().detail);
  bench.searches(options.queries / 10, random_prefix);  // caches are filled before anything counts
  report.emplace_back("prefix", bench.searches(options.queries, random_prefix));
  report.emplace_back("substring", bench.searches(options.queries, random_substring));
  report.emplace_back("exact_email", bench.exact(options.queries, "emails.address", bench.samples().emails));
  report.emplace_back("exact_phone", bench.exact(options.queries, "phones.number", bench.samples().phones));
  report.emplace_back("page_by_name", bench.pages(options.queries));
  report.emplace_back("count", bench.counts(std::max<std::size_t>(1, options.queries / 50)));
  report.emplace_back("contacts", static_cast<std::int64_t>(bench.total()));
  report.emplace_back("memory_end_mb", resident_megabytes());
  if (options.json) {
    print_json(report);
  } else {
    print_readable(report);
  }
  return 0;
}

bool read_number(std::string_view text, auto& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_options(int count, char** arguments, Options& options) {
  for (int i = 1; i < count; ++i) {
    const std::string_view name = arguments[i];
    if (name == "--json") {
      options.json = true;
      continue;
    }
    if (i + 1 == count) return false;
    const char* value = arguments[++i];
    bool read = false;
    if (name == "--data") read = (options.folder = value, true);
    if (name == "--queries") read = read_number(value, options.queries);
    if (name == "--seed") read = read_number(value, options.seed);
    if (!read) return false;
  }
  return !options.folder.empty();
}

}  // namespace
}  // namespace candor::bench

int main(int count, char** arguments) {
  candor::bench::Options options;
  if (!candor::bench::read_options(count, arguments, options)) {
    std::cerr
        << "usage: candor_search_bench --data FOLDER [--queries N] [--seed S] [--json]\n"
           "Opens the installation, which nobody else may have open, and asks N questions of each kind.\n";
    return 2;
  }
  try {
    return candor::bench::run(options);
  } catch (const std::exception& failure) {
    std::cerr << "candor_search_bench: " << failure.what() << '\n';
    return 1;
  }
}
