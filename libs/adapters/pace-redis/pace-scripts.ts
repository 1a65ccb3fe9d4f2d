import { createHash } from 'node:crypto';
import { paceRules } from '#ports/pace/pace-rules.js';

export interface PaceScript {
  lua: string;
  sha1: string;
}

/**
 * Shared by all operations: reads a model's state, fills its buckets up to now, and writes it back. The same arithmetic as
 * the pace in memory; the conformance suite runs over both. No limit is written as a negative number.
 *
 * KEYS: state (hash), tickets (sorted by when they were given).
 * ARGV: assumed tokens a minute, assumed requests a minute, a random number 0..1, now (empty: Redis's own clock), then what
 * the operation needs.
 */
const prelude = `
local stateKey, ticketsKey = KEYS[1], KEYS[2]
local random = tonumber(ARGV[3])
local BURST = ${paceRules.burstShare}

local now = tonumber(ARGV[4])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + time[2] / 1000
end

local stored = {}
local flat = redis.call('HGETALL', stateKey)
for i = 1, #flat, 2 do stored[flat[i]] = flat[i + 1] end

local function capacity(bucket) return bucket.perMinute * BURST end

local function readBucket(name, assumed)
  local bucket = { name = name, perMinute = tonumber(stored[name .. '.perMinute']), taken = tonumber(stored[name .. '.taken'] or 0) }
  bucket.isTold = bucket.perMinute ~= nil
  bucket.perMinute = bucket.perMinute or tonumber(assumed)
  bucket.isLimited = bucket.perMinute >= 0
  if bucket.isLimited then
    local passed = math.max(0, now - tonumber(stored.at or now))
    local level = tonumber(stored[name .. '.level']) or capacity(bucket)
    bucket.level = math.min(capacity(bucket), level + passed * bucket.perMinute / 60000)
  end
  return bucket
end

local tokens, requests = readBucket('tokens', ARGV[1]), readBucket('requests', ARGV[2])
now = math.max(now, tonumber(stored.at or now))
redis.call('ZREMRANGEBYSCORE', ticketsKey, '-inf', now - ${paceRules.ticketMs})

local function exact(number) return string.format('%.6f', number) end

local function writeBucket(bucket)
  local fields = { bucket.name .. '.taken', string.format('%.0f', bucket.taken) }
  if bucket.isLimited then
    fields[3], fields[4] = bucket.name .. '.level', exact(bucket.level)
  end
  redis.call('HSET', stateKey, unpack(fields))
  if bucket.isTold then redis.call('HSET', stateKey, bucket.name .. '.perMinute', bucket.perMinute) end
end

local function write()
  writeBucket(tokens)
  writeBucket(requests)
  redis.call('HSET', stateKey, 'at', exact(now))
  redis.call('PEXPIRE', stateKey, ${2 * paceRules.ticketMs})
  redis.call('PEXPIRE', ticketsKey, ${2 * paceRules.ticketMs})
end
`;

const script = (body: string): PaceScript => {
  const lua = prelude + body;
  return { lua, sha1: createHash('sha1').update(lua).digest('hex') };
};

/** ARGV 5, 6: tokens, id of the ticket. Answers `[1, ticket]` or `[0, milliseconds]`. A ticket carries what its settling needs. */
export const reserveScript = script(`
local amount, id = tonumber(ARGV[5]), ARGV[6]

local function closedFor()
  local untilMs = tonumber(stored.shutUntil)
  if not untilMs then return 0 end
  if untilMs > now then return untilMs - now end
  local isProbed = stored.probe and now - tonumber(stored.probeAt) < ${paceRules.probeMs}
  return isProbed and ${paceRules.probeWaitMs} or 0
end

local function lackingFor(bucket, wanted)
  if not bucket.isLimited then return 0 end
  local lacking = math.min(wanted, capacity(bucket)) - bucket.level
  return lacking <= 0 and 0 or lacking / (bucket.perMinute / 60000)
end

local waitMs = math.max(closedFor(), lackingFor(tokens, amount), lackingFor(requests, 1))
if waitMs > 0 then
  write()
  return { 0, math.ceil(waitMs * (1 + ${paceRules.waitJitter} * random)) }
end

local function take(bucket, wanted)
  bucket.taken = bucket.taken + wanted
  if bucket.isLimited then bucket.level = bucket.level - wanted end
end

take(tokens, amount)
take(requests, 1)
local ticket = table.concat({ id, string.format('%.0f', amount), string.format('%.0f', tokens.taken), string.format('%.0f', requests.taken), exact(now) }, '|')
redis.call('ZADD', ticketsKey, now, ticket)
if stored.shutUntil then redis.call('HSET', stateKey, 'probe', ticket, 'probeAt', exact(now)) end
write()
return { 1, ticket }
`);

