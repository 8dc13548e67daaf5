const alphabet = '(an alphabet, no key)';
const compression = '(compression, no key)';

/** What a step is called; `named` adds the field that it opened. */
const steps: Readonly<Record<string, { readonly plain: string; readonly named?: string }>> = {
  form: { plain: 'a web form', named: 'a form field named' },
  query: { plain: 'the query of an address', named: 'a query parameter named' },
  cookie: { plain: 'a cookie', named: 'a cookie named' },
  multipart: { plain: 'a form of several parts', named: 'a form part named' },
  json: { plain: 'JSON', named: 'JSON, at' },
  ndjson: { plain: 'JSON line by line', named: 'JSON line by line, at' },
  xml: { plain: 'XML', named: 'XML, at' },
  base64: { plain: `base64 ${alphabet}` },
  base32: { plain: `base32 ${alphabet}` },
  hex: { plain: `hexadecimal digits ${alphabet}` },
  percent: { plain: `percent-encoding ${alphabet}` },
  'utf-16': { plain: `UTF-16 ${alphabet}` },
  gzip: { plain: `gzip ${compression}` },
  zlib: { plain: `zlib ${compression}` },
  'deflate-raw': { plain: `raw deflate ${compression}` },
  brotli: { plain: `brotli ${compression}` },
  zstd: { plain: `zstd ${compression}` },
  'content-encoding': {
    plain: 'the content coding that HTTP declares',
    named: 'the content coding that HTTP declares,',
  },
  aes: { plain: 'AES (encryption; the key was known)', named: 'AES (encryption; the key was known),' },
  protobuf: { plain: 'Protocol Buffers (a binary format)', named: 'Protocol Buffers (a binary format), field' },
};

/** A trail such as `form.data_list > base64 > gzip > json` in plain words. */
export function trailWords(trail: string): string {
  if (trail === '') return 'nothing: it stood there as it is';
  return trail.split(' > ').map(stepWords).join(', ');
}

function stepWords(step: string): string {
  const dot = step.indexOf('.');
  const id = dot < 0 ? step : step.slice(0, dot);
  const known = Object.hasOwn(steps, id) ? steps[id] : undefined;
  if (known === undefined) return step;
  const label = dot < 0 ? '' : step.slice(dot + 1);
  return label === '' || known.named === undefined ? known.plain : `${known.named} ${label}`;
}
