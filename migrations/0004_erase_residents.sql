-- Promise 12: a resident's erasure leaves counts and no words. Also what they need to see what is kept about them, and what
-- workers need to tell a team that there are photos without looking at them.
CREATE INDEX "attachments_unsent_index" ON "attachments" USING btree ("created_at") WHERE help_request_id is null;--> statement-breakpoint
CREATE INDEX "inbound_events_conversation_key_index" ON "inbound_events" USING btree ("conversation_key");--> statement-breakpoint
CREATE INDEX "outgoing_messages_recipient_id_index" ON "outgoing_messages" USING btree ("recipient_id");--> statement-breakpoint
-- What was sent to somebody is theirs to read.
CREATE POLICY outgoing_messages_read_own ON outgoing_messages FOR SELECT TO canh_tay_so_web
  USING (recipient_kind = 'resident' AND EXISTS (SELECT 1 FROM residents r
    WHERE r.id = scope_resident() AND r.oa_user_id = recipient_id AND r.official_account_id = outgoing_messages.official_account_id));
--> statement-breakpoint
-- How many photos and voice notes go with a request; the bytes stay out of a worker's reach.
GRANT SELECT (kind, uploaded_by) ON attachments TO canh_tay_so_worker;
CREATE POLICY attachments_count ON attachments FOR SELECT TO canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id));
--> statement-breakpoint
-- On how many phones the asker is signed in, and how many of their deliveries from Zalo are kept: nobody lists either.
CREATE FUNCTION count_own_traces() RETURNS TABLE (sessions bigint, deliveries bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT (SELECT count(*) FROM sessions WHERE resident_id = scope_resident()),
      (SELECT count(*) FROM inbound_events e WHERE e.conversation_key IN (
        SELECT prefix || o.oa_id || ':' || r.oa_user_id
        FROM residents r JOIN official_accounts o ON o.id = r.official_account_id, unnest(ARRAY['r:', 'm:']) AS prefix
        WHERE r.id = scope_resident()))
  $$;
--> statement-breakpoint
-- Deletes everything that names a resident or quotes them, or what helpers wrote to them. Rows, states, times and the
-- resident's word stay to be counted; `erased` stands where a text must. Requests that were open end as cancelled and are
-- answered, so that their teams can be told. A second call finds nothing. What they do as a member or officer is not theirs
-- as a resident and stays. Where `keep_pending`, deliveries that wait are left: they came after the word that caused this.
CREATE FUNCTION erase_resident_rows(resident uuid, at timestamptz, erased text, keep_pending boolean)
  RETURNS TABLE (help_request_id uuid, code text, team_id uuid, area_id uuid)
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
#variable_conflict use_column
DECLARE
  person residents%ROWTYPE;
  keys text[];
  own_requests uuid[];
  unfinished uuid[];
BEGIN
  SELECT ARRAY[format('r:%s:%s', o.oa_id, r.oa_user_id), format('m:%s:%s', o.oa_id, r.oa_user_id)] INTO keys
    FROM residents r JOIN official_accounts o ON o.id = r.official_account_id
    WHERE r.id = resident AND r.oa_user_id IS NOT NULL;
  -- Whoever handles an event of this person holds their conversation; nothing of it may be written behind our back.
  IF keys IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('conversation ' || keys[1], 0));
  END IF;
  SELECT * INTO person FROM residents r WHERE r.id = resident AND r.erased_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  -- Whoever acts on one of them just now ends first, so that what they wrote is found.
  PERFORM 1 FROM help_requests h WHERE h.resident_id = resident ORDER BY h.id FOR UPDATE;
  SELECT coalesce(array_agg(h.id), '{}'), coalesce(array_agg(h.id) FILTER (WHERE h.state NOT IN ('resolved', 'cancelled')), '{}')
    INTO own_requests, unfinished FROM help_requests h WHERE h.resident_id = resident;

  RETURN QUERY UPDATE help_requests h
    SET state = 'cancelled', claimed_by = NULL, claimed_at = NULL, updated_at = at
    WHERE h.id = ANY (unfinished) RETURNING h.id, h.code, h.team_id, h.area_id;
  INSERT INTO help_request_history (help_request_id, at, kind, channel, resident_id)
    SELECT cancelled, at, 'cancelled', 'system', resident FROM unnest(unfinished) AS cancelled;

  DELETE FROM sessions WHERE resident_id = resident;
  DELETE FROM attachments WHERE help_request_id = ANY (own_requests) OR (uploaded_by = resident AND help_request_id IS NULL);
  DELETE FROM announcement_reads WHERE resident_id = resident;
  DELETE FROM tutorial_progress WHERE resident_id = resident;
  DELETE FROM tutorial_votes WHERE resident_id = resident;
  DELETE FROM household_members WHERE resident_id = resident;
  DELETE FROM consents WHERE resident_id = resident;
  DELETE FROM conversation_messages WHERE resident_id = resident;
  DELETE FROM conversations WHERE resident_id = resident;

  UPDATE help_requests SET question = erased, phone_model = NULL, for_whom = NULL, contact_phone = NULL,
      visit_day = NULL, visit_part = NULL, visit_place = NULL, result = NULL
    WHERE id = ANY (own_requests);
  -- Names of helpers and villages are the team's; the resident's word is counted, its comment is not.
  UPDATE help_request_history SET text = CASE
      WHEN kind = 'rated' THEN split_part(text, ':', 1)
      WHEN kind IN ('opened', 'resident-added', 'answered') THEN erased
    END
    WHERE help_request_id = ANY (own_requests) AND text IS NOT NULL
      AND kind NOT IN ('handed-over', 'released', 'not-delivered');
  UPDATE tips SET question = NULL WHERE help_request_id = ANY (own_requests);
  -- A request never leaves the commune, so neither does the search.
  UPDATE team_posts SET text = erased
    WHERE team_id IN (SELECT t.id FROM teams t JOIN areas a ON a.id = t.area_id
        JOIN official_accounts o ON o.id = person.official_account_id JOIN areas home ON home.id = o.area_id
        WHERE a.path <@ home.path)
      AND dedupe_key LIKE ANY (SELECT request || ':%' FROM unnest(own_requests) AS request);

  -- What has not left does not leave; what is leaving leaves once, and is not tried again.
  UPDATE outgoing_messages SET
      content = jsonb_build_object('text', erased),
      recipient_id = CASE recipient_kind WHEN 'resident' THEN 'erased' ELSE recipient_id END,
      state = CASE state WHEN 'queued' THEN 'cancelled' WHEN 'unknown' THEN 'expired' ELSE state END,
      expires_at = CASE WHEN state IN ('sending', 'unknown') THEN at ELSE expires_at END,
      failure_noted_at = CASE WHEN state IN ('sent', 'delivered', 'seen') THEN failure_noted_at ELSE coalesce(failure_noted_at, at) END
    WHERE help_request_id = ANY (own_requests)
      OR (recipient_kind = 'resident' AND recipient_id = person.oa_user_id
        AND official_account_id = person.official_account_id);

  UPDATE inbound_events SET payload = '{}', masked = '{}', conversation_key = 'erased:' || resident,
      natural_key = replace(natural_key, person.oa_user_id, 'erased:' || resident),
      state = CASE state WHEN 'pending' THEN 'ignored' ELSE state END,
      handled_at = coalesce(handled_at, at)
    WHERE conversation_key = ANY (keys) AND NOT (keep_pending AND state = 'pending');

  UPDATE residents SET oa_user_id = NULL, app_user_id = NULL, display_name = NULL, own_name = NULL, muted = '{}',
      last_interaction_at = NULL, follows_since = NULL, erased_at = at
    WHERE id = resident;
