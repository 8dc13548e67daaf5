const shape = /^(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i;
const bare = /^[0-9a-f]{12}$/i;

/** A MAC address of one device (IEEE 802): `random` when it was made up by the phone; null for anything else, multicast and placeholders. */
export function macAddress(text: string, separated = true): { readonly random: boolean } | null {
  if (!shape.test(text) && (separated || !bare.test(text))) return null;
  const digits = text.replace(/[^0-9a-f]/gi, '').toLowerCase();
  const first = Number.parseInt(digits.slice(0, 2), 16);
  if ((first & 1) === 1 || digits === '020000000000' || new Set(digits).size < 3) return null;
  return { random: (first & 2) === 2 };
}