/**
 * ARGV 5 to 10: ticket, tokens used, tokens a minute, tokens left, requests a minute, requests left; the last four are empty
 * where the provider did not say.
 */
export const settleScript = script(`
local ticket, used = ARGV[5], tonumber(ARGV[6])

local function learn(bucket, perMinute)
  if not perMinute or perMinute <= 0 then return end
  bucket.perMinute, bucket.isTold, bucket.isLimited = perMinute, true, true
  bucket.level = math.min(bucket.level or capacity(bucket), capacity(bucket))
end

local function giveBack(bucket, amount)
  if bucket.isLimited then bucket.level = math.min(capacity(bucket), bucket.level + amount) end
end

local function believe(bucket, left, since, takenThen)
  if not left or not bucket.isLimited then return end
  local leftNow = left + (now - since) * bucket.perMinute / 60000 - (bucket.taken - takenThen)
  bucket.level = math.min(bucket.level, leftNow - bucket.perMinute * (1 - BURST))
end

learn(tokens, tonumber(ARGV[7]))
learn(requests, tonumber(ARGV[9]))
if stored.probe == ticket then
  redis.call('HDEL', stateKey, 'probe', 'probeAt')
  if used > 0 then redis.call('HDEL', stateKey, 'shutUntil', 'backoff') end
end
if redis.call('ZREM', ticketsKey, ticket) == 1 then
  local amount, tokensTaken, requestsTaken, since = string.match(ticket, '|(%d+)|(%d+)|(%d+)|([%d.]+)$')
  local isLost = stored.hasRefused and ARGV[8] == '' and used > 0
  if not isLost or used > tonumber(amount) then giveBack(tokens, amount - used) end
  if used == 0 then giveBack(requests, 1) end
  believe(tokens, tonumber(ARGV[8]), since, tokensTaken)
  believe(requests, tonumber(ARGV[10]), since, requestsTaken)
end
write()
return 1
`);

/** ARGV 5: for how long, empty where nobody knows. Answers the milliseconds until it may be asked again. */
export const shutScript = script(`
local forMs = tonumber(ARGV[5])
local leftMs = math.max(0, tonumber(stored.shutUntil or 0) - now)
local shutMs

if forMs then
  shutMs = math.min(forMs, ${paceRules.longestShutMs})
  redis.call('HSET', stateKey, 'hasRefused', 1)
  if tokens.isLimited then tokens.level = math.min(tokens.level, 0) end
  if requests.isLimited then requests.level = math.min(requests.level, 0) end
elseif leftMs > 0 then
  shutMs = leftMs
else
  local backoff = math.min(${paceRules.longestBackoffMs}, math.max(${paceRules.firstShutMs}, tonumber(stored.backoff or 0) * 2))
  redis.call('HSET', stateKey, 'backoff', backoff)
  shutMs = backoff * (1 - ${paceRules.shutJitter} * random)
end

local untilMs = now + math.max(leftMs, shutMs)
redis.call('HSET', stateKey, 'shutUntil', exact(untilMs))
redis.call('HDEL', stateKey, 'probe', 'probeAt')
write()
return math.ceil(untilMs - now - 0.001)
`);