END $$;
REVOKE ALL ON FUNCTION erase_resident_rows(uuid, timestamptz, text, boolean) FROM PUBLIC;
--> statement-breakpoint
-- A web process erases whoever asks, and nobody else.
CREATE FUNCTION erase_own_resident(at timestamptz, erased text)
  RETURNS TABLE (help_request_id uuid, code text, team_id uuid, area_id uuid)
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM erase_resident_rows(scope_resident(), at, erased, false) $$;
--> statement-breakpoint
-- Whether this delivery waits and says that somebody used their right to be forgotten.
CREATE FUNCTION is_waiting_withdrawal(event bigint) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM inbound_events e WHERE e.id = event AND e.state = 'pending' AND e.event_name = 'user_withdraw');
--> statement-breakpoint
-- A worker erases on Zalo's word alone, told by a delivery that waits; whoever withdrew is somebody in several communes at once.
CREATE FUNCTION find_withdrawn_residents(event bigint, person_of_app text, oa text, person_of_oa text)
  RETURNS TABLE (resident_id uuid, official_account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT r.id, r.official_account_id FROM residents r JOIN official_accounts o ON o.id = r.official_account_id
    WHERE is_waiting_withdrawal(event) AND r.erased_at IS NULL
      AND (r.app_user_id = person_of_app OR (o.oa_id = oa AND r.oa_user_id = person_of_oa))
    ORDER BY r.id
  $$;
CREATE FUNCTION erase_withdrawn_resident(event bigint, resident uuid, at timestamptz, erased text)
  RETURNS TABLE (help_request_id uuid, code text, team_id uuid, area_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF is_waiting_withdrawal(event)
    AND EXISTS (SELECT 1 FROM residents r JOIN areas a ON a.id = r.area_id WHERE r.id = resident AND a.path <@ scope_area())
  THEN
    RETURN QUERY SELECT * FROM erase_resident_rows(resident, at, erased, true);
  END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION count_own_traces(), erase_own_resident(timestamptz, text),
  find_withdrawn_residents(bigint, text, text, text), erase_withdrawn_resident(bigint, uuid, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_own_traces(), erase_own_resident(timestamptz, text) TO canh_tay_so_web;
GRANT EXECUTE ON FUNCTION find_withdrawn_residents(bigint, text, text, text),
  erase_withdrawn_resident(bigint, uuid, timestamptz, text) TO canh_tay_so_worker;
