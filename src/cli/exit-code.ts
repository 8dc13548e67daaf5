/** What the process says to the shell; stable, scripts rely on it. 1 is for what `--fail-on` asked for. */
export const EXIT = Object.freeze({ done: 0, found: 1, userError: 2, bug: 70 });
