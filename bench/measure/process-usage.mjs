import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** CPU seconds that all threads of the process have used so far, ended ones included (proc(5): utime + stime). */
export function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** The most memory the process has had resident so far, in MB of 10^6 bytes (proc(5): VmHWM). */
export function peakMegabytes(pid) {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1];
  return (Number(kilobytes) * 1024) / 1e6;
}

/** Resolves when the process has used no CPU for `milliseconds`. */
export async function untilQuiet(pid, milliseconds = 150) {
  for (let before = cpuSeconds(pid); ;) {
    await sleep(milliseconds);
    const now = cpuSeconds(pid);
    if (now - before < 0.011) return;
    before = now;
  }
}
