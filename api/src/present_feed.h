#pragma once
// Notifications and changes, as JSON and as server-sent events (text/event-stream).
#include <string>
#include <string_view>

#include "base/value.h"
#include "privacy/feed.h"

namespace candor {

Value present_notification(const Notification& told);
Value present_notifications(const NotificationPage& page);

// `sequence`: where a client goes on that lost the connection. The data stand on one line.
std::string server_sent_event(std::string_view name, std::uint64_t sequence, const Value& data);
std::string present_feed(const FeedPage& page);

}  // namespace candor
