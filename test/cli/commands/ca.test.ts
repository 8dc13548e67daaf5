import { X509Certificate, createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { Io } from '../../../src/cli/io.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo, newHome } from '../fake-io.ts';

const DAY = 86_400_000;
const folderOf = (home: string): string => join(home, '.local/share/telltale/ca');

/** A home with a CA in it. */
async function withAuthority(): Promise<{ readonly home: string; readonly env: Io['env']; readonly folder: string }> {
  const { io, home } = fakeIo();
  expect(await run(['ca', 'new'], io)).toBe(0);
  return { home, env: { HOME: home }, folder: folderOf(home) };
}

async function output(argv: readonly string[], env: Io['env']): Promise<string> {
  const { io, out } = fakeIo({ env });
  expect(await run(['ca', ...argv], io)).toBe(0);
  return out();
}

test('new makes one that its owner alone can read', async () => {
  const { folder } = await withAuthority();
  expect(statSync(folder).mode & 0o077).toBe(0);
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
});

test('show gives name, time, fingerprint and file', async () => {
  const { env } = await withAuthority();
  const text = await output(['show'], env);
  const file = /^certificate {2}(.+)$/m.exec(text)?.[1] ?? '';
  const certificate = new X509Certificate(readFileSync(file));
  const digits = createHash('sha256').update(certificate.raw).digest('hex').toUpperCase();
  expect(text.replace(/\s/g, '')).toContain(`sha-256${digits}`);
  expect(text).toContain(certificate.subject.replace('CN=', ''));
  expect(text.split('\n').filter((line) => line.length > 80 && !line.startsWith('certificate'))).toEqual([]);
});

test('export is the certificate and never the key', async () => {
  const { env, home } = await withAuthority();
  const pem = await output(['export'], env);
  expect(new X509Certificate(pem).ca).toBe(true);
  expect(pem).not.toContain('PRIVATE');
  const file = join(home, 'ca.pem');
  expect(await output(['export', '--out', file], env)).toBe('');
  expect(readFileSync(file, 'utf8').trim()).toBe(pem.trim());
});

test('new with --yes replaces the old one', async () => {
  const { env } = await withAuthority();
  const before = await output(['show'], env);
  await output(['new', '--yes'], env);
  expect(await output(['show'], env)).not.toBe(before);
});

test('new takes an empty folder for what it is', async () => {
  const home = newHome();
  mkdirSync(folderOf(home), { recursive: true, mode: 0o700 });
  expect(await output(['new'], { HOME: home })).toContain('telltale CA');
});

test('destroy with --yes leaves no key', async () => {
  const { env, folder } = await withAuthority();
  await output(['destroy', '--yes'], env);
  expect(existsSync(folder)).toBe(false);
});

describe('mistakes', () => {
  test('actions that are missing, misspelt, or too many', async () => {
    await expectFailure(['ca'], 'action');
    await expectFailure(['ca', 'shwo'], 'Did you mean show?');
    await expectFailure(['ca', 'show', 'export'], 'Too many arguments');
    await expectFailure(['ca', 'show', '--out', 'x'], 'writes no file');
  });

  test.each([['show'], ['export'], ['destroy', '--yes']])(
    '%s without a CA says how to make one, and makes none',
    async (...argv) => {
      const home = newHome();
      await expectFailure(['ca', ...argv], 'There is no CA', { env: { HOME: home } });
      expect(readdirSync(home)).toEqual([]);
    },
  );

  test.each(['destroy', 'new'])('%s without --yes keeps the CA that is there', async (action) => {
    const { env } = await withAuthority();
    const before = await output(['show'], env);
    await expectFailure(['ca', action], '--yes', { env });
    expect(await output(['show'], env)).toBe(before);
  });

  test('a key that others can read is not used', async () => {
    const { env, folder } = await withAuthority();
    const key = readdirSync(folder).find((file) => file.endsWith('.key'))!;
    chmodSync(join(folder, key), 0o644);
    await expectFailure(['ca', 'show'], 'open to others (mode 0644)', { env });
  });

  test('a folder that others can read is not used', async () => {
    const { env, folder } = await withAuthority();
    chmodSync(folder, 0o755);
    await expectFailure(['ca', 'show'], 'open to others (mode 0755)', { env });
  });

  test('a CA that has expired is told with the way to a new one', async () => {
    const { env } = await withAuthority();
    await expectFailure(['ca', 'show'], 'telltale ca new', { env, now: () => Date.now() + 400 * DAY });
  });

  test('a folder that holds something else is not touched', async () => {
    const home = newHome();
    mkdirSync(folderOf(home), { recursive: true, mode: 0o700 });
    writeFileSync(join(folderOf(home), 'diary.txt'), 'mine');
    await expectFailure(['ca', 'new', '--yes'], 'There is no CA', { env: { HOME: home } });
    expect(readdirSync(folderOf(home))).toEqual(['diary.txt']);
  });
});
