import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/bytes/index.ts';
import { freshHome, telltale } from './telltale.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/decode/captures');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.bin'));

/** Every value that was planted somewhere in the captures. */
const CANARIES = [
  'account=user-4711-planted',
  'email=alice.planted@example.org',
  'query=planted secret alpha',
  'url=https://secret-clinic.example/appointments?patient=Alice+Planted',
  'gaid=38400000-8cf0-11bd-b23e-10b96e40000d',
  'android-id=9774d56d682e549c',
  'imei=867000041234567',
  'text=5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901',
  'account=1234567890',
  'text=dev-planted-1',
  'phone=+491701234567',
];

/** What must be found in a capture, by kind; a file without a line here must only keep the contract. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  'KNOWN-miui-spock-b64url.bin': ['android-id', 'gaid', 'imei'],
  'KNOWN-sa-android-login.bin': ['account', 'android-id', 'query'],
  'KNOWN-sa-android-plain.bin': ['android-id', 'query'],
  'KNOWN-sa-android-v1order.bin': ['android-id', 'query'],
  'mixpanel.001.bin': ['account', 'android-id', 'email', 'gaid', 'url'],
  'mixpanel.002.bin': ['account', 'email'],
  'mixpanel.003.bin': ['account'],
  'posthog.001.bin': ['account', 'email', 'url'],
  'sa-js-ajax.001.bin': ['account'],
  'sa-js-ajax.002.bin': ['account', 'email', 'query'],
  'sa-sdk-node.001.bin': ['query'],
  'sa-sdk-node.002.bin': ['query'],
  'segment.001.bin': ['account', 'email', 'gaid'],
  'snowplow.001.bin': ['account', 'email', 'query'],
  'web-posthog.001.bin': ['account'],
  // Sealed, or traffic of the browser itself: nothing of the tester's may be seen in it.
  'KNOWN-onetrack-sealed.bin': [],
  'KNOWN-sa-android-gzip9.bin': [],
  'chromium-phonehome.001.bin': [],
  'chromium-phonehome.004.bin': [],
  'chromium-phonehome.005.bin': [],
};

const PROTOCOLS: Readonly<Record<string, string>> = {
  'KNOWN-sa-android-plain.bin': 'sensors-analytics',
  'KNOWN-sa-android-gzip9.bin': 'sensors-analytics',
  'sa-js-ajax.001.bin': 'sensors-analytics',
  'sa-sdk-node.001.bin': 'sensors-analytics',
};

interface Node {
  readonly id: string;
  readonly root?: string;
  readonly slot: { readonly kind: string };
  readonly step: object | null;
  readonly outcome: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly text?: string;
  readonly children: readonly Node[];
}

interface Decoded {
  readonly protocol: string | null;
  readonly grade: string;
  readonly events: readonly object[];
  readonly findings: readonly { readonly kind: string; readonly canary: string | null; readonly payloadId: string }[];
  readonly root: Node;
}

const nodesOf = (node: Node): readonly Node[] => [node, ...node.children.flatMap(nodesOf)];

const PART = /^request\.(?:target|headers\.[^A-Z]+|cookies\..+|body)$/;

test.each(FILES)('%s keeps the contract of decode --json, and what was planted is found', async (file) => {
  const args = ['decode', '--http', '--json', ...CANARIES.flatMap((canary) => ['--canary', canary])];
  const { code, out, err } = await telltale([...args, join(FOLDER, file)], freshHome());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.endsWith('}\n')).toBe(true);
  const decoded = JSON.parse(out) as Decoded;
  expect(Object.keys(decoded)).toEqual(expect.arrayContaining(['protocol', 'grade', 'events', 'findings', 'root']));

  const raw = readFileSync(join(FOLDER, file));
  const { root } = decoded;
  expect(root).toMatchObject({ bytes: raw.length, sha256: sha256(raw), slot: { kind: 'whole' }, step: null });
  expect(root.children.filter(({ root: part = '' }) => !PART.test(part))).toEqual([]);
  expect(root.children.map(({ root: part }) => part)).toContain('request.target');
  for (const child of root.children) expect(child.id).toBe(`x1:${child.root ?? ''}`);
  const nodes = nodesOf(root);
  const ids = new Set(nodes.map(({ id }) => id));
  expect(ids.size).toBe(nodes.length);
  for (const node of nodes) {
    expect(['text', 'structured', 'opaque', 'sealed', 'stopped', 'crashed']).toContain(node.outcome);
    expect(node.sha256).toMatch(/^[0-9a-f]{64}$/);
  }
  for (const { payloadId } of decoded.findings) expect(ids).toContain(payloadId);

  const found = [...new Set(decoded.findings.flatMap(({ kind, canary }) => (canary === null ? [] : [kind])))];
  const planted = PLANTED[file];
  if (planted !== undefined) expect(found).toEqual(expect.arrayContaining([...planted]));
  if (planted?.length === 0) expect(decoded.findings).toEqual([]);
  if (PROTOCOLS[file] !== undefined) expect(decoded.protocol).toBe(PROTOCOLS[file]);
});

test('every file that is expected to hold something is there', () => {
  expect([...Object.keys(PLANTED), ...Object.keys(PROTOCOLS)].filter((file) => !FILES.includes(file))).toEqual([]);
});
