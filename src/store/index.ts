/** Rows in, rows out: the session's database. The only room that knows SQL. */
export { checkRuntime } from './check-runtime.ts';
export { openReader } from './open-reader.ts';
export { openWriter } from './open-writer.ts';
export type { Reader } from './reader.ts';
export { createRedactor } from './redaction/redactor.ts';
export type { Redactor } from './redaction/redactor.ts';
export { recover, reopenWriter } from './reopen-writer.ts';
export type { Writer } from './writer.ts';
