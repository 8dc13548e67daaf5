import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RefusalKey, RefusalLedger } from '../../../src/capture/refusals/refusal-ledger.ts';
import { createRefusalLedger } from '../../../src/capture/refusals/refusal-ledger.ts';
import type { Observed } from '../../../src/capture/refusals/standing.ts';

const HOUR = 3_600_000;
let now = 0;
let phase = 1;
let ledger: RefusalLedger;
beforeEach(() => {
  now = 1_800_000_000_000;
  phase = 1;
  ledger = createRefusalLedger({ now: () => now, phase: () => phase });
});

const key = (host = 'x.test', app = 'a', client = '192.168.7.20'): RefusalKey => ({ client, app, host });
const see = (who: RefusalKey, ...seen: readonly Observed[]): void => {
  for (const observed of seen) ledger.observe(who, observed);
};

test('who refuses is left alone, who does not is read', () => {
  expect(ledger.leaveAlone(key())).toBeNull();
  see(key(), 'alert');
  see(key('y.test'), 'silent', 'silent', 'silent');
  see(key('z.test'), 'success');
  expect(ledger.leaveAlone(key())).toBe('distrust-explicit');
  expect(ledger.leaveAlone(key())).toBe('distrust-explicit');
  expect(ledger.leaveAlone(key('y.test'))).toBe('pin-suspected');
  expect(ledger.leaveAlone(key('z.test'))).toBeNull();
});

test('another phone, another app and another host are others', () => {
  see(key(), 'alert');
  for (const other of [key('y.test'), key('x.test', 'b'), key('x.test', 'a', '192.168.7.21')]) {
    expect(ledger.verdict(other)).toBe('unknown');
    expect(ledger.leaveAlone(other)).toBeNull();
  }
});

describe('in a new phase', () => {
  beforeEach(() => {
    see(key(), 'alert');
    phase = 2;
  });

  test('the first connection is read once more, the next ones are not', () => {
    expect(ledger.leaveAlone(key())).toBeNull();
    expect(ledger.leaveAlone(key())).toBe('distrust-explicit');
    see(key(), 'alert');
    expect(ledger.leaveAlone(key())).toBe('distrust-explicit');
    phase = 3;
    expect(ledger.leaveAlone(key())).toBeNull();
    expect(ledger.leaveAlone(key())).toBe('distrust-explicit');
  });

  test('a success ends it, and what breaks off in another way changes nothing', () => {
    expect(ledger.leaveAlone(key())).toBeNull();
    see(key(), 'reset', 'idle');
    expect(ledger.leaveAlone(key())).toBe('distrust-explicit');
    see(key(), 'success');
    expect(ledger.leaveAlone(key())).toBeNull();
    expect(ledger.leaveAlone(key())).toBeNull();
  });
});

test('after a day it is read again, and a day begins with every refusal', () => {
  see(key(), 'alert');
  now += 23 * HOUR;
  expect(ledger.leaveAlone(key())).toBe('distrust-explicit');
  now += 2 * HOUR;
  expect(ledger.leaveAlone(key())).toBeNull();
  see(key(), 'alert');
  now += 23 * HOUR;
  expect(ledger.leaveAlone(key())).toBe('distrust-explicit');
});

test('the diagnosis looks at the other connections of the same phone only', () => {
  see(key(), 'alert');
  see(key('y.test', 'b', '192.168.7.99'), 'alert');
  expect(ledger.diagnosis(key())).toBe('undecided');
  see(key('y.test'), 'alert');
  expect(ledger.diagnosis(key())).toBe('app-distrusts');
  see(key('y.test', 'b'), 'alert');
  expect(ledger.diagnosis(key())).toBe('ca-not-installed');
  see(key('y.test', 'c'), 'success');
  expect(ledger.diagnosis(key())).toBe('app-distrusts');
  see(key('z.test'), 'success');
  expect(ledger.diagnosis(key())).toBe('pins-host');
  now += 25 * HOUR;
  see(key(), 'alert');
  expect(ledger.diagnosis(key())).toBe('undecided');
});

test('a success is known for a day', () => {
  expect(ledger.accepted(key())).toBe(false);
  see(key(), 'success', 'alert', 'alert', 'alert');
  expect(ledger.accepted(key())).toBe(true);
  expect(ledger.diagnosis(key())).toBe('mixed');
  now += 25 * HOUR;
  expect(ledger.accepted(key())).toBe(false);
});

test('200 aborts and idle pre-connects at random are never taken for pinning', () => {
  // A browser at twenty hosts: each is used at least once, and everything else that happens is an accident.
  const events = array(
    record({ host: integer({ min: 0, max: 19 }), observed: constantFrom<Observed>('reset', 'idle', 'silent') }),
    { minLength: 200, maxLength: 200 },
  );
  assert(
    property(events, (seen) => {
      const own = createRefusalLedger({ now: () => now, phase: () => phase });
      for (let host = 0; host < 20; host += 1) own.observe(key(`h${host}.test`), 'success');
      for (const { host, observed } of seen) {
        own.observe(key(`h${host}.test`), observed);
        expect(own.leaveAlone(key(`h${host}.test`))).toBeNull();
      }
    }),
    { numRuns: 50 },
  );
  // A host that is never used at all.
  const unused = array(constantFrom<Observed>('reset', 'idle'), { minLength: 200, maxLength: 200 });
  assert(
    property(unused, (seen) => {
      const own = createRefusalLedger({ now: () => now, phase: () => phase });
      for (const observed of seen) own.observe(key(), observed);
      expect(own.leaveAlone(key())).toBeNull();
    }),
    { numRuns: 50 },
  );
});

test('it never remembers more than its limit, and forgets who was heard of longest ago', () => {
  const small = createRefusalLedger({ now: () => now, phase: () => phase, limit: 3 });
  for (const host of ['1', '2', '3']) small.observe(key(host), 'alert');
  expect(small.leaveAlone(key('1'))).toBe('distrust-explicit');
  small.observe(key('4'), 'alert');
  expect(small.size).toBe(3);
  expect(['1', '2', '3', '4'].map((host) => small.verdict(key(host)))).toEqual([
    'distrust-explicit',
    'unknown',
    'distrust-explicit',
    'distrust-explicit',
  ]);
});

test('a flood of 50,000 hosts leaves 10,000', () => {
  for (let host = 0; host < 50_000; host += 1) ledger.observe(key(`h${host}`), 'reset');
  expect(ledger.size).toBe(10_000);
});

test('names that contain each other are not confused', () => {
  see({ client: '1","a', app: 'b', host: 'c' }, 'alert');
  expect(ledger.verdict({ client: '1', app: 'a","b', host: 'c' })).toBe('unknown');
});

test('what happens to others never changes a verdict', () => {
  const events = array(
    record({
      host: constantFrom('x', 'y', 'z'),
      app: constantFrom('a', 'b'),
      observed: constantFrom<Observed>('alert', 'silent', 'reset', 'idle', 'success'),
    }),
    { maxLength: 60 },
  );
  assert(
    property(events, (seen) => {
      const all = createRefusalLedger({ now: () => now, phase: () => phase });
      const alone = createRefusalLedger({ now: () => now, phase: () => phase });
      for (const { host, app, observed } of seen) {
        all.observe(key(host, app), observed);
        if (host === 'x' && app === 'a') alone.observe(key('x', 'a'), observed);
      }
      expect(all.verdict(key('x', 'a'))).toBe(alone.verdict(key('x', 'a')));
    }),
  );
});
