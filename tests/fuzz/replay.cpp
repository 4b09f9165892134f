// Stands in for libFuzzer where there is none: gives the target every file of the corpus, every prefix of
// the small ones, and mutations made with a fixed seed, so that a failure comes again.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/random.h"
#include "fuzz_target.h"

namespace {

constexpr int mutations_in_all = 4'000;
constexpr std::size_t largest_input_for_prefixes = 512;
constexpr std::size_t largest_mutated_input = 64 * 1024;

std::vector<std::string> read_corpus(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::ranges::sort(paths);  // the same order on every machine
  std::vector<std::string> inputs;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return inputs;
}

void give(std::string_view input) {
  // A copy of exact size: reading one byte too far is then seen.
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

// One small change: a byte replaced, put in or left out, or a piece of one input put into another.
void mutate(std::string& input, const std::vector<std::string>& corpus, candor::Random& random) {
  constexpr char telling[] = "\0\n\r\"',;:.=[]{}<>\\%-+0129TZ\x7f\x80\xbf\xc0\xef\xff";
  const std::size_t place = random.below(input.size() + 1);
  const char byte =
      random.below(2) == 0 ? telling[random.below(sizeof telling)] : static_cast<char>(random.below(256));
  switch (random.below(4)) {
    case 0:
      if (place < input.size()) input[place] = byte;
      break;
    case 1:
      input.insert(place, 1, byte);
      break;
    case 2:
      input.erase(place, random.below(8));
      break;
    default: {
      const std::string& other = corpus[random.below(corpus.size())];
      const std::size_t from = random.below(other.size() + 1);
      input.insert(place, other, from, random.below(64));
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: %s CORPUS_FOLDER\n", arguments[0]);
    return 2;
  }
  const std::vector<std::string> corpus = read_corpus(arguments[1]);
  if (corpus.empty()) {
    std::fprintf(stderr, "%s holds no inputs\n", arguments[1]);
    return 1;
  }
  give({});
  for (const std::string& input : corpus) {
    give(input);
    if (input.size() > largest_input_for_prefixes) continue;
    for (std::size_t size = 0; size < input.size(); ++size) give(std::string_view(input).substr(0, size));
  }
  candor::SeededRandom random(1);
  for (int round = 0; round < mutations_in_all; ++round) {
    std::string input = corpus[random.below(corpus.size())].substr(0, largest_mutated_input);
    for (auto changes = 1 + random.below(4); changes != 0; --changes) mutate(input, corpus, random);
    give(input);
  }
  std::printf("%zu inputs and %d mutations\n", corpus.size(), mutations_in_all);
}
