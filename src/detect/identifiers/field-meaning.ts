import { fieldWord } from '../field-word.ts';

/** What the place of a value says: `identity` that it names someone or something, `silent` that it does not, whatever it holds. */
export type FieldMeaning = 'identity' | 'cookie' | 'open' | 'silent';

/** Fields that name a person, a device or an installation. */
const identity =
  /(?:device|distinct|anon|anonymous|install|installation|instance|visitor|user|guest|member|customer|account|person|hardware|phone|machine|android|advertising|advertiser|subscriber|imei)(?:id|uid|uuid|guid|number|no)$|^(?:x?(?:gps)?(?:uid|uuid|udid|duid|puid|did|aid|oaid|vaid|aaid|gaid|adid|idfa|idfv|imei|meid|openudid|openid|unionid)|androidid[0-9]?|distinctid|deviceid(?:md5|hash|sha1)?|imei(?:md5|sha1|sha256)|(?:push|device|fcm|registration)token|registrationid|anonymizationid|eventidentity|visitor|anonymous|distinct|install)$/;

/** Constants of an app, a site or a build, which all phones send; and what is made anew for each message. */
const silent =
  /key|secret|credential|password|version|checksum|signature|nonce|csrf|xsrf|captcha|consent|gdpr|usprivacy|tcstring|template|placement|campaign|creative|experiment|variant|timestamp|useragent|(?:sdk|app|application|project|product|site|channel|tenant|organi[sz]ation|org|workspace|container|property|tracking|measurement|stream|publisher|merchant|partner|vendor|store|adunit|unit|slot|page|article|video|item|category|group|tag|build|config|feature|layout|theme|locale|region|city|country|schema|bundle|package|plugin|module|job|template|offer|order|release|environment)(?:id|name|code|hash|secret|token)?$|(?:md5|sha1|sha256|hash|sign|etag|token|dsn|rev|revision|commit|fingerprint|model|brand|board|manufacturer|product|url|uri|path|referrer|referer|host|domain|mime|mimetype|contenttype|format|encoding)$|^(?:v|ver|bv|av|sv|sdkv|r|cb|cachebuster|rnd|rand|random|ts|t|time|date|tid|gtm|ua|lang|hl|gl|tz|os|osv|q|query|search|title|body|message|sig|hmac|digest)$/;

/** Header fields that HTTP and browsers define: none of them is made to name a phone. */
const standardHeaders = new Set(
  (
    'accept accept-charset accept-encoding accept-language access-control-request-headers access-control-request-method ' +
    'authorization baggage cache-control connection content-disposition content-encoding content-language content-length ' +
    'content-md5 content-range content-type cookie date dnt downlink dpr ect expect forwarded from host http2-settings ' +
    'idempotency-key if-match if-modified-since if-none-match if-range if-unmodified-since keep-alive last-event-id ' +
    'last-modified link max-forwards origin pragma priority proxy-authorization proxy-connection purpose range referer rtt ' +
    'save-data sentry-trace service-worker te traceparent tracestate trailer transfer-encoding upgrade ' +
    'upgrade-insecure-requests user-agent via viewport-width warning width x-csrf-token x-requested-with x-xsrf-token'
  ).split(' '),
);

const HEADER = 'request.headers.';
const MOST_NAMES = 5000;
const known = new Map<string, FieldMeaning>();

/** What the field and the part of the message say of a value that stands there. */
export function fieldMeaning(field: string | null, root: string): FieldMeaning {
  if (root.startsWith(HEADER) && isStandard(root)) return 'silent';
  const meaning = meaningOf(field ?? '');
  return meaning === 'open' && root.startsWith('request.cookies.') ? 'cookie' : meaning;
}

const knownHeaders = new Map<string, boolean>();

function isStandard(root: string): boolean {
  let standard = knownHeaders.get(root);
  if (standard === undefined) {
    if (knownHeaders.size >= MOST_NAMES) knownHeaders.clear();
    const name = root.slice(HEADER.length).replace(/#\d+$/, '').toLowerCase();
    standard = name.startsWith(':') || name.startsWith('sec-') || standardHeaders.has(name);
    knownHeaders.set(root, standard);
  }
  return standard;
}

/** Names repeat with every message; what is full is emptied, so that names that never come again crowd nothing out. */
function meaningOf(field: string): FieldMeaning {
  let meaning = known.get(field);
  if (meaning === undefined) {
    if (known.size >= MOST_NAMES) known.clear();
    const word = fieldWord(field).slice(-80);
    meaning = identity.test(word) ? 'identity' : silent.test(word) ? 'silent' : 'open';
    known.set(field, meaning);
  }
  return meaning;
}
