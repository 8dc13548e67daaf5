import { describe } from 'vitest';
import { post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const attribute = (key: string, stringValue: string): unknown => ({ key, value: { stringValue } });
const resource = { attributes: [attribute('service.name', 'clinic'), attribute('device.id', 'd-1')] };
const span = {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  name: 'GET /appointments',
  startTimeUnixNano: '1588243200123456789',
  attributes: [attribute('user.id', 'u-1')],
};
const spans = {
  resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 's' }, spans: [span, { ...span, name: '' }] }] }],
};
const logs = {
  resourceLogs: [
    {
      resource,
      scopeLogs: [{ logRecords: [{ timeUnixNano: '1588243200000000000', body: { stringValue: 'hello' } }] }],
    },
  ],
};

describe('otlp', () => {
  fires('otlp', [
    [
      'spans',
      post(JSON.stringify(spans)),
      [
        { name: 'GET /appointments', time: 1588243200123, identity: { 'device.id': 'd-1', 'user.id': 'u-1' } },
        { name: 'span' },
      ],
    ],
    [
      'log records',
      post(JSON.stringify(logs)),
      [{ name: 'log', time: 1588243200000, identity: { 'device.id': 'd-1' }, properties: '{"stringValue":"hello"}' }],
    ],
    [
      'metrics have no events',
      post(JSON.stringify({ resourceMetrics: [{ resource, scopeMetrics: [{ metrics: [{ name: 'memory' }] }] }] })),
      [],
    ],
  ]);
  silent('otlp', [
    ['resources without a scope', post(JSON.stringify({ resourceSpans: [{ resource, note: '"scope' }] }))],
    ['an empty scope', post(JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ spans: [] }] }] }))],
    ['resources of another kind', post(JSON.stringify({ resources: [{ scopes: [span] }], a: '"resource "scope' }))],
  ]);
  survives('otlp', post(JSON.stringify(spans)));
});
