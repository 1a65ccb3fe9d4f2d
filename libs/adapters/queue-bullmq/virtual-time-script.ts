import type { Redis } from 'ioredis';
import { redisScript, runScript } from './redis-script.js';
import { LAST_TAG, OPEN_PAGES, REBASE_AFTER } from './virtual-time.js';

/**
 * `virtual-time.ts` inside Redis, one call for all jobs of an `enqueue`. Answers a tag for each job, 0 for one that is there
 * already. Time is read off the queue itself: the largest tag among the active jobs, which were started last; the first that
 * waits where none is active; for a newcomer no later than the
 * first job that is not yet done. An empty queue begins anew. Reads and rewrites job hashes by their names, as BullMQ does.
 *
 * KEYS: virtual time, tenants (sorted by where their next job may stand), prioritized, active, delayed, wait.
 * ARGV: prefix of job keys, tenant, last tag, rebase after, how far back open jobs stand, then id and cost of each job.
 */
const script = redisScript(`
local UNIT = 4294967296
local timeKey, tenantsKey, prioritizedKey, activeKey, delayedKey, waitKey = unpack(KEYS)
local jobPrefix, tenant = ARGV[1], ARGV[2]
local lastTag, rebaseAfter, openPages = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])

local function tagOf(id)
  return tonumber(redis.call('HGET', jobPrefix .. id, 'priority') or 0) or 0
end

local function place(id, tag, score)
  redis.call('ZADD', prioritizedKey, 'XX', tag * UNIT + score % UNIT, id)
  redis.call('HSET', jobPrefix .. id, 'priority', tag)
end

local function readTime()
  local active = redis.call('LRANGE', activeKey, 0, -1)
  local first = redis.call('ZRANGE', prioritizedKey, 0, 0, 'WITHSCORES')
  local isIdle = #active == 0 and #first == 0
  if isIdle and redis.call('ZCARD', delayedKey) == 0 and redis.call('LLEN', waitKey) == 0 then
    redis.call('DEL', timeKey, tenantsKey)
  end
  local now = tonumber(redis.call('GET', timeKey) or 1)
  for _, id in ipairs(active) do now = math.max(now, tagOf(id)) end
  if #active == 0 and #first > 0 then now = math.max(now, math.floor(first[2] / UNIT)) end
  return now
end

local function rebase(shift)
  local waiting = redis.call('ZRANGE', prioritizedKey, 0, -1, 'WITHSCORES')
  for i = 1, #waiting, 2 do
    local score = tonumber(waiting[i + 1])
    place(waiting[i], math.max(1, math.floor(score / UNIT) - shift), score)
  end
  local elsewhere = { redis.call('LRANGE', activeKey, 0, -1), redis.call('LRANGE', waitKey, 0, -1), redis.call('ZRANGE', delayedKey, 0, -1) }
  for _, ids in ipairs(elsewhere) do
    for _, id in ipairs(ids) do
      local tag = tagOf(id)
      if tag > 0 then redis.call('HSET', jobPrefix .. id, 'priority', math.max(1, tag - shift)) end
    end
  end
  local tenants = redis.call('ZRANGE', tenantsKey, 0, -1, 'WITHSCORES')
  for i = 1, #tenants, 2 do redis.call('ZADD', tenantsKey, tenants[i + 1] - shift, tenants[i]) end
end

local started = readTime()
local now = started
local again = redis.call('ZRANGEBYSCORE', prioritizedKey, math.max(1, started - openPages) * UNIT, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
if #again > 0 then now = math.min(now, math.floor(again[2] / UNIT)) end
for _, id in ipairs(redis.call('LRANGE', activeKey, 0, -1)) do
  local tag = tagOf(id)
  if tag >= math.max(1, started - openPages) then now = math.min(now, tag) end
end
if now > rebaseAfter then
  rebase(now - 1)
  started = started - now + 1
  now = 1
end
redis.call('ZREMRANGEBYSCORE', tenantsKey, '-inf', now)

local next = math.max(now, tonumber(redis.call('ZSCORE', tenantsKey, tenant) or 1))
local tags = {}
for i = 6, #ARGV, 2 do
  local id, cost = ARGV[i], tonumber(ARGV[i + 1])
  local isNew = redis.call('EXISTS', jobPrefix .. id) == 0
  if isNew then
    local tag = math.min(next, lastTag)
    next = math.min(tag + cost, lastTag)
    table.insert(tags, tag)
  else
    -- Tagged before a rebase and added after it: no tenant's job can stand beyond all that the tenant has asked for.
    local score = redis.call('ZSCORE', prioritizedKey, id)
    if score and score / UNIT >= next + 1 then place(id, next, tonumber(score)) end
    table.insert(tags, 0)
  end
end
redis.call('SET', timeKey, started)
if next > now then redis.call('ZADD', tenantsKey, next, tenant) end
return tags
`);

export interface TagRequest {
  /** `<prefix>:<queue>:`, as BullMQ begins the keys of a queue. */
  keyPrefix: string;
  tenant: string;
  jobs: { id: string; cost: number }[];
}

const KEYS = ['virtual', 'tenants', 'prioritized', 'active', 'delayed', 'wait'];

/** The jobs' tags, in their order; 0 for a job that the queue has already. */
export const tagInRedis = async (redis: Redis, { keyPrefix, tenant, jobs }: TagRequest): Promise<number[]> => {
  const keys = KEYS.map((name) => keyPrefix + name);
  const asked = jobs.flatMap(({ id, cost }) => [id, cost]);
  return (await runScript(redis, script, keys, [keyPrefix, tenant, LAST_TAG, REBASE_AFTER, OPEN_PAGES, ...asked])) as number[];
};
