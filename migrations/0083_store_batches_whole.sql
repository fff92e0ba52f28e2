-- Deliveries that come in together are stored as one row, and taken apart by workers: see docs/decisions/032.
CREATE TABLE "inbound_batches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbound_batches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"events" text NOT NULL,
	"size" integer NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
-- Web processes put batches in and see none; workers take them out. Whoever still runs the version before puts events in as before.
ALTER TABLE inbound_batches ENABLE ROW LEVEL SECURITY;
GRANT INSERT ON inbound_batches TO canh_tay_so_web;
GRANT SELECT, UPDATE, DELETE ON inbound_batches TO canh_tay_so_worker;
-- Rows come and go by the second; a look at none of them should not walk over thousands that are gone.
ALTER TABLE inbound_batches SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
CREATE POLICY inbound_batches_put ON inbound_batches FOR INSERT TO canh_tay_so_web WITH CHECK (true);
CREATE POLICY inbound_batches_work ON inbound_batches TO canh_tay_so_worker USING (true);
--> statement-breakpoint
-- What waits in a batch waits as well.
CREATE OR REPLACE FUNCTION operator_numbers(at timestamptz) RETURNS TABLE (metric text, oa uuid, value double precision)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 5000 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$
    WITH waiting AS (
      SELECT e.received_at FROM inbound_events e
      WHERE e.state = 'pending' AND (e.put_off_until IS NULL OR e.put_off_until <= clock_timestamp()) LIMIT 20000
    ), batches AS (
      SELECT b.size, b.received_at FROM inbound_batches b ORDER BY b.id LIMIT 1000
    ), due AS (
      SELECT s.due_at FROM clock_steps s WHERE s.done_at IS NULL ORDER BY s.due_at LIMIT 1
    ), tasks AS (
      SELECT t.state, t.created_at, t.lease_until FROM long_tasks t WHERE t.state IN ('queued', 'running') LIMIT 20000
    ), accounts AS (
      SELECT o.*, t.renewed_at, t.access_token_expires_at,
        t.official_account_id IS NOT NULL AS was_granted, t.official_account_id IS NOT NULL AND t.lost_at IS NULL AS is_granted
      FROM official_accounts o LEFT JOIN official_account_tokens t ON t.official_account_id = o.id
      WHERE o.disconnected_at IS NULL
    ), unsent AS (
      SELECT a.id, lane.name, min(m.created_at) AS oldest
      FROM accounts a CROSS JOIN (VALUES ('reply'), ('bulk')) lane(name)
      CROSS JOIN LATERAL (
        SELECT o.created_at FROM outgoing_messages o
        WHERE o.official_account_id = a.id AND o.lane = lane.name AND o.state IN ('queued', 'sending')
        ORDER BY o.next_attempt_at, o.sequence LIMIT 200) m
      GROUP BY a.id, lane.name
    )
    SELECT 'inbound_waiting_events', NULL::uuid,
      ((SELECT count(*) FROM waiting) + (SELECT coalesce(sum(size), 0) FROM batches))::double precision
    UNION ALL SELECT 'inbound_oldest_waiting_seconds', NULL,
      coalesce(greatest(0, extract(epoch FROM clock_timestamp() - min(received_at))), 0)::double precision
      FROM (SELECT received_at FROM waiting UNION ALL SELECT received_at FROM batches) all_waiting
    UNION ALL SELECT 'inbound_failed_events', NULL, count(*)
      FROM (SELECT 1 FROM inbound_events e WHERE e.state = 'failed' LIMIT 20000) failed
    UNION ALL SELECT 'outgoing_oldest_' || name || '_seconds', id, greatest(0, extract(epoch FROM at - oldest)) FROM unsent
    UNION ALL SELECT 'clock_lag_seconds', NULL, coalesce(greatest(0, extract(epoch FROM at - min(due_at))), 0) FROM due
    UNION ALL SELECT 'long_tasks_running', NULL, count(*) FROM tasks WHERE state = 'running'
    UNION ALL SELECT 'long_tasks_queued', NULL, count(*) FROM tasks WHERE state = 'queued'
    UNION ALL SELECT 'long_tasks_oldest_queued_seconds', NULL,
      coalesce(greatest(0, extract(epoch FROM at - min(created_at))), 0) FROM tasks WHERE state = 'queued'
    UNION ALL SELECT 'long_tasks_stuck', NULL, count(*) FROM tasks
      WHERE state = 'running' AND lease_until < clock_timestamp() - interval '1 minute'
    UNION ALL SELECT 'announcements_sending', NULL, count(*) FROM announcements n
      WHERE n.finished_at IS NULL AND n.state = 'sending'
    UNION ALL SELECT 'oa_connected', id, is_granted::integer FROM accounts WHERE was_granted
    UNION ALL SELECT 'oa_paused', id, (paused_at IS NOT NULL)::integer FROM accounts
    UNION ALL SELECT 'oa_token_age_seconds', id, extract(epoch FROM at - renewed_at) FROM accounts
      WHERE is_granted AND renewed_at IS NOT NULL
    UNION ALL SELECT 'oa_token_expires_in_seconds', id, extract(epoch FROM access_token_expires_at - at) FROM accounts
      WHERE is_granted AND access_token_expires_at IS NOT NULL
    UNION ALL SELECT 'oa_heard_seconds_ago', id, greatest(0, extract(epoch FROM clock_timestamp() - heard_at)) FROM accounts
      WHERE heard_at IS NOT NULL
  $$;
