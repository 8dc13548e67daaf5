import type { DataEvent, Evidence, LastingValue, PlaceClaim, ReportData, Verdict } from '../../src/model/index.ts';

const start = Date.UTC(2026, 10, 22, 19, 35, 0);

/** A finding for tests; every field can be set. */
export function sampleEvent(over: Partial<DataEvent> = {}): DataEvent {
  return {
    at: start + 61_000,
    phase: 'browse',
    private: false,
    app: null,
    host: 'sa.collector.example',
    company: 'Example Analytics Ltd',
    serverCountry: 'SG',
    seatCountry: 'CN',
    kind: 'url',
    label: 'Your planted web address was sent: the value itself was seen.',
    value: 'https://secret-clinic.example/appointments?patient=Alice+Planted',
    canary: 'https://secret-clinic.example/appointments?patient=Alice+Planted',
    field: '0.properties.url',
    howHidden: 'form.data_list > base64 > gzip > json',
    grade: 'compressed',
    confidence: 'observed',
    protocol: 'sensors-analytics',
    eventName: 'page_load_event_start',
    exchangeId: 12,
    payloadId: 'x12:request.body/form.data_list/base64.0/gzip.0/json.0.properties.url',
    ...over,
  };
}

/** A piece of evidence for tests. */
export function sampleEvidence(over: Partial<Evidence> = {}): Evidence {
  const body =
    'crc=-850909831&gzip=1&data_list=H4sIAAAAAAAAAK1TTW%2FbMAz9K4ZOGxDbkp0vBwgGrMOAHdYNw3YqCkGxlUaoLXkS3SQI8t9Hyk3iFWu3Q3MI';
  return {
    exchangeId: 12,
    method: 'POST',
    url: 'https://sa.collector.example/sa?project=global_browser_mini&r=DE',
    at: start + 61_000,
    host: 'sa.collector.example',
    root: 'request.body',
    trail: 'form.data_list > base64 > gzip > json',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    size: 1840,
    excerpt: new Uint8Array(Buffer.from(body)),
    readable:
      '[{"event":"page_load_event_start","distinct_id":"5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901","properties":{"url":"https://secret-clinic.example/appointments?patient=Alice+Planted"}}]',
    ...over,
  };
}

/** A value that stayed the same, for tests; every field can be set. */
export function sampleLasting(over: Partial<LastingValue> = {}): LastingValue {
  return {
    value: '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901',
    kind: 'unknown-id',
    survived: ['requests', 'phases', 'private-mode'],
    reason: 'The same value was sent in the field distinct_id in 2 requests.',
    fields: ['distinct_id'],
    hosts: ['sa.collector.example'],
    exchanges: [12, 14],
    times: 2,
    ...over,
  };
}

/** What a claim came to, for tests; every field can be set. */
export function sampleVerdict(over: Partial<Verdict> = {}): Verdict {
  return {
    id: 'private-mode',
    says: 'Visited pages are sent in private mode, too.',
    refuted: 'They are opened, all is read, and none was sent on.',
    verdict: 'supported',
    why: 'Seen in 3 findings.',
    seen: {
      findings: 3,
      exchanges: 2,
      findingIds: [7, 8, 9],
      exchangeIds: [40, 41],
      hosts: ['sa.collector.example'],
      planted: ['planted secret alpha'],
      identifiers: ['d-77 (the same across private-mode)'],
    },
    lookedAt: { phases: ['private#1', 'private#2'], requests: 30, readable: 28, hosts: 4, planted: 5 },
    runs: [{ phase: 'private', seen: 1, of: 2 }],
    missing: ['planted secret beta'],
    unseen: ['2 connections to pin.example could not be read.'],
    ...over,
  };
}

const gaid = '38400000-8cf0-11bd-b23e-10b96e40000d';
const findings: readonly DataEvent[] = [
  ...Array.from({ length: 4 }, (_, index) => sampleEvent({ exchangeId: 12 + index })),
  ...Array.from({ length: 3 }, (_, index) => sampleEvent({ phase: 'private', private: true, exchangeId: 40 + index })),
  sampleEvent({
    kind: 'query',
    value: 'planted+secret+alpha',
    canary: 'planted secret alpha',
    label: 'Your planted search query was sent: the value itself was seen.',
    phase: 'private',
    private: true,
    eventName: 'search',
    field: '0.properties.search_word',
    exchangeId: 41,
  }),
  sampleEvent({
    kind: 'android-id',
    value: 'OTc3NGQ1NmQ2ODJlNTQ5Yw',
    canary: '9774d56d682e549c',
    label: 'Your Android ID was sent.',
    field: '0.properties.$device_id',
  }),
  sampleEvent({
    host: 'tracking.vendor.example',
    company: null,
    serverCountry: null,
    seatCountry: null,
    kind: 'imei',
    value: 'c3b8a9d2f1e04b7798d6a5c4b3e2f100',
    canary: '867000041234567',
    label: 'The MD5 of your IMEI was sent: a pseudonym that whoever has the value can link back to it.',
    confidence: 'inferred',
    grade: 'pseudonym',
    howHidden: 'content-encoding.gzip > json',
    field: 'H.imei',
    eventName: null,
    phase: 'baseline',
    exchangeId: 3,
  }),
  sampleEvent({
    host: 'tracking.vendor.example',
    company: null,
    serverCountry: null,
    seatCountry: null,
    kind: 'gaid',
    value: gaid,
    canary: gaid,
    howHidden: 'query.gaid',
    grade: 'plain',
    field: 'gaid',
    phase: 'baseline',
    exchangeId: 4,
    label: 'Your advertising ID was sent: the value itself was seen.',
    eventName: null,
  }),
  sampleEvent({
    host: 'cdn.shop.example',
    company: 'Shop Inc',
    serverCountry: 'US',
    seatCountry: 'US',
    kind: 'url',
    canary: null,
    value: 'https://news.example.org/a',
    confidence: 'possible',
    label: 'The address of a page was sent in the Referer header, which browsers send by design.',
    howHidden: '',
    grade: 'plain',
    field: 'referer',
    eventName: null,
    exchangeId: 9,
  }),
];

