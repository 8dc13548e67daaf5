import { memberOf } from '../events/json-object.ts';
import { jsonFormat } from '../events/json-format.ts';
import { defineProtocol } from '../protocol.ts';
import { attributesOf, placesIn } from '../otlp/signal.ts';

export default defineProtocol({
  id: 'otlp',
  version: 1,
  docs: {
    summary: 'OpenTelemetry in JSON on any host: spans and log records, each with its resource.',
    references: [
      'https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding',
      'https://github.com/open-telemetry/opentelemetry-proto',
    ],
    limitations: [
      'OTLP in protobuf is read without names and not named.',
      'Metrics are named and are no events; spans of another vendor in this format are OpenTelemetry as well.',
    ],
  },
  ...jsonFormat({
    id: 'otlp',
    words: ['"resource', '"scope'],
    places: placesIn,
    keys(event, place, document) {
      const [signal = '', index = ''] = place.split('/');
      const list = memberOf(document, signal);
      const resource: unknown = Array.isArray(list) ? memberOf(list[Number(index)], 'resource') : null;
      return {
        name: ['name', 'eventName'],
        unnamed: signal === 'resourceSpans' ? 'span' : 'log',
        time: ['startTimeUnixNano', 'timeUnixNano', 'observedTimeUnixNano'],
        identity: [],
        also: { ...attributesOf(resource), ...attributesOf(event) },
        properties: ['attributes', 'body'],
      };
    },
  }),
});
