-- Who may see and do what, in the database itself. Three ordinary roles without a login: the web processes, the worker
-- processes, and the job library. A process logs in with its own login and takes the role at connect (db/database.ts).
-- Roles belong to the whole server, so another database may have made them already.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['canh_tay_so_web', 'canh_tay_so_worker', 'canh_tay_so_jobs'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    IF NOT pg_has_role(current_user, wanted, 'SET') THEN
      EXECUTE format('GRANT %I TO %I', wanted, current_user);
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO canh_tay_so_web, canh_tay_so_worker, canh_tay_so_jobs;
--> statement-breakpoint
-- What the current transaction may see; empty settings mean nothing at all.
CREATE FUNCTION scope_area() RETURNS ltree LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.area', true), '')::ltree $$;
--> statement-breakpoint
CREATE FUNCTION scope_directory() RETURNS ltree LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.directory', true), '')::ltree $$;
--> statement-breakpoint
CREATE FUNCTION scope_resident() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.resident', true), '')::uuid $$;
--> statement-breakpoint
ALTER TABLE areas ENABLE ROW LEVEL SECURITY;
ALTER TABLE official_accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE official_account_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE send_rates ENABLE ROW LEVEL SECURITY;
ALTER TABLE teams ENABLE ROW LEVEL SECURITY;
ALTER TABLE members ENABLE ROW LEVEL SECURITY;
ALTER TABLE groups ENABLE ROW LEVEL SECURITY;
ALTER TABLE officers ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_posts ENABLE ROW LEVEL SECURITY;
ALTER TABLE residents ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE conversations ENABLE ROW LEVEL SECURITY;
ALTER TABLE conversation_messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE help_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE help_request_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbound_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE outgoing_messages ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Rights: what a role may ever do. History is only added to; nothing is deleted but sessions.
GRANT SELECT ON areas, official_accounts, teams, officers TO canh_tay_so_web, canh_tay_so_worker;
GRANT UPDATE (next_help_request_number) ON official_accounts TO canh_tay_so_web, canh_tay_so_worker;
GRANT UPDATE (message_api, paused_at, paused_reason, probe_at) ON official_accounts TO canh_tay_so_worker;
GRANT UPDATE (app_user_id, app_user_id_asked_at) ON officers TO canh_tay_so_worker;
GRANT SELECT, UPDATE ON official_account_tokens TO canh_tay_so_worker;
GRANT SELECT, INSERT, UPDATE ON send_rates TO canh_tay_so_worker;
GRANT SELECT, INSERT, UPDATE ON members, groups TO canh_tay_so_worker;
GRANT SELECT ON groups TO canh_tay_so_web;
GRANT SELECT ON members TO canh_tay_so_web;
GRANT SELECT, INSERT ON team_posts TO canh_tay_so_web, canh_tay_so_worker;
GRANT SELECT, INSERT, UPDATE ON residents, conversations, conversation_messages, help_requests
  TO canh_tay_so_web, canh_tay_so_worker;
GRANT SELECT, INSERT ON help_request_history TO canh_tay_so_web, canh_tay_so_worker;
GRANT INSERT ON sessions TO canh_tay_so_web;
-- Enough to forget those that have ended, without learning whose they are.
GRANT DELETE, SELECT (expires_at) ON sessions TO canh_tay_so_worker;
GRANT INSERT ON inbound_events TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE ON inbound_events TO canh_tay_so_worker;
GRANT SELECT, INSERT ON outgoing_messages TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE ON outgoing_messages TO canh_tay_so_worker;
--> statement-breakpoint
-- The tree and the accounts' names are public; tokens are encrypted and only workers send.
CREATE POLICY areas_read ON areas FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (true);
CREATE POLICY official_accounts_read ON official_accounts FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (true);
CREATE POLICY official_accounts_count ON official_accounts FOR UPDATE TO canh_tay_so_web
  USING (area_id IN (SELECT id FROM areas WHERE path = scope_directory()));
CREATE POLICY official_accounts_work ON official_accounts FOR UPDATE TO canh_tay_so_worker USING (true);
CREATE POLICY official_account_tokens_all ON official_account_tokens TO canh_tay_so_worker USING (true);
CREATE POLICY send_rates_all ON send_rates TO canh_tay_so_worker USING (true);
--> statement-breakpoint
-- Whether an account may have to do with an area at all: it serves the area, and the area is in the writer's directory.
CREATE FUNCTION is_served(account uuid, area uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (
    SELECT 1 FROM areas a, official_accounts o JOIN areas home ON home.id = o.area_id
    WHERE a.id = area AND o.id = account AND a.path <@ home.path AND a.path <@ scope_directory());
--> statement-breakpoint
-- The team directory: names of helpers, within the reader's commune.
CREATE POLICY teams_in_directory ON teams TO canh_tay_so_web, canh_tay_so_worker
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()));
CREATE POLICY members_in_directory ON members TO canh_tay_so_web, canh_tay_so_worker
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()))
  WITH CHECK (EXISTS (SELECT 1 FROM teams t WHERE t.id = team_id AND t.area_id = members.area_id));
