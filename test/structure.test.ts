import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { changelog } from './structure/changelog.ts';
import { WITH_SECRET, WITHOUT_MIRROR } from './structure/exemptions.ts';
import { leaks } from './structure/leaks.ts';
import { missingMirrors } from './structure/mirrors.ts';
import { unmatchedParts } from './structure/parts.ts';
import { plant } from './structure/plant.ts';
import { oversize } from './structure/sizes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('in this tree', () => {
  test('file, registry line, fixtures and docs of every part match', async () => {
    expect(await unmatchedParts(root)).toEqual([]);
  });

  test('every file of src has a test at the same place', () => {
    expect(missingMirrors(root, WITHOUT_MIRROR)).toEqual([]);
  });

  test('no file is longer than a reader can hold', () => {
    expect(oversize(root)).toEqual([]);
  });

  test('the version has a heading in the changelog', () => {
    expect(changelog(root)).toEqual([]);
  });

  test('nothing committed holds a private key or a path of one machine', () => {
    expect(leaks(root, WITH_SECRET)).toEqual([]);
  });
});

type Tree = Readonly<Record<string, string>>;

const docs = `docs: { summary: 'Undoes it.', references: ['RFC 1'], limitations: ['Not all.'] }`;
const lines = (count: number): string =>
  Array.from({ length: count }, (_, line) => `export const a${line} = ${line};`).join('\n');

/** A tree without a problem: one part of every kind. */
const CLEAN: Tree = {
  'package.json': '{"version":"1.2.3"}',
  'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-22\n',
  'src/decode/decoders/gzip.ts': `export default { id: 'gzip', ${docs} };`,
  'src/decode/protocols/mistat.ts': `export default { id: 'mistat', ${docs} };`,
  'src/decode/registry.ts': `import gzip from './decoders/gzip.ts';\nimport mistat from './protocols/mistat.ts';\nexport const decoders = [gzip];\nexport const protocols = [mistat];\n`,
  'src/decode/index.ts': `export { decoders } from './registry.ts';\n`,
  'src/detect/detectors/email.ts': `export default { id: 'email', ${docs} };`,
  'src/detect/registry.ts': `import email from './detectors/email.ts';\nexport const detectors = [email];\n`,
  'src/report/text-format.ts': `export default { id: 'text' };`,
  'src/report/registry.ts': `import text from './text-format.ts';\nexport const formats = [text];\n`,
  'src/cli/commands/report.ts': `export default { name: 'report' };`,
  'src/cli/verbs.ts': `import report from './commands/report.ts';\nexport const verbs = [report];\n`,
  'src/model/phase.ts': `import type { A } from './a.ts';\nexport type { A };\nexport interface Phase { readonly a: A }\n`,
  'fixtures/decode/gzip/plain/input.bin': 'x',
  'fixtures/decode/mistat/plain/input.bin': 'x',
  'fixtures/detect/email/fires.json': '[{}]',
  'fixtures/detect/email/silent.json': '[{}]',
  ...Object.fromEntries(
    [
      ...['decode/decoders/gzip', 'decode/protocols/mistat', 'decode/registry', 'detect/detectors/email'],
      ...['detect/registry', 'report/text-format', 'report/registry', 'cli/commands/report', 'cli/verbs'],
    ].map((path) => [`test/${path}.test.ts`, '']),
  ),
};

/** All problems of a planted tree; a path that maps to null is left out of it. */
async function problemsOf(
  change: Readonly<Record<string, string | null>>,
  exempt?: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const kept = Object.entries({ ...CLEAN, ...change }).filter((entry): entry is [string, string] => entry[1] !== null);
  const planted = plant(Object.fromEntries(kept));
  return [
    ...(await unmatchedParts(planted)),
    ...missingMirrors(planted, exempt),
    ...oversize(planted),
    ...changelog(planted),
    ...leaks(planted),
  ];
}

