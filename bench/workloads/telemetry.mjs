import { gzipSync } from 'node:zlib';
import { receiptBody } from './answers.mjs';
import { CANARIES } from './canaries.mjs';
import { requestBytes } from './message.mjs';

const URL_CANARY = CANARIES.find(({ kind }) => kind === 'url').value;
const EVENTS = 5;

/** One event with the keys of the Sensors Analytics Android SDK; synthetic. */
function event(random, url) {
  const time = 1_700_000_000_000 + random.below(1_000_000_000);
  return {
    _track_id: random.below(2 ** 31),
    time,
    type: 'track',
    distinct_id: '4f9d0c52b7a1e836',
    lib: { $lib: 'Android', $lib_version: '4.2.1', $app_version: '12.4.1', $lib_method: 'code' },
    event: random.pick(['page_view', 'tab_switch', 'search', 'download', 'share']),
    properties: {
      $os: 'Android',
      $os_version: '10',
      $model: 'Redmi Note 8',
      $manufacturer: 'Xiaomi',
      $screen_width: 1080,
      $screen_height: 2340,
      $network_type: 'WIFI',
      $wifi: true,
      url,
      duration: random.below(100_000),
      tab: random.uuid(),
      referrer_hash: random.hex(16),
    },
  };
}

/** The checksum that the SDK sends: Java's `String.hashCode` of the text. */
function javaHashCode(text) {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

export const telemetry = {
  id: 'telemetry',
  title: `Telemetry: 20 keep-alive connections, POST of a form > base64 > gzip > JSON batch of ${EVENTS} events (Sensors Analytics layout, synthetic)`,
  unique:
    'every batch: track ids, times, durations, page addresses, tab ids, hashes, so every gzip stream and its base64; X-Request-Id; each answer (a receipt with the SHA-256 of the body)',
  repeats: 'one host name, the target, the other request headers, JSON keys, device and library fields',
  planted: 'the address of one planted page in one event of every batch',
  canary: URL_CANARY,
  connections: 20,
  oneShot: false,
  requests: { full: 2_000, quick: 500 },
  isPlanted: () => true,
  make({ host, random }) {
    const planted = random.below(EVENTS);
    const events = Array.from({ length: EVENTS }, (_, at) =>
      event(random, at === planted ? URL_CANARY : `https://site-${random.hex(6)}.example/p/${random.hex(10)}`),
    );
    const data = gzipSync(JSON.stringify(events)).toString('base64');
    const body = Buffer.from(`crc=${javaHashCode(data)}&gzip=1&data_list=${encodeURIComponent(data)}`);
    const type = 'application/x-www-form-urlencoded';
    const bytes = requestBytes({ method: 'POST', target: '/sa?project=bench', host, id: random.uuid(), type, body });
    return { bytes, answer: () => receiptBody(body) };
  },
};
