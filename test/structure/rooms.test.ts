import { expect, test } from 'vitest';
import { breaches, RULES } from './breaches.ts';
import { plant } from './plant.ts';

const MANIFEST = JSON.stringify({ name: 'planted', dependencies: { pako: '1' }, devDependencies: { vitest: '4' } });

/** A package as npm would install it. */
function installed(name: string): Readonly<Record<string, string>> {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    [`node_modules/${name}/index.js`]: 'module.exports = {};',
  };
}

/** One file that imports something. */
function importing(from: string, specifier: string): Readonly<Record<string, string>> {
  return { [from]: `import * as it from '${specifier}';\nexport const use = it;\n` };
}

const door = (room: string): Readonly<Record<string, string>> => ({
  [`src/${room}/index.ts`]: `export { thing } from './thing.ts';\n`,
  [`src/${room}/thing.ts`]: 'export const thing = 1;\n',
});

const ROOMS = ['capture', 'decode', 'detect', 'atlas', 'claims', 'store', 'report', 'phone'];

/** A tree that keeps all the rules: every room uses words, the hallway and the doors use rooms. */
const CLEAN = {
  'package.json': MANIFEST,
  ...door('model'),
  ...door('bytes'),
  ...Object.fromEntries(ROOMS.flatMap((room) => Object.entries(door(room)))),
  'src/decode/open.ts': `import pako from 'pako';\nimport { inflateSync } from 'node:zlib';\nimport { thing } from '../model/index.ts';\nexport const open = [pako, inflateSync, thing];\n`,
  'src/capture/listen.ts': `import net from 'node:net';\nimport { thing } from '../bytes/index.ts';\nexport const listen = [net, thing];\n`,
  'src/pipeline/index.ts': ROOMS.map((room) => `import '../${room}/index.ts';`).join('\n'),
  'src/pipeline/analyst-worker.ts': `import { parentPort } from 'node:worker_threads';\nimport { thing } from '../decode/index.ts';\nparentPort?.postMessage(thing);\n`,
  'src/web/index.ts': `import '../pipeline/index.ts';\nimport '../store/index.ts';\nimport '../report/index.ts';\nimport 'node:http';\n`,
  'src/cli/index.ts': ['web', 'pipeline', ...ROOMS].map((room) => `import '../${room}/index.ts';`).join('\n'),
  'src/index.ts': `export { thing } from './decode/index.ts';\n`,
  ...installed('pako'),
};

test('a tree that keeps the rules has no breach', async () => {
  expect(await breaches(plant(CLEAN))).toEqual([]);
});

