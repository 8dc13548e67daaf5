const localUnit = /[A-Za-z0-9._+'-]/;
const domainUnit = /[A-Za-z0-9.-]/;
const LONGEST_LOCAL = 40;
const LONGEST_DOMAIN = 120;

/** Endings that are generic top-level domains in wide use; two letters are always taken for a country. */
const endings: ReadonlySet<string> = new Set(
  (
    'com org net edu gov mil int info biz name pro mobi asia app dev email mail cloud online site store shop tech world live life blog ' +
    'news media digital agency company group team space website page link click club vip top xyz icu art bio eco earth energy health care ' +
    'clinic doctor hospital school university academy berlin hamburg koeln wien paris london moscow tokyo nyc swiss africa global network ' +
    'systems solutions services software consulting law legal bank finance insurance ngo church family fun games one today zone work works example test'
  ).split(' '),
);
/** Two letters that are file endings far more often than countries after an at sign. */
const files: ReadonlySet<string> = new Set(['js', 'ts', 'so', 'py', 'sh', 'md', 'gz', 'cc', 'rs']);

/** An e-mail address as it stands in a text. */
export interface EmailAddress {
  readonly local: string;
  /** Lower case. */
  readonly domain: string;
  readonly start: number;
  readonly end: number;
}

/** Every e-mail address, read conservatively: no quoted names, no user names of URLs, no `icon@2x.png`. Linear in the text. */
export function* emailAddresses(text: string): Generator<EmailAddress> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start <= LONGEST_LOCAL && localUnit.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at <= LONGEST_DOMAIN && domainUnit.test(text.charAt(end))) end += 1;
    if (text.charAt(start - 1) === '%' && /^[0-9a-f]{2}/i.test(text.slice(start, start + 2))) start += 2;
    while (start < at && ".-+'".includes(text.charAt(start))) start += 1;
    while (end > at && '.-'.includes(text.charAt(end - 1))) end -= 1;
    const local = text.slice(start, at);
    const domain = text.slice(at + 1, end).toLowerCase();
    if (isLocal(local) && isDomain(domain) && !isPartOfUrl(text, start, end)) yield { local, domain, start, end };
  }
}

function isLocal(local: string): boolean {
  if (local.length === 0 || local.length > LONGEST_LOCAL || local.endsWith('.') || local.includes('..')) return false;
  return /[A-Za-z]/.test(local) && !/^[0-9a-f-]{16,}$/i.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  if (domain.length > LONGEST_DOMAIN || labels.length < 2) return false;
  if (labels.some((label) => label === '' || label.startsWith('-') || label.endsWith('-'))) return false;
  if (/^\d+x$/.test(labels[0]!) || !labels.slice(0, -1).some((label) => /[a-z]/.test(label))) return false;
  const ending = labels.at(-1)!;
  return /^[a-z]+$/.test(ending) && (ending.length === 2 ? !files.has(ending) : endings.has(ending));
}

/** `https://user:secret@host/`, `git@host:path` and `@scope` paths are no addresses of people. */
function isPartOfUrl(text: string, start: number, end: number): boolean {
  if (text.charAt(end) === '@' || (text.charAt(end) === ':' && /[^\s,;"'}\]]/.test(text.charAt(end + 1)))) return true;
  const head = text.slice(Math.max(0, start - 64), start);
  const scheme = head.lastIndexOf('://');
  return scheme >= 0 && !/[\s/?#&="'<>,;]/.test(head.slice(scheme + 3));
}
