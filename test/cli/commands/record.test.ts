import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openReader } from '../../../src/store/index.ts';
import { sampleFile } from '../../store/sample-file.ts';
import { run } from '../built.ts';
import type { FakeIo, FakeIoOptions } from '../fake-io.ts';
import { fakeIo, newHome } from '../fake-io.ts';
import { PLAN } from '../plan/sample-plan.ts';
import { userFile } from '../user-file.ts';

const DAY = 86_400_000;

interface Ended extends FakeIo {
  readonly code: number;
  readonly file: string;
}

/** Records into a new file until the given time or the first mistake. */
async function record(argv: readonly string[], options: FakeIoOptions = {}): Promise<Ended> {
  const fake = fakeIo(options);
  const file = join(newHome(), 'phone.sqlite');
  const code = await run(['record', '--out', file, '--listen', '127.0.0.1:0', ...argv], fake.io);
  return { ...fake, code, file };
}

async function expectRefusal(argv: readonly string[], words: string, options: FakeIoOptions = {}): Promise<Ended> {
  const ended = await record(argv, options);
  expect({ code: ended.code, out: ended.out() }).toEqual({ code: 2, out: '' });
  expect(ended.err()).toMatch(/^error: .+\nhint: {2}.+\n$/);
  expect(ended.err()).toContain(words);
  expect(readdirSync(join(ended.file, '..'))).toEqual([]);
  return ended;
}

test('it ends after --duration with a session that says what it was', async () => {
  const { code, file, out, err } = await record([
    '--duration',
    '0.2',
    '--phase',
    'idle',
    '--canary',
    'query=planted alpha',
    '--no-web',
  ]);
  expect({ code, out: out() }).toEqual({ code: 0, out: '' });
  expect(err()).toContain('Recorded: 0 exchanges, 0 findings, 0 gaps.');
  const reader = openReader(file);
  expect(reader.phases().map(({ name }) => name)).toEqual(['idle']);
  expect(reader.canaries()).toEqual([{ kind: 'query', value: 'planted alpha' }]);
  expect(reader.cleanEnd()).toBe(true);
  reader.close();
});

test('a signal ends it too, however long it was to last', async () => {
  const fake = fakeIo();
  const file = join(newHome(), 'phone.sqlite');
  const ended = run(['record', '--out', file, '--listen', '127.0.0.1:0', '--duration', '100000', '--json'], fake.io);
  while (!fake.out().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 5));
  fake.interrupt();
  expect(await ended).toBe(0);
  const lines = fake
    .out()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly event: string });
  expect(lines.map(({ event }) => event)).toEqual(['listening', 'stopped']);
  expect(existsSync(join(fake.home, '.local/share/telltale/run', `${fake.io.pid}.sock`))).toBe(false);
});

test('nothing but the session file is left beside it', async () => {
  const { file } = await record(['--duration', '0.1']);
  expect(readdirSync(join(file, '..'))).toEqual(['phone.sqlite']);
});

describe('what is passed through unread', () => {
  const optionsOf = (file: string): Readonly<Record<string, unknown>> => {
    const reader = openReader(file);
    const { options } = reader.session();
    reader.close();
    return options;
  };

  test('is named at the start on one line, and stands in the session', async () => {
    const { file, err } = await record(['--duration', '0.1', '--json']);
    const [line] = err().split('\n');
    expect(line).toBe('Unread by default: connectivitycheck.gstatic.com, connect.rom.miui.com');
    expect(optionsOf(file)).toMatchObject({
      passthrough: [],
      interceptOnly: [],
      defaultPassthrough: ['connectivitycheck.gstatic.com', 'connect.rom.miui.com'],
      autoPassthrough: true,
    });
  });

  test('can be switched off', async () => {
    const { file, err } = await record([
      ...['--duration', '0.1', '--json', '--no-default-passthrough', '--no-auto-passthrough'],
      ...['--intercept-only', '*.example', '--intercept-only', 'a.test'],
    ]);
    expect(err()).not.toContain('Unread');
    expect(optionsOf(file)).toMatchObject({
      interceptOnly: ['*.example', 'a.test'],
      defaultPassthrough: [],
      autoPassthrough: false,
    });
  });
});

