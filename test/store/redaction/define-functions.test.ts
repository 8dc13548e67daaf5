import { expect, test } from 'vitest';
import { defineFunctions } from '../../../src/store/redaction/define-functions.ts';
import { memoryDatabase } from '../memory-database.ts';
import { finding, payload } from '../sample-parts.ts';
import { analysis, entries, run } from '../sample-session.ts';

const inHeader = payload('x1:request.headers.x-data/base64.0', { root: 'request.headers.x-data', trail: 'base64' });
const inPath = payload('x1:request.target/path.1', { root: 'request.target', trail: 'path > base64' });

function select(sql: string): unknown {
  const db = memoryDatabase([
    ...entries,
    { kind: 'run', run: { ...run, id: 2 } },
    {
      kind: 'analysis',
      runId: 2,
      analysis: {
        ...analysis,
        payloads: [inHeader, inPath],
        events: [],
        findings: [finding(inHeader.id), finding(inPath.id)],
      },
    },
  ]);
  defineFunctions(db, new Uint8Array(32));
  return db.prepare(`SELECT ${sql}`).pluck().get();
}

test.each(['tag(NULL)', 'mask(NULL)', 'mask_json(NULL)', 'tag_hash(NULL)', 'tag_identity(NULL)', 'mask_url(NULL, 1)'])(
  '%s stays NULL',
  (sql) => {
    expect(select(sql)).toBeNull();
  },
);

test('hashes get more digits than values, because they name rows', () => {
  expect(select(`tag('x')`)).toMatch(/^redacted:[0-9a-f]{12}$/);
  expect(select(`tag_hash('x')`)).toMatch(/^redacted:[0-9a-f]{32}$/);
});

test('known secrets go out of texts and of JSON, whose shape stays', () => {
  expect(select(`mask('for Li Ming')`)).toMatch(/^for redacted:/);
  expect(JSON.parse(select(`mask_json('{"why":"Li Ming","n":[1]}')`) as string)).toEqual({
    why: expect.stringMatching(/^redacted:/) as string,
    n: [1],
  });
  expect(JSON.parse(select(`tag_identity('{"id":"d-77"}')`) as string)).toEqual({
    id: expect.stringMatching(/^redacted:/) as string,
  });
});

test('a path and a header that hid a secret go as a whole, in their exchange and nowhere else', () => {
  expect(select(`mask_url('https://a.example/dmFsdWU?q', 1)`)).toMatch(/^https:\/\/a\.example\/redacted:[0-9a-f]{12}$/);
  expect(select(`mask_url('https://a.example/dmFsdWU?q', 2)`)).toBe('https://a.example/dmFsdWU');
  expect(select(`mask_headers('[["X-Data","dmFsdWU"],["A","b"]]', 1, 'request')`)).toMatch(
    /^\[\["X-Data","redacted:[0-9a-f]{12}"\],\["A","b"\]\]$/,
  );
  // In HTTP/2 the path is a field too.
  expect(select(`mask_headers('[[":path","/dmFsdWU?q"]]', 1, 'request')`)).toMatch(
    /^\[\[":path","redacted:\w{12}"\]\]$/,
  );
  expect(select(`mask_headers('[[":path","/dmFsdWU?q"]]', 2, 'request')`)).toBe('[[":path","/dmFsdWU"]]');
  expect(select(`mask_headers('[["X-Data","dmFsdWU"]]', 1, 'response')`)).toBe('[["X-Data","dmFsdWU"]]');
});