CREATE POLICY groups_in_directory ON groups TO canh_tay_so_web, canh_tay_so_worker
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()))
  WITH CHECK (is_served(official_account_id, area_id)
    AND EXISTS (SELECT 1 FROM teams t WHERE t.id = team_id AND t.area_id = groups.area_id));
CREATE POLICY officers_in_directory ON officers TO canh_tay_so_web, canh_tay_so_worker
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory() OR path @> scope_directory()));
CREATE POLICY team_posts_read ON team_posts FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_area()));
CREATE POLICY team_posts_write ON team_posts FOR INSERT TO canh_tay_so_web, canh_tay_so_worker
  WITH CHECK (EXISTS (SELECT 1 FROM teams t WHERE t.id = team_id AND t.area_id = team_posts.area_id));
--> statement-breakpoint
-- People and what they asked: the reader's area and below, or the reader's own rows. What is written must hang together:
-- nobody's rows lead into a commune that is not the writer's.
CREATE POLICY residents_in_scope ON residents TO canh_tay_so_web, canh_tay_so_worker
  USING (id = scope_resident() OR area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()))
  WITH CHECK ((id = scope_resident() OR area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()))
    AND is_served(official_account_id, area_id));
-- A request may be handed to another village's team: whoever sees the request sees who asked.
CREATE POLICY residents_of_requests_in_scope ON residents FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM help_requests r WHERE r.resident_id = residents.id));
--> statement-breakpoint
-- Whether the writer sees this resident, and the resident is helped through an account that serves the area. A function,
-- because residents are seen through requests and requests are checked against residents.
CREATE FUNCTION is_resident_served(resident uuid, account uuid, area uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN is_served(account, area)
    AND EXISTS (SELECT 1 FROM residents r WHERE r.id = resident AND r.official_account_id = account);
--> statement-breakpoint
CREATE POLICY conversations_in_scope ON conversations TO canh_tay_so_web, canh_tay_so_worker
  USING (resident_id = scope_resident() OR area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()))
  WITH CHECK ((resident_id = scope_resident() OR area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()))
    AND EXISTS (SELECT 1 FROM residents r WHERE r.id = resident_id AND is_served(r.official_account_id, conversations.area_id)));
CREATE POLICY conversation_messages_in_scope ON conversation_messages TO canh_tay_so_web, canh_tay_so_worker
  USING (resident_id = scope_resident() OR area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()))
  WITH CHECK ((resident_id = scope_resident() OR area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()))
    AND EXISTS (SELECT 1 FROM residents r
      WHERE r.id = resident_id AND is_served(r.official_account_id, conversation_messages.area_id)));
CREATE POLICY help_requests_in_scope ON help_requests TO canh_tay_so_web, canh_tay_so_worker
  USING (resident_id = scope_resident() OR area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()))
  WITH CHECK ((resident_id = scope_resident() OR area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()))
    AND EXISTS (SELECT 1 FROM teams t WHERE t.id = team_id AND t.area_id = help_requests.area_id)
    AND is_resident_served(resident_id, official_account_id, area_id));
CREATE POLICY help_request_history_in_scope ON help_request_history TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id));
--> statement-breakpoint
-- A session is opened for somebody in the opener's eyes, and then found or ended by whoever has its token, one by one:
-- nobody lists sessions.
CREATE POLICY sessions_open ON sessions FOR INSERT TO canh_tay_so_web
  WITH CHECK (EXISTS (SELECT 1 FROM residents r
    WHERE r.id = resident_id AND r.official_account_id = sessions.official_account_id));
