/** What the process says to the shell; stable, scripts rely on it. 1 is kept for findings at or above `--fail-on`. */
export const EXIT = Object.freeze({ done: 0, userError: 2, bug: 70 });
