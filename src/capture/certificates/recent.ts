/** Remembers what `make` made for the `limit` keys asked for last; `make` is called again for a key that fell out. */
export function recent<Value>(limit: number, make: (key: string) => Value): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    // A Map keeps the order of insertion: whoever is asked for moves to the end, the first is the one to go.
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.size > limit ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