/** What two sources agree on, for tests. */
const samplePlaces: readonly PlaceClaim[] = ['geo-whois-asn-country', 'iptoasn-country'].map((source) => ({
  host: 'sa.collector.example',
  ip: '203.0.113.7',
  item: 'server-country',
  value: 'SG',
  source,
  asOf: Date.UTC(2026, 5, 17),
}));

/** A whole report's data; `over` replaces parts of it. Findings and matrix keep to each other unless both are given. */
export function sampleReport(over: Partial<ReportData> = {}): ReportData {
  const events = over.findings ?? findings;
  const matrix = events.map(({ phase, host, kind }) => ({ phase, host, kind, findings: 1 }));
  const phase = { private: false, consent: null, exchanges: 20, findings: 2 };
  return {
    toolVersion: '0.1.0',
    generatedAt: start + 240_000,
    file: 'redmi-note-8.sqlite',
    session: {
      id: '0123456789abcdef0123456789abcdef',
      startedAt: start,
      toolVersion: '0.1.0',
      runtime: 'Node 20.20.2',
      synthetic: false,
      options: {
        listen: '127.0.0.1:8080',
        'allow-loopback': true,
        resolve: ['sa.collector.example:443=127.0.0.1:9443'],
      },
    },
    endedAt: start + 185_000,
    cleanEnd: true,
    totals: {
      connections: 31,
      exchanges: 64,
      failed: 2,
      blind: 5,
      bytesUp: 184_220,
      bytesDown: 2_400_300,
      findings: events.length,
      events: 12,
    },
    phases: [
      { ...phase, id: 1, name: 'baseline', startedAt: start, endedAt: start + 50_000 },
      { ...phase, id: 2, name: 'browse', startedAt: start + 50_000, endedAt: start + 110_000 },
      { ...phase, id: 3, name: 'private', private: true, startedAt: start + 110_000, endedAt: start + 185_000 },
    ],
    canaries: [
      { kind: 'url', value: 'https://secret-clinic.example/appointments?patient=Alice+Planted' },
      { kind: 'query', value: 'planted secret alpha' },
      { kind: 'imei', value: '867000041234567' },
    ],
    destinations: [
      {
        host: 'sa.collector.example',
        port: 443,
        ips: ['203.0.113.7'],
        company: 'Example Analytics Ltd',
        serverCountry: 'SG',
        seatCountry: 'CN',
        exchanges: 24,
        failed: 0,
        bytesUp: 88_200,
        bytesDown: 4_100,
        findings: 9,
        kinds: ['url', 'query', 'android-id'],
        phases: ['browse', 'private'],
        places: samplePlaces,
      },
      {
        host: 'tracking.vendor.example',
        port: 443,
        ips: [],
        company: null,
        serverCountry: null,
        seatCountry: null,
        exchanges: 11,
        failed: 1,
        bytesUp: 12_000,
        bytesDown: 900,
        findings: 2,
        kinds: ['imei', 'gaid'],
        phases: ['baseline'],
        places: [],
      },
      {
        host: 'cdn.shop.example',
        port: 8443,
        ips: [],
        company: 'Shop Inc',
        serverCountry: 'US',
        seatCountry: 'US',
        exchanges: 29,
        failed: 1,
        bytesUp: 9_000,
        bytesDown: 2_390_000,
        findings: 1,
        kinds: ['url'],
        phases: ['browse'],
        places: [],
      },
    ],
    matrix,
    findings: events,
    evidence: [
      sampleEvidence(),
      sampleEvidence({
        exchangeId: 3,
        root: 'request.headers.x-info',
        trail: 'base64 > gzip',
        size: 96,
        host: 'tracking.vendor.example',
      }),
    ],
    blind: [
      {
        host: 'api.bank.example',
        reason: 'tls-client-distrust',
        sentence: 'The app did not trust the certificate.',
        count: 5,
        bytesUp: 3_100,
        bytesDown: 9_900,
      },
    ],
    unread: [
      {
        host: 'tracking.vendor.example',
        outcome: 'sealed',
        why: 'the key is wrapped for the vendor (RSA)',
        payloads: 3,
        bytes: 4_096,
      },
    ],
    claims: [sampleVerdict(), sampleVerdict({ id: 'consent', verdict: 'untested' })],
    gaps: [
      {
        startedAt: start + 90_000,
        endedAt: start + 91_000,
        reason: 'queue-full',
        detail: 'the disk was slow',
        missing: 2,
      },
    ],
    parts: [
      {
        id: 'canary',
        version: 1,
        role: 'detector',
        summary: 'Looks for the values you planted.',
        references: ['https://www.rfc-editor.org/rfc/rfc3986'],
        limitations: ['A value that was cut is not seen.'],
      },
      {
        id: 'gzip',
        version: 1,
        role: 'decoder',
        summary: 'Undoes gzip.',
        references: ['https://www.rfc-editor.org/rfc/rfc1952'],
        limitations: [],
      },
    ],
    ...over,
  };
}
