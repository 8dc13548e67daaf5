import { spawnSync } from 'node:child_process';

/** Output of `openssl …`, both streams; `ok` when it exits with 0. */
export function openssl(
  parameters: readonly string[],
  input?: string,
): { readonly ok: boolean; readonly text: string } {
  const done = spawnSync('openssl', parameters, { input, encoding: 'utf8' });
  if (done.error !== undefined) throw done.error;
  return { ok: done.status === 0, text: done.stdout + done.stderr };
}
