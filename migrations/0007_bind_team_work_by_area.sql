-- Who may see and do what with the tables of the team's work; the roles and scopes are those of 0001.
ALTER TABLE clock_policies ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_calendars ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_exceptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE reopen_policies ENABLE ROW LEVEL SECURITY;
ALTER TABLE clock_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE households ENABLE ROW LEVEL SECURITY;
ALTER TABLE visits ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit_deeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaigns ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_targets ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE credit_sheets ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_shifts ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE canned_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE canned_answer_pictures ENABLE ROW LEVEL SECURITY;
ALTER TABLE tip_proposals ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON clock_policies, working_calendars, calendar_exceptions, reopen_policies TO canh_tay_so_web;
GRANT SELECT ON clock_policies, working_calendars, calendar_exceptions, reopen_policies TO canh_tay_so_worker;
-- What is planned is planned anew; what was done stays.
GRANT SELECT, INSERT, DELETE, UPDATE (due_at, done_at, outcome) ON clock_steps TO canh_tay_so_web, canh_tay_so_worker;
GRANT SELECT, INSERT, UPDATE ON households, duty_shifts, duty_members, campaigns, campaign_targets, canned_answers TO canh_tay_so_web;
GRANT DELETE ON duty_members TO canh_tay_so_web;
GRANT SELECT, INSERT ON visits, visit_deeds, credit_sheets TO canh_tay_so_web;
GRANT SELECT, INSERT ON credit_entries TO canh_tay_so_web, canh_tay_so_worker;
GRANT SELECT, INSERT, DELETE ON canned_answer_pictures TO canh_tay_so_web;
GRANT SELECT ON canned_answers, canned_answer_pictures, duty_shifts, duty_members, households TO canh_tay_so_worker;
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at) ON tip_proposals TO canh_tay_so_web;
GRANT SELECT, INSERT ON tip_proposals TO canh_tay_so_worker;
-- A canned answer given in the group takes its pictures along.
GRANT INSERT ON attachments TO canh_tay_so_worker;
--> statement-breakpoint
-- Rules are read by whoever they bind, below and above, and written by the staff of the area or of one above it.
CREATE FUNCTION is_related_area(area uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM areas a WHERE a.id = area AND (a.path <@ scope_directory() OR a.path @> scope_directory()));
CREATE FUNCTION is_own_area(area uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM areas a WHERE a.id = area AND a.path <@ scope_area());
--> statement-breakpoint
-- Working hours are no secret, and a request may go to a neighbouring village, whose rules it then follows.
CREATE POLICY clock_policies_read ON clock_policies FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (true);
CREATE POLICY clock_policies_write ON clock_policies TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY working_calendars_read ON working_calendars FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (true);
CREATE POLICY working_calendars_write ON working_calendars TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY calendar_exceptions_read ON calendar_exceptions FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (true);
CREATE POLICY calendar_exceptions_write ON calendar_exceptions TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY reopen_policies_read ON reopen_policies FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (true);
CREATE POLICY reopen_policies_write ON reopen_policies TO canh_tay_so_web USING (is_own_area(area_id));
--> statement-breakpoint
-- A clock belongs to its request: whoever sees the one sees the other, the resident too, whose word starts it anew.
CREATE POLICY clock_steps_with_request ON clock_steps TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id));
CREATE POLICY clock_steps_stay ON clock_steps AS RESTRICTIVE FOR DELETE TO canh_tay_so_web, canh_tay_so_worker
  USING (done_at IS NULL);
