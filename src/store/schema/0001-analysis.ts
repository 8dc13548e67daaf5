/** Schema 1, tables that a run fills. The words after each `--` become the rows of `about`. */
export const analysisTables = `
CREATE TABLE run ( -- One pass over the exchanges by one set of decoder and detector versions.
  id INTEGER PRIMARY KEY, -- 1, 2, 3, … inside the file.
  started_at INTEGER NOT NULL, -- Ms since the epoch, UTC.
  tool_version TEXT NOT NULL, -- Version of telltale.
  parts TEXT NOT NULL -- JSON array of decoders and detectors with their versions.
) STRICT;

CREATE TABLE analysis ( -- What one run made of one exchange or one message of a websocket; a row with no findings says that it was looked at.
  exchange_id INTEGER NOT NULL REFERENCES exchange (id), -- The exchange.
  message_number INTEGER NOT NULL, -- Number of the message of a websocket; 0 for the request and the response themselves.
  run_id INTEGER NOT NULL REFERENCES run (id), -- The run.
  protocol TEXT, -- Recognised wire format; NULL when none was.
  grade TEXT NOT NULL, -- Weakest protection of any part that carries a finding, else of the request body or the message.
  partial TEXT, -- Why the analysis is not whole; NULL when it is.
  PRIMARY KEY (exchange_id, message_number, run_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE payload ( -- A node of the tree of bytes that a message was taken apart into.
  key INTEGER PRIMARY KEY, -- Row number.
  exchange_id INTEGER NOT NULL, -- The exchange.
  message_number INTEGER NOT NULL, -- Number of the message of a websocket; 0 for the request and the response themselves.
  run_id INTEGER NOT NULL, -- The run.
  id TEXT NOT NULL, -- Readable path, unique in its exchange and run.
  parent_id TEXT, -- Path of the node it came out of; NULL for a root.
  root TEXT NOT NULL, -- Part of the message: request.target, request.headers.<name>, request.cookies.<name>, request.body, request.message.<number>, and the same of response.
  slot TEXT NOT NULL, -- JSON: where in its parent it sat.
  field TEXT, -- Name of the field it sat in; NULL when it sat in none.
  step TEXT, -- JSON: the decode it came out of, with version and parameters, so that it can be repeated; NULL for a root.
  outcome TEXT NOT NULL, -- text, structured, opaque (tried, not read), sealed, stopped or crashed.
  why TEXT, -- The outcome in words, for those that were not read.
  outcome_detail TEXT NOT NULL, -- JSON: the outcome with all it carries.
  size INTEGER NOT NULL, -- Length in bytes.
  sha256 TEXT NOT NULL, -- SHA-256 of the bytes, hex.
  text TEXT, -- The bytes as text when they are text; NULL in a redacted copy.
  trail TEXT NOT NULL, -- Steps from the root in words; empty for a root.
  grade TEXT NOT NULL, -- How well it was hidden.
  FOREIGN KEY (exchange_id, message_number, run_id) REFERENCES analysis (exchange_id, message_number, run_id)
) STRICT;

CREATE TABLE event ( -- One analytics event inside a payload; a batch of 50 is 50 events.
  key INTEGER PRIMARY KEY, -- Row number.
  exchange_id INTEGER NOT NULL, -- The exchange.
  message_number INTEGER NOT NULL, -- Number of the message of a websocket; 0 for the request and the response themselves.
  run_id INTEGER NOT NULL, -- The run.
  payload_id TEXT NOT NULL, -- Path of the payload that holds it.
  pointer TEXT NOT NULL, -- Where in that payload; empty when it is the whole payload.
  protocol TEXT NOT NULL, -- Wire format it was written in.
  name TEXT, -- Name the sender gave it.
  time INTEGER, -- When, as the sender claims, ms since the epoch, UTC.
  identity TEXT NOT NULL, -- JSON object of the fields that name the user or the device.
  properties TEXT NOT NULL, -- The event's properties as JSON text.
  FOREIGN KEY (exchange_id, message_number, run_id) REFERENCES analysis (exchange_id, message_number, run_id)
) STRICT;

CREATE TABLE finding ( -- What a detector said of a payload, in either direction and by every run; see the view data_event for what was sent.
  id INTEGER PRIMARY KEY, -- Row number.
  exchange_id INTEGER NOT NULL, -- The exchange.
  message_number INTEGER NOT NULL, -- Number of the message of a websocket; 0 for the request and the response themselves.
  run_id INTEGER NOT NULL, -- The run.
  payload_id TEXT NOT NULL, -- Path of the payload it was seen in.
  payload_key INTEGER REFERENCES payload (key), -- The row of that payload; NULL when it was not kept.
  event_key INTEGER REFERENCES event (key), -- The event it belongs to; NULL when none.
  detector TEXT NOT NULL, -- The detector.
  version INTEGER NOT NULL, -- Its version.
  message_id TEXT NOT NULL, -- Which of the detector's sentences.
  message TEXT NOT NULL, -- The sentence, filled in.
  kind TEXT NOT NULL, -- What it is about: a canary kind, imsi, iccid, ip-address, wifi-network, page-title, app-usage, package-list, device-profile, cookie-id or unknown-id.
  confidence TEXT NOT NULL CHECK (confidence IN ('observed', 'inferred', 'possible')), -- observed: the value itself was seen; inferred: a rule says so; possible: it may be.
  value TEXT NOT NULL, -- The value as it stood in the payload.
  canary TEXT, -- The tester's own value when the finding is a canary.
  span_start INTEGER, -- Where in the payload's text it begins, in UTF-16 units; NULL when it is the whole payload.
  span_end INTEGER, -- Where it ends.
  FOREIGN KEY (exchange_id, message_number, run_id) REFERENCES analysis (exchange_id, message_number, run_id)
) STRICT;

CREATE INDEX payload_unread ON payload (exchange_id, message_number, run_id) WHERE outcome IN ('opaque', 'sealed', 'stopped', 'crashed');
CREATE INDEX event_analysis ON event (exchange_id, message_number, run_id);
CREATE INDEX finding_analysis ON finding (exchange_id, message_number, run_id);
`;
