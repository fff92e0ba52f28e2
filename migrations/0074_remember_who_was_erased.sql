-- Promise 12: what an erased person had caused before may still lie in another machine's spool, or with Zalo, and would bring their
-- words and themselves back. So it is remembered for eight days that they were erased, and until when, under keyed digests alone.
CREATE TABLE "erased_people" (
	"digest" text PRIMARY KEY NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erased_people_keys" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"key" "bytea" NOT NULL,
	CONSTRAINT "erased_people_keys_one" CHECK (is_only)
);
--> statement-breakpoint
CREATE INDEX "erased_people_erased_at_index" ON "erased_people" USING btree ("erased_at");
--> statement-breakpoint
-- Made here, so that no two installations have the same; nobody but the owner reads either table.
INSERT INTO erased_people_keys (key) VALUES (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
ALTER TABLE erased_people ENABLE ROW LEVEL SECURITY;
ALTER TABLE erased_people_keys ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Ids are numbers of few digits: without a key somebody could try them all. `kind`: 'oa', relative to the account's OA, or 'app'.
CREATE FUNCTION digest_of_person(account uuid, kind text, id text) RETURNS text LANGUAGE sql STABLE STRICT SET search_path = public, pg_temp
  AS $$
    SELECT encode(sha256(k.key || sha256(k.key || convert_to(concat_ws(':', account, kind, id), 'UTF8'))), 'hex')
    FROM erased_people_keys k
  $$;
--> statement-breakpoint
-- Whoever erases, by whatever door, and whoever erases again after a restore.
CREATE FUNCTION remember_erased_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO erased_people AS e (digest, erased_at)
    SELECT d.digest, new.erased_at FROM (VALUES
      (digest_of_person(old.official_account_id, 'oa', old.oa_user_id)),
      (digest_of_person(old.official_account_id, 'app', old.app_user_id))) AS d (digest)
    WHERE d.digest IS NOT NULL ORDER BY d.digest
  ON CONFLICT (digest) DO UPDATE SET erased_at = greatest(e.erased_at, excluded.erased_at);
  RETURN NULL;
END $$;
CREATE TRIGGER residents_remember_erased AFTER UPDATE OF erased_at ON residents FOR EACH ROW
  WHEN (old.erased_at IS NULL AND new.erased_at IS NOT NULL) EXECUTE FUNCTION remember_erased_person();
--> statement-breakpoint
-- Whether somebody was erased at that instant or since. Who is being erased just now is waited for: whoever is known by chat by the
-- lock of their conversation, which the caller holds, whoever is known by the app alone here. Of an account elsewhere nothing is
-- answered: false would bring people back.
CREATE FUNCTION was_erased_since(account uuid, person_of_oa text, person_of_app text, happened timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = account AND is_own_area(o.area_id)) THEN
    RAISE EXCEPTION 'the account is not in scope' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM 1 FROM residents r
    WHERE r.official_account_id = account AND r.app_user_id = person_of_app AND r.oa_user_id IS NULL FOR KEY SHARE;
  RETURN EXISTS (SELECT 1 FROM erased_people e WHERE e.erased_at >= happened
    AND e.digest IN (digest_of_person(account, 'oa', person_of_oa), digest_of_person(account, 'app', person_of_app)));
END $$;
--> statement-breakpoint
-- As in 0005; besides, what they do after they withdrew is a new beginning, however late the withdrawal is handled, and a withdrawal that
-- is older than an erasure was of who they were before.
CREATE OR REPLACE FUNCTION erase_withdrawn_resident(event bigint, resident uuid, at timestamptz, erased text)
  RETURNS TABLE (help_request_id uuid, code text, team_id uuid, area_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  keys text[];
  digests text[];
  withdrawn timestamptz := (SELECT w.happened_at FROM inbound_events w WHERE w.id = event);
BEGIN
  SELECT ARRAY[digest_of_person(r.official_account_id, 'oa', r.oa_user_id), digest_of_person(r.official_account_id, 'app', r.app_user_id)]
    INTO digests FROM residents r WHERE r.id = resident;
  IF is_waiting_withdrawal(event)
    AND EXISTS (SELECT 1 FROM residents r JOIN areas a ON a.id = r.area_id WHERE r.id = resident AND a.path <@ scope_area())
    AND NOT EXISTS (SELECT 1 FROM erased_people e WHERE e.digest = ANY (digests) AND e.erased_at >= withdrawn)
  THEN
    SELECT ARRAY[format('r:%s:%s', o.oa_id, r.oa_user_id), format('m:%s:%s', o.oa_id, r.oa_user_id)] INTO keys
      FROM residents r JOIN official_accounts o ON o.id = r.official_account_id
      WHERE r.id = resident AND r.oa_user_id IS NOT NULL;
    IF keys IS NOT NULL THEN
      -- Whoever handles one of them just now ends first.
      PERFORM pg_advisory_xact_lock(hashtextextended('conversation ' || keys[1], 0));
      UPDATE inbound_events e SET state = 'ignored', handled_at = at
        WHERE e.conversation_key = ANY (keys) AND e.state = 'pending' AND e.id <> event AND e.happened_at <= withdrawn;
    END IF;
    RETURN QUERY SELECT * FROM erase_resident_rows(resident, at, erased, true);
    UPDATE erased_people e SET erased_at = withdrawn WHERE e.digest = ANY (digests) AND e.erased_at = at;
  END IF;
END $$;
--> statement-breakpoint
-- As in 0065; besides, nothing comes late for longer than Zalo delivers and than a spool may wait.
CREATE OR REPLACE FUNCTION forget_past_keeping(kept text, before timestamptz, at timestamptz, most integer, instead text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
  AS $$
#variable_conflict use_variable
DECLARE
  due uuid[];
  forgotten integer;
BEGIN
  CASE kept
  WHEN 'sessions' THEN
    DELETE FROM sessions s WHERE s.token_hash IN (SELECT d.token_hash FROM sessions d WHERE d.expires_at <= before
      ORDER BY d.expires_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'sign-in-codes' THEN
    DELETE FROM sign_in_codes c WHERE c.id IN (SELECT d.id FROM sign_in_codes d WHERE d.expires_at <= before
      ORDER BY d.expires_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'sign-in-flows' THEN
    DELETE FROM officer_invitations WHERE expires_at <= before;
    DELETE FROM bot_link_codes WHERE expires_at <= before;
    DELETE FROM sign_in_flows f WHERE f.id IN (SELECT d.id FROM sign_in_flows d WHERE d.expires_at <= before
      LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'unsent-attachments' THEN
    DELETE FROM attachments a WHERE a.id IN (SELECT d.id FROM attachments d WHERE d.help_request_id IS NULL AND d.created_at < before
      ORDER BY d.created_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'register-files' THEN
    PERFORM drop_exported_files(before);
    RETURN 0;
  WHEN 'long-tasks' THEN
    PERFORM forget_long_tasks(before);
    RETURN 0;
  WHEN 'asked-words' THEN
    PERFORM forget_asked_words(before);
    RETURN 0;
  WHEN 'erased-people' THEN
    DELETE FROM erased_people e WHERE e.digest IN (SELECT d.digest FROM erased_people d WHERE d.erased_at < before
      ORDER BY d.erased_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'deliveries' THEN
    UPDATE inbound_events e SET payload = '{}', masked = '{}'
      WHERE e.id IN (SELECT d.id FROM inbound_events d WHERE d.handled_at IS NOT NULL AND d.handled_at < before AND d.payload <> '{}'
        ORDER BY d.handled_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'waiting-questions' THEN
    UPDATE conversations c SET question = NULL, phase = 'idle', offered_tutorial_ids = '{}', offered_tip_id = NULL
      WHERE c.resident_id IN (SELECT d.resident_id FROM conversations d JOIN residents r ON r.id = d.resident_id
        WHERE d.question IS NOT NULL AND d.burst_due_at IS NULL AND coalesce(r.last_interaction_at, r.created_at) < before
        LIMIT most FOR UPDATE OF d SKIP LOCKED);
  WHEN 'group-people' THEN
    DELETE FROM group_readings g WHERE g.group_id IN (SELECT d.group_id FROM group_readings d WHERE d.read_at < before
      LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'grants' THEN
    DELETE FROM account_grants g WHERE g.id IN (SELECT d.id FROM account_grants d WHERE d.created_at < before AND d.state <> 'received'
      LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'contacts' THEN
    UPDATE help_requests r SET contact_phone = NULL, visit_day = NULL, visit_part = NULL, visit_place = NULL
      WHERE r.id IN (SELECT d.id FROM help_requests d WHERE d.state IN ('resolved', 'cancelled') AND d.updated_at < before
        AND (d.contact_phone IS NOT NULL OR d.visit_place IS NOT NULL) ORDER BY d.updated_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'contacts-of-answered' THEN
    UPDATE help_requests r SET contact_phone = NULL, visit_day = NULL, visit_part = NULL, visit_place = NULL
      WHERE r.id IN (SELECT d.id FROM help_requests d WHERE d.state = 'answered' AND d.updated_at < before
        AND (d.contact_phone IS NOT NULL OR d.visit_place IS NOT NULL) ORDER BY d.updated_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'chat' THEN
    DELETE FROM conversation_messages m WHERE m.id IN (SELECT d.id FROM conversation_messages d WHERE d.sent_at < before
      ORDER BY d.sent_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'messages' THEN
    -- What has not left by then does not leave, what perhaps did is lost: without words nobody can look for it. Nobody is told any more.
    UPDATE outgoing_messages m SET content = '{"text": ""}',
        state = CASE m.state WHEN 'queued' THEN 'expired' WHEN 'unknown' THEN 'failed' ELSE m.state END,
        failure_code = CASE m.state WHEN 'unknown' THEN 'lost' ELSE m.failure_code END,
        failure_noted_at = CASE WHEN m.state IN ('queued', 'unknown') THEN at ELSE m.failure_noted_at END
      WHERE m.id IN (SELECT d.id FROM outgoing_messages d WHERE d.created_at < before AND d.content <> '{"text": ""}'
        AND d.state <> 'sending' ORDER BY d.created_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'notices' THEN
    DELETE FROM team_posts p WHERE p.id IN (SELECT d.id FROM team_posts d WHERE d.at < before
      ORDER BY d.at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'attachments' THEN
    DELETE FROM attachments a WHERE a.id IN (SELECT d.id FROM attachments d JOIN help_requests r ON r.id = d.help_request_id
      WHERE d.help_request_id IS NOT NULL AND d.created_at < before AND r.state IN ('answered', 'resolved', 'cancelled') AND r.updated_at < before
      ORDER BY d.created_at LIMIT most FOR UPDATE OF d SKIP LOCKED);
  WHEN 'requests' THEN
    SELECT array_agg(d.id) INTO due FROM (SELECT r.id FROM help_requests r WHERE r.state IN ('answered', 'resolved', 'cancelled') AND r.updated_at < before
      AND (r.forgotten_at IS NULL OR r.forgotten_at < r.updated_at) ORDER BY r.updated_at LIMIT most FOR UPDATE SKIP LOCKED) d;
    UPDATE help_request_history h SET text = CASE
        WHEN h.kind = 'rated' THEN split_part(h.text, ':', 1)
        WHEN h.kind IN ('opened', 'resident-added', 'answered', 'asked-back', 'corrected', 'appointed', 'referred') THEN instead
      END
      WHERE h.help_request_id = ANY (due) AND h.text IS NOT NULL AND h.kind NOT IN ('handed-over', 'released', 'not-delivered');
    UPDATE tip_proposals p SET text = instead,
        state = CASE p.state WHEN 'waiting' THEN 'declined' ELSE p.state END, decided_at = coalesce(p.decided_at, at)
      WHERE p.help_request_id = ANY (due);
    UPDATE visits v SET note = NULL WHERE v.help_request_id = ANY (due) AND v.note IS NOT NULL;
    UPDATE help_requests r SET question = instead, phone_model = NULL, for_whom = NULL, result = NULL, dossier_code = NULL,
        contact_phone = NULL, visit_day = NULL, visit_part = NULL, visit_place = NULL, forgotten_at = at
      WHERE r.id = ANY (due);
  WHEN 'visit-notes' THEN
    UPDATE visits v SET note = NULL WHERE v.id IN (SELECT d.id FROM visits d WHERE d.note IS NOT NULL AND d.visited_at < before
      AND NOT EXISTS (SELECT 1 FROM help_requests r WHERE r.id = d.help_request_id
        AND (r.state NOT IN ('answered', 'resolved', 'cancelled') OR r.updated_at >= before))
      ORDER BY d.visited_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'vote-comments' THEN
    UPDATE tutorial_votes v SET comment = NULL WHERE (v.resident_id, v.tutorial_id) IN (SELECT d.resident_id, d.tutorial_id
      FROM tutorial_votes d WHERE d.comment IS NOT NULL AND d.voted_at < before ORDER BY d.voted_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'tutorial-progress' THEN
    DELETE FROM tutorial_progress p WHERE (p.resident_id, p.tutorial_id) IN (SELECT d.resident_id, d.tutorial_id
      FROM tutorial_progress d WHERE d.updated_at < before ORDER BY d.updated_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'closed-households' THEN
    UPDATE households h SET name = instead, place = NULL WHERE h.id IN (SELECT d.id FROM households d
      WHERE d.closed_at IS NOT NULL AND d.closed_at < before AND (d.name <> instead OR d.place IS NOT NULL)
      LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'data-requests' THEN
    UPDATE data_requests r SET words = NULL, answer = NULL WHERE r.id IN (SELECT d.id FROM data_requests d
      WHERE (d.words IS NOT NULL OR d.answer IS NOT NULL) AND d.answered_at < before ORDER BY d.answered_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'withdrawn-consents' THEN
    DELETE FROM consents c WHERE c.id IN (SELECT d.id FROM consents d WHERE d.withdrawn_at IS NOT NULL AND d.withdrawn_at < before
      ORDER BY d.withdrawn_at LIMIT most FOR UPDATE SKIP LOCKED);
  WHEN 'audit' THEN
    UPDATE audit_entries e SET before = NULL, after = NULL WHERE e.id IN (SELECT d.id FROM audit_entries d
      WHERE (d.before IS NOT NULL OR d.after IS NOT NULL) AND d.at < forget_past_keeping.before
      ORDER BY d.at LIMIT most FOR UPDATE SKIP LOCKED);
  END CASE;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION digest_of_person(uuid, text, text), remember_erased_person(),
  was_erased_since(uuid, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION was_erased_since(uuid, text, text, timestamptz) TO canh_tay_so_worker;
