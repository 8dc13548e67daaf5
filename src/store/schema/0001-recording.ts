/** Schema 1, tables that capture fills. The words after each `--` become the rows of `about`. */
export const recordingTables = `
CREATE TABLE about ( -- Describes this file, every table, every view and every column in words.
  subject TEXT NOT NULL, -- A table or view, or "file" for the file as a whole.
  item TEXT NOT NULL, -- The column; empty for the table or view itself; a property when the subject is "file".
  words TEXT NOT NULL, -- The description, or the value of the property.
  PRIMARY KEY (subject, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE session ( -- One sitting with one phone: one row, one file.
  id TEXT PRIMARY KEY NOT NULL, -- 128 random bits as 32 hex digits; session id and exchange seq name an exchange for ever.
  started_at INTEGER NOT NULL, -- When recording began, ms since the epoch, UTC.
  ended_at INTEGER, -- When recording ended cleanly; NULL while it runs and when it was cut off.
  writer_open INTEGER NOT NULL CHECK (writer_open IN (0, 1)), -- 1 from the opening of the file to its proper closing; 1 in a file that nobody writes to means that the last writer was cut off.
  tool_version TEXT NOT NULL, -- Version of telltale that recorded.
  runtime TEXT NOT NULL, -- Program and platform it ran on.
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)), -- 1 when the traffic was played by a script and not by a phone (synthetic data).
  options TEXT NOT NULL -- JSON object of the switches that change what could be seen.
) STRICT;

CREATE TABLE device ( -- The phone, as far as it was asked.
  id INTEGER PRIMARY KEY, -- Row number.
  session_id TEXT NOT NULL REFERENCES session (id), -- The session.
  manufacturer TEXT, -- As the phone names it.
  model TEXT, -- As the phone names it.
  android_version TEXT, -- Release, such as 13.
  build TEXT, -- Build fingerprint.
  source TEXT, -- Where this row comes from, such as adb getprop.
  as_of INTEGER -- When it was asked, ms since the epoch, UTC.
) STRICT;

CREATE TABLE phase ( -- A stretch of the session in which one thing was done; it ends where the next one begins.
  id INTEGER PRIMARY KEY, -- 1, 2, 3, … inside the session.
  name TEXT NOT NULL, -- baseline, browse, private, before-consent, …
  private INTEGER NOT NULL CHECK (private IN (0, 1)), -- 1 when the browser was in its private mode.
  consent TEXT CHECK (consent IN ('before', 'refused', 'given')), -- Answer to the consent dialogue when the phase began; NULL when not noted.
  started_at INTEGER NOT NULL -- Ms since the epoch, UTC.
) STRICT;

CREATE TABLE canary ( -- Values that are surely the tester's: planted URLs, search terms, the advertising id.
  id INTEGER PRIMARY KEY, -- Row number.
  kind TEXT NOT NULL, -- url, query, email, phone, name, imei, android-id, gaid, mac, serial, account, location or text.
  value TEXT NOT NULL, -- The value.
  UNIQUE (kind, value)
) STRICT;

CREATE TABLE connection ( -- One TCP connection from the phone, from accept to close.
  id INTEGER PRIMARY KEY, -- 1, 2, 3, … inside the session.
  opened_at INTEGER, -- Ms since the epoch, UTC; NULL when only its end was recorded.
  client_ip TEXT, -- The phone's address.
  client_port INTEGER, -- The phone's port.
  closed_at INTEGER, -- Ms since the epoch, UTC; NULL while it is open.
  outcome TEXT, -- relayed, page, idle, refused, malformed, tls-failed or tunnelled; NULL while it is open.
  detail TEXT, -- Why, in one sentence, when the outcome alone does not say it.
  target_host TEXT, -- Host the phone asked to be connected to (CONNECT, SOCKS5).
  target_port INTEGER, -- Port of the same.
  sni TEXT, -- Server name in the TLS ClientHello.
  alpn_offer TEXT, -- JSON array of the protocols the phone offered.
  ja4 TEXT, -- JA4 fingerprint of the phone's ClientHello: stands for the TLS stack of an app, which several apps may share.
  tls_version TEXT, -- TLS version spoken with the phone.
  upstream_ip TEXT, -- Address that was really connected to.
  upstream_port INTEGER, -- Port of the same.
  upstream_tls_version TEXT, -- TLS version spoken with the server.
  upstream_certificate TEXT, -- SHA-256 of the server's leaf certificate (DER), hex; its chain is in the table certificate.
  bytes_up INTEGER, -- Bytes from the phone, TLS included.
  bytes_down INTEGER -- Bytes to the phone, TLS included.
) STRICT;

CREATE TABLE certificate ( -- Certificates that servers showed, believed or not: one chain for every leaf, stored when it was first seen.
  leaf_sha256 TEXT NOT NULL, -- The leaf that the chain belongs to, as in connection.upstream_certificate.
  position INTEGER NOT NULL, -- 0 the leaf, 1 its issuer, and so on up to the root when it leads to one that is known.
  sha256 TEXT NOT NULL, -- SHA-256 of this certificate (DER), hex.
  subject TEXT NOT NULL, -- Whom it names, as CN=…, O=…
  issuer TEXT NOT NULL, -- Who signed it, as CN=…, O=…
  not_before INTEGER, -- Valid from, ms since the epoch, UTC; NULL when it says no time that can be read.
  not_after INTEGER, -- Valid until, ms since the epoch, UTC; NULL when it says no time that can be read.
  PRIMARY KEY (leaf_sha256, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE body ( -- Message bodies, each stored once however often it was sent.
  sha256 TEXT PRIMARY KEY NOT NULL, -- SHA-256 of all bytes, hex.
  size INTEGER NOT NULL, -- Bytes in all.
  kept INTEGER NOT NULL, -- Bytes stored here; fewer than size when the body was over the capture cap.
  content BLOB -- The first bytes, content coding as sent; NULL in a redacted copy.
) STRICT;

CREATE TABLE exchange ( -- One observed unit of outbound traffic, with what came back.
  id INTEGER PRIMARY KEY, -- Number of the exchange, the same as seq.
  seq INTEGER GENERATED ALWAYS AS (id) VIRTUAL, -- 1, 2, 3, … inside the session; session id and seq name the exchange for ever.
  session_id TEXT NOT NULL REFERENCES session (id), -- The session.
  phase_id INTEGER NOT NULL REFERENCES phase (id), -- The phase it began in.
  connection_id INTEGER NOT NULL REFERENCES connection (id), -- The connection it came over.
  kind TEXT NOT NULL CHECK (kind IN ('http', 'websocket', 'raw', 'blind')), -- http, websocket, raw (bytes of no protocol we speak) or blind (seen, not readable).
  started_at INTEGER NOT NULL, -- Ms since the epoch, UTC.
  ended_at INTEGER, -- Ms since the epoch, UTC; NULL while an upgraded connection is open, and when the recording was cut off before its end.
  client_ip TEXT NOT NULL, -- The phone's address.
  client_port INTEGER NOT NULL, -- The phone's port.
  app TEXT, -- The app that sent it; NULL when not known.
  app_source TEXT, -- How the app is known.
  method TEXT, -- HTTP method as sent.
  url TEXT, -- Absolute URL: scheme, host and port as routed, target as sent.
  host TEXT, -- Hostname without port; IPv6 without brackets.
  port INTEGER, -- Port of the destination.
  http_version TEXT, -- 1.0, 1.1 or 2.
  status INTEGER, -- Status of the response; NULL when none came.
  request_headers TEXT NOT NULL, -- JSON array of [name, value] in the order, case and number sent.
  request_body_sha256 TEXT REFERENCES body (sha256), -- The request body; NULL when there was none.
  request_bytes INTEGER, -- Length of the request body in bytes, of a websocket that of everything the phone sent after the handshake; NULL when there was none.
  request_complete INTEGER CHECK (request_complete IN (0, 1)), -- 0 when the phone stopped in the middle of the body, or of a message.
  response_headers TEXT NOT NULL, -- JSON array of [name, value] in the order, case and number sent.
  response_body_sha256 TEXT REFERENCES body (sha256), -- The response body; NULL when there was none.
  response_bytes INTEGER, -- Length of the response body in bytes, of a websocket that of everything the server sent after the handshake; NULL when there was none.
  response_complete INTEGER CHECK (response_complete IN (0, 1)), -- 0 when the server stopped in the middle of the body, or of a message.
  error TEXT, -- Stable code of what went wrong, or why it is blind; NULL when nothing did.
  error_detail TEXT, -- The same in one sentence.
  altered TEXT NOT NULL -- JSON array of what telltale changed on the way, in words; empty when nothing.
) STRICT;

CREATE TABLE message ( -- Messages of a websocket exchange: fragments joined, mask and compression undone.
  id INTEGER PRIMARY KEY, -- Row number.
  exchange_id INTEGER NOT NULL REFERENCES exchange (id), -- The websocket exchange.
  number INTEGER NOT NULL, -- 1, 2, 3, … inside the exchange, both directions together; request.message.3 and response.message.4 in the paths of payloads.
  phase_id INTEGER NOT NULL REFERENCES phase (id), -- The phase it was sent in.
  sent_at INTEGER NOT NULL, -- When its last byte passed, ms since the epoch, UTC.
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down')), -- up: from the phone; down: to the phone.
  kind TEXT NOT NULL CHECK (kind IN ('text', 'binary', 'ping', 'pong', 'close', 'unread')), -- text, binary, ping, pong or close (RFC 6455); unread: everything from the first breach of the protocol on, as it came.
  body_sha256 TEXT NOT NULL REFERENCES body (sha256), -- Its content.
  bytes INTEGER NOT NULL, -- Length of the content in bytes.
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)), -- 0 when the sender stopped in the middle of it.
  compressed INTEGER NOT NULL CHECK (compressed IN (0, 1)), -- 1 when it was sent with permessage-deflate (RFC 7692).
  error TEXT, -- Why the content is still compressed or not what its kind says, in words; NULL when it is.
  UNIQUE (exchange_id, number)
) STRICT;

CREATE TABLE gap ( -- Intervals that were not recorded, and why. Silence is never innocence.
  id INTEGER PRIMARY KEY, -- Row number.
  started_at INTEGER NOT NULL, -- Ms since the epoch, UTC; for an unclean end the last moment that is surely stored.
  ended_at INTEGER NOT NULL, -- Ms since the epoch, UTC; for an unclean end the moment it was noticed.
  reason TEXT NOT NULL, -- unclean-end, store-failed, queue-full, …
  detail TEXT NOT NULL, -- The same in one sentence.
  missing INTEGER -- Exchanges known to be missing; NULL when nobody can know.
) STRICT;

CREATE TABLE destination ( -- Where traffic went, one row per host and port, with what is known of the place.
  id INTEGER PRIMARY KEY, -- Row number.
  host TEXT NOT NULL, -- Hostname as seen on the wire.
  port INTEGER NOT NULL, -- Port; 0 when not known.
  ip TEXT, -- First address it was reached at.
  registrable_domain TEXT, -- Domain that was registered, such as example.com.
  registrable_domain_source TEXT, -- Where that is from.
  registrable_domain_as_of INTEGER, -- How old that knowledge is, ms since the epoch, UTC.
  company TEXT, -- Who runs it.
  company_source TEXT, -- Where that is from.
  company_as_of INTEGER, -- How old that knowledge is, ms since the epoch, UTC.
  seat_country TEXT, -- Country of the company's seat, ISO 3166-1 alpha-2.
  seat_country_source TEXT, -- Where that is from.
  seat_country_as_of INTEGER, -- How old that knowledge is, ms since the epoch, UTC.
  server_country TEXT, -- Country of the server's address, ISO 3166-1 alpha-2.
  server_country_source TEXT, -- Where that is from.
  server_country_as_of INTEGER, -- How old that knowledge is, ms since the epoch, UTC.
  UNIQUE (host, port)
) STRICT;

CREATE INDEX exchange_phase ON exchange (phase_id);
CREATE INDEX exchange_blind ON exchange (connection_id) WHERE kind = 'blind';
CREATE INDEX connection_target ON connection (target_host, target_port) WHERE target_host IS NOT NULL;
`;