const SINS: readonly (readonly [rule: string, sin: string, tree: Readonly<Record<string, string>>])[] = [
  ...ROOMS.map((room) => {
    const other = room === 'store' ? 'report' : 'store';
    return [
      `rooms-apart-${room}`,
      `${room} enters ${other}`,
      importing(`src/${room}/sin.ts`, `../${other}/index.ts`),
    ] as const;
  }),
  ['rooms-apart-model', 'model enters bytes', importing('src/model/sin.ts', '../bytes/index.ts')],
  ['rooms-apart-bytes', 'bytes enters decode', importing('src/bytes/sin.ts', '../decode/index.ts')],
  ['rooms-apart-pipeline', 'the hallway enters a door', importing('src/pipeline/sin.ts', '../web/index.ts')],
  ['rooms-apart-web', 'the side door enters capture', importing('src/web/sin.ts', '../capture/index.ts')],
  [
    'rooms-apart-decode',
    'a room enters by type only',
    { 'src/decode/sin.ts': `import type { thing } from '../store/index.ts';\nexport type Sin = typeof thing;\n` },
  ],
  [
    'rooms-apart-detect',
    'a room enters by a late import',
    { 'src/detect/sin.ts': `export const sin = () => import('../store/index.ts');\n` },
  ],
  ['front-door', 'a room is entered past its index.ts', importing('src/pipeline/sin.ts', '../decode/thing.ts')],
  ['front-door', 'the model is entered past its index.ts', importing('src/store/sin.ts', '../model/thing.ts')],
  ['front-door-from-outside', 'the package enters past an index.ts', importing('src/sin.ts', './decode/thing.ts')],
  [
    'known-rooms',
    'a room that nobody planned',
    { ...importing('src/attic/sin.ts', './other.ts'), 'src/attic/other.ts': '' },
  ],
  [
    'known-vendors',
    'a package without a room',
    { ...importing('src/decode/sin.ts', 'left-pad'), ...installed('left-pad') },
  ],
  ['vendor-pako', 'a package in the wrong room', importing('src/store/sin.ts', 'pako')],
  [
    'vendor-better-sqlite3',
    'SQL outside the store',
    { ...importing('src/report/sin.ts', 'better-sqlite3'), ...installed('better-sqlite3') },
  ],
  [
    'vendor-better-sqlite3',
    'SQL by type outside the store',
    {
      'src/web/sin.ts': `import type Sql from 'better-sqlite3';\nexport type Sin = Sql;\n`,
      ...installed('@types/better-sqlite3'),
    },
  ],
  [
    'vendor-commander',
    'commander outside the cli',
    { ...importing('src/web/sin.ts', 'commander'), ...installed('commander') },
  ],
  [
    'vendor-node-forge',
    'node-forge in the hallway',
    { ...importing('src/pipeline/sin.ts', 'node-forge'), ...installed('node-forge') },
  ],
  ['vendor-fzstd', 'fzstd outside decode', { ...importing('src/store/sin.ts', 'fzstd'), ...installed('fzstd') }],
  ['vendor-tldts', 'tldts outside the atlas', { ...importing('src/detect/sin.ts', 'tldts'), ...installed('tldts') }],
  [
    'vendor-mmdb-lib',
    'maps outside the atlas',
    { ...importing('src/report/sin.ts', 'mmdb-lib'), ...installed('mmdb-lib') },
  ],
  ['vendor-undici', 'undici outside capture', { ...importing('src/web/sin.ts', 'undici'), ...installed('undici') }],
  ['vendor-uqr', 'uqr outside the cli', { ...importing('src/phone/sin.ts', 'uqr'), ...installed('uqr') }],
  ['vendor-yaml', 'yaml outside the cli', { ...importing('src/claims/sin.ts', 'yaml'), ...installed('yaml') }],
  ['node-net', 'a socket in the hallway', importing('src/pipeline/sin.ts', 'node:net')],
  ['node-tls', 'TLS in the store', importing('src/store/sin.ts', 'node:tls')],
  ['node-http', 'HTTP in the hallway', importing('src/pipeline/sin.ts', 'http')],
  ['node-https', 'HTTPS in the store', importing('src/store/sin.ts', 'node:https')],
  ['node-http2', 'HTTP/2 in the hallway', importing('src/pipeline/sin.ts', 'node:http2')],
  ['node-dgram', 'UDP in the web', importing('src/web/sin.ts', 'node:dgram')],
  ['node-worker_threads', 'a thread in the store', importing('src/store/sin.ts', 'node:worker_threads')],
  ['node-child_process', 'a process in capture', importing('src/capture/sin.ts', 'node:child_process')],
  ...['bytes', 'decode', 'detect', 'atlas', 'claims', 'report'].map(
    (room) => ['pure', `files in ${room}`, importing(`src/${room}/sin.ts`, 'node:fs')] as const,
  ),
  ['pure', 'promised files in decode', importing('src/decode/sin.ts', 'fs/promises')],
  ['pure', 'the clock in detect', importing('src/detect/sin.ts', 'node:perf_hooks')],
  ['words-only', 'a hash in model', importing('src/model/sin.ts', 'node:crypto')],
  [
    'no-cycles',
    'two files that need each other',
    { ...importing('src/decode/sin.ts', './guilt.ts'), ...importing('src/decode/guilt.ts', './sin.ts') },
  ],
  ['no-orphans', 'a file that is left over', { 'src/decode/sin.ts': 'export const sin = 1;\n' }],
  [
    'no-dev-dependencies',
    'a package that is not installed with the product',
    { ...importing('src/decode/sin.ts', 'vitest'), ...installed('vitest') },
  ],
  [
    'nothing-from-outside',
    'a test in src',
    { ...importing('src/decode/sin.ts', '../../test/tool.ts'), 'test/tool.ts': '' },
  ],
  ['resolvable', 'an import that leads nowhere', importing('src/decode/sin.ts', './nowhere.ts')],
];

test.each(SINS)('%s: %s is reported', async (rule, _sin, tree) => {
  const found = await breaches(plant({ ...CLEAN, ...tree }));
  expect(found.map((breach) => breach.split(':')[0])).toContain(rule);
  expect(found.every((breach) => /sin\.ts|guilt\.ts/.test(breach))).toBe(true);
});

test('no rule is left without a planted breach', () => {
  expect(new Set(SINS.map(([rule]) => rule))).toEqual(new Set(RULES));
});
