/** Schema 1, tables of what is known beyond single exchanges. The words after each `--` become the rows of `about`. */
export const knowledgeTables = `
CREATE TABLE place ( -- What is known of where traffic went: one row for each item and source; sources that disagree stand side by side.
  host TEXT NOT NULL, -- Hostname as seen on the wire.
  ip TEXT NOT NULL, -- The address that the row is about; empty when it is about the name.
  item TEXT NOT NULL, -- registrable-domain, company, parent, seat-country, server-country, network, cname or tls-subject.
  value TEXT NOT NULL, -- What the source says; countries as ISO 3166-1 alpha-2.
  source TEXT NOT NULL, -- Where that is from.
  as_of INTEGER, -- How old that knowledge is, ms since the epoch, UTC; NULL when the source does not say.
  PRIMARY KEY (host, ip, item, source, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE identifier ( -- A value by which a device or a person can be recognised, because it stayed the same where it need not have.
  id INTEGER PRIMARY KEY, -- Row number.
  run_id INTEGER NOT NULL REFERENCES run (id), -- The run that found it.
  value TEXT NOT NULL, -- The value as it was sent.
  kind TEXT NOT NULL, -- unknown-id, or what a detector says that it is.
  survived TEXT NOT NULL, -- JSON array of what it stayed the same across: requests, hosts, apps, phases, private-mode, restart, data-clear, advertising-id-reset.
  reason TEXT NOT NULL, -- Why it was taken for an identifier, in words.
  UNIQUE (run_id, value)
) STRICT;

CREATE TABLE identifier_sighting ( -- Where an identifier was sent.
  identifier_id INTEGER NOT NULL REFERENCES identifier (id), -- The identifier.
  exchange_id INTEGER NOT NULL REFERENCES exchange (id), -- The exchange that carried it.
  payload_id TEXT NOT NULL, -- Path of the payload that held it.
  field TEXT, -- Name of the field; NULL when it stood in none.
  PRIMARY KEY (identifier_id, exchange_id, payload_id)
) STRICT, WITHOUT ROWID;
`;
