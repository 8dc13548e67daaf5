/** The last part of a field name in lower case without separators: `/0/$page_url` and `pageUrl` are `pageurl`; '' for none. */
export function fieldWord(name: string | null): string {
  if (name === null) return '';
  const cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('.'));
  return name
    .slice(cut + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
