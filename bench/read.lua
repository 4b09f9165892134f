-- GET of a random line of a file: an id, a cursor. wrk -s read.lua URL -- LINES_FILE PATH_PREFIX TOKEN [RUN]
-- RUN makes the order of one round differ from those of every other. A TOKEN of "none" is no token.
local counter = 0
function setup(thread)
  counter = counter + 1
  thread:set("number", counter)
end

function init(arguments)
  ids = {}
  for line in io.lines(arguments[1]) do ids[#ids + 1] = line end
  math.randomseed(4711 * number + tonumber(arguments[4] or 0))
  head = "GET " .. arguments[2]
  tail = " HTTP/1.1\r\nHost: " .. wrk.host ..
         "\r\nAuthorization: Bearer " .. (arguments[3] or "none") .. "\r\n\r\n"
end

function request()
  return head .. ids[math.random(#ids)] .. tail
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests": %d, "microseconds": %d, "p50_us": %d, "p99_us": %d, "max_us": %d, ' ..
    '"refused": %d, "socket_errors": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