CREATE POLICY sessions_forget ON sessions TO canh_tay_so_worker USING (true);
CREATE FUNCTION find_session(hash text, at timestamptz) RETURNS TABLE (resident_id uuid, official_account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT s.resident_id, s.official_account_id FROM sessions s WHERE s.token_hash = hash AND s.expires_at > at $$;
CREATE FUNCTION end_session(hash text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DELETE FROM sessions WHERE token_hash = hash $$;
REVOKE ALL ON FUNCTION find_session(text, timestamptz), end_session(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_session(text, timestamptz), end_session(text) TO canh_tay_so_web;
--> statement-breakpoint
-- The two queues. Web processes put in and, within their scope, look up what they put in; workers handle all.
CREATE POLICY inbound_events_put ON inbound_events FOR INSERT TO canh_tay_so_web WITH CHECK (state = 'pending');
CREATE POLICY inbound_events_work ON inbound_events TO canh_tay_so_worker USING (true);
CREATE POLICY outgoing_messages_put ON outgoing_messages FOR INSERT TO canh_tay_so_web
  WITH CHECK (state = 'queued' AND is_served(official_account_id, area_id)
    AND CASE recipient_kind
      WHEN 'resident' THEN EXISTS (SELECT 1 FROM residents r
        WHERE r.oa_user_id = recipient_id AND r.official_account_id = outgoing_messages.official_account_id)
      WHEN 'group' THEN EXISTS (SELECT 1 FROM groups g
        WHERE g.group_id = recipient_id AND g.official_account_id = outgoing_messages.official_account_id
          AND g.area_id = outgoing_messages.area_id)
      ELSE false
    END
    AND (help_request_id IS NULL OR EXISTS (SELECT 1 FROM help_requests r
      WHERE r.id = help_request_id AND r.official_account_id = outgoing_messages.official_account_id)));
CREATE POLICY outgoing_messages_read ON outgoing_messages FOR SELECT TO canh_tay_so_web
  USING (area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()));
CREATE POLICY outgoing_messages_work ON outgoing_messages TO canh_tay_so_worker USING (true);
--> statement-breakpoint
-- Jobs are added by the two roles through these functions and run by the third role alone. Others than ours are refused.
CREATE FUNCTION known_task(task text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF task IN ('process-conversation', 'send-outgoing') THEN
    RETURN task;
  END IF;
  RAISE EXCEPTION 'nobody may ask for the task %', task USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE FUNCTION enqueue_job(task text, payload json, key text, run_at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT graphile_worker.add_job(public.known_task(task), payload, run_at => run_at, job_key => key) $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION enqueue_job(text, json, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text, json, text, timestamptz) TO canh_tay_so_web, canh_tay_so_worker;
-- The same for many at once: one statement, where a call for each costs twenty times as much.
CREATE FUNCTION enqueue_jobs(task text, payloads json[], keys text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT graphile_worker.add_jobs((
    SELECT array_agg((public.known_task(task), payload, NULL, now(), NULL, key, NULL, NULL)::graphile_worker.job_spec ORDER BY key)
    FROM unnest(payloads, keys) AS wanted (payload, key))) $$;
REVOKE ALL ON FUNCTION enqueue_jobs(text, json[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_jobs(text, json[], text[]) TO canh_tay_so_web, canh_tay_so_worker;
GRANT USAGE ON SCHEMA graphile_worker TO canh_tay_so_jobs;
GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO canh_tay_so_jobs;
GRANT ALL ON ALL SEQUENCES IN SCHEMA graphile_worker TO canh_tay_so_jobs;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO canh_tay_so_jobs;
--> statement-breakpoint
DO $$
DECLARE job_table text;
BEGIN
  FOR job_table IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity LOOP
    EXECUTE format('CREATE POLICY jobs_all ON %s TO canh_tay_so_jobs USING (true)', job_table);
  END LOOP;
END $$;
--> statement-breakpoint
-- No status goes backwards. A message may be tried again (sending or unknown → queued); what Zalo confirmed stays.
CREATE FUNCTION refuse_backward_message_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state = new.state
    OR (old.state = 'queued' AND new.state IN ('sending', 'failed', 'expired', 'cancelled'))
    OR (old.state = 'sending' AND new.state IN ('queued', 'unknown', 'sent', 'failed', 'expired'))
    OR (old.state = 'unknown' AND new.state IN ('queued', 'sending', 'sent', 'delivered', 'seen', 'failed', 'expired'))
    OR (old.state = 'sent' AND new.state IN ('delivered', 'seen'))
    OR (old.state = 'delivered' AND new.state = 'seen')
  THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'outgoing message % may not go from % to %', old.id, old.state, new.state
    USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER outgoing_messages_state_forward BEFORE UPDATE OF state ON outgoing_messages
  FOR EACH ROW EXECUTE FUNCTION refuse_backward_message_state();
--> statement-breakpoint
-- One open claim per request, and none without a claimer.
ALTER TABLE help_requests
  ADD CONSTRAINT help_requests_claim_whole CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
  ADD CONSTRAINT help_requests_claimed_has_claimer CHECK (state <> 'claimed' OR claimed_by IS NOT NULL),
  ADD CONSTRAINT help_requests_open_has_no_claimer CHECK (state <> 'open' OR claimed_by IS NULL),
  ADD CONSTRAINT help_requests_resolved_whole CHECK ((state = 'resolved') = (resolved_at IS NOT NULL)),
  ADD CONSTRAINT help_requests_state_known
    CHECK (state IN ('open', 'claimed', 'answered', 'resolved', 'escalated', 'cancelled')),
  ADD CONSTRAINT help_requests_word_known
    CHECK (resident_word IN ('solved', 'partly', 'not-solved')),
  ADD CONSTRAINT help_requests_question_short CHECK (char_length(question) <= 8000);
--> statement-breakpoint
-- Timers must be found before anybody's scope is known; this tells a worker where to look and nothing of what was said.
CREATE FUNCTION ended_bursts(at timestamptz, wanted_key text, row_limit integer)
  RETURNS TABLE (conversation_key text, resident_id uuid, official_account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT c.conversation_key, c.resident_id, r.official_account_id
    FROM conversations c JOIN residents r ON r.id = c.resident_id
    WHERE c.burst_due_at <= at AND (wanted_key IS NULL OR c.conversation_key = wanted_key)
    ORDER BY c.burst_due_at LIMIT row_limit
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION ended_bursts(timestamptz, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ended_bursts(timestamptz, text, integer) TO canh_tay_so_worker;
