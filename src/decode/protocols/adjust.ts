import type { Event } from '../../model/index.ts';
import { eventTime } from '../events/event-time.ts';
import type { Fields } from '../events/fields.ts';
import { fieldsAsJson, fieldsOf, fieldText, formsWith, identityOf } from '../events/fields.ts';
import { pathOf } from '../events/path-of.ts';
import type { Node } from '../node.ts';
import { defineProtocol } from '../protocol.ts';

const IDENTITY = [
  ...['adid', 'gps_adid', 'fire_adid', 'android_uuid', 'android_id', 'idfa', 'idfv', 'ios_uuid', 'web_uuid'],
  ...['external_device_id', 'fb_id', 'fb_anon_id', 'mac_sha1', 'mac_md5', 'imeis', 'meids', 'device_ids', 'push_token'],
] as const;

/** What a request reports, by the last part of its path. */
const KINDS =
  /\/?(session|event|sdk_click|sdk_info|attribution|gdpr_forget_device|ad_revenue|third_party_sharing|measurement_consent)\/?$/;

export default defineProtocol({
  id: 'adjust',
  version: 1,
  docs: {
    summary: 'Adjust SDKs on any host: a form or query with app_token, environment and created_at, one event each.',
    references: [
      'https://github.com/adjust/android_sdk',
      'https://help.adjust.com/en/article/server-to-server-sessions',
      'https://help.adjust.com/en/article/device-identifiers',
    ],
    limitations: [
      'An event is named by its token; what the token stands for is known to the app and Adjust only.',
      'The signature in the Authorization header is not checked: its secret is in the app.',
    ],
  },
  traces: { fields: ['app_token'] },
  recognise(roots) {
    const forms = formsWith(roots, ['app_token', 'environment', 'created_at']).filter((form) =>
      isAdjust(fieldsOf(form)),
    );
    const target = roots.find(({ root }) => root === 'request.target');
    // The path names what a session or a click has no field for.
    return forms.length > 0 && target !== undefined && !forms.includes(target) ? [target, ...forms] : forms;
  },
  open(carriers) {
    const kind = KINDS.exec(pathOf(carriers))?.[1] ?? null;
    const forms = carriers.filter((carrier) => isAdjust(fieldsOf(carrier)));
    return { events: forms.map((form) => eventOf(form, kind)), marks: [] };
  },
});

/** A token of an app, one of two environments, a time as the SDK writes it, an id, and one of the words only it says. */
function isAdjust(fields: Fields): boolean {
  if (!/^[a-z0-9]{8,24}$/i.test(fieldText(fields, 'app_token') ?? '')) return false;
  if (!/^(?:production|sandbox)$/.test(fieldText(fields, 'environment') ?? '')) return false;
  if (eventTime(fieldText(fields, 'created_at') ?? '') === null) return false;
  if (!IDENTITY.some((name) => fieldText(fields, name) !== null)) return false;
  return fields.has('needs_response_details') || fields.has('attribution_deeplink') || fields.has('gps_adid');
}

function eventOf(form: Node, kind: string | null): Event {
  const fields = fieldsOf(form);
  const read = (name: string): string | null => fieldText(fields, name);
  return {
    payloadId: form.id,
    pointer: '',
    protocol: 'adjust',
    name: read('event_token') ?? kind,
    time: eventTime(read('created_at') ?? ''),
    identity: identityOf(IDENTITY, read),
    properties: fieldsAsJson(fields),
  };
}
