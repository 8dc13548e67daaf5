import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadDemoScript, requestsOf, hostsOf } from '../../../src/cli/demo/script.ts';
import type { DemoPhase, DemoRequest } from '../../../src/cli/demo/script.ts';
import { checkCanary } from '../../../src/detect/index.ts';

const sessions = fileURLToPath(new URL('../../../fixtures/sessions/', import.meta.url));
const script = loadDemoScript();
const requests = requestsOf(script);
const isSensors = ({ url }: DemoRequest): boolean => url.includes('project=global_browser_mini');

interface SensorsEvent {
  readonly event: string;
  readonly distinct_id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Java's String.hashCode, as the format's own check sum. */
function javaHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

function formOf(body: Uint8Array | null): ReadonlyMap<string, string> {
  const pairs = Buffer.from(body ?? [])
    .toString('latin1')
    .split('&');
  return new Map(pairs.map((pair) => [pair.split('=')[0]!, decodeURIComponent(pair.slice(pair.indexOf('=') + 1))]));
}

function sensorsList(body: Uint8Array | null): string {
  const form = formOf(body);
  const list = form.get('data_list') ?? '';
  expect([...form.keys()]).toEqual(['crc', 'gzip', 'data_list']);
  expect(form.get('crc')).toBe(String(javaHash(list)));
  expect(form.get('gzip')).toBe('1');
  expect(list).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  const bytes = Buffer.from(list, 'base64');
  expect(bytes.subarray(0, 10).toString('hex')).toBe('1f8b0800000000000000');
  return gunzipSync(bytes).toString('utf8');
}

const eventsOf = (body: Uint8Array | null): readonly SensorsEvent[] =>
  JSON.parse(sensorsList(body)) as readonly SensorsEvent[];

/** What a reader who undoes every layer of the phase's readable requests would see. */
function readable(phase: DemoPhase): string {
  const own = requestsOf({ ...script, phases: [phase] });
  return own
    .map((request) => `${request.url}\n${isSensors(request) ? JSON.stringify(eventsOf(request.body)) : ''}`)
    .join('\n');
}

test('the script has the phases baseline, browse and private, and only the last is private', () => {
  expect(script.phases.map(({ name, private: isPrivate }) => [name, isPrivate])).toEqual([
    ['baseline', false],
    ['browse', false],
    ['private', true],
  ]);
});

test('the script says of itself that it is synthetic', () => {
  expect(script.title).toContain('scripted');
  expect(script.note).toMatch(/^Synthetic/);
});

test('25 to 35 requests go to 13 hosts, one of them without TLS', () => {
  expect(requests.length).toBeGreaterThanOrEqual(25);
  expect(requests.length).toBeLessThanOrEqual(35);
  expect(hostsOf(script)).toHaveLength(13);
  expect(requests.filter(({ url }) => url.startsWith('http:'))).toHaveLength(1);
});

test('each request names its own host and the length of its own body', () => {
  for (const { url, headers, body } of requests) {
    const values = new Map(headers.map(([name, value]) => [name, value]));
    expect(values.size).toBe(headers.length);
    expect(values.get('Host')).toBe(new URL(url).host);
    expect(values.get('Content-Length') ?? null).toBe(body === null ? null : String(body.length));
  }
});

test('every body file of the folder is sent by some request', () => {
  const sent = new Set(requests.map(({ body }) => body && createHash('md5').update(body).digest('hex')));
  const files = readdirSync(join(sessions, 'demo')).filter((name) => name.endsWith('.bin'));
  expect(files).toHaveLength(15);
  for (const name of files) {
    const hash = createHash('md5')
      .update(readFileSync(join(sessions, 'demo', name)))
      .digest('hex');
    expect(sent, name).toContain(hash);
  }
});

test('every upload of the browser is a valid Sensors Analytics batch with slashes as org.json writes them', () => {
  const lists = requests.filter(isSensors).map(({ body }) => sensorsList(body));
  expect(lists).toHaveLength(10);
  for (const list of lists) expect(list).not.toMatch(/(?<!\\)\//);
});

test('the browser names the same person in private mode as before', () => {
  const people = requests.filter(isSensors).flatMap(({ body }) => eventsOf(body).map((event) => event.distinct_id));
  expect(new Set(people)).toEqual(new Set(['5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901']));
});

test('four pages and two searches are reported while browsing, three, two and a download in private mode', () => {
  const counts = script.phases.map((phase) => {
    const events = requestsOf({ ...script, phases: [phase] })
      .filter(isSensors)
      .flatMap(({ body }) => eventsOf(body).map(({ event }) => event));
    return ['page_load_event_start', 'page_load_event_finish', 'search', 'download_files'].map(
      (name) => events.filter((event) => event === name).length,
    );
  });
  expect(counts).toEqual([
    [0, 0, 0, 0],
    [4, 4, 2, 0],
    [3, 3, 2, 1],
  ]);
});

test('at least two uploads are batches that mix a search with page loads', () => {
  const mixed = requests.filter(isSensors).filter(({ body }) => eventsOf(body).length === 3);
  expect(mixed).toHaveLength(2);
});

test('the detectors accept every canary, and none stands inside another', () => {
  for (const canary of script.canaries) {
    expect(checkCanary(canary), canary.value).toBeNull();
    const inside = script.canaries.filter(({ value }) => value.includes(canary.value));
    expect(inside).toEqual([canary]);
  }
});

test('each planted page and search is sent in one phase only, so that a hit names the phase', () => {
  const texts = script.phases.map(readable);
  const planted = script.canaries.filter(({ kind }) => kind === 'url' || kind === 'query');
  const phasesOf = planted.map(({ value }) => texts.flatMap((text, phase) => (text.includes(value) ? [phase] : [])));
  expect(phasesOf.filter(([phase, ...more]) => phase === 1 && more.length === 0)).toHaveLength(6);
  expect(phasesOf.filter(([phase, ...more]) => phase === 2 && more.length === 0)).toHaveLength(6);
  expect(planted).toHaveLength(12);
});

test('the planted device ids are in the uploads: clear, in base64url, and the IMEI as its MD5', () => {
  const spock = formOf(requests.find(({ url }) => url.endsWith('/track/spock'))?.body ?? null);
  const core = Buffer.from(spock.get('value') ?? '', 'base64url').toString('utf8');
  const value = (kind: string): string => script.canaries.find((canary) => canary.kind === kind)?.value ?? '';
  expect(core).toContain(value('gaid'));
  expect(core).toContain(createHash('md5').update(value('imei')).digest('hex'));
  const adjust = requests.filter(({ url }) => url.startsWith('https://app.adjust.com/'));
  expect(adjust.map(({ body }) => formOf(body).get('gps_adid'))).toEqual([value('gaid'), value('gaid')]);
  expect(readable(script.phases[2]!)).toContain(value('android-id'));
});

test('the generator makes the same session again, whatever its zlib', () => {
  const directory = mkdtempSync(join(tmpdir(), 'telltale-make-demo-'));
  try {
    execFileSync(process.execPath, [join(sessions, 'make-demo.mjs'), directory]);
    const read = (folder: string, name: string): Buffer => readFileSync(join(folder, name));
    const demo = join(sessions, 'demo');
    const unsized = (text: string): string => text.replace(/"Content-Length", "\d+"/g, '"Content-Length"');
    expect(unsized(read(directory, 'session.json').toString())).toBe(unsized(read(demo, 'session.json').toString()));
    const names = readdirSync(demo).filter((name) => name !== 'README.md');
    expect(readdirSync(directory)).toEqual(names);
    for (const name of names.filter((file) =>
      /^(?:browse|private)-.*(?:garden|search|news|shop|batch|clinic|debt|download)/.test(file),
    )) {
      expect(sensorsList(read(directory, name)), name).toBe(sensorsList(read(demo, name)));
    }
    expect(read(directory, 'browse-6-spock.bin')).toEqual(read(demo, 'browse-6-spock.bin'));
  } finally {
    rmSync(directory, { recursive: true });
  }
});
