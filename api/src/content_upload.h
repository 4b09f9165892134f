#pragma once
// A file on its way into the vault: each piece of the body is sealed and stored before the next one is read.
#include <memory>
#include <string>

#include "http/message.h"
#include "places.h"
#include "privacy/content.h"
#include "route.h"

namespace candor {

class Application;

class ContentSink final : public http::BodySink {
 public:
  // What is known of the file so far. Goes with the last of sink, writes under way and the request; if the
  // record was not made by then, what was stored is taken away.
  struct State {
    State(Application& its_application, Call its_call, Places::Place its_place);
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();
    Application& application;
    const Call call;  // as it stood before the body came
    Places::Place place;
    std::optional<ContentUpload> upload;
    std::string media_type;
    bool kept = false;
  };

  ContentSink(Application& application, Call call, Places::Place place);
  void take(std::string piece, Proceed proceed) override;
  const std::shared_ptr<State>& state() const { return state_; }

 private:
  std::shared_ptr<State> state_;
};

}  // namespace candor
