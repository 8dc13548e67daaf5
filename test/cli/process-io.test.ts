import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { processIo } from '../../src/cli/process-io.ts';

const BUILT = join(import.meta.dirname, '../../dist/cli/process-io.js');
const script = (code: string): string[] => [
  '--input-type=module',
  '-e',
  `import { processIo } from ${JSON.stringify(BUILT)}; ${code}`,
];

test('it is the process: its environment, its id, its clock', () => {
  const io = processIo();
  expect(io.env).toBe(process.env);
  expect(io.pid).toBe(process.pid);
  expect(Math.abs(io.now() - Date.now())).toBeLessThan(60_000);
  expect(io.columns).toBeGreaterThan(0);
});

test('off a terminal the streams say so, and lines have 80 columns', () => {
  const code = 'const io = processIo(); io.out(JSON.stringify([io.inIsTty, io.outIsTty, io.errIsTty, io.columns]));';
  expect(execFileSync(process.execPath, script(code), { encoding: 'utf8' })).toBe('[false,false,false,80]');
});

test('standard input comes as bytes', () => {
  const code =
    'const io = processIo(); let n = 0; for await (const piece of io.stdin()) n += piece.length; io.out(String(n));';
  expect(execFileSync(process.execPath, script(code), { input: Buffer.alloc(100_000, 255), encoding: 'utf8' })).toBe(
    '100000',
  );
});

test('a reader that goes away ends no program', async () => {
  const code =
    "const io = processIo(); for (let i = 0; i < 50; i++) { io.out('x'.repeat(100000)); await new Promise(r => setTimeout(r, 5)); } io.err('survived');";
  const child = spawn(process.execPath, script(code), { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stdout.once('data', () => child.stdout.destroy());
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const exit = await new Promise((resolve) => child.on('close', resolve));
  expect({ exit, err }).toEqual({ exit: 0, err: 'survived' });
});

describe('signals', () => {
  const signalled = async (
    code: string,
    signals: readonly NodeJS.Signals[],
  ): Promise<{ exit: number | null; signal: string | null; out: string }> => {
    const child = spawn(process.execPath, script(code), { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const next = signals[out.split('\n').length - 2];
      if (next !== undefined) child.kill(next);
    });
    return new Promise((resolve) => {
      child.on('close', (exit, signal) => {
        resolve({ exit, signal, out });
      });
    });
  };

  test.each(['SIGINT', 'SIGTERM'] as const)('the first %s is ours once we ask for it', async (signal) => {
    const code =
      "const io = processIo(); setInterval(() => 0, 1000); const end = io.interrupted(); io.out('ready\\n'); await end; io.out('bye\\n'); process.exit(0);";
    expect(await signalled(code, [signal])).toEqual({ exit: 0, signal: null, out: 'ready\nbye\n' });
  });

  test('the second one ends the process', async () => {
    const code =
      "const io = processIo(); setInterval(() => 0, 1000); const end = io.interrupted(); io.out('ready\\n'); await end; io.out('stopping\\n');";
    expect(await signalled(code, ['SIGTERM', 'SIGINT'])).toEqual({
      exit: null,
      signal: 'SIGINT',
      out: 'ready\nstopping\n',
    });
  });

  test('a verb that does not ask is ended by the first one', async () => {
    const code = "const io = processIo(); setInterval(() => 0, 1000); io.out('ready\\n');";
    expect(await signalled(code, ['SIGINT'])).toMatchObject({ exit: null, signal: 'SIGINT' });
  });
});
