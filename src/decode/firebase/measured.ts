import type { Event } from '../../model/index.ts';
import type { JsonObject } from '../events/json-object.ts';
import { isObject } from '../events/json-object.ts';

/** Short names of the user properties that the SDK sets by itself (first open, session, engagement, …). */
const PROPERTIES = ['_fot', '_fvt', '_fi', '_lte', '_se', '_npa', '_sno', '_sid', '_ln', '_ldl', '_lgclid', '_lair'];

/** What names of events, parameters and user properties are made of. */
const NAME = /^[A-Za-z_]\w{0,39}$/;

/** Milliseconds since the epoch of this century. */
const EARLIEST = 1e12;
const LATEST = 4e12;

/** How many of the user properties that the SDK sets are named in a text. */
export function propertiesNamed(text: string): number {
  return PROPERTIES.filter((name) => text.includes(`"${name}"`)).length;
}

/** The events in a message whose fields have no names, in the order in which they were sent. */
export function eventsIn(value: unknown): readonly Pick<Event, 'pointer' | 'name' | 'time' | 'properties'>[] {
  const found: Pick<Event, 'pointer' | 'name' | 'time' | 'properties'>[] = [];
  const visit = (at: unknown, pointer: string): void => {
    if (typeof at !== 'object' || at === null) return;
    const event = isObject(at) ? eventAt(at) : null;
    if (event === null) for (const [key, each] of Object.entries(at)) visit(each, `${pointer}/${key}`);
    else found.push({ pointer, ...event });
  };
  visit(value, '');
  return found;
}

/** One name, one list of parameters or a single one, and beside them nothing but numbers, one of which is a time. */
function eventAt(message: JsonObject): Pick<Event, 'name' | 'time' | 'properties'> | null {
  let name: string | null = null;
  let parameters: object | null = null;
  let time = 0;
  for (const value of Object.values(message)) {
    if (typeof value === 'string') {
      if (name !== null || !NAME.test(value)) return null;
      name = value;
    } else if (typeof value === 'object' && value !== null) {
      if (parameters !== null) return null;
      parameters = value;
    } else if (typeof value === 'number' && value >= EARLIEST && value < LATEST) time = Math.max(time, value);
  }
  if (name === null || parameters === null || !Number.isInteger(time) || time === 0) return null;
  const list: readonly unknown[] = Array.isArray(parameters) ? parameters : [parameters];
  return list.every(isParameter) ? { name, time, properties: JSON.stringify(parameters) } : null;
}

/** A name, and a value of any kind. */
function isParameter(value: unknown): boolean {
  return isObject(value) && Object.values(value).some((each) => typeof each === 'string' && NAME.test(each));
}
