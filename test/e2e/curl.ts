import { spawn } from 'node:child_process';
import type { RunningRecord } from './telltale.ts';

export interface CurlAnswer {
  readonly code: number | null;
  readonly body: string;
}

/** A phone that is a curl: asks through the proxy, trusts its CA. Runs beside this process, which may be the origin. */
export function curl(record: RunningRecord, ...args: readonly string[]): Promise<CurlAnswer> {
  const proxy = ['-sS', '--max-time', '20', '-x', `http://${record.host}:${record.port}`, '--cacert', record.caFile];
  const child = spawn('curl', ['-q', ...proxy, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let body = '';
  child.stdout.setEncoding('latin1').on('data', (text: string) => (body += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, body });
    });
  });
}
