-- As in 0070, but for the lists: one that said the same of somebody twice was emptied, with all that it said of neighbours, because the second
-- time their words were no longer to be found.
CREATE OR REPLACE FUNCTION erase_resident_rows(resident uuid, at timestamptz, erased text, keep_pending boolean, answering uuid DEFAULT NULL)
  RETURNS TABLE (help_request_id uuid, code text, team_id uuid, area_id uuid)
  LANGUAGE plpgsql ROWS 10 SET search_path = public, pg_temp
  AS $$
#variable_conflict use_column
DECLARE
  person residents%ROWTYPE;
  keys text[];
  own_requests uuid[];
  unfinished uuid[];
  replies text[];
  own_messages uuid[];
  folded RECORD;
BEGIN
  SELECT ARRAY[format('r:%s:%s', o.oa_id, r.oa_user_id), format('m:%s:%s', o.oa_id, r.oa_user_id)] INTO keys
    FROM residents r JOIN official_accounts o ON o.id = r.official_account_id
    WHERE r.id = resident AND r.oa_user_id IS NOT NULL;
  -- Whoever is known by the Mini App alone may have written in the chat all the same: who that was is read when it is looked at, or
  -- could not be looked at.
  IF keys IS NULL THEN
    SELECT array_agg(DISTINCT e.conversation_key) INTO keys
      FROM residents r JOIN official_accounts o ON o.id = r.official_account_id,
        LATERAL (SELECT p.conversation_key, p.payload FROM inbound_events p WHERE p.state = 'pending'
          UNION ALL SELECT f.conversation_key, f.payload FROM inbound_events f WHERE f.state = 'failed' AND f.oa_id = o.oa_id) e
      WHERE r.id = resident AND starts_with(e.conversation_key, format('r:%s:', o.oa_id))
        AND e.payload->>'user_id_by_app' = r.app_user_id;
  END IF;
  -- Whoever handles an event of this person holds their conversation; nothing of it may be written behind our back.
  IF keys IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('conversation ' || keys[1], 0));
  END IF;
  -- Whoever answers one of these just now ends first; the desk holds them before the resident.
  PERFORM 1 FROM data_requests d WHERE d.resident_id = resident ORDER BY d.id FOR UPDATE;
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
  -- What a helper sent to this person went to whoever is answered together with them as well; it is this person's still.
  DELETE FROM attachments copied USING attachments source
    WHERE source.help_request_id = ANY (own_requests) AND source.uploaded_by IS NOT NULL
      AND copied.idempotency_key = 'copy:' || source.id || ':' || copied.history_id;
  DELETE FROM attachments WHERE help_request_id = ANY (own_requests) OR (uploaded_by = resident AND help_request_id IS NULL);
  DELETE FROM announcement_reads WHERE resident_id = resident;
  DELETE FROM tutorial_progress WHERE resident_id = resident;
  DELETE FROM tutorial_votes WHERE resident_id = resident;
  DELETE FROM household_members WHERE resident_id = resident;
  DELETE FROM consents WHERE resident_id = resident;
  -- That they asked and were answered in time is counted; what was said is not. With nothing kept of them, whatever else they
  -- asked is done.
  UPDATE data_requests SET words = NULL, answer = NULL,
      state = CASE WHEN id IS DISTINCT FROM answering AND state = 'open' THEN 'done' ELSE state END,
      answered_at = CASE WHEN id IS DISTINCT FROM answering AND state = 'open' THEN at ELSE answered_at END
    WHERE resident_id = resident;
  -- Who was in a team's group is read again; of members the team knows the ids itself.
  UPDATE group_readings g SET people = (SELECT coalesce(jsonb_agg(p.value ORDER BY p.ordinality), '[]')
      FROM jsonb_array_elements(g.people) WITH ORDINALITY p WHERE p.value->>'id' <> person.oa_user_id)
    WHERE g.people @> jsonb_build_array(jsonb_build_object('id', person.oa_user_id))
      AND NOT EXISTS (SELECT 1 FROM members m WHERE m.area_id = g.area_id AND m.oa_user_id = person.oa_user_id AND m.state <> 'left')
      AND g.area_id IN (SELECT a.id FROM areas a JOIN official_accounts o ON o.id = person.official_account_id
        JOIN areas home ON home.id = o.area_id AND a.path <@ home.path);
  DELETE FROM conversation_messages WHERE resident_id = resident;
  DELETE FROM conversations WHERE resident_id = resident;

  UPDATE help_requests SET question = erased, phone_model = NULL, for_whom = NULL, contact_phone = NULL,
      visit_day = NULL, visit_part = NULL, visit_place = NULL, result = NULL, dossier_code = NULL, household_id = NULL,
      appointment_at = NULL, merged_into = NULL
    WHERE id = ANY (own_requests);
  -- Who asked the same and waits still stands for themselves again, with clocks of their own.
  INSERT INTO clock_steps (help_request_id, area_id, kind, since_at, due_at)
    SELECT h.id, h.area_id, 'replan', at, at FROM help_requests h
    WHERE h.merged_into = ANY (own_requests) AND h.state NOT IN ('resolved', 'cancelled')
    ON CONFLICT DO NOTHING;
  UPDATE help_requests SET merged_into = NULL WHERE merged_into = ANY (own_requests);
  -- Names of helpers and villages are the team's; the resident's word is counted, its comment is not.
  UPDATE help_request_history SET text = CASE
      WHEN kind = 'rated' THEN split_part(text, ':', 1)
      WHEN kind IN ('opened', 'resident-added', 'answered', 'asked-back', 'corrected', 'appointed', 'referred') THEN erased
    END
    WHERE help_request_id = ANY (own_requests) AND text IS NOT NULL
      AND kind NOT IN ('handed-over', 'released', 'not-delivered');
  UPDATE tips SET question = NULL WHERE help_request_id = ANY (own_requests);
  UPDATE tip_proposals SET text = erased,
      state = CASE state WHEN 'waiting' THEN 'declined' ELSE state END, decided_at = coalesce(decided_at, at)
    WHERE help_request_id = ANY (own_requests);
  UPDATE visits SET note = NULL WHERE help_request_id = ANY (own_requests);
  DELETE FROM clock_steps WHERE help_request_id = ANY (own_requests) AND done_at IS NULL;
  -- What the bot answered in a group may quote them: in a list, under their code, or to a command that quoted their question.
  -- A request never leaves the commune, so neither does the search.
  SELECT coalesce(array_agg(p.dedupe_key), '{}') INTO replies
    FROM team_posts p JOIN teams t ON t.id = p.team_id JOIN areas a ON a.id = t.area_id
      JOIN official_accounts o ON o.id = person.official_account_id
      JOIN areas home ON home.id = o.area_id AND a.path <@ home.path
    WHERE p.dedupe_key LIKE 'reply:%'
      AND (EXISTS (SELECT 1 FROM help_requests h WHERE h.id = ANY (own_requests) AND p.text ~ ('\m' || h.code || '\M'))
        OR 'group:' || p.dedupe_key IN (SELECT regexp_replace(m.dedupe_key, '#\d+$', '')
          FROM outgoing_messages m WHERE m.help_request_id = ANY (own_requests)));
  UPDATE team_posts SET text = erased
    WHERE dedupe_key = ANY (replies)
      OR team_id IN (SELECT t.id FROM teams t JOIN areas a ON a.id = t.area_id
          JOIN official_accounts o ON o.id = person.official_account_id JOIN areas home ON home.id = o.area_id
          WHERE a.path <@ home.path)
        AND dedupe_key LIKE ANY (SELECT request || ':%' FROM unnest(own_requests) AS request);

  SELECT coalesce(array_agg(m.id), '{}') INTO own_messages FROM outgoing_messages m
    WHERE m.help_request_id = ANY (own_requests)
      OR regexp_replace(m.dedupe_key, '#\d+$', '') IN (SELECT 'group:' || reply FROM unnest(replies) AS reply);
  -- Whom a message of this person's was to speak for as well speaks for themselves again, where it has not left.
  UPDATE outgoing_messages SET state = 'queued', folded_into = NULL
    WHERE folded_into IN (SELECT m.id FROM outgoing_messages m WHERE m.id = ANY (own_messages) AND m.state = 'queued')
      AND state = 'cancelled' AND id <> ALL (own_messages);
  -- A neighbour's message that says this person's words along with its own goes on without them.
  -- It says what several of them said alike once, and one of them may begin another: looked for in what it said before any was taken out.
  FOR folded IN
    SELECT m.folded_into AS head, h.content->>'text' AS before, coalesce(m.content->>'line', m.content->>'text') AS said
      FROM outgoing_messages m JOIN outgoing_messages h ON h.id = m.folded_into
      WHERE m.id = ANY (own_messages) AND m.folded_into <> ALL (own_messages)
      ORDER BY length(coalesce(m.content->>'line', m.content->>'text')) DESC
  LOOP
    UPDATE outgoing_messages SET content = CASE WHEN position(folded.said IN folded.before) = 0
        THEN jsonb_build_object('text', erased)
        ELSE content || jsonb_build_object('text', replace(content->>'text', folded.said, erased))
          || CASE WHEN content ? 'line' THEN jsonb_build_object('line', replace(content->>'line', folded.said, erased)) ELSE '{}' END
      END
      WHERE id = folded.head;
  END LOOP;
  -- What has not left does not leave; what is leaving leaves once, and is not tried again.
  UPDATE outgoing_messages SET
      content = jsonb_build_object('text', erased),
      recipient_id = CASE recipient_kind WHEN 'resident' THEN 'erased' ELSE recipient_id END,
      state = CASE state WHEN 'queued' THEN 'cancelled' WHEN 'unknown' THEN 'expired' ELSE state END,
      expires_at = CASE WHEN state IN ('sending', 'unknown') THEN at ELSE expires_at END,
      failure_noted_at = CASE WHEN state IN ('sent', 'delivered', 'seen') THEN failure_noted_at ELSE coalesce(failure_noted_at, at) END
    WHERE id = ANY (own_messages)
      OR (recipient_kind = 'resident' AND recipient_id = person.oa_user_id
        AND official_account_id = person.official_account_id);

  UPDATE inbound_events SET payload = '{}', masked = '{}', conversation_key = 'erased:' || resident,
      natural_key = replace(natural_key, split_part(conversation_key, ':', 3), 'erased:' || resident),
      state = CASE state WHEN 'pending' THEN 'ignored' ELSE state END,
      handled_at = coalesce(handled_at, at)
    WHERE conversation_key = ANY (keys) AND NOT (keep_pending AND state = 'pending');

  UPDATE residents SET oa_user_id = NULL, app_user_id = NULL, display_name = NULL, own_name = NULL, muted = '{}',
      last_interaction_at = NULL, follows_since = NULL, left_at = NULL, erased_at = at
    WHERE id = resident;
  -- A list that the desk saved may name them, and what was searched for may be their words; one that is being written is
  -- stopped. It can be made again. Last, so that what begins meanwhile is as little as can be.
  UPDATE long_tasks SET output_file = NULL, input = input #- '{filter,text}',
      cancel_asked_at = CASE WHEN state IN ('queued', 'running') THEN coalesce(cancel_asked_at, at) ELSE cancel_asked_at END
    WHERE kind = 'export-register'
      AND area_id IN (SELECT a.id FROM areas a JOIN official_accounts o ON o.id = person.official_account_id
        JOIN areas home ON home.id = o.area_id WHERE a.path <@ home.path OR a.path @> home.path);
END $$;
