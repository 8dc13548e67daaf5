import type { Slot } from '../../model/index.ts';

/** Readable name of the field a payload sat in: `0.properties.url` for the RFC 6901 pointer `/0/properties/url`; null when it sat in none. */
export function fieldName(slot: Slot): string | null {
  if (slot.kind !== 'field') return null;
  if (!slot.pointer.startsWith('/')) return slot.pointer;
  return slot.pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
