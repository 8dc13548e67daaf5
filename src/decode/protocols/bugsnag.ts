import { memberOf, textOf } from '../events/json-object.ts';
import { jsonFormat } from '../events/json-format.ts';
import { defineProtocol } from '../protocol.ts';

export default defineProtocol({
  id: 'bugsnag',
  version: 1,
  docs: {
    summary: 'BugSnag notifiers on any host: JSON with the notifier and a list of errors, or of started sessions.',
    references: [
      'https://bugsnagerrorreportingapi.docs.apiary.io/',
      'https://bugsnagsessiontrackingapi.docs.apiary.io/',
      'https://github.com/bugsnag/bugsnag-android',
    ],
    limitations: [
      'Stack traces and breadcrumbs stay in the payload.',
      'Performance spans are OpenTelemetry and not this format.',
    ],
  },
  ...jsonFormat({
    id: 'bugsnag',
    words: ['"notifier"', 'ugsnag'],
    places(value) {
      const notifier = memberOf(value, 'notifier');
      const named = `${textOf(notifier, 'name') ?? ''} ${textOf(notifier, 'url') ?? ''}`;
      if (textOf(notifier, 'version') === null || !/bugsnag/i.test(named)) return null;
      const events = memberOf(value, 'events');
      if (Array.isArray(events)) return events.some(isError) ? ['events'] : null;
      const sessions = memberOf(value, 'sessions');
      return Array.isArray(sessions) && sessions.some(isSession) ? ['sessions'] : null;
    },
    keys(event, place, document) {
      if (place === 'events') {
        if (!isError(event)) return null;
        return {
          name: ['exceptions/0/errorClass'],
          unnamed: 'error',
          time: ['device/time', 'session/startedAt'],
          identity: ['user/id', 'user/email', 'user/name', 'device/id'],
          properties: ['metaData', 'metadata'],
        };
      }
      if (!isSession(event)) return null;
      const device = textOf(memberOf(document, 'device'), 'id');
      return {
        name: [],
        unnamed: 'session',
        time: ['startedAt'],
        identity: ['user/id', 'user/email', 'user/name'],
        ...(device === null ? {} : { also: { 'device.id': device } }),
        properties: [''],
      };
    },
  }),
});

function isError(event: unknown): boolean {
  return Array.isArray(memberOf(event, 'exceptions')) && textOf(event, 'severity') !== null;
}

function isSession(event: unknown): boolean {
  return textOf(event, 'id') !== null && textOf(event, 'startedAt') !== null;
}
