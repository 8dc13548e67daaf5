import { expect, it } from 'vitest';
import { defineDetector } from '../../src/detect/detector.ts';

it('a detector cannot be changed once it is defined', () => {
  const detector = defineDetector({
    id: 'x',
    version: 1,
    docs: { summary: 's', references: [], limitations: [] },
    messages: { seen: 'Seen.' },
    inspect: () => [],
  });
  expect(() => Object.assign(detector.messages, { seen: 'Changed.' })).toThrow(TypeError);
  expect(() => Object.assign(detector, { id: 'y' })).toThrow(TypeError);
});
