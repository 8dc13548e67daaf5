import { expect, test } from 'vitest';
import { attributesOf, placesIn } from '../../../src/decode/otlp/signal.ts';

test('places are those of spans and records; metrics have none, and anything else is no signal', () => {
  const scope = { spans: [{}] };
  expect(placesIn({ resourceSpans: [{}, { scopeSpans: [{}, scope, scope] }] })).toEqual([
    'resourceSpans/1/scopeSpans/1/spans',
    'resourceSpans/1/scopeSpans/2/spans',
  ]);
  expect(placesIn({ resourceMetrics: [{ scopeMetrics: [{ metrics: [1] }] }] })).toEqual([]);
  for (const value of [null, [], { resourceSpans: {} }, { resourceSpans: [{ scopeLogs: [scope] }] }]) {
    expect(placesIn(value)).toBeNull();
  }
});

test('of the attributes only texts that name someone are an identity', () => {
  const attributes = [
    { key: 'user.id', value: { stringValue: 'u' } },
    { key: 'host.id', value: { intValue: 7 } },
    { key: 'service.name', value: { stringValue: 's' } },
    null,
  ];
  expect(attributesOf({ attributes })).toEqual({ 'user.id': 'u' });
  expect(attributesOf({ attributes: 'user.id' })).toEqual({});
});
