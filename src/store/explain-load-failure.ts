import { UserError } from '../model/index.ts';

/** What a user can do about a native module that is missing or was built for another Node; null for any other error. */
export function explainLoadFailure(error: unknown): UserError | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : null;
  const missing = code === 'MODULE_NOT_FOUND' || error.message.startsWith('Could not locate the bindings file');
  const foreign = code === 'ERR_DLOPEN_FAILED' || error.message.includes('NODE_MODULE_VERSION');
  if (!missing && !foreign) return null;
  return new UserError(
    missing
      ? 'The native part of better-sqlite3 is missing.'
      : 'The native part of better-sqlite3 was built for another version of Node.',
    'Run `npm rebuild better-sqlite3` where telltale is installed.',
    { cause: error },
  );
}
