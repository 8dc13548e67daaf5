import { describe, expect, test } from 'vitest';
import { DEFAULT_PASSTHROUGH } from '../../src/capture/index.ts';
import type { Listening } from '../../src/cli/record-talk.ts';
import { createRecordTalk } from '../../src/cli/record-talk.ts';
import type { ExchangeNote, FindingNote } from '../../src/pipeline/index.ts';
import { fakeIo, plain } from './fake-io.ts';

const start: Listening = {
  host: '127.0.0.1',
  port: 8080,
  addresses: ['127.0.0.1'],
  pairUrl: null,
  authority: { commonName: 'telltale CA', file: '/ca.pem', fingerprint: 'ab'.repeat(32) },
  database: "/it's/phone.sqlite",
  phase: 'baseline',
  unread: DEFAULT_PASSTHROUGH,
  warnings: ['Mind the gap.'],
};

const exchange: ExchangeNote = {
  seq: 1,
  at: 5,
  kind: 'http',
  method: 'POST',
  url: 'https://sa.example/sa',
  host: 'sa.example',
  status: 200,
  requestBytes: 1_500,
  responseBytes: 2,
  error: null,
};

const finding: FindingNote = {
  detector: 'canary',
  version: 1,
  messageId: 'seen',
  message: 'Your e-mail address was sent.',
  kind: 'email',
  confidence: 'observed',
  value: 'me@example.org',
  canary: 'me@example.org',
  span: null,
  payloadId: 'x1:request.body',
  event: 3,
  seq: 1,
  host: 'sa.example',
};

describe('for programs', () => {
  test('every line is one JSON object, and the talk stays away from it', async () => {
    const { io, out, err } = fakeIo();
    const talk = createRecordTalk(io, true);
    talk.listening(start);
    talk.exchange(exchange);
    talk.finding(finding);
    talk.phase({ id: 2, name: 'private', private: true, consent: null, startedAt: 9 });
    talk.stopping();
    talk.stopped({ exchanges: 1, findings: 1, gaps: 0 }, start.database);
    talk.done();
    await Promise.resolve();
    expect(
      out()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        event: 'listening',
        proxy: { host: '127.0.0.1', port: 8080 },
        web: null,
        ca: { file: '/ca.pem', sha256: 'ab'.repeat(32) },
        database: start.database,
      },
      { event: 'exchange', ...exchange },
      { ...finding, event: 'finding', eventIndex: 3 },
      { event: 'phase', id: 2, name: 'private', private: true, consent: null, startedAt: 9 },
      { event: 'stopped', exchanges: 1, findings: 1, gaps: 0 },
    ]);
    expect(err()).toBe(`Unread by default: ${DEFAULT_PASSTHROUGH.join(', ')}\nwarning: Mind the gap.\n`);
  });

  test('a line feed in what the phone sent makes no second line', async () => {
    const { io, out } = fakeIo();
    createRecordTalk(io, true).exchange({ ...exchange, url: 'http://x/\n{"event":"stopped"}' });
    await Promise.resolve();
    expect(out().split('\n')).toHaveLength(2);
  });
});

describe('for people', () => {
  const nextDraw = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

  test('it only talks; the result is the file', async () => {
    const { io, out, err } = fakeIo({ errIsTty: true });
    const talk = createRecordTalk(io, false);
    talk.listening(start);
    talk.exchange(exchange);
    await nextDraw();
    talk.stopping();
    talk.stopped({ exchanges: 1, findings: 0, gaps: 2 }, start.database);
    expect(out()).toBe('');
    expect(err()).toContain('Recorded: 1 exchange, 0 findings, 2 gaps.\n');
    expect(err()).toContain(`telltale report '/it'\\''s/phone.sqlite'\n`);
  });

  test('one line counts, and fits the terminal', async () => {
    const { io, err } = fakeIo({ errIsTty: true, columns: 60 });
    const talk = createRecordTalk(io, false);
    talk.listening(start);
    for (let count = 0; count < 3; count += 1) talk.exchange(exchange);
    talk.finding(finding);
    talk.phase({ id: 2, name: 'a phase with a very long name indeed', private: true, consent: null, startedAt: 9 });
    await nextDraw();
    const line = plain(err()).split('\n').at(-1)!;
    expect(line).toMatch(/^● 3 requests · 1 host · 4\.5 kB sent · 1 finding · phase/);
    expect(line.length).toBeLessThan(60);
    talk.done();
    expect(err().endsWith('\r\u001b[K')).toBe(true);
  });

  test('off a terminal nothing is drawn over', async () => {
    const { io, err } = fakeIo();
    const talk = createRecordTalk(io, false);
    talk.listening(start);
    talk.exchange(exchange);
    await nextDraw();
    expect(err()).not.toContain('\r');
    expect(err()).not.toContain('\u001b');
    expect(err()).not.toContain('●');
  });
});

test('who was paired, and the next code, are told to programs and to people', () => {
  const pairUrl = 'http://192.168.1.20:8080/pair#token';
  const program = fakeIo();
  const json = createRecordTalk(program.io, true);
  json.listening({ ...start, pairUrl });
  json.paired('192.168.1.33', 5);
  json.pairUrl('http://192.168.1.20:8080/pair#next', 'used');
  const person = fakeIo();
  const people = createRecordTalk(person.io, false);
  people.paired('192.168.1.33', Date.now());
  people.pairUrl(pairUrl, 'used');
  people.pairUrl(pairUrl, 'wrong-tries');
  return Promise.resolve().then(() => {
    const events = program
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events[0]).toMatchObject({ event: 'listening', pair: { url: pairUrl } });
    expect(events.slice(1)).toEqual([
      { event: 'paired', address: '192.168.1.33', until: 5 },
      { event: 'pair', url: 'http://192.168.1.20:8080/pair#next' },
    ]);
    expect(person.err()).toContain('Paired: 192.168.1.33, until ');
    expect(person.err()).toContain(`To pair another phone: ${pairUrl}`);
    expect(person.err()).toContain('Five wrong codes were tried');
  });
});
