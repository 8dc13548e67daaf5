/** The ways a MAC address is written: pairs with `:`, `-` or nothing, Cisco's dotted quads; as it is when it has not 12 hex digits. */
export function macForms(mac: string): readonly string[] {
  const digits = mac.replace(/[^0-9a-f]/gi, '').toLowerCase();
  if (digits.length !== 12) return [mac];
  const pairs = digits.match(/../g) ?? [];
  const quads = digits.match(/..../g) ?? [];
  return [digits, pairs.join(':'), pairs.join('-'), pairs.join('%3a'), quads.join('.')];
}