-- Clocks are due before anybody's scope is known; this tells a worker where to look and nothing of what was asked.
CREATE FUNCTION due_clock_steps(at timestamptz, row_limit integer)
  RETURNS TABLE (id bigint, help_request_id uuid, official_account_id uuid, kind text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.id, s.help_request_id, r.official_account_id, s.kind
    FROM clock_steps s JOIN help_requests r ON r.id = s.help_request_id
    WHERE s.done_at IS NULL AND s.due_at <= at
    ORDER BY s.due_at, s.id LIMIT row_limit
  $$;
REVOKE ALL ON FUNCTION due_clock_steps(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_clock_steps(timestamptz, integer) TO canh_tay_so_worker;
--> statement-breakpoint
-- Houses and what was done there: the team's village, and the commune above it.
CREATE POLICY households_in_scope ON households TO canh_tay_so_web, canh_tay_so_worker
  USING (is_own_area(area_id))
  WITH CHECK (is_own_area(area_id)
    AND EXISTS (SELECT 1 FROM teams t WHERE t.id = team_id AND t.area_id = households.area_id)
    AND (assigned_to IS NULL OR EXISTS (SELECT 1 FROM members m WHERE m.id = assigned_to AND m.team_id = households.team_id)));
CREATE POLICY visits_in_scope ON visits TO canh_tay_so_web
  USING (is_own_area(area_id))
  WITH CHECK (is_own_area(area_id)
    AND EXISTS (SELECT 1 FROM households h WHERE h.id = household_id AND h.area_id = visits.area_id)
    AND EXISTS (SELECT 1 FROM members m WHERE m.id = member_id AND m.team_id = visits.team_id AND m.area_id = visits.area_id)
    AND (help_request_id IS NULL OR EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id)));
CREATE POLICY visit_deeds_with_visit ON visit_deeds TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM visits v WHERE v.id = visit_id));
-- Plans and targets are no secret in their commune; its staff and the village's own leader write them.
CREATE POLICY campaigns_read ON campaigns FOR SELECT TO canh_tay_so_web USING (is_related_area(area_id));
CREATE POLICY campaigns_write ON campaigns TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY campaign_targets_read ON campaign_targets FOR SELECT TO canh_tay_so_web USING (is_related_area(area_id));
CREATE POLICY campaign_targets_write ON campaign_targets TO canh_tay_so_web
  USING (is_own_area(area_id) AND EXISTS (SELECT 1 FROM campaigns c WHERE c.id = campaign_id));
--> statement-breakpoint
-- Credit goes to a member of the team it names; whoever's word finishes a request may cause it.
CREATE POLICY credit_entries_read ON credit_entries FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (is_own_area(area_id));
CREATE POLICY credit_entries_add ON credit_entries FOR INSERT TO canh_tay_so_web, canh_tay_so_worker
  WITH CHECK (EXISTS (SELECT 1 FROM members m
    WHERE m.id = member_id AND m.team_id = credit_entries.team_id AND m.area_id = credit_entries.area_id));
CREATE POLICY credit_sheets_in_scope ON credit_sheets TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY duty_shifts_read ON duty_shifts FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (is_related_area(area_id));
CREATE POLICY duty_shifts_write ON duty_shifts TO canh_tay_so_web USING (is_own_area(area_id));
-- A member of a village may also have a turn at the commune's desk.
CREATE POLICY duty_members_read ON duty_members FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM duty_shifts s WHERE s.id = shift_id));
CREATE POLICY duty_members_write ON duty_members TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM duty_shifts s WHERE s.id = shift_id)
    AND EXISTS (SELECT 1 FROM members m WHERE m.id = member_id AND is_own_area(m.area_id)));
--> statement-breakpoint
CREATE POLICY canned_answers_read ON canned_answers FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM areas a WHERE a.id = area_id AND (a.path <@ scope_area() OR a.path @> scope_area())));
CREATE POLICY canned_answers_write ON canned_answers TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY canned_answer_pictures_read ON canned_answer_pictures FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM canned_answers c WHERE c.id = canned_answer_id));
CREATE POLICY canned_answer_pictures_write ON canned_answer_pictures TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM canned_answers c WHERE c.id = canned_answer_id AND is_own_area(c.area_id)));
CREATE POLICY tip_proposals_in_scope ON tip_proposals TO canh_tay_so_web, canh_tay_so_worker
  USING (is_own_area(area_id))
  WITH CHECK (is_own_area(area_id)
    AND EXISTS (SELECT 1 FROM help_request_history h WHERE h.id = history_id AND h.help_request_id = tip_proposals.help_request_id));
-- Nobody's upload: bound to its request at once.
CREATE POLICY attachments_from_canned ON attachments FOR INSERT TO canh_tay_so_web, canh_tay_so_worker
  WITH CHECK (uploaded_by IS NULL
    AND EXISTS (SELECT 1 FROM help_request_history h JOIN help_requests r ON r.id = h.help_request_id
      WHERE h.id = history_id AND h.help_request_id = attachments.help_request_id AND r.area_id = attachments.area_id));
