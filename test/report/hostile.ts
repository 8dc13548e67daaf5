/** The same data with every string in it replaced; names of fields and literal words of the model are kept. */
export function withEveryString<T>(data: T, replace: (text: string) => string, kept: ReadonlySet<string>): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return kept.has(value) ? value : replace(value);
    if (value instanceof Uint8Array) return new Uint8Array(Buffer.from(replace('')));
    if (Array.isArray(value)) return value.map(walk);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item)]));
    return value;
  };
  return walk(data) as T;
}

/** Words that types fix: they choose, they are not shown as they are. */
export const FIXED: ReadonlySet<string> = new Set([
  'observed',
  'inferred',
  'possible',
  'url',
  'query',
  'imei',
  'android-id',
  'gaid',
  'plain',
  'compressed',
  'pseudonym',
  'detector',
  'decoder',
  'protocol',
  'before',
  'refused',
  'given',
]);

/** Texts that become script where somebody forgets to escape. */
export const PAYLOADS: readonly string[] = [
  '<script>document.title="X"</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<!--<script>',
  'javascript:alert(1)//',
  '`${alert(1)}`',
  '&lt;script&gt;',
  ']]><a href="http://evil.example">',
  '\u202egnp.exe\u0000\u001b[31m',
];
