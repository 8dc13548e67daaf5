import type { Operation, Undone } from './cyberchef.ts';
import { replace } from './cyberchef.ts';

/** Names that JSONPath in brackets takes as they are. */
const NAME = /^(?![@`(?])[^'\],`]+$/;
const SPECIAL: ReadonlySet<string> = new Set(['*', '..', '^', '$', '~']);

/** One string, or one list, of a JSON text by its pointer: a JSONPath, then the quotes and escapes of the string undone. */
export function jsonOperations({ before, after, slot }: Undone): readonly Operation[] | null {
  if (slot.kind !== 'field' || before.text === null) return null;
  let value: unknown = JSON.parse(before.text.replace(/^\ufeff/, ''));
  let path = '$';
  for (const escaped of slot.pointer.split('/').slice(1)) {
    const token = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!NAME.test(token) || SPECIAL.has(token)) return null;
    path += /^\d+$/.test(token) ? `[${token}]` : `['${token}']`;
    value = (value as Readonly<Record<string, unknown>>)[token];
  }
  const query: readonly Operation[] = path === '$' ? [] : [{ op: 'JPath expression', args: [path, '\\n'] }];
  const json = JSON.stringify(value);
  if (json === after.text) return query;
  if (value !== after.text) return null;
  const bare = json === `"${after.text}"`;
  return [...query, replace('^"|"$', ''), ...(bare ? [] : [{ op: 'Unescape string', args: [] }])];
}