-- What a helper sent to one resident goes to those who are answered together with them: copied here, because a worker may not
-- look at what was sent, and only from a request to one that follows it, in the sender's own area.
CREATE FUNCTION copy_attachments(from_line bigint, to_line bigint, copied_at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    INSERT INTO attachments (id, uploaded_by, area_id, help_request_id, history_id, kind, content_type, size_bytes, bytes, idempotency_key, created_at)
    SELECT gen_random_uuid(), NULL, follower.area_id, follower.id, to_line, a.kind, a.content_type, a.size_bytes, a.bytes,
        'copy:' || a.id || ':' || to_line, copied_at
      FROM attachments a
        JOIN help_request_history source ON source.id = a.history_id AND source.resident_id IS NULL
        JOIN help_request_history target ON target.id = to_line
        JOIN help_requests follower ON follower.id = target.help_request_id AND follower.merged_into = source.help_request_id
        JOIN areas home ON home.id = follower.area_id AND home.path <@ scope_area()
      WHERE a.history_id = from_line
  $$;
REVOKE ALL ON FUNCTION copy_attachments(bigint, bigint, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION copy_attachments(bigint, bigint, timestamptz) TO canh_tay_so_web, canh_tay_so_worker;
-- Somebody whom a helper writes down agrees by word of mouth; nobody agrees so for a person who has Zalo.
CREATE POLICY consents_by_word ON consents FOR INSERT TO canh_tay_so_web
  WITH CHECK (EXISTS (SELECT 1 FROM residents r JOIN areas a ON a.id = r.area_id
    WHERE r.id = resident_id AND r.oa_user_id IS NULL AND r.app_user_id IS NULL AND r.erased_at IS NULL
      AND a.path <@ scope_area()));
--> statement-breakpoint
ALTER TABLE attachments
  ADD CONSTRAINT attachments_somebodys CHECK (uploaded_by IS NOT NULL OR help_request_id IS NOT NULL);
ALTER TABLE help_requests
  ADD CONSTRAINT help_requests_kind_known CHECK (kind IN ('urgent', 'step', 'visit', 'question')),
  ADD CONSTRAINT help_requests_source_known CHECK (source IN ('chat', 'mini-app', 'desk', 'call', 'visit')),
  ADD CONSTRAINT help_requests_not_into_itself CHECK (merged_into <> id);
ALTER TABLE clock_policies
  ADD CONSTRAINT clock_policies_minutes CHECK (first_answer_minutes > 0 AND update_minutes > 0 AND solution_minutes > 0
    AND silent_claim_minutes > 0 AND remind_group_minutes > 0 AND remind_leader_minutes > 0 AND escalate_minutes > 0);
ALTER TABLE calendar_exceptions ADD CONSTRAINT calendar_exceptions_days CHECK (first_day <= last_day);
ALTER TABLE visit_deeds ADD CONSTRAINT visit_deeds_people CHECK (people BETWEEN 1 AND 30);
ALTER TABLE visits ADD CONSTRAINT visits_minutes CHECK (minutes BETWEEN 1 AND 720);
ALTER TABLE campaigns ADD CONSTRAINT campaigns_days CHECK (first_day <= last_day);
ALTER TABLE campaign_targets ADD CONSTRAINT campaign_targets_some CHECK (target >= 0);
ALTER TABLE duty_shifts ADD CONSTRAINT duty_shifts_minutes CHECK (from_minute >= 0 AND from_minute < to_minute AND to_minute <= 1440);
ALTER TABLE credit_entries ADD CONSTRAINT credit_entries_only_corrections_take CHECK (kind = 'correction' OR (count > 0 AND minutes >= 0));
--> statement-breakpoint
-- Requests from before there were clocks are looked at once, and get theirs.
INSERT INTO clock_steps (help_request_id, area_id, kind, since_at, due_at)
  SELECT id, area_id, 'replan', now(), now() FROM help_requests WHERE state NOT IN ('resolved', 'cancelled');
