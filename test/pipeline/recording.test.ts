import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type * as Pipeline from '../../src/pipeline/recording.ts';
import { openReader } from '../../src/store/index.ts';

// The recorder runs in a thread, and threads run what is built.
const { startRecording } = (await import(
  join(import.meta.dirname, '../../dist/pipeline/recording.js')
)) as typeof Pipeline;

const folder = (): string => mkdtempSync(join(tmpdir(), 'telltale-recording-'));
const options = (file: string, port: number): Parameters<typeof startRecording>[0] => ({
  file,
  listen: { host: '127.0.0.1', port },
  contextFor: () => {
    throw new Error('no certificate is asked for');
  },
  page: () => null,
  upstreamCa: [],
  resolve: new Map(),
  allowLoopback: true,
  allowLan: [],
  passthrough: ['*.example'],
  phase: { name: 'baseline', private: false, consent: null },
  canaries: [],
  keys: [],
  toolVersion: '0',
  synthetic: true,
  now: Date.now,
  onExchange: () => undefined,
  onFinding: () => undefined,
  onFull: 'block',
  onOutage: () => undefined,
  onFailed: (error) => {
    throw error;
  },
});

test('a session is a file with its phases in order, closed at the end', async () => {
  const file = join(folder(), 'session.sqlite');
  const recording = await startRecording(options(file, 0));
  recording.phase({ name: 'private', private: true, consent: null });
  expect(await recording.stop()).toEqual({ exchanges: 0, findings: 0, gaps: 0 });
  const reader = openReader(file);
  const { phases, cleanEnd, session } = reader.reportData({ toolVersion: '0', generatedAt: 1, parts: [] });
  expect([phases.map(({ name }) => name), cleanEnd]).toEqual([['baseline', 'private'], true]);
  expect(session.options).toMatchObject({ passthrough: ['*.example'], allowLoopback: true });
  reader.close();
});

test('an address that is taken is an error, and leaves no file behind', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const place = folder();
  const file = join(place, 'session.sqlite');
  await expect(startRecording(options(file, (taken.address() as AddressInfo).port))).rejects.toThrow();
  expect([existsSync(file), readdirSync(place)]).toEqual([false, []]);
  taken.close();
});
