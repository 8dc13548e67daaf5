import type { Page } from './options.ts';
import type { Failure } from './upstream.ts';

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  303: 'See Other',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  431: 'Request Header Fields Too Large',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

const NO_PAGE: Page = {
  status: 404,
  headers: [['Content-Type', 'text/plain']],
  body: Buffer.from('Not here.\n'),
};

/** Status that the phone sees for a failure of ours. */
export function statusOf({ code }: Failure): number {
  if (code === 'refused-address' || code === 'not-supported' || code === 'unpaired') return 403;
  if (code === 'not-recording') return 503;
  return code.startsWith('malformed') || code === 'bad-host' ? 400 : 502;
}

/**
 * An HTTP/1.1 answer made by the proxy itself; it always closes, so it can never mix with an origin's bytes. The answer
 * to HEAD is the head alone; null is a page that there is not.
 */
export function ownAnswer(page: Page | null, method: string | null = null): Buffer {
  const { status, headers, body } = page ?? NO_PAGE;
  const lines = [
    `HTTP/1.1 ${status} ${REASONS[status] ?? 'Error'}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return method === 'HEAD' ? head : Buffer.concat([head, body]);
}

/** What a phone is told of a failure: the code in a header, the sentence as plain text. Nothing that it sent is echoed in headers. */
export function failurePage(failure: Failure): Page {
  return {
    status: statusOf(failure),
    headers: [
      ['X-Telltale-Error', failure.code],
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Cache-Control', 'no-store'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    body: Buffer.from(`telltale: ${failure.detail}\n`),
  };
}

/** The same as an HTTP/1.1 answer. */
export function failureAnswer(failure: Failure, method: string | null = null): Buffer {
  return ownAnswer(failurePage(failure), method);
}
