/** Schema 1, views for people. The words after each `--` become the rows of `about`. */
export const views = `
CREATE VIEW current_analysis AS -- The newest analysis of each exchange and each message; an interrupted run never hides what an older one found.
SELECT
  a.exchange_id AS exchange_id, -- The exchange.
  a.message_number AS message_number, -- Number of the message of a websocket; 0 for the request and the response themselves.
  a.run_id AS run_id, -- The newest run that looked at it.
  a.protocol AS protocol, -- Recognised wire format; NULL when none was.
  a.grade AS grade, -- Weakest protection of any part that carries a finding, else of the request body or the message.
  a.partial AS partial -- Why the analysis is not whole; NULL when it is.
FROM analysis a
WHERE a.run_id = (
  SELECT max(newest.run_id) FROM analysis newest WHERE newest.exchange_id = a.exchange_id AND newest.message_number = a.message_number
);

CREATE VIEW traffic AS -- Bytes of each exchange: bodies, messages while a websocket has not ended, or those of the connection when it could not be read.
SELECT
  e.id AS exchange_id, -- The exchange.
  coalesce(e.request_bytes, (SELECT sum(m.bytes) FROM message m WHERE m.exchange_id = e.id AND m.direction = 'up'), c.bytes_up, 0) AS bytes_up, -- Bytes that left the phone; headers are counted only where nothing could be read.
  coalesce(e.response_bytes, (SELECT sum(m.bytes) FROM message m WHERE m.exchange_id = e.id AND m.direction = 'down'), c.bytes_down, 0) AS bytes_down -- Bytes that came back.
FROM exchange e
LEFT JOIN connection c ON e.kind = 'blind' AND c.id = e.connection_id
  AND e.id = (SELECT min(first.id) FROM exchange first WHERE first.kind = 'blind' AND first.connection_id = c.id);

CREATE VIEW data_event AS -- What the phone sent: one row per finding in outbound data, by the newest analysis, with its event, exchange, phase and destination.
SELECT
  coalesce(m.sent_at, e.started_at) AS at, -- When the exchange began, or the message of a websocket was sent, ms since the epoch, UTC.
  ph.name AS phase, -- The phase it was sent in.
  ph.private AS private, -- 1 when the browser was in its private mode.
  e.app AS app, -- The app that sent it; NULL when not known.
  e.host AS host, -- Where it was sent.
  d.company AS company, -- Who runs that place.
  d.server_country AS server_country, -- Country of the server's address.
  d.seat_country AS seat_country, -- Country of the company's seat.
  f.kind AS kind, -- What it is: url, query, imei, …
  f.message AS label, -- The detector's sentence.
  f.value AS value, -- The value as it stood in the payload.
  coalesce(p.trail, '') AS how_hidden, -- Steps that were undone to read it; empty when none were.
  coalesce(p.grade, 'unknown') AS grade, -- How well it was hidden: plain, encoded, compressed, …
  f.confidence AS confidence, -- observed, inferred or possible.
  f.exchange_id AS exchange_id, -- The exchange.
  p.field AS field, -- Name of the field that held the value; NULL when none.
  coalesce(v.protocol, a.protocol) AS protocol, -- Recognised wire format; NULL when none was.
  v.name AS event_name, -- Name of the analytics event; NULL when it belongs to none.
  f.payload_id AS payload_id, -- Path of the payload.
  f.canary AS canary, -- The tester's own value when it was planted.
  coalesce(p.root, substr(f.payload_id, instr(f.payload_id, ':') + 1)) AS root, -- Part of the message it was sent in.
  strftime('%Y-%m-%dT%H:%M:%fZ', coalesce(m.sent_at, e.started_at) / 1000.0, 'unixepoch') AS at_utc, -- The same moment as at, as ISO 8601 text.
  f.id AS finding_id, -- Row in the table finding.
  ph.id AS phase_id, -- Row in the table phase.
  m.number AS message_number -- Number of the message of a websocket; NULL when it was not sent in one.
FROM finding f
JOIN current_analysis a ON a.exchange_id = f.exchange_id AND a.message_number = f.message_number AND a.run_id = f.run_id
JOIN exchange e ON e.id = f.exchange_id
LEFT JOIN message m ON m.exchange_id = f.exchange_id AND m.number = f.message_number
JOIN phase ph ON ph.id = coalesce(m.phase_id, e.phase_id)
LEFT JOIN payload p ON p.key = f.payload_key
LEFT JOIN event v ON v.key = f.event_key
LEFT JOIN destination d ON d.host = e.host AND d.port = coalesce(e.port, 0)
WHERE coalesce(p.root, substr(f.payload_id, instr(f.payload_id, ':') + 1)) LIKE 'request%';

CREATE VIEW destination_summary AS -- One row per host and port: how much went there, and what was found in it.
WITH sent AS (
  SELECT e.host AS host, coalesce(e.port, 0) AS port, count(*) AS exchanges,
    sum(e.error IS NOT NULL AND e.kind <> 'blind') AS failed,
    sum(t.bytes_up) AS bytes_up, sum(t.bytes_down) AS bytes_down
  FROM exchange e JOIN traffic t ON t.exchange_id = e.id
  WHERE e.host IS NOT NULL
  GROUP BY e.host, coalesce(e.port, 0)
), contact AS (
  SELECT v.host AS host, v.port AS port, json_group_array(DISTINCT ph.name) AS phases
  FROM (
    SELECT e.host AS host, coalesce(e.port, 0) AS port, e.phase_id AS phase_id FROM exchange e
    UNION
    SELECT e.host, coalesce(e.port, 0), m.phase_id FROM message m JOIN exchange e ON e.id = m.exchange_id
    WHERE m.direction = 'up'
  ) v JOIN phase ph ON ph.id = v.phase_id
  WHERE v.host IS NOT NULL
  GROUP BY v.host, v.port
), found AS (
  SELECT e.host AS host, coalesce(e.port, 0) AS port, count(*) AS findings, json_group_array(DISTINCT v.kind) AS kinds
  FROM data_event v JOIN exchange e ON e.id = v.exchange_id
  WHERE e.host IS NOT NULL
  GROUP BY e.host, coalesce(e.port, 0)
)
SELECT
  d.host AS host, -- Hostname as seen on the wire.
  d.port AS port, -- Port; 0 when not known.
  (SELECT json_group_array(DISTINCT c.upstream_ip) FROM connection c
    WHERE c.target_host = d.host AND c.target_port = d.port AND c.upstream_ip IS NOT NULL) AS ips, -- JSON array of the addresses it was reached at.
  d.company AS company, -- Who runs it.
  d.server_country AS server_country, -- Country of the server's address.
  d.seat_country AS seat_country, -- Country of the company's seat.
  coalesce(s.exchanges, 0) AS exchanges, -- Exchanges in all.
  coalesce(s.failed, 0) AS failed, -- Of these, how many went wrong.
  coalesce(s.bytes_up, 0) AS bytes_up, -- Bytes sent.
  coalesce(s.bytes_down, 0) AS bytes_down, -- Bytes received.
  coalesce(f.findings, 0) AS findings, -- Findings in what was sent.
  coalesce(f.kinds, '[]') AS kinds, -- JSON array of what was found.
  coalesce(n.phases, '[]') AS phases -- JSON array of the phases it was contacted in.
FROM destination d
LEFT JOIN sent s ON s.host = d.host AND s.port = d.port
LEFT JOIN contact n ON n.host = d.host AND n.port = d.port
LEFT JOIN found f ON f.host = d.host AND f.port = d.port;

CREATE VIEW phase_matrix AS -- How often what was sent where, by phase.
SELECT
  v.phase AS phase, -- The phase.
  v.host AS host, -- Where it was sent.
  v.kind AS kind, -- What was sent.
  count(*) AS findings -- How often.
FROM data_event v
GROUP BY v.phase, v.host, v.kind;

CREATE VIEW blind_spot AS -- Traffic that was seen and could not be read, or was passed through unread. It counts as sent.
WITH seen AS (
  SELECT e.id AS id, coalesce(e.host, c.target_host, c.sni) AS host, coalesce(e.error, c.outcome, 'unknown') AS reason,
    coalesce(e.error_detail, c.detail, 'Why it was not read is not known.') AS sentence, t.bytes_up AS bytes_up, t.bytes_down AS bytes_down
  FROM exchange e
  JOIN traffic t ON t.exchange_id = e.id
  LEFT JOIN connection c ON c.id = e.connection_id
  WHERE e.kind = 'blind'
)
SELECT
  s.host AS host, -- Where it went; NULL when not even that is known.
  s.reason AS reason, -- Why it was not read, as a stable code.
  s.sentence AS sentence, -- The same in words, as far as it was known at the newest of these exchanges.
  count(*) AS count, -- How many exchanges.
  sum(s.bytes_up) AS bytes_up, -- Bytes sent.
  sum(s.bytes_down) AS bytes_down, -- Bytes received.
  max(s.id) AS exchange_id -- The newest of these exchanges.
FROM seen s
GROUP BY s.host, s.reason;

CREATE VIEW host_mismatch AS -- Exchanges whose CONNECT, TLS server name and Host (or :authority) do not all name the same host: domain fronting, or one server that answers for many names.
WITH written AS (
  SELECT e.id AS id, rtrim(lower(c.target_host), '.') AS target, rtrim(lower(c.sni), '.') AS sni, (
    SELECT lower(h.value ->> 1) FROM json_each(e.request_headers) h WHERE lower(h.value ->> 0) IN (':authority', 'host') LIMIT 1
  ) AS authority
  FROM exchange e
  JOIN connection c ON c.id = e.connection_id
  WHERE c.target_host IS NOT NULL
), named AS (
  SELECT w.id, w.target, w.sni, w.target NOT GLOB '*[^0-9.]*' OR w.target LIKE '%:%' AS is_address, rtrim(
    CASE
      WHEN w.authority LIKE '[%' THEN substr(w.authority, 2, instr(w.authority, ']') - 2)
      WHEN w.authority LIKE '%:%' THEN substr(w.authority, 1, instr(w.authority, ':') - 1)
      ELSE w.authority
    END, '.') AS authority
  FROM written w
)
SELECT
  n.id AS exchange_id, -- The exchange.
  n.target AS target, -- Whom the phone asked the proxy for.
  n.sni AS sni, -- Whom it asked for in TLS; NULL when no one.
  n.authority AS authority -- Whom it asked for in the request; NULL when there was none to read.
FROM named n
WHERE n.sni <> n.target AND NOT n.is_address
  OR n.authority <> coalesce(n.sni, n.target) AND NOT (n.sni IS NULL AND n.is_address);

CREATE VIEW requests AS -- The HTTP requests with the column names of tweasel's request database, as far as they can be had here.
SELECT
  e.id AS id, -- Number of the exchange.
  e.app AS initiator, -- The app that sent it; NULL when not known.
  'android' AS platform, -- Always android.
  (SELECT dev.android_version FROM device dev LIMIT 1) AS version, -- Android release of the phone; NULL when not known.
  ph.name AS runType, -- The phase.
  strftime('%Y-%m-%dT%H:%M:%fZ', e.started_at / 1000.0, 'unixepoch') AS startTime, -- When it began, ISO 8601.
  e.host AS host, -- Hostname.
  CASE instr(e.rest, '/') WHEN 0 THEN '/' ELSE substr(e.rest, instr(e.rest, '/')) END AS path, -- Path and query as sent.
  e.port AS port, -- Port.
  e.method AS method, -- HTTP method.
  substr(e.url, 1, instr(e.url, '://') - 1) AS scheme, -- http or https.
  e.host || ':' || e.port AS authority, -- Hostname and port (best effort: not as written in the request).
  e.http_version AS httpVersion, -- 1.0, 1.1 or 2.
  CAST(b.content AS TEXT) AS content, -- The stored beginning of the body read as text (best effort: binary bodies are not text; see the table body).
  e.request_headers AS headers, -- JSON array of [name, value].
  (SELECT json_group_array(h.value ->> 1) FROM json_each(e.request_headers) h WHERE lower(h.value ->> 0) = 'cookie') AS cookies -- JSON array of the Cookie headers (best effort: not split).
FROM (SELECT x.*, substr(x.url, instr(x.url, '://') + 3) AS rest FROM exchange x WHERE x.kind = 'http') e
JOIN phase ph ON ph.id = e.phase_id
LEFT JOIN body b ON b.sha256 = e.request_body_sha256;
`;
