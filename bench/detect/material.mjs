// Material for the measurements of the detect room: repeatable, and free of personal data unless planted.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A repeatable stream of numbers in 0…1 (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** As many canaries of all kinds as asked for. */
export function canaries(count, seed = 7) {
  const next = chance(seed);
  const digits = (length) => Array.from({ length }, () => Math.floor(next() * 10)).join('');
  const hex = (length) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('');
  const word = (length) => Array.from({ length }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('');
  const makers = [
    () => ({ kind: 'url', value: `https://${word(9)}.example/${word(6)}/${word(7)}?id=${digits(6)}` }),
    () => ({ kind: 'query', value: `${word(6)} ${word(7)} ${word(5)}` }),
    () => ({ kind: 'email', value: `${word(6)}.${word(8)}@example.org` }),
    () => ({ kind: 'phone', value: `+4917${digits(9)}` }),
    () => ({ kind: 'name', value: `${word(6)} ${word(8)}` }),
    () => ({ kind: 'imei', value: `86${digits(13)}` }),
    () => ({ kind: 'android-id', value: hex(16) }),
    () => ({ kind: 'gaid', value: [8, 4, 4, 4, 12].map(hex).join('-') }),
    () => ({ kind: 'mac', value: Array.from({ length: 6 }, () => hex(2)).join(':') }),
    () => ({ kind: 'serial', value: `${word(4)}${digits(7)}`.toUpperCase() }),
    () => ({ kind: 'account', value: digits(10) }),
    () => ({ kind: 'location', value: `${digits(2)}.${digits(6)},${digits(2)}.${digits(6)}` }),
    () => ({ kind: 'text', value: `${word(5)} ${word(5)} ${word(5)}` }),
  ];
  return Array.from({ length: count }, (_, index) => makers[index % makers.length]());
}

/** Bodies as analytics SDKs send them, one JSON text each. */
export function telemetry(count, seed = 11) {
  const next = chance(seed);
  const hex = (length) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('');
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      event: ['app_start', 'page_view', 'click', 'exposure'][index % 4],
      time: 1_763_800_000_000 + index * 731,
      session: hex(32),
      trace: [8, 4, 4, 4, 12].map(hex).join('-'),
      version: `12.${index % 9}.${index % 31}-release`,
      build: String(2_025_000_000 + index),
      properties: {
        screen: '1080x2400',
        duration: Math.floor(next() * 90_000),
        ratio: next(),
        label: 'Settings / About',
      },
    }),
  );
}

/** Files below a folder with one of the endings, the biggest left out, in a stable order. */
export function filesBelow(folder, endings, most = 400, largest = 2_000_000) {
  const found = [];
  const walk = (at, depth) => {
    if (found.length >= most || depth > 9) return;
    let entries;
    try {
      entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return;
    }
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path, depth + 1);
      else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) {
        if (statSync(path).size <= largest && found.length < most) found.push(path);
      }
    }
  };
  walk(folder, 0);
  return found;
}

/** The files of that kind as texts, read as UTF-8. */
export function texts(folder, endings, most, largest) {
  return filesBelow(folder, endings, most, largest).map((path) => ({ name: path, text: readFileSync(path, 'utf8') }));
}
