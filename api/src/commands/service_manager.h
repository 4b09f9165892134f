#pragma once
// Tells systemd how far we are (sd_notify): a line to the socket that NOTIFY_SOCKET names. Without that
// variable nothing happens.
#include <string_view>

namespace candor {

void tell_service_manager(std::string_view state);  // READY=1, STOPPING=1

}  // namespace candor
