import { defineDetector } from '../detector.ts';
import { ipVersion } from '../ip-address.ts';
import { fieldNames, namedValues } from '../named-values.ts';

const named = fieldNames(
  /^x?(?:client|user|device|phone|local|lan|wlan|wifi|remote|public|external|internal|outer|my|real|src|source|login)?(?:ip|ipv4|ipv6|ipaddr|ipaddress|inetaddress)$/,
);

/** The address of the phone on its network. */
export default defineDetector({
  id: 'ip-address',
  version: 1,
  docs: {
    summary: 'Looks for IP addresses in fields of request bodies and targets whose name says so.',
    references: ['https://www.rfc-editor.org/rfc/rfc791', 'https://www.rfc-editor.org/rfc/rfc4291'],
    limitations: [
      'Every server sees the phone\u2019s public address anyhow; what is found here was written down by the app.',
      'Whose address it is cannot be seen: one of a server under such a name looks the same, so it counts as possible.',
    ],
  },
  messages: { seen: 'What a field named {field} holds is an IP address.' },
  fields: named,
  *inspect(node, { host }) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      if (!(!node.root.startsWith('request.headers.') && value !== host && ipVersion(value) !== null)) continue;
      yield {
        messageId: 'seen',
        data: { field: name },
        kind: 'ip-address',
        confidence: 'possible',
        canary: null,
        span: { start, end },
      };
    }
  },
});
