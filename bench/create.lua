-- POST of a contact that nobody has seen before. wrk -s create.lua URL -- RUN TOKEN
-- Only 201 counts. RUN makes the names of one round differ from those of every other.
local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
  thread:set("number", #threads)
end

-- Names of letters: a number in a name would be unlike anything people have.
local function letters(value, length)
  local text = ""
  for _ = 1, length do
    text = text .. string.char(97 + value % 26)
    value = math.floor(value / 26)
  end
  return text
end

function init(arguments)
  run = tonumber(arguments[1])
  sent = 0
  created = 0
  math.randomseed(run * 100 + number)
  head = "POST /api/v1/contacts HTTP/1.1\r\nHost: " .. wrk.host ..
         "\r\nAuthorization: Bearer " .. arguments[2] .. "\r\nContent-Type: application/json\r\nContent-Length: "
end

function request()
  sent = sent + 1
  local given = "G" .. letters(math.random(2000000000), 7)
  local family = "F" .. letters(sent * 8 + number, 6) .. letters(run, 2) .. letters(math.random(2000000000), 6)
  local body = '{"given_name":"' .. given .. '","family_name":"' .. family ..
    '","job_title":"Einkauf","emails":[{"address":"' .. given .. '.' .. family ..
    '@example.org","label":"work"}],"phones":[{"number":"+49 30 ' .. math.random(10000000, 99999999) ..
    '","label":"mobile"}],"collection":{"context":"inbound_enquiry","source":"benchmark"}}'
  return head .. #body .. "\r\n\r\n" .. body
end

function response(status)
  if status == 201 then created = created + 1 end
end

function done(summary, latency, requests)
  local created_in_all = 0
  for _, thread in ipairs(threads) do created_in_all = created_in_all + thread:get("created") end
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests": %d, "created": %d, "microseconds": %d, "p50_us": %d, "p99_us": %d, ' ..
    '"max_us": %d, "refused": %d, "socket_errors": %d}\n',
    summary.requests, created_in_all, summary.duration,
    latency:percentile(50), latency:percentile(99), latency.max, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
