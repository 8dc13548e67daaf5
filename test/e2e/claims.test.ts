import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openWriter } from '../../src/store/index.ts';
import type { Entry } from '../../src/model/index.ts';
import { exchange } from '../store/sample-parts.ts';
import { analysis, END, run, session } from '../store/sample-session.ts';
import { freshHome, telltale } from './telltale.ts';

const home = freshHome();
const PAGE = 'https://www.example.org/planted-public/garden-tools';

/** A phone that opened the planted page in every phase, of which everything was read, and which told no one. */
function control(): void {
  const names = ['baseline', 'browse', 'private'];
  const quiet = names.flatMap((name, index): readonly Entry[] => [
    {
      kind: 'phase',
      phase: { id: index + 1, name, private: index === 2, consent: null, startedAt: session.startedAt + index * 1000 },
    },
    ...Array.from({ length: 12 }, (_, at): readonly Entry[] => {
      const seq = index * 12 + at + 1;
      const made = { ...analysis, exchangeSeq: seq, payloads: [], events: [], findings: [], protocol: null };
      const sent = exchange(seq, { phaseId: index + 1, host: 'www.example.org', url: PAGE });
      return [
        { kind: 'exchange', exchange: sent },
        { kind: 'analysis', runId: 1, analysis: made },
      ];
    }).flat(),
  ]);
  const writer = openWriter(join(home, 'control.sqlite'), { ...session, id: 'cd'.repeat(16) });
  const client = { id: 1, openedAt: session.startedAt, clientIp: '192.168.7.20', clientPort: 41_000 };
  writer.write([
    { kind: 'run', run },
    { kind: 'canary', canary: { kind: 'url', value: PAGE } },
    { kind: 'connection', connection: client },
    ...quiet,
  ]);
  writer.close(END);
}

beforeAll(async () => {
  control();
  expect((await telltale(['demo'], home)).code).toBe(0);
}, 60_000);

async function verdicts(file: string, ...more: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { out, code } = await telltale(['claims', file, '--json', ...more], home);
  expect(code).toBe(0);
  const { claims } = JSON.parse(out) as { claims: { id: string; verdict: string }[] };
  return Object.fromEntries(claims.map(({ id, verdict }) => [id, verdict]));
}

test('the demo supports what it shows, and tests nothing that it lacks', async () => {
  expect(await verdicts('demo.sqlite')).toEqual({
    history: 'supported',
    'search-words': 'supported',
    'private-mode': 'supported',
    'outside-browser': 'untested',
    country: 'untested',
    readable: 'supported',
    linked: 'supported',
    consent: 'untested',
    'same-on-devices': 'untested',
  });
}, 60_000);

test('a phone that tells no one contradicts what was looked for, and nothing else', async () => {
  expect(await verdicts('control.sqlite')).toMatchObject({
    history: 'contradicted',
    'private-mode': 'contradicted',
    'search-words': 'untested',
    consent: 'untested',
    readable: 'untested',
  });
}, 60_000);

test('the demo beside itself is the same, beside the other phone it is not', async () => {
  const compared = async (other: string) => {
    const { out } = await telltale(['compare', 'demo.sqlite', other, '--json'], home);
    return JSON.parse(out) as {
      code: { verdict: string };
      destinations: { kind: string; host: string; status: string }[];
    };
  };
  const same = await compared('demo.sqlite');
  expect(same.code.verdict).toBe('supported');
  expect(new Set(same.destinations.map(({ status }) => status))).toEqual(new Set(['stays']));
  const other = await compared('control.sqlite');
  expect(other.code.verdict).toBe('untested');
  expect(other.destinations.filter(({ kind }) => kind === 'url')).toMatchObject([
    { host: 'data.mistat.intl.xiaomi.com', status: 'vanishes' },
    { host: 'sa.api.intl.miui.com', status: 'vanishes' },
  ]);
}, 60_000);
