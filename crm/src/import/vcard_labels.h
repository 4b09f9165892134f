#pragma once
// What people call an address or a phone, as TYPE of vCard and back.
#include <string>
#include <string_view>
#include <vector>

namespace candor {

// mobile for TYPE=cell, work fax for TYPE=work,fax; empty when the types say nothing of the kind.
std::string label_of_types(std::string_view property, const std::vector<std::string>& types);
// The other way round, for labels that label_of_types() gives back just so: empty for all others.
std::string_view types_of_label(std::string_view property, std::string_view label);

}  // namespace candor