describe('a mistake leaves no file where none was', () => {
  test.each<[argv: readonly string[], words: string]>([
    [['--listen', '8080'], 'Give HOST:PORT'],
    [['--listen', '192.0.2.77:0'], '--listen'],
    [['--duration', '0'], 'number of seconds'],
    [['--canary', 'mail'], 'Give KIND=VALUE'],
    [['--upstream-ca', '/nowhere'], 'it does not exist'],
    [['--resolve', 'a=b'], '--resolve'],
    [['--allow-lan', '10.0.0.0'], 'CIDR'],
    [['--passthrough', 'https://x'], 'pattern of host names'],
    [['--intercept-only', 'https://x'], 'pattern of host names'],
    [['--phase', ''], 'phase name'],
    [['--lisen', 'x'], 'Did you mean --listen?'],
    [['--duraton', '1'], 'Did you mean --duration?'],
    [['extra'], 'Too many arguments'],
  ])('%j', async (argv, words) => {
    await expectRefusal(argv, words);
  });

  test('and no CA either when the command line is wrong', async () => {
    const { home } = await expectRefusal(['--phase', ''], 'phase name');
    expect(readdirSync(home)).toEqual([]);
  });

  test('a port that is in use', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expectRefusal(['--listen', `127.0.0.1:${port}`], `Port ${port} on 127.0.0.1 is in use.`);
    server.close();
  });

  test('a CA whose key others can read', async () => {
    const { io, home } = fakeIo();
    await run(['ca', 'new'], io);
    chmodSync(join(home, '.local/share/telltale/ca/telltale-ca.key'), 0o644);
    await expectRefusal([], 'open to others', { env: { HOME: home } });
  });

  test('a CA that has expired', async () => {
    const { io, home } = fakeIo();
    await run(['ca', 'new'], io);
    await expectRefusal([], 'expired', { env: { HOME: home }, now: () => Date.now() + 400 * DAY });
  });

  test('a data directory that cannot be made', async () => {
    const home = newHome();
    writeFileSync(join(home, 'file'), '');
    await expectRefusal([], 'a part of the path is not a folder', { env: { XDG_DATA_HOME: join(home, 'file') } });
  });
});

describe('a file that is there', () => {
  test('is never recorded over', async () => {
    const session = sampleFile();
    const before = readFileSync(session);
    const { code, err } = await record(['--out', session]);
    expect(code).toBe(2);
    expect(err()).toContain('is already there');
    expect(readFileSync(session).equals(before)).toBe(true);
    expect(readdirSync(join(session, '..'))).toEqual(['session.sqlite']);
  });

  test('also when the port is in use at the same time', async () => {
    const session = sampleFile();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await record(['--out', session, '--listen', `127.0.0.1:${port}`])).code).toBe(2);
    server.close();
    expect(existsSync(session)).toBe(true);
  });

  test('a folder, or a file in none', async () => {
    const home = newHome();
    mkdirSync(join(home, 'folder'));
    for (const out of ['folder', 'none/phone.sqlite']) {
      const { code, err } = await record(['--out', join(home, out)]);
      expect(code).toBe(2);
      expect(err()).toMatch(/^error: .+\nhint: {2}.+\n$/);
    }
    expect(readdirSync(home)).toEqual(['folder']);
  });
});

describe('a plan', () => {
  test('brings its phases, their modes and its canaries; Enter goes on, and the session ends at a signal', async () => {
    const fake = fakeIo({ inIsTty: true });
    const file = join(newHome(), 'phone.sqlite');
    const ended = run(['record', '--out', file, '--listen', '127.0.0.1:0', '--plan', userFile(PLAN)], fake.io);
    while (!fake.err().includes('Now 1 of 3')) await new Promise((resolve) => setTimeout(resolve, 5));
    fake.enter();
    fake.enter();
    fake.enter();
    fake.interrupt();
    expect(await ended).toBe(0);
    const reader = openReader(file);
    expect(reader.phases().map(({ name, private: is, consent }) => [name, is, consent])).toEqual([
      ['baseline', false, null],
      ['private#1', true, 'refused'],
      ['private#2', true, 'refused'],
    ]);
    expect(reader.canaries()).toHaveLength(2);
    reader.close();
    expect(fake.err()).toContain('That was the last phase of the plan');
  });

  test('with a wrong key, or beside --phase, records nothing', async () => {
    await expectRefusal(['--plan', userFile(PLAN.replace('apps', 'aps'))], 'line 2: there is no key "aps" here.');
    await expectRefusal(['--plan', userFile(PLAN), '--phase', 'browse'], 'contradict each other');
  });
});
