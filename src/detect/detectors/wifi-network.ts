import { defineDetector } from '../detector.ts';
import { fieldWord } from '../field-word.ts';
import { macAddress } from '../mac-address.ts';
import { fieldNames, namedValues } from '../named-values.ts';
import { isPlaceholder } from '../placeholder.ts';

const named = fieldNames(
  /^(?:wifi|wlan|current|network|connected)?(?:ssid|bssid)$|^wifiname$|^wifi(?:mac|bssid)?address$|^apmac$/,
);

/** The name or the address of a Wi-Fi: where somebody is, for whoever has a map of them. */
export default defineDetector({
  id: 'wifi-network',
  version: 1,
  docs: {
    summary: 'Looks for names (SSID) and addresses (BSSID) of Wi-Fi networks in fields whose name says so.',
    references: ['https://developer.android.com/reference/android/net/wifi/WifiInfo'],
    limitations: ['Any text in a field named ssid is taken for the name of a network, except placeholders.'],
  },
  messages: {
    name: 'The name of a Wi-Fi network was sent in a field named {field}.',
    address: 'The address of a Wi-Fi access point was sent in a field named {field}; maps of them tell where that is.',
  },
  fields: named,
  *inspect(node) {
    for (const { name, value, start, end } of namedValues(node, named)) {
      const word = fieldWord(name);
      const isAddress = !word.endsWith('ssid') || word.endsWith('bssid') ? word !== 'wifiname' : false;
      const bare = value.replace(/^"(.*)"$/, '$1');
      const isName = bare.length <= 32 && bare.length >= 2 && !/^<|^0x$|^\{|^\[/.test(bare) && !isPlaceholder(bare);
      if (!(isAddress ? macAddress(value) !== null : isName)) continue;
      yield {
        messageId: isAddress ? 'address' : 'name',
        data: { field: name },
        kind: 'wifi-network',
        confidence: 'inferred',
        canary: null,
        span: { start, end },
      };
    }
  },
});
