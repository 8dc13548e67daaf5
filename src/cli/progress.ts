import type { Io } from './io.ts';

/** A bar on standard error for work of more than a second; silent when no one watches. */
export interface Progress {
  readonly at: (done: number, total: number) => void;
  readonly done: () => void;
}

const WIDTH = 30;
const SHOW_AFTER = 1_000;

export function createProgress(io: Io, what: string): Progress {
  const start = io.now();
  let last = 0;
  let drawn = false;
  return {
    at(done, total) {
      const now = io.now();
      if (!io.errIsTty || now - start < SHOW_AFTER || now - last < 100) return;
      last = now;
      drawn = true;
      const share = total === 0 ? 1 : done / total;
      const filled = Math.round(share * WIDTH);
      io.err(`\r${what} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}\u001b[K`);
    },
    done() {
      if (drawn) io.err('\r\u001b[K');
    },
  };
}
