import { spawnSync } from 'node:child_process';

/** Null when the program is installed, else the reason to skip. */
export function missing(...programs: readonly string[]): string | null {
  const absent = programs.filter(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined,
  );
  return absent.length === 0 ? null : `not installed: ${absent.join(', ')}`;
}
