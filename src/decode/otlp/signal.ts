import type { Event } from '../../model/index.ts';
import type { JsonObject } from '../events/json-object.ts';
import { isObject, memberOf, textOf } from '../events/json-object.ts';

/** Kinds of signals: their list of scopes, what a scope lists, and whether that is an event. */
const SIGNALS = [
  { resources: 'resourceSpans', scopes: 'scopeSpans', items: 'spans', areEvents: true },
  { resources: 'resourceLogs', scopes: 'scopeLogs', items: 'logRecords', areEvents: true },
  { resources: 'resourceMetrics', scopes: 'scopeMetrics', items: 'metrics', areEvents: false },
] as const;

/** Attributes that name a person, an installation or a device. */
const IDENTITY: ReadonlySet<string> = new Set([
  ...['user.id', 'user.email', 'user.name', 'enduser.id', 'device.id', 'session.id'],
  ...['service.instance.id', 'app.installation.id', 'host.id'],
]);

/** Where the spans or records of a document are; empty for metrics, null when it is none of OpenTelemetry. */
export function placesIn(value: unknown): readonly string[] | null {
  const places: string[] = [];
  let isSignal = false;
  for (const { resources, scopes, items, areEvents } of SIGNALS) {
    for (const [index, resource] of listOf(value, resources).entries()) {
      for (const [at, scope] of listOf(resource, scopes).entries()) {
        if (listOf(scope, items).length === 0) continue;
        isSignal = true;
        if (areEvents) places.push(`${resources}/${index}/${scopes}/${at}/${items}`);
      }
    }
  }
  return isSignal ? places : null;
}

/** A resource is asked for once by each of its spans. */
const known = new WeakMap<object, Event['identity']>();

/** Those attributes of a resource, span or record that are an identity. */
export function attributesOf(value: unknown): Event['identity'] {
  if (!isObject(value)) return {};
  const before = known.get(value);
  if (before !== undefined) return before;
  const identity = identityIn(value);
  known.set(value, identity);
  return identity;
}

function identityIn(value: JsonObject): Event['identity'] {
  const found: [string, string][] = [];
  for (const attribute of listOf(value, 'attributes')) {
    const key = textOf(attribute, 'key');
    const text = textOf(memberOf(attribute, 'value'), 'stringValue');
    if (key !== null && text !== null && IDENTITY.has(key)) found.push([key, text]);
  }
  return Object.fromEntries(found);
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}
