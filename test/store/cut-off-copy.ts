import { execFileSync } from 'node:child_process';
import { newFile } from './temporary-folder.ts';

/**
 * Copies a database and its log as they lie on the disk, as a power cut would leave them. Another process does it:
 * reading the file here would drop the locks of the writer that is open in this process.
 */
export function cutOffCopy(file: string): string {
  const copy = newFile();
  for (const end of ['', '-wal']) execFileSync('cp', [`${file}${end}`, `${copy}${end}`]);
  return copy;
}

const KILLED = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  db.pragma('journal_mode = WAL');
  db.pragma('cache_spill = 1');
  db.pragma('cache_size = 10');
  db.prepare('BEGIN IMMEDIATE').run();
  const insert = db.prepare("INSERT INTO gap (started_at, ended_at, reason, detail) VALUES (1, 1, 'half', ?)");
  for (let i = 0; i < 5000; i += 1) insert.run('x'.repeat(200));
  process.kill(process.pid, 'SIGKILL');
`;

/** Another process writes a batch of 5,000 rows into the file, part of it already in the log, and is killed in the middle. */
export function killInMidBatch(file: string): void {
  try {
    execFileSync(process.execPath, ['-e', KILLED, file], { stdio: 'pipe' });
  } catch (error) {
    if ((error as { signal?: string }).signal === 'SIGKILL') return;
    throw error;
  }
  throw new Error('The process was to be killed.');
}
