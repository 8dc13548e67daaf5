import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthority, openAuthority } from '../../../src/capture/certificates/index.ts';
import { UserError } from '../../../src/model/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12);

const original = fs.mkdtempSync(join(tmpdir(), 'telltale-test-'));
beforeAll(() => void createAuthority(original, NOW));
afterAll(() => {
  fs.rmSync(original, { recursive: true });
});

/** Directory of a CA: always the same one, since RSA keys take long to make. */
function made(): string {
  const directory = `${temporaryFolder()}/ca`;
  fs.mkdirSync(directory, { mode: 0o700 });
  for (const file of fs.readdirSync(original)) fs.copyFileSync(`${original}/${file}`, `${directory}/${file}`);
  return directory;
}

function refusal(directory: string, options: { now?: number; create?: boolean } = {}): UserError {
  try {
    openAuthority(directory, { now: NOW, create: false, ...options });
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('the CA was opened');
}

const keyOf = (directory: string): string => `${directory}/telltale-ca.key`;
const certificateOf = (directory: string): string => `${directory}/telltale-ca.pem`;

describe('a CA', () => {
  test('that was made is the one that is opened, and vouches for hosts', () => {
    const directory = made();
    const first = openAuthority(directory, { now: NOW, create: false });
    const second = openAuthority(directory, { now: NOW, create: true });
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(second.contextFor('a.example')).toBeDefined();
  });

  test('is made when there is none and create is set, and only then', () => {
    const directory = `${temporaryFolder()}/ca`;
    expect(refusal(directory).hint).toContain('telltale ca new');
    expect(fs.existsSync(directory)).toBe(false);
    const authority = openAuthority(directory, { now: NOW, create: true });
    expect(openAuthority(directory, { now: NOW, create: true }).fingerprint).toBe(authority.fingerprint);
  });

  test('is opened to the end of its last day and not a second longer', () => {
    const directory = made();
    expect(openAuthority(directory, { now: NOW + 365 * DAY, create: false }).notAfter).toBe(NOW + 365 * DAY);
    expect(refusal(directory, { now: NOW + 365 * DAY + 1 }).message).toMatch(/expired/);
    expect(refusal(directory, { now: NOW - 3 * DAY }).hint).toMatch(/clock/);
  });
});

describe('a CA is refused', () => {
  test.each(['0644', '0640', '0604', '0666', '0620', '0601'])('when its key has mode %s', (mode) => {
    const directory = made();
    fs.chmodSync(keyOf(directory), mode);
    expect(refusal(directory).message).toContain(`is open to others (mode ${mode})`);
  });

  test.each(['0755', '0750', '0705', '0777', '0710'])('when its directory has mode %s', (mode) => {
    const directory = made();
    fs.chmodSync(directory, mode);
    expect(refusal(directory, { create: true }).message).toContain(`(mode ${mode})`);
  });

  test('when others may write its certificate, but not because they may read it', () => {
    const directory = made();
    fs.chmodSync(certificateOf(directory), 0o644);
    expect(openAuthority(directory, { now: NOW, create: false }).notAfter).toBeGreaterThan(NOW);
    fs.chmodSync(certificateOf(directory), 0o666);
    expect(refusal(directory).message).toMatch(/open to others/);
  });

  test.each(['telltale-ca.key', 'telltale-ca.pem'])('when %s is a symbolic link', (name) => {
    const directory = made();
    fs.renameSync(`${directory}/${name}`, `${directory}/real`);
    fs.symlinkSync('real', `${directory}/${name}`);
    expect(refusal(directory, { create: true }).message).toMatch(/symbolic link/);
  });

  test('when its directory is a symbolic link', () => {
    const directory = made();
    fs.symlinkSync('ca', `${directory}-link`);
    expect(refusal(`${directory}-link`).message).toMatch(/symbolic link/);
  });

  test('when its directory is a file', () => {
    const file = `${temporaryFolder()}/ca`;
    fs.writeFileSync(file, '');
    expect(refusal(file, { create: true }).message).toMatch(/not a directory/);
  });

  test('when its key is a directory', () => {
    const directory = made();
    fs.rmSync(keyOf(directory));
    fs.mkdirSync(keyOf(directory), { mode: 0o700 });
    expect(refusal(directory).message).toMatch(/not a file/);
  });

  test('when its key is a named pipe, without waiting for a writer', () => {
    const directory = made();
    fs.rmSync(keyOf(directory));
    expect(spawnSync('mkfifo', ['-m', '600', keyOf(directory)]).status).toBe(0);
    expect(refusal(directory).message).toMatch(/not a file/);
  });

  test.runIf(process.getuid?.() === 0).each(['', '/telltale-ca.key'])('when ca%s belongs to another user', (name) => {
    const directory = made();
    fs.chownSync(`${directory}${name}`, 12_345, 12_345);
    expect(refusal(directory).message).toMatch(/another user/);
  });

  test('when one of its two files is missing, and no new one is made over it', () => {
    for (const gone of [keyOf, certificateOf]) {
      const directory = made();
      fs.rmSync(gone(directory));
      expect(refusal(directory, { create: true }).message).toMatch(/missing/);
      expect(fs.readdirSync(directory)).toHaveLength(1);
    }
  });

  test('when its files are not what their names say', () => {
    const directory = made();
    fs.writeFileSync(keyOf(directory), 'hello');
    expect(refusal(directory).message).toMatch(/not a private key/);
    fs.writeFileSync(certificateOf(directory), '');
    expect(refusal(directory).message).toMatch(/not a certificate/);
    fs.writeFileSync(certificateOf(directory), 'x'.repeat(100_000));
    expect(refusal(directory).message).toMatch(/not a file of a CA/);
  });

  test('when its key is that of another CA', () => {
    const directory = made();
    const other = `${temporaryFolder()}/ca`;
    createAuthority(other, NOW);
    fs.copyFileSync(keyOf(other), keyOf(directory));
    expect(refusal(directory).message).toMatch(/does not fit/);
  });

  test('when its key is of another kind', () => {
    const directory = made();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    fs.writeFileSync(keyOf(directory), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(refusal(directory).hint).toContain('telltale ca new');
  });
});
