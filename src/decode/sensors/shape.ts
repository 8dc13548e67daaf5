import type { JsonObject } from '../events/json-object.ts';
import { isObject } from '../events/json-object.ts';

/** An event of a Sensors SDK: an identity, a type or a name, and the library that made it. */
export function isEvent(value: unknown): value is JsonObject {
  if (!isObject(value) || !('distinct_id' in value) || !isObject(value['lib'])) return false;
  return typeof value['event'] === 'string' || typeof value['type'] === 'string';
}

/** The wrapping around events that were encrypted: for a public key (`ekey`), or with the page's key (`key_id`). */
export function isEnvelope(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const publicKey = typeof value['ekey'] === 'string' && 'pkv' in value && 'payloads' in value;
  return publicKey || ('key_id' in value && 'key_hash' in value && typeof value['payload'] === 'string');
}
