/** What the search for values that stay the same is, for the list of parts in reports and runs. */
export const lastingValues = Object.freeze({
  id: 'lasting-values',
  version: 1,
  docs: Object.freeze({
    summary:
      'Looks for random values that were sent again: in other requests, to other owners, in other phases, in private mode, after a restart or a reset.',
    references: ['https://www.rfc-editor.org/rfc/rfc9562', 'https://www.w3.org/TR/fingerprinting-guidance/'],
    limitations: [
      'One phone alone does not show that other phones send another value: only in fields whose names say that they name someone is one owner enough.',
      'Keys, tokens of an app or a project, versions, hashes, times, models and standard header fields are passed over.',
      'Values of fewer than 8 or more than 128 characters, and numbers of fewer than 10 digits, are passed over.',
      'What an app is restarted, cleared or reset for is known from the names of the phases.',
      'At most 50,000 values are remembered of a session, 64 of one message.',
    ],
  }),
});
