import type { Claim, FindingKind, Grade } from '../model/index.ts';

const IDENTITY: readonly FindingKind[] = [
  ...(['android-id', 'gaid', 'imei', 'serial', 'mac', 'account', 'email', 'phone', 'name'] as const),
];

/** Anyone who holds the message can read these. */
const READABLE: readonly Grade[] = ['plain', 'encoded', 'compressed', 'binary', 'key-in-message'];

/** The claims of the story of 2020, and that several devices do the same; each has the form of one in a user's file. */
export const builtInClaims: readonly Claim[] = Object.freeze<Claim[]>([
  {
    id: 'history',
    says: 'Visited pages are sent to others than the page.',
    refuted: 'Planted pages are opened, everything that was sent is read, and no other host was sent one of them.',
    where: { kind: ['url'], planted: true },
  },
  {
    id: 'search-words',
    says: 'Search words are sent to others than the search engine, whichever engine is used.',
    refuted: 'A planted word is searched with each engine, everything is read, and one of them went to no one else.',
    where: { kind: ['query'], planted: true },
    each: 'canary',
  },
  {
    id: 'private-mode',
    says: 'Visited pages or search words are sent in private mode, too.',
    refuted: 'Planted pages are opened in a phase marked --private, everything is read, and none of them was sent on.',
    where: { kind: ['url', 'query'], planted: true, private: true },
  },
  {
    id: 'outside-browser',
    says: 'What is done outside the browser is recorded, too.',
    refuted:
      'In a phase named outside-browser planted words are typed into other apps and settings, everything is read, and none is found.',
    where: {
      phase: ['outside-browser', 'other-apps', 'home-screen'],
      kind: ['text', 'account', 'email', 'phone', 'name', 'location', 'url', 'query'],
      planted: true,
    },
  },
  {
    id: 'country',
    says: 'Data about you is sent to servers in another country than that of the company’s seat.',
    refuted: 'Company, seat and server are known of every host that was sent something, and seat and server agree.',
    where: { planted: true, countries: 'differ' },
  },
  {
    id: 'readable',
    says: 'Pages and search words can be read by anyone who holds the message: no secret key protects them.',
    refuted:
      'They are found only behind a key that is in no message, or everything that was sent is read without them.',
    where: { kind: ['url', 'query'], planted: true, grade: READABLE },
  },
  {
    id: 'linked',
    says: 'Pages and search words are sent together with something that names the device or the person: not anonymous.',
    refuted: 'They are sent, no named id and no value that stays the same is in the same requests, and all is read.',
    where: { kind: ['url', 'query'], planted: true, with: [...IDENTITY, 'identifier'] },
    needs: { canaries: ['android-id', 'gaid', 'imei', 'serial', 'mac', 'account', 'email', 'phone', 'name'] },
  },
  {
    id: 'consent',
    says: 'Data about you is sent before consent was given, or although it was refused.',
    refuted: 'Phases marked --consent before or refused hold enough traffic, all of it is read, and nothing is found.',
    where: { planted: true, consent: ['before', 'refused'] },
  },
  {
    id: 'same-on-devices',
    says: 'The same code sends the same data on these devices.',
    refuted: 'The sessions of two devices hold analytics events whose names or fields are not the same.',
    where: {},
    across: 'devices',
  },
]);
