#pragma once
// Names as they appear in addresses of the Internet.
#include <string>
#include <string_view>

namespace candor::demo {

// "Müller & Söhne" is mueller-soehne, "Παπαδοπούλου" is papadopoulou, "Йорданов" is yordanov: small ASCII
// letters and digits, everything else becomes one `joint`. For the alphabets that the demo's names use.
std::string ascii_slug(std::string_view text, char joint);

}  // namespace candor::demo
