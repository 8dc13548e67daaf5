/** What the collector says to one request. */
export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Uint8Array;
}

const text = (status: number, type: string, body: string): Answer => ({
  status,
  type,
  body: new TextEncoder().encode(body),
});

/** The smallest GIF: one transparent pixel (GIF89a). */
const pixel: Answer = {
  status: 200,
  type: 'image/gif',
  body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};
const nothing: Answer = { status: 204, type: null, body: new Uint8Array() };
const accepted = text(200, 'application/json', '{"code":0}');
/** Remote settings of an analytics SDK that name no key: events go out unencrypted. */
const settings = text(200, 'application/json', '{"v":"demo","configs":{"disableSDK":false,"autoTrackMode":0}}');
const page = text(200, 'text/html; charset=utf-8', '<!doctype html><title>Demo</title><p>A page of the demo.\n');
const file = text(200, 'application/pdf', '%PDF-1.4\n%%EOF\n');

/** Answers as such servers do, by method and path alone: small, and with nothing of the request in it. */
export function answer(method: string, path: string): Answer {
  if (path.startsWith('/generate_204')) return nothing;
  if (path.startsWith('/config/')) return settings;
  if (/\.gif(?:\?|$)/.test(path)) return pixel;
  if (/\.pdf(?:\?|$)/.test(path)) return file;
  return method === 'GET' ? page : accepted;
}
