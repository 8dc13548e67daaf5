import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { verbs } from '../../src/cli/verbs.ts';
import { VERSION } from '../../src/cli/version.ts';
import { expectFailure } from './expect-failure.ts';
import { fakeIo } from './fake-io.ts';

describe('help and version', () => {
  test('without arguments the help goes to standard error and the code says that something was missing', async () => {
    const { io, out, err } = fakeIo();
    expect(await run([], io)).toBe(2);
    expect(out()).toBe('');
    expect(err()).toContain('Usage: telltale');
  });

  test('--help is a result: standard output, code 0, every verb in it', async () => {
    const { io, out, err } = fakeIo();
    expect(await run(['--help'], io)).toBe(0);
    expect(err()).toBe('');
    for (const { name } of verbs) expect(out()).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  test('--version prints the version of package.json and nothing else', async () => {
    const { io, out } = fakeIo();
    expect(await run(['--version'], io)).toBe(0);
    expect(out()).toBe(`${VERSION}\n`);
  });

  test.each(verbs.map(({ name }) => name))('%s --help has examples and fits 80 columns', async (name) => {
    const { io, out } = fakeIo();
    expect(await run([name, '--help'], io)).toBe(0);
    expect(out()).toMatch(/\nExamples:\n {2}\$ /);
    expect(out()).not.toContain('(default: [])');
    expect(
      out()
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });
});

describe('a command line that is wrong', () => {
  test.each<[argv: readonly string[], words: string]>([
    [['recrod'], 'Did you mean record?'],
    [['nothing-like-it'], "Unknown command 'nothing-like-it'."],
    [['record', '--lisen', '127.0.0.1:1'], 'Did you mean --listen?'],
    [['--verbose'], "Unknown option '--verbose'."],
    [['report'], "Missing required argument 'file.sqlite'."],
    [['report', 'a.sqlite', 'b.sqlite'], 'Too many arguments'],
    [['record', 'a.sqlite'], 'Too many arguments'],
    [['record', '--out'], "'--out <file.sqlite>' argument missing"],
    [['export', 'a.sqlite'], "Required option '--format <format>' not specified."],
    [['decode', '--kye', 'x'], 'Did you mean --key?'],
    [['phase', 'a', 'b'], 'Too many arguments'],
    [['ca'], "Missing required argument 'action'."],
    [['decoders', 'gzip'], 'Too many arguments'],
    [['record', '--web', '127.0.0.1:1'], "Unknown option '--web'."],
  ])('%j is told in one sentence with a hint', async (argv, words) => {
    await expectFailure(argv, words);
  });

  test('the hint names the help of the verb', async () => {
    expect(await expectFailure(['record', '--lisen', 'x'], 'telltale record --help')).not.toContain('Usage:');
  });
});

describe('colour', () => {
  test.each<[words: string, options: Parameters<typeof fakeIo>[0], colored: boolean]>([
    ['on a terminal', { errIsTty: true }, true],
    ['off a terminal', {}, false],
    ['with NO_COLOR', { errIsTty: true, env: { NO_COLOR: '1' } }, false],
    ['on a dumb terminal', { errIsTty: true, env: { TERM: 'dumb' } }, false],
  ])('%s', async (_words, options, colored) => {
    const { io, err } = fakeIo(options);
    await run(['recrod'], io);
    expect(err().includes('\u001b[')).toBe(colored);
  });
});
