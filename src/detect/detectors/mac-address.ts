import { defineDetector } from '../detector.ts';
import { macAddress } from '../mac-address.ts';
import { fieldNames, namedValues } from '../named-values.ts';

const named = fieldNames(
  /^x?(?:wifi|wlan|bt|bluetooth|eth|ethernet|device|local|phone|client|ble)?mac(?:address|addr|id)?\d?$|^(?:bt|bluetooth|wifi|wlan)(?:address|addr)$/,
);

/** The address of a network chip. */
export default defineDetector({
  id: 'mac-address',
  version: 1,
  docs: {
    summary: 'Looks for MAC addresses in fields whose name says so.',
    references: ['https://standards.ieee.org/ieee/802/10047/'],
    limitations: [
      'Addresses in fields of other names are passed over; those of access points are the job of wifi-network.',
      'A made-up address may still be the same for a long time; the maker of the chip is not looked up.',
    ],
  },
  messages: {
    seen: 'What a field named {field} holds is a MAC address, burnt into a network chip.',
    random: 'What a field named {field} holds has the form of a MAC address that the phone made up.',
  },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      const mac = macAddress(value, false);
      if (!(mac !== null)) continue;
      yield {
        messageId: mac.random ? 'random' : 'seen',
        data: { field: name },
        kind: 'mac',
        confidence: mac.random ? 'possible' : 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});
