const secondLevel: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'gov', 'edu', 'ac', 'or', 'ne', 'go']);

/**
 * The parent domain that one owner is likely to hold: the last two labels, three under names such as `co.uk`; an address as it is.
 * A rule of thumb for keeping silent; who owns a host is the atlas's word.
 */
export function registrable(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.includes(':') || /^[0-9.]+$/.test(name)) return name;
  const labels = name.split('.');
  const country = (labels.at(-1) ?? '').length === 2;
  return labels.slice(country && secondLevel.has(labels.at(-2) ?? '') ? -3 : -2).join('.');
}
