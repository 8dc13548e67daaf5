import { expect, test } from 'vitest';
import { sha256 } from '../../src/bytes/index.ts';
import type { JsonNode } from '../../src/cli/decode-json.ts';
import { decodeJson } from '../../src/cli/decode-json.ts';
import { analyseMessage } from '../../src/pipeline/index.ts';
import { RAW, analysisOf } from './sample-analysis.ts';

const nodesOf = (node: JsonNode): readonly JsonNode[] => [node, ...node.children.flatMap(nodesOf)];

test('the root of a request is the whole message, its children are the parts of it', () => {
  const { root, grade, protocol, partial } = decodeJson(analysisOf(), RAW);
  expect({ grade, protocol, partial }).toEqual({ grade: 'compressed', protocol: null, partial: null });
  expect(root).toMatchObject({ slot: { kind: 'whole' }, step: null, bytes: RAW.length, sha256: sha256(RAW) });
  expect(root.children.map((child) => child.root)).toEqual([
    'request.target',
    'request.headers.host',
    'request.headers.x-more',
    'request.headers.content-length',
    'request.body',
  ]);
});

test('every node keeps the contract', () => {
  const nodes = nodesOf(decodeJson(analysisOf(), RAW).root);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  for (const node of nodes) {
    expect(node.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(['text', 'structured', 'opaque', 'sealed', 'stopped', 'crashed']).toContain(node.outcome);
    expect(node.step === null).toBe(node.root !== undefined || node.id === 'x1:request');
    if (node.text !== undefined) expect(sha256(node.text)).toBe(node.sha256);
  }
});

test('the text of a finding is in the node that it names', () => {
  const { root, findings } = decodeJson(analysisOf(), RAW);
  expect(findings.map(({ kind, confidence }) => [kind, confidence])).toContainEqual(['url', 'observed']);
  for (const { payloadId, value } of findings) {
    expect(nodesOf(root).find(({ id }) => id === payloadId)?.text).toContain(value);
  }
});

test('one payload without a message around it is itself the root', () => {
  const body = Buffer.from('{"a":1}');
  const message = { side: 'request', prefix: 'x1', target: null, headers: [], body, bodyComplete: true } as const;
  const { root } = decodeJson(analyseMessage(message, [], []), null);
  expect(root).toMatchObject({ id: 'x1:request.body', root: 'request.body', outcome: 'structured', bytes: 7 });
});
