import { X509Certificate, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRaw } from '../capture/loopback.ts';
import type { RunningRecord } from './telltale.ts';
import { freshHome, startRecord } from './telltale.ts';

let record: RunningRecord;

beforeAll(async () => {
  record = await startRecord(['--out', 'phone.sqlite'], freshHome());
});
afterAll(async () => {
  expect(await record.stop()).toBe(0);
  // Looking at the page is no traffic of the phone.
  expect(record.events.filter(({ event }) => event === 'exchange')).toEqual([]);
});

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

async function get(target: string, host = `${record.host}:${record.port}`): Promise<Answer> {
  const text = await sendRaw(record.port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: Buffer.from(text.slice(end + 4), 'latin1') };
}

const fingerprint = (): string => (record.events[0] as unknown as { ca: { sha256: string } }).ca.sha256;

test.each(['/ca.crt', 'http://telltale.test/ca.crt'])(
  '%s is the CA as Android wants it: DER, its type, its exact length',
  async (target) => {
    const { status, headers, body } = await get(target, target.startsWith('http') ? 'telltale.test' : undefined);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/x-x509-ca-cert');
    expect(headers.get('content-length')).toBe(String(body.length));
    expect(headers.get('content-disposition')).toContain('telltale-ca.crt');
    expect(createHash('sha256').update(body).digest('hex')).toBe(fingerprint());
    expect(new X509Certificate(body).ca).toBe(true);
  },
);

test('/ca.pem is the same certificate as text', async () => {
  const { status, headers, body } = await get('/ca.pem');
  expect({ status, length: headers.get('content-length') }).toEqual({ status: 200, length: String(body.length) });
  expect(new X509Certificate(body).raw.equals(new X509Certificate(readFileSync(record.caFile)).raw)).toBe(true);
  expect(body.toString()).not.toContain('PRIVATE');
});

test.each(['/', 'http://telltale.test/', 'http://telltale.test'])(
  '%s is the page that tells the phone what to do',
  async (target) => {
    const { status, headers, body } = await get(target, target.startsWith('http') ? 'telltale.test' : undefined);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const text = body.toString().replace(/<[^>]*>|\s/g, '');
    expect(text.toLowerCase()).toContain(fingerprint());
    expect(body.toString()).toContain('/ca.crt');
    expect(body.toString()).toContain(String(record.port));
  },
);

test.each([
  '/nothing',
  '/ca.key',
  '/../ca.pem',
  '/telltale-ca.key',
  '/%2e%2e/ca.pem',
  '//ca.crt',
  'http://telltale.test/x',
])('%s is not there', async (target) => {
  const { status, body } = await get(target, target.startsWith('http') ? 'telltale.test' : undefined);
  expect(status).toBe(404);
  expect(body.toString()).not.toContain('CERTIFICATE');
});
