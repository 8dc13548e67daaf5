import type { DataEvent } from '../model/index.ts';
import type { Redactor } from '../store/index.ts';

/** The rows of an export for others: values are tags, and no known secret is left standing in any other column. */
export function redactEvent(event: DataEvent, { value, text }: Redactor): DataEvent {
  const masked = (words: string | null): string | null => (words === null ? null : text(words));
  return {
    ...event,
    phase: text(event.phase),
    app: masked(event.app),
    host: masked(event.host),
    label: text(event.label),
    value: value(event.value),
    canary: event.canary === null ? null : value(event.canary),
    field: masked(event.field),
    howHidden: text(event.howHidden),
    eventName: masked(event.eventName),
    payloadId: text(event.payloadId),
  };
}

/** What must not be left standing in the text of any column. */
export function secretsOf(events: Iterable<DataEvent>, canaries: readonly { readonly value: string }[]): Set<string> {
  const secrets = new Set(canaries.map(({ value }) => value));
  for (const { value, canary } of events) {
    secrets.add(value);
    if (canary !== null) secrets.add(canary);
  }
  return secrets;
}
