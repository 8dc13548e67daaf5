import { analysisTables } from './0001-analysis.ts';
import { knowledgeTables } from './0001-knowledge.ts';
import { recordingTables } from './0001-recording.ts';
import { views } from './0001-views.ts';

/** `PRAGMA application_id` of every telltale database: the letters "tell". */
export const APPLICATION_ID = 0x74656c6c;

/** Every schema ever released, oldest first; `user_version` n is the first n of them. A released one never changes. */
export const MIGRATIONS: readonly string[] = [recordingTables + analysisTables + knowledgeTables + views];

/** `PRAGMA user_version` of a file written today. */
export const SCHEMA_VERSION = MIGRATIONS.length;
