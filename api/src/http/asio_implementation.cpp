// Asio's code that needs no template arguments, compiled once (asio.h).
#include <boost/asio/impl/src.hpp>

#include "http/asio.h"
