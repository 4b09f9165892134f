// Beast's code that needs no template arguments, compiled once (asio.h).
#include <boost/beast/src.hpp>

#include "http/asio.h"
