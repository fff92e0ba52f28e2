-- A consent withdrawn in the Mini App is as good a word as a withdrawal at the Official Account. It waits in a conversation of
-- its own, so what the person wrote before it may still wait in theirs.
CREATE OR REPLACE FUNCTION is_waiting_withdrawal(event bigint) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM inbound_events e WHERE e.id = event AND e.state = 'pending'
    AND e.event_name IN ('user_withdraw', 'user.revoke.consent'));
--> statement-breakpoint
-- What waits of the person and happened before they withdrew is not handled any more, and emptied with the rest.
CREATE OR REPLACE FUNCTION erase_withdrawn_resident(event bigint, resident uuid, at timestamptz, erased text)
  RETURNS TABLE (help_request_id uuid, code text, team_id uuid, area_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  keys text[];
BEGIN
  IF is_waiting_withdrawal(event)
    AND EXISTS (SELECT 1 FROM residents r JOIN areas a ON a.id = r.area_id WHERE r.id = resident AND a.path <@ scope_area())
  THEN
    SELECT ARRAY[format('r:%s:%s', o.oa_id, r.oa_user_id), format('m:%s:%s', o.oa_id, r.oa_user_id)] INTO keys
      FROM residents r JOIN official_accounts o ON o.id = r.official_account_id
      WHERE r.id = resident AND r.oa_user_id IS NOT NULL;
    IF keys IS NOT NULL THEN
      -- Whoever handles one of them just now ends first.
      PERFORM pg_advisory_xact_lock(hashtextextended('conversation ' || keys[1], 0));
      UPDATE inbound_events e SET state = 'ignored', handled_at = at
        WHERE e.conversation_key = ANY (keys) AND e.state = 'pending' AND e.id <> event
          AND e.happened_at <= (SELECT w.happened_at FROM inbound_events w WHERE w.id = event);
    END IF;
    RETURN QUERY SELECT * FROM erase_resident_rows(resident, at, erased, true);
  END IF;
END $$;
