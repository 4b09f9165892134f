#pragma once
// What a connection waits for while a request is dealt with.
#include "http/held.h"
#include "http/message.h"

namespace candor::http {

using HeldAnswer = Held<Response>;
using HeldTaken = Held<Taken>;
using HeldPiece = Held<Piece>;

}  // namespace candor::http