describe('in a planted tree', () => {
  test('without a sin nothing is reported', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  const registry = CLEAN['src/decode/registry.ts'] ?? '';
  const undocumented = `export default { id: 'gzip', docs: { summary: '', references: [], limitations: [] } };`;
  // Written in two halves, so that this file holds no such block itself.
  const key = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkq'.repeat(4)}\n-----END PRIVATE KEY-----\n`;
  const machine = ['', 'home', 'alice', 'telltale'].join('/');

  test.each<[sin: string, change: Readonly<Record<string, string | null>>, report: readonly string[]]>([
    [
      'a decoder without a registry line',
      { 'src/decode/registry.ts': registry.replace('[gzip]', '[]') },
      [
        'src/decode/decoders/gzip.ts: has no line in src/decode/registry.ts',
        'fixtures/decode/gzip: fixtures of nothing, and no README.md that says why',
      ],
    ],
    [
      'a decoder in a file of another name',
      { 'src/decode/decoders/gzip.ts': `export default { id: 'gunzip', ${docs} };` },
      [
        'src/decode/decoders/gzip.ts: has no line in src/decode/registry.ts',
        'src/decode/registry.ts: there is no src/decode/decoders/gunzip.ts',
        'fixtures/decode/gunzip: the decoder has no fixtures',
        'fixtures/decode/gzip: fixtures of nothing, and no README.md that says why',
      ],
    ],
    [
      'a decoder that is listed twice',
      { 'src/decode/registry.ts': registry.replace('[gzip]', '[gzip, gzip]') },
      ['src/decode/registry.ts: gzip is listed twice'],
    ],
    [
      'a registry that is not there',
      { 'src/detect/registry.ts': null, 'test/detect/registry.test.ts': null },
      [
        'src/detect/detectors/email.ts: has no line in src/detect/registry.ts',
        'fixtures/detect/email: fixtures of nothing, and no README.md that says why',
      ],
    ],
    [
      'a decoder without fixtures',
      { 'fixtures/decode/gzip/plain/input.bin': null },
      ['fixtures/decode/gzip: the decoder has no fixtures'],
    ],
    [
      'a protocol without fixtures',
      { 'fixtures/decode/mistat/plain/input.bin': null },
      ['fixtures/decode/mistat: the protocol has no fixtures'],
    ],
    [
      'a decoder without docs',
      { 'src/decode/decoders/gzip.ts': undocumented },
      [
        'src/decode/decoders/gzip.ts: its docs have no summary',
        'src/decode/decoders/gzip.ts: its docs have no reference',
        'src/decode/decoders/gzip.ts: its docs have no limitation',
      ],
    ],
    [
      'a detector that is never silent',
      { 'fixtures/detect/email/silent.json': '[]' },
      ['fixtures/detect/email/silent.json: has no rows'],
    ],
    [
      'a detector without a table',
      { 'fixtures/detect/email/fires.json': null },
      ['fixtures/detect/email/fires.json: has no rows'],
    ],
    [
      'a format without a registry line',
      { 'src/report/registry.ts': 'export const formats = [];' },
      ['src/report/text-format.ts: has no line in src/report/registry.ts'],
    ],
    [
      'a command without a registry line',
      { 'src/cli/verbs.ts': 'export const verbs = [];' },
      ['src/cli/commands/report.ts: has no line in src/cli/verbs.ts'],
    ],
    [
      'a file without a test',
      { 'test/decode/decoders/gzip.test.ts': null },
      ['src/decode/decoders/gzip.ts: has no test test/decode/decoders/gzip.test.ts'],
    ],
    [
      'a file of types that gained a value',
      { 'src/model/phase.ts': 'export const PHASES = [];' },
      ['src/model/phase.ts: has no test test/model/phase.test.ts'],
    ],
    [
      'a source file of 301 lines',
      { 'src/decode/decoders/gzip.ts': `${CLEAN['src/decode/decoders/gzip.ts']}\n${lines(300)}` },
      ['src/decode/decoders/gzip.ts: 301 lines, 300 are allowed'],
    ],
    [
      'a test of 401 lines',
      { 'test/cli/verbs.test.ts': lines(401) },
      ['test/cli/verbs.test.ts: 401 lines, 400 are allowed'],
    ],
    [
      'a version without a heading',
      { 'package.json': '{"version":"1.3.0"}' },
      ['CHANGELOG.md: has no heading "## [1.3.0]"'],
    ],
    [
      'a changelog that is not there',
      { 'CHANGELOG.md': null },
      ['CHANGELOG.md: has no heading "## [Unreleased]"', 'CHANGELOG.md: has no heading "## [1.2.3]"'],
    ],
    ['a private key', { 'certs/ca.pem': key }, ['certs/ca.pem: holds a private key']],
    [
      'a private key in a string',
      { 'fixtures/x/key.json': JSON.stringify(key) },
      ['fixtures/x/key.json: holds a private key'],
    ],
    [
      'a path of one machine',
      { 'test/decode/registry.test.ts': `open('${machine}')` },
      ['test/decode/registry.test.ts: holds a path of one machine'],
    ],
  ])('%s is reported, and nothing else', async (_sin, change, report) => {
    expect(await problemsOf(change)).toEqual(report);
  });

  test('fixtures that several parts share say so in a README.md', async () => {
    const shared = { 'fixtures/decode/captures/a.bin': 'x' };
    expect(await problemsOf(shared)).toEqual([
      'fixtures/decode/captures: fixtures of nothing, and no README.md that says why',
    ]);
    expect(await problemsOf({ ...shared, 'fixtures/decode/captures/README.md': 'Whole messages.' })).toEqual([]);
  });

  test('blank lines and comments do not make a file long', async () => {
    const padded = `${CLEAN['src/decode/decoders/gzip.ts']}\n${'\n// why\n/*\n * more\n */\n'.repeat(200)}`;
    expect(await problemsOf({ 'src/decode/decoders/gzip.ts': padded })).toEqual([]);
  });

  test('a median over 80 lines is reported', () => {
    const planted = plant({ 'src/a.ts': lines(81), 'src/b.ts': lines(82), 'src/c.ts': lines(2) });
    expect(oversize(planted)).toEqual(['src: the median file has 81 lines, 80 are allowed']);
  });

  test('an exemption counts while it is needed and is reported from then on', async () => {
    const exempt = new Map([['src/cli/verbs.ts', 'a list']]);
    expect(await problemsOf({ 'test/cli/verbs.test.ts': null }, exempt)).toEqual([]);
    expect(await problemsOf({}, exempt)).toEqual(['src/cli/verbs.ts: needs no exemption any more']);
    expect(await problemsOf({}, new Map([['src/gone.ts', 'a list']]))).toEqual([
      'src/gone.ts: needs no exemption any more',
    ]);
  });
});
