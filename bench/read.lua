-- GET of a random id. wrk -s read.lua URL -- IDS_FILE PATH_PREFIX [TOKEN]
local counter = 0
function setup(thread)
  counter = counter + 1
  thread:set("number", counter)
end

function init(arguments)
  ids = {}
  for line in io.lines(arguments[1]) do ids[#ids + 1] = line end
  math.randomseed(4711 * number)
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
