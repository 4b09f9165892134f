#pragma once
// What a file is, told from its first bytes alone: what somebody says about a file he sends is not believed.
// Pure.
#include <cstddef>
#include <string_view>

namespace candor {

// As many bytes of the beginning as are looked at; fewer will do.
inline constexpr std::size_t sniffed_bytes = 4096;

// A media type of a short list; application/octet-stream for what is none of them.
std::string_view sniff_media_type(std::string_view beginning);

// What a browser would run, were it shown instead of saved: it is never sent under its own name.
bool is_active_content(std::string_view media_type);

}  // namespace candor
