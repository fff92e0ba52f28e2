type About = { kind: 'gauge' | 'counter'; help: string };

const gauge = (help: string): About => ({ kind: 'gauge', help });
const counter = (help: string): About => ({ kind: 'counter', help });

/**
 * Every number that `/metrics` shows, in its order there, without the prefix. Those of the database are the same whichever process is
 * asked: take the largest. `oa` is our own id of an Official Account; no label ever holds a person.
 */
export const catalogue = {
  build_info: gauge('1; labels: our version, the last migration that this version knows, Node.'),
  process_uptime_seconds: gauge('Since this process started.'),
  process_resident_memory_bytes: gauge('Memory that the system has given this process.'),
  process_heap_used_bytes: gauge('Memory in use by JavaScript objects.'),
  event_loop_delay_seconds: gauge(
    'How late timers ran during the last quarter of a minute or since the last look: p50, p99, max.',
  ),
  database_connections: gauge(
    'Of this process: idle, busy, and requests that wait for one (waiting).',
  ),
  database_connections_max: gauge('Most connections of a role in this process.'),
  sends_total: counter(
    'Calls that send, by account where the way tells it, way, and what came of it: sent, not-reached, unknown, or what the refusal asks.',
  ),
  requests_refused_total: counter('Requests of people that were refused, by our code for why.'),
  private_unheard_total: counter(
    'Times that neither an officer nor a leader could be told of what somebody confided; counted again at every try.',
  ),
  intake_accepted_total: counter('Deliveries answered 200 after they were kept.'),
  intake_probes_total: counter('Unsigned empty deliveries of Zalo’s console.'),
  intake_signature_missing_total: counter('Deliveries without a signature.'),
  intake_signature_wrong_total: counter('Deliveries with a wrong signature.'),
  intake_other_app_total: counter('Deliveries for another Zalo App.'),
  intake_malformed_total: counter('Deliveries that are no event.'),
  intake_too_large_total: counter('Deliveries that are too large.'),
  intake_failed_total: counter('Deliveries that could be kept nowhere; answered 503.'),
  intake_shed_total: counter('Deliveries that were too many at once; answered 503.'),
  intake_ignored_total: counter('Events of the Mini App that are nothing to us.'),
  intake_mini_app_refused_total: counter('Deliveries to the Mini App’s webhook answered 401.'),
  intake_batches_total: counter('INSERTs of events.'),
  intake_stored_total: counter('Events that the database took.'),
  intake_spooled_total: counter('Events that went to the spool.'),
  intake_replayed_total: counter('Events that came back from the spool.'),
  spool_readable: gauge('1 when the spool folder of this process can be read.'),
  spool_files: gauge(
    'Files of the spool folder: waiting, aside (left by a version before migration 0083), broken (lines make no sense).',
  ),
  spool_bytes: gauge('Their size.'),
  spool_disk_free_bytes: gauge('Free on the disk of the spool folder, for the user of the server.'),
  spool_disk_size_bytes: gauge('The size of that disk.'),
  trace_spans_ended_total: counter(
    'Spans of traces that ended here; those neither sent nor lost wait, or found no room.',
  ),
  trace_spans_sent_total: counter('Spans that the trace collector took.'),
  trace_spans_lost_total: counter('Spans that it did not take; they are dropped.'),
  database_up: gauge('1 when the database gave its numbers in time; without it they are missing.'),
  inbound_waiting_events: gauge(
    'Events to be handled now, counted to 20,000, and those of the first thousand batches that nobody has taken apart.',
  ),
  inbound_oldest_waiting_seconds: gauge('Since the oldest of them was received.'),
  inbound_failed_events: gauge('Events that could not be handled and were put away.'),
  outgoing_oldest_reply_seconds: gauge(
    'Since the oldest reply that has not left was written; nothing for an account where none waits.',
  ),
  outgoing_oldest_bulk_seconds: gauge('The same for what is said to many.'),
  clock_lag_seconds: gauge('How late the longest waiting step of a request’s clock is.'),
  long_tasks_running: gauge('Imports, exports and the like that a worker is doing.'),
  long_tasks_queued: gauge('Long tasks that wait.'),
  long_tasks_oldest_queued_seconds: gauge('Since the oldest of them was asked for.'),
  long_tasks_stuck: gauge('Long tasks whose worker has not been heard of for a minute.'),
  announcements_sending: gauge('Announcements that are leaving.'),
  oa_info: gauge('1; joins our id of an account to the code of its area.'),
  oa_connected: gauge(
    '1 while we hold a grant of the account, 0 since it was lost; nothing before the first.',
  ),
  oa_paused: gauge('1 while nothing is sent because Zalo refused the account.'),
  oa_token_age_seconds: gauge('Since the tokens were renewed.'),
  oa_token_expires_in_seconds: gauge('Until the access token ends; below zero it has ended.'),
  oa_heard_seconds_ago: gauge('Since the webhook last told of the account, to the minute.'),
} satisfies Record<string, About>;

export type MetricName = keyof typeof catalogue;

/** What stands before every name. */
export const metricPrefix = 'canh_tay_so_';
