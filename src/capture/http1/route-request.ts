import type { Header } from '../../model/index.ts';
import type { HostPort } from '../host.ts';
import { authority, parseHostPort } from '../host.ts';
import type { Failure } from '../upstream.ts';
import type { RequestHead } from './head.ts';
import { fieldValues } from './head.ts';

/** Where the requests of one connection go: fixed inside CONNECT, or named by each request of an explicit proxy. */
export interface Route extends HostPort {
  readonly scheme: 'http' | 'https';
}

/** What is to be done with a request. */
export type Routed =
  | {
      readonly kind: 'relay';
      readonly route: Route;
      readonly url: string;
      /** Head to send upstream when it is not the one that came in; null = verbatim. */
      readonly head: Buffer | null;
      readonly altered: readonly string[];
    }
  | { readonly kind: 'connect'; readonly target: HostPort }
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'refuse'; readonly failure: Failure };

/** A name of ours that a phone can open through the proxy when the laptop's address is not at hand. */
const PAGE_HOST = 'telltale.test';

const refuse = (code: string, detail: string): Routed => ({ kind: 'refuse', failure: { code, detail } });

function render(head: RequestHead, target: string, headers: readonly Header[]): Buffer {
  const fields = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.from(`${head.method} ${target} HTTP/${head.version}\r\n${fields}\r\n`, 'latin1');
}

/** Takes an absolute-form target apart: `http://host:port/path?query`. */
function splitAbsolute(target: string): { scheme: 'http' | 'https'; hostPort: string; path: string } | null {
  const match = /^(https?):\/\/([^/?#]*)((?:[/?][^#]*)?)$/i.exec(target);
  if (!match) return null;
  const path = match[3]!;
  const scheme = match[1]!.toLowerCase() === 'https' ? 'https' : 'http';
  return { scheme, hostPort: match[2]!, path: path.startsWith('/') ? path : `/${path}` };
}

const same = (one: HostPort | null, other: HostPort | null): boolean =>
  one !== null && other !== null && one.host === other.host && one.port === other.port;

/** A request to an explicit proxy in absolute form: made origin-form, with what belongs to the hop taken out. */
function routeAbsolute(head: RequestHead, hosts: readonly string[]): Routed {
  const split = splitAbsolute(head.target);
  if (split?.scheme !== 'http') return refuse('malformed-request', 'The request target is neither http:// nor a path.');
  const target = parseHostPort(split.hostPort, 80);
  if (!target) return refuse('bad-host', 'The request names a host that is not a plain name or address.');
  if (target.host === PAGE_HOST) return { kind: 'page', path: split.path };
  const route: Route = { scheme: 'http', ...target };
  const altered = ['request target made origin-form'];
  const hostValue = authority(target, 'http');
  const headers: Header[] = [];
  for (const [name, value] of head.headers) {
    const lower = name.toLowerCase();
    if (lower === 'proxy-connection' || lower === 'proxy-authorization') altered.push(`header ${name} removed`);
    else if (lower === 'host' && !same(parseHostPort(value, 80), target)) {
      // RFC 9112 section 3.2.2: the target wins over Host.
      altered.push('header Host replaced by the request target');
      headers.push([name, hostValue]);
    } else headers.push([name, value]);
  }
  if (hosts.length === 0) headers.unshift(['Host', hostValue]);
  const url = `http://${hostValue}${split.path}`;
  return { kind: 'relay', route, url, head: render(head, split.path, headers), altered };
}

/** A request inside a tunnel goes to the tunnel's target, whatever it says; what could be read in two ways is refused. */
function routeFixed(head: RequestHead, fixed: Route, host: string | undefined): Routed {
  const base = `${fixed.scheme}://${authority(fixed, fixed.scheme)}`;
  const relay = (path: string): Routed => ({
    kind: 'relay',
    route: fixed,
    url: `${base}${path}`,
    head: null,
    altered: [],
  });
  if (head.target.startsWith('/')) return relay(head.target);
  if (head.target === '*' && head.method === 'OPTIONS') return relay('');
  const split = splitAbsolute(head.target);
  if (!split) return refuse('malformed-request', 'The request target is neither a path nor an absolute URL.');
  const port = split.scheme === 'https' ? 443 : 80;
  const named = parseHostPort(split.hostPort, port);
  if (!named) return refuse('bad-host', 'The request names a host that is not a plain name or address.');
  if (host !== undefined && !same(named, parseHostPort(host, port)))
    return refuse('malformed-request', 'The request target and the Host header name different hosts.');
  return relay(split.path);
}

/** Decides what a request is for. `fixed` is the target of the tunnel it came through, null for the proxy port itself. */
export function routeRequest(head: RequestHead, fixed: Route | null): Routed {
  const hosts = fieldValues(head.headers, 'host');
  if (hosts.length > 1) return refuse('malformed-request', 'The request has more than one Host header.');
  if (head.method === 'CONNECT') {
    if (fixed) return refuse('malformed-request', 'CONNECT inside a tunnel.');
    const target = parseHostPort(head.target, null);
    return target
      ? { kind: 'connect', target }
      : refuse('bad-host', 'CONNECT names a host that is not a plain name or address with a port.');
  }
  if (head.version === '1.1' && hosts.length === 0) {
    return refuse('malformed-request', 'An HTTP/1.1 request without Host header.');
  }
  const [host] = hosts;
  if (host !== undefined && host !== '' && !parseHostPort(host, 80)) {
    return refuse('bad-host', 'The Host header is not a plain name or address.');
  }
  if (fixed) return routeFixed(head, fixed, host);
  if (head.target.startsWith('/')) return { kind: 'page', path: head.target };
  return routeAbsolute(head, hosts);
}
