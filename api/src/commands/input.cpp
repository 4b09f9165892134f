#include "commands/input.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

#include "base/text.h"
#include "commands/output.h"

namespace candor {
namespace {

constexpr std::size_t longest_input = 16 * 1024;

Error no_input() {
  return {Errc::invalid, "usage", "Nothing was given on standard input. Type it, or send it through a pipe."};
}

// Until it ends its life, the terminal does not show what is typed.
class HiddenTyping {
 public:
  HiddenTyping() : terminal_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!terminal_) return;
    termios hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  HiddenTyping(const HiddenTyping&) = delete;
  HiddenTyping& operator=(const HiddenTyping&) = delete;
  ~HiddenTyping() {
    if (terminal_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }

 private:
  termios before_{};
  bool terminal_;
};

}  // namespace

Result<std::string> read_secret_line(std::string_view prompt) {
  const bool terminal = ::isatty(STDIN_FILENO) == 1;
  if (terminal) print(prompt);
  std::string line;
  {
    const HiddenTyping hidden;
    std::getline(std::cin, line);
  }
  if (terminal) print("\n");
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (line.empty() || line.size() > longest_input) return no_input();
  return line;
}

Result<std::string> read_lines(std::string_view prompt, unsigned lines) {
  const bool terminal = ::isatty(STDIN_FILENO) == 1;
  if (terminal) print(prompt);
  std::string text, line;
  while ((!terminal || lines > 0) && text.size() <= longest_input && std::getline(std::cin, line)) {
    if (!trim(line).empty() && lines > 0) --lines;
    text += line + "\n";
  }
  if (text.empty()) return no_input();
  return text;
}

}  // namespace candor
