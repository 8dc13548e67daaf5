const part = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const version4 = new RegExp(`^${part}(?:\\.${part}){3}$`);
const version6 = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/i;

/** `4` or `6` for an address of a device (RFC 791, RFC 4291); null for others, and for loopback, unspecified, multicast and broadcast ones. */
export function ipVersion(text: string): 4 | 6 | null {
  if (version4.test(text)) {
    const first = Number(text.slice(0, text.indexOf('.')));
    return first === 0 || first === 127 || first >= 224 ? null : 4;
  }
  if (!version6.test(text) || !text.includes(':') || text.includes(':::')) return null;
  const groups = text.split(':');
  const short = text.split('::').length - 1;
  if (short > 1 || (short === 0 && (groups.length !== 8 || groups.includes('')))) return null;
  const bare = text.replace(/[0:]/g, '');
  return bare === '' || bare === '1' || /^ff/i.test(text) ? null : 6;
}
