import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { RunningRecord } from './telltale.ts';

/** Installs a CA the way a person does: into the browser's own certificate store. */
function trustInChromium(home: string, caFile: string): void {
  const store = join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  const database = `sql:${store}`;
  execFileSync('certutil', ['-N', '-d', database, '--empty-password']);
  execFileSync('certutil', ['-A', '-d', database, '-n', 'telltale', '-t', 'C,,', '-i', caFile]);
}

/** A real browser behind the proxy, which trusts its CA. */
export function launchChromium(record: RunningRecord, home: string): Promise<BrowserContext> {
  trustInChromium(home, record.caFile);
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'telltale-chromium-')), {
    executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
    env: { ...process.env, HOME: home },
    proxy: { server: `http://${record.host}:${record.port}` },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
