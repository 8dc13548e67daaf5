import { expect, test } from 'vitest';
import { toUtf8 } from '../../src/bytes/index.ts';
import { analyseMessage } from '../../src/pipeline/index.ts';

test('a payload without a session: base64 of JSON with a canary in it', () => {
  const text = JSON.stringify({ mail: 'alice.planted@example.org', padding: 'some more words' });
  const message = {
    side: 'request',
    prefix: 'x1',
    target: null,
    headers: [],
    body: toUtf8(btoa(text)),
    bodyComplete: true,
  } as const;
  const { findings, roots, unwrapped } = analyseMessage(
    message,
    [],
    [{ kind: 'email', value: 'alice.planted@example.org' }],
  );
  expect(roots.map(({ root }) => root)).toEqual(['request.body']);
  expect(findings).toMatchObject([{ kind: 'email', payloadId: 'x1:request.body/base64.0/json.mail' }]);
  expect(unwrapped.grade).toBe('encoded');
});
