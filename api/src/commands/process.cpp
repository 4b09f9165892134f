#include "commands/process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace candor {
namespace {

// A file that is opened in the place of a closed one would receive what is printed.
void keep_standard_streams_open() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // Takes the lowest free number, which is this one.
    static_cast<void>(::open("/dev/null", O_RDWR));
  }
}

}  // namespace

void harden_process() {
  keep_standard_streams_open();
  ::umask(077);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &ignore, nullptr);
}

bool swap_is_on() {
  std::ifstream swaps("/proc/swaps");
  std::string line;
  std::getline(swaps, line);  // the heading
  return static_cast<bool>(std::getline(swaps, line));
}

bool lies_in(const std::filesystem::path& folder, const std::filesystem::path& file) {
  std::error_code failed;
  const auto outer = std::filesystem::weakly_canonical(folder, failed);
  const auto inner = std::filesystem::weakly_canonical(file, failed);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

}  // namespace candor
