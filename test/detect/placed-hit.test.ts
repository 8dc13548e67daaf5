import { expect, it } from 'vitest';
import { compileCanaries, inspect, type PlacedHit } from '../../src/detect/index.ts';

it('every hit names the node it was seen in', () => {
  const node = { id: 'x1:request.body', parentId: null, root: 'request.body', name: null, text: 'maria@posteo.de' };
  const hits: readonly PlacedHit[] = inspect([node], { canaries: compileCanaries([]), host: null }).hits;
  expect(hits.map((hit) => hit.payloadId)).toEqual(['x1:request.body']);
});
