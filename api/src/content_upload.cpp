#include "content_upload.h"

#include "application.h"
#include "crm/media_type.h"
#include "problem.h"

namespace candor {

ContentSink::State::State(Application& its_application, Call its_call, Places::Place its_place)
    : application(its_application), call(std::move(its_call)), place(std::move(its_place)) {}

ContentSink::State::~State() {
  if (upload && !kept) Contents::drop(application.vault(), upload->record());
}

ContentSink::ContentSink(Application& application, Call call, Places::Place place)
    : state_(std::make_shared<State>(application, std::move(call), std::move(place))) {}

void ContentSink::take(std::string piece, Proceed proceed) {
  auto state = state_;
  if (state->upload) {
    state->upload->add(piece);  // here, and not on the thread of the writes
    piece.clear();
  } else {
    state->media_type = sniff_media_type(piece);
  }
  auto refused = std::make_shared<std::optional<Error>>();
  auto write = [state, refused, piece = std::move(piece)](Writing& writing) {
    if (!state->upload) {
      auto begun = Contents::begin(writing, *state->call.access, *state->call.route->type);
      if (!begun) {
        *refused = begun.error();
        return Outcome::refused;
      }
      state->upload.emplace(std::move(*begun));
      state->upload->add(piece);
    }
    Contents::store(writing, *state->upload);
    return Outcome::done;
  };
  auto release = [state, refused, proceed = std::move(proceed)](Durability durability) {
    http::Taken taken;
    if (durability != Durability::committed || *refused) {
      auto answer = *refused && durability == Durability::committed ? problem(**refused, state->call.id)
                                                                    : problem(durability, state->call.id);
      taken.refused =
          std::make_shared<http::Response>(state->application.finish(state->call, std::move(answer)));
    }
    proceed(std::move(taken));
  };
  state->application.vault().write(std::move(write), std::move(release));
}

}  // namespace candor
