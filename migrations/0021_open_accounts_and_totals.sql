-- Tokens are the worker's alone. The desk may see how long they last, and throw them away with the account's connection.
GRANT INSERT ON official_account_tokens TO canh_tay_so_worker;
GRANT SELECT (official_account_id, access_token_expires_at, renewed_at, lost_at), DELETE ON official_account_tokens TO canh_tay_so_web;
CREATE POLICY official_account_tokens_dates ON official_account_tokens FOR SELECT TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id)));
CREATE POLICY official_account_tokens_drop ON official_account_tokens FOR DELETE TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id)));
GRANT UPDATE (heard_at, disconnected_at) ON official_accounts TO canh_tay_so_worker;
GRANT UPDATE (disconnected_at) ON official_accounts TO canh_tay_so_web;
--> statement-breakpoint
-- Residents number requests in their account's row; only the desk of its area takes the account away.
CREATE FUNCTION refuse_foreign_disconnect() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'canh_tay_so_web' AND NOT is_own_area(new.area_id) THEN
    RAISE EXCEPTION 'the account % is another area''s', new.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER official_accounts_disconnect BEFORE UPDATE OF disconnected_at ON official_accounts
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_disconnect();
--> statement-breakpoint
-- Whoever asks Zalo for a grant sees how it ends. What Zalo hands over is put in sealed and read by the worker alone.
GRANT SELECT (id, official_account_id, officer_id, state, reason, created_at, ended_at), INSERT, UPDATE (state, code)
  ON account_grants TO canh_tay_so_web;
GRANT SELECT, UPDATE ON account_grants TO canh_tay_so_worker;
CREATE POLICY account_grants_in_area ON account_grants TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id)))
  WITH CHECK (state IN ('asked', 'received')
    AND EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id)));
CREATE POLICY account_grants_work ON account_grants TO canh_tay_so_worker USING (true);
ALTER TABLE account_grants ADD CONSTRAINT account_grants_code_is_spent CHECK (state = 'received' OR code IS NULL);
--> statement-breakpoint
-- A browser comes back from Zalo without a session: the state alone says which grant it belongs to.
CREATE FUNCTION find_asked_grant(hash text, since timestamptz)
  RETURNS TABLE (id uuid, official_account_id uuid, area_path ltree)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT g.id, g.official_account_id, a.path
    FROM account_grants g JOIN official_accounts o ON o.id = g.official_account_id JOIN areas a ON a.id = o.area_id
    WHERE g.state_hash = hash AND g.state = 'asked' AND g.created_at > since
  $$;
REVOKE ALL ON FUNCTION find_asked_grant(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_asked_grant(text, timestamptz) TO canh_tay_so_web;
--> statement-breakpoint
-- What Zalo says of an account is no secret within its area.
GRANT SELECT ON account_health, message_templates TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_health, message_templates TO canh_tay_so_worker;
CREATE POLICY account_health_read ON account_health FOR SELECT TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id)));
CREATE POLICY account_health_work ON account_health TO canh_tay_so_worker USING (true);
CREATE POLICY message_templates_read ON message_templates FOR SELECT TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_related_area(o.area_id)));
CREATE POLICY message_templates_work ON message_templates TO canh_tay_so_worker USING (true);
--> statement-breakpoint
-- How many deliveries of an account nobody could handle; what they said stays with the worker.
CREATE FUNCTION count_failed_events(account uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT count(*) FROM inbound_events e JOIN official_accounts o ON o.oa_id = e.oa_id
    WHERE o.id = account AND is_own_area(o.area_id) AND e.state = 'failed'
  $$;
REVOKE ALL ON FUNCTION count_failed_events(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_failed_events(uuid) TO canh_tay_so_web;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION known_task(task text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF task IN ('process-conversation', 'send-outgoing', 'exchange-grant', 'read-account-health') THEN
    RETURN task;
  END IF;
  RAISE EXCEPTION 'nobody may ask for the task %', task USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
-- Whose eyes see totals and nothing else: no policy lets anything through to them, only the two functions below answer.
CREATE FUNCTION scope_totals() RETURNS ltree LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.totals', true), '')::ltree $$;
--> statement-breakpoint
-- Counts of each area and week within the asker's, weeks beginning on Monday in Viet Nam. Areas and weeks without anything have
-- no row. Readers are counted for what was announced within 90 days before.
CREATE FUNCTION area_week_totals(first_week date, weeks integer)
  RETURNS TABLE (area_id uuid, week date, opened bigint, resolved bigint, answered bigint, answer_minutes bigint, visits bigint, reads bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH span AS (
      SELECT first_week::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS begins,
        (first_week + 7 * least(weeks, 53))::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS ends
    ), own AS (
      SELECT a.id FROM areas a WHERE a.path <@ scope_totals()
    ), happened AS (
      SELECT r.area_id, r.opened_at AS at, 1 AS opened, 0 AS resolved, (r.first_answered_at IS NOT NULL)::int AS answered,
        coalesce(extract(epoch FROM r.first_answered_at - r.opened_at) / 60, 0)::bigint AS answer_minutes, 0 AS visits, 0 AS reads
      FROM own JOIN help_requests r ON r.area_id = own.id, span
      WHERE r.opened_at >= span.begins AND r.opened_at < span.ends
      UNION ALL
      SELECT r.area_id, r.resolved_at, 0, 1, 0, 0, 0, 0
      FROM own JOIN help_requests r ON r.area_id = own.id, span
      WHERE r.resolved_at >= span.begins AND r.resolved_at < span.ends
      UNION ALL
      SELECT v.area_id, v.visited_at, 0, 0, 0, 0, 1, 0
      FROM own JOIN visits v ON v.area_id = own.id, span
      WHERE v.visited_at >= span.begins AND v.visited_at < span.ends
      UNION ALL
      SELECT n.area_id, d.read_at, 0, 0, 0, 0, 0, 1
      FROM own JOIN announcements n ON n.area_id = own.id JOIN announcement_reads d ON d.announcement_id = n.id, span
      WHERE n.published_at >= span.begins - interval '90 days' AND d.read_at >= span.begins AND d.read_at < span.ends
    )
    SELECT h.area_id, date_trunc('week', h.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, sum(h.opened), sum(h.resolved),
      sum(h.answered), sum(h.answer_minutes)::bigint, sum(h.visits), sum(h.reads)
    FROM happened h GROUP BY 1, 2
  $$;
REVOKE ALL ON FUNCTION area_week_totals(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION area_week_totals(date, integer) TO canh_tay_so_web;
--> statement-breakpoint
-- The day in Viet Nam on which each area within the asker's first had anything to count: before it, nothing is not nought.
CREATE FUNCTION area_beginnings() RETURNS TABLE (area_id uuid, day date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT own.id, (least(
      (SELECT min(r.opened_at) FROM help_requests r WHERE r.area_id = own.id),
      (SELECT min(v.visited_at) FROM visits v WHERE v.area_id = own.id),
      (SELECT min(n.published_at) FROM announcements n WHERE n.area_id = own.id)
    ) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    FROM areas own WHERE own.path <@ scope_totals()
  $$;
REVOKE ALL ON FUNCTION area_beginnings() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION area_beginnings() TO canh_tay_so_web;
