import { gzipSync } from 'node:zlib';
import { parseHttpRequest } from '../../src/decode/index.ts';
import type { Canary } from '../../src/model/index.ts';
import type { MessageAnalysis } from '../../src/pipeline/index.ts';
import { analyseMessage } from '../../src/pipeline/index.ts';

const EVENT =
  '[{"event":"openurl","distinct_id":"d-77","properties":{"title":"a\\n\\u202ebell","url":"https://secret-clinic.example/appointments"}}]';

/** One raw HTTP request: a form whose field is JSON in gzip in base64. */
export const RAW: Uint8Array = (() => {
  const data = encodeURIComponent(gzipSync(EVENT).toString('base64'));
  const body = `gzip=1&data_list=${data}&name=${encodeURIComponent('解析失败')}`;
  const head = `POST /sa?project=x HTTP/1.1\r\nHost: sa.example\r\nX-More: yes\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.from(head + body);
})();

export const CANARY: Canary = { kind: 'url', value: 'https://secret-clinic.example/appointments' };

/** What the engine makes of a raw request. */
export function analysisOf(raw: Uint8Array = RAW, canaries: readonly Canary[] = [CANARY]): MessageAnalysis {
  const parsed = parseHttpRequest(raw);
  if (!parsed.ok) throw new Error(parsed.reason);
  return analyseMessage(parsed.message, [], canaries);
}
