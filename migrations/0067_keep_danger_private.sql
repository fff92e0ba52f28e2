-- Who tells of violence at home, of wanting to die, of a child that is hurt, or of being blackmailed is read by the commune's desk
-- and the village's leader, or by the desk alone: neither by the rest of the team nor by its group. See decision 030.
ALTER TABLE "help_requests" ADD COLUMN "audience" text DEFAULT 'team' NOT NULL;--> statement-breakpoint
ALTER TABLE help_requests
  ADD CONSTRAINT help_requests_audience_known CHECK (audience IN ('team', 'leader', 'desk')),
  -- Answered together with another it would be read by that one's helpers.
  ADD CONSTRAINT help_requests_private_alone CHECK (audience = 'team' OR merged_into IS NULL);
--> statement-breakpoint
-- In whose confidence the eyes are: '*' the desk's, a path that of the leader of that village; by default nobody's.
CREATE FUNCTION scope_is_desk() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.confidant', true), '') = '*' $$;
--> statement-breakpoint
CREATE FUNCTION scope_leads() RETURNS ltree LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(nullif(current_setting('app.confidant', true), ''), '*')::ltree $$;
--> statement-breakpoint
-- What hangs on a request (history, attachments, clocks) is seen with it, and so is hidden with it.
CREATE POLICY help_requests_in_confidence ON help_requests AS RESTRICTIVE TO canh_tay_so_web, canh_tay_so_worker
  USING (audience = 'team' OR resident_id = scope_resident() OR scope_is_desk()
    OR (audience = 'leader' AND area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_leads())));
--> statement-breakpoint
-- Also of what lies out of sight, because it was handed to another village.
CREATE FUNCTION is_private_request(request uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT 1 FROM help_requests r WHERE r.id = request AND r.audience <> 'team') $$;
REVOKE ALL ON FUNCTION is_private_request(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_private_request(uuid) TO canh_tay_so_web, canh_tay_so_worker;
--> statement-breakpoint
-- A visit tells that, and when, somebody was helped; a proposed tip what was answered.
CREATE POLICY visits_in_confidence ON visits AS RESTRICTIVE FOR SELECT TO canh_tay_so_web
  USING (NOT is_private_request(help_request_id) OR EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id));
CREATE POLICY tip_proposals_in_confidence ON tip_proposals AS RESTRICTIVE TO canh_tay_so_web, canh_tay_so_worker
  USING (NOT is_private_request(help_request_id));
--> statement-breakpoint
-- What is said to a person is theirs and the desk's, and a helper's whose request it is about.
CREATE POLICY outgoing_messages_in_confidence ON outgoing_messages AS RESTRICTIVE FOR SELECT TO canh_tay_so_web
  USING (recipient_kind = 'group' OR scope_is_desk() OR scope_resident() IS NOT NULL
    OR EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id));
CREATE POLICY conversations_in_confidence ON conversations AS RESTRICTIVE FOR SELECT TO canh_tay_so_web
  USING (resident_id = scope_resident() OR scope_is_desk());
CREATE POLICY conversation_messages_in_confidence ON conversation_messages AS RESTRICTIVE FOR SELECT TO canh_tay_so_web
  USING (resident_id = scope_resident() OR scope_is_desk());
--> statement-breakpoint
-- Whatever asks for it, a group hears nothing of such a request, nor does anybody join one, nor is it shown to others as an example.
CREATE FUNCTION refuse_private() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what is private is told to no group, joined by nobody, and no example' USING ERRCODE = 'check_violation';
  END $$;
CREATE TRIGGER outgoing_messages_private BEFORE INSERT ON outgoing_messages
  FOR EACH ROW WHEN (NEW.recipient_kind = 'group' AND is_private_request(NEW.help_request_id)) EXECUTE FUNCTION refuse_private();
CREATE TRIGGER help_requests_join_no_private BEFORE INSERT OR UPDATE OF merged_into ON help_requests
  FOR EACH ROW WHEN (NEW.merged_into IS NOT NULL AND is_private_request(NEW.merged_into)) EXECUTE FUNCTION refuse_private();
CREATE TRIGGER tips_private BEFORE INSERT ON tips
  FOR EACH ROW WHEN (is_private_request(NEW.help_request_id)) EXECUTE FUNCTION refuse_private();
--> statement-breakpoint
-- As in 0059; besides, nothing private.
CREATE OR REPLACE VIEW solved_requests WITH (security_invoker = true) AS
  SELECT r.id AS help_request_id, r.area_id, r.resident_id, r.resolved_at,
      (SELECT c.text_version FROM consents c
        WHERE c.resident_id = r.resident_id AND c.purpose = 'learning' AND c.withdrawn_at IS NULL) AS agreed_version
    FROM help_requests r
    WHERE r.resident_word = 'solved' AND r.state = 'resolved' AND r.kind <> 'urgent' AND r.merged_into IS NULL
      AND r.audience = 'team'
      AND (r.forgotten_at IS NULL OR r.forgotten_at < r.updated_at)
      AND EXISTS (SELECT 1 FROM residents asker WHERE asker.id = r.resident_id AND asker.erased_at IS NULL)
      AND EXISTS (SELECT 1 FROM help_request_history h
        WHERE h.help_request_id = r.id AND h.kind = 'answered' AND h.text IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM tip_proposals p WHERE p.help_request_id = r.id)
      AND NOT EXISTS (SELECT 1 FROM tips t WHERE t.help_request_id = r.id);
--> statement-breakpoint
-- One more task: tells leader and desk of what the group may not hear.
CREATE OR REPLACE FUNCTION known_task(task text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF task IN ('process-conversation', 'send-outgoing', 'record-receipt', 'exchange-grant', 'read-account-health', 'tell-confidants') THEN
    RETURN task;
  END IF;
  RAISE EXCEPTION 'nobody may ask for the task %', task USING ERRCODE = 'insufficient_privilege';
END $$;
