import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PATIENCE = 120_000;
const running = new Set();
// Nothing outlives the benchmark, however it ends.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

function remember(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Starts a program whose standard output is read; its errors go to ours. */
export function startProgram(command, args, options) {
  return remember(spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options }));
}

/** Waits for a program to end by itself, and ends it the hard way when it has not after a minute; its exit code. */
export async function untilEnded(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const hard = setTimeout(() => child.kill('SIGKILL'), 60_000);
    await once(child, 'exit');
    clearTimeout(hard);
  }
  return child.exitCode;
}

/** Starts one of our own scripts as a process that answers one message at a time. */
export function startRole(script, env = {}) {
  const child = remember(
    fork(join(import.meta.dirname, script), [], {
      env: { ...process.env, ...env },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  return {
    pid: child.pid,
    /** Rejects when the process ends, says that it failed, or does not answer in two minutes. */
    ask: (message) =>
      new Promise((resolve, reject) => {
        const ended = (code) => reject(new Error(`${script} ended with code ${code}`));
        const timer = setTimeout(() => reject(new Error(`${script}: no answer in ${PATIENCE / 1000} s`)), PATIENCE);
        child.once('exit', ended);
        child.once('message', (answer) => {
          clearTimeout(timer);
          child.removeListener('exit', ended);
          if (answer.failed) reject(new Error(`${script}: ${answer.failed}`));
          else resolve(answer);
        });
        child.send(message);
      }),
    stop: () => {
      child.kill('SIGKILL');
      return untilEnded(child);
    },
  };
}

/** The other side of {@link startRole}: answers each message with what `handle` resolves to. */
export function serveRole(handle) {
  process.on('message', (message) => {
    Promise.resolve(handle(message)).then(
      (answer) => process.send(answer ?? {}),
      (error) => process.send({ failed: String(error?.stack ?? error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
