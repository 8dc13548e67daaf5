/** Names of fields repeat with every message; what is full is emptied, so that names that never come again crowd nothing out. */
const MOST_NAMES = 5000;

/** The same function of a name, which remembers its answers. */
export function remembered<T>(answerTo: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) {
      if (known.size >= MOST_NAMES) known.clear();
      known.set(name, (answer = answerTo(name)));
    }
    return answer;
  };
}
