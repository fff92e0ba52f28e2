-- Codes are one however they are typed, and nobody's code is somebody else's in the other list. Lists with such codes from
-- before stay as they are.
CREATE INDEX officers_code_in_capitals_index ON officers (upper(code));
CREATE INDEX members_code_in_capitals_index ON members (upper(code));
CREATE FUNCTION refuse_taken_staff_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- The very same code in the same list is the key's to refuse.
  IF EXISTS (SELECT 1 FROM officers o WHERE upper(o.code) = upper(new.code) AND (TG_TABLE_NAME <> 'officers' OR o.code <> new.code))
    OR EXISTS (SELECT 1 FROM members m WHERE upper(m.code) = upper(new.code) AND (TG_TABLE_NAME <> 'members' OR m.code <> new.code))
  THEN
    RAISE EXCEPTION 'the staff code % is taken', new.code USING ERRCODE = 'unique_violation';
  END IF;
  RETURN new;
END $$;
REVOKE ALL ON FUNCTION refuse_taken_staff_code() FROM PUBLIC;
CREATE TRIGGER officers_code_is_own BEFORE INSERT ON officers
  FOR EACH ROW EXECUTE FUNCTION refuse_taken_staff_code();
CREATE TRIGGER officers_changed_code_is_own BEFORE UPDATE OF code ON officers
  FOR EACH ROW WHEN (upper(new.code) IS DISTINCT FROM upper(old.code)) EXECUTE FUNCTION refuse_taken_staff_code();
CREATE TRIGGER members_code_is_own BEFORE INSERT ON members
  FOR EACH ROW WHEN (new.code IS NOT NULL) EXECUTE FUNCTION refuse_taken_staff_code();
CREATE TRIGGER members_changed_code_is_own BEFORE UPDATE OF code ON members
  FOR EACH ROW WHEN (new.code IS NOT NULL AND upper(new.code) IS DISTINCT FROM upper(old.code)) EXECUTE FUNCTION refuse_taken_staff_code();
-- Asked before, so that whoever types a taken code gets a sentence; the desk asks the same of an officer's.
CREATE OR REPLACE FUNCTION taken_codes(member_codes text[], team_codes text[]) RETURNS TABLE (taken_by text, code text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT 'member', w FROM unnest(member_codes) w
      WHERE EXISTS (SELECT 1 FROM members m WHERE upper(m.code) = upper(w))
        OR EXISTS (SELECT 1 FROM officers o WHERE upper(o.code) = upper(w))
    UNION ALL
    SELECT 'team', w FROM unnest(team_codes) w WHERE upper(w) IN (SELECT upper(t.code) FROM teams t)
  $$;
GRANT EXECUTE ON FUNCTION taken_codes(text[], text[]) TO canh_tay_so_web;
--> statement-breakpoint
-- As in 0027; a code counts however it is typed.
CREATE OR REPLACE FUNCTION find_staff(wanted_code text, wanted_app_user_id text)
  RETURNS TABLE (officer_id uuid, member_id uuid, official_account_id uuid, oa_user_id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH staff AS (
      SELECT o.id AS officer, NULL::uuid AS member, o.area_id, o.oa_user_id, o.app_user_id, o.code,
        CASE o.role WHEN 'supervisor' THEN 3 ELSE 1 END AS rank
      FROM officers o WHERE o.state = 'active'
      UNION ALL
      SELECT NULL, m.id, m.area_id, m.oa_user_id, m.app_user_id, m.code, 2
      FROM members m WHERE m.state = 'active' AND m.is_leader)
    SELECT s.officer, s.member, home.id, r.oa_user_id
    FROM staff s
      JOIN areas a ON a.id = s.area_id
      CROSS JOIN LATERAL (
        SELECT o.id FROM official_accounts o JOIN areas served ON served.id = o.area_id
        WHERE served.path @> a.path ORDER BY nlevel(served.path) DESC, o.oa_id LIMIT 1) home
      LEFT JOIN LATERAL (
        SELECT p.oa_user_id FROM residents p
        WHERE p.official_account_id = home.id AND p.erased_at IS NULL
          AND (p.oa_user_id = s.oa_user_id OR p.app_user_id = s.app_user_id)
        ORDER BY p.oa_user_id = s.oa_user_id DESC NULLS LAST LIMIT 1) r ON true
    WHERE upper(s.code) = upper(wanted_code) OR s.app_user_id = wanted_app_user_id
    ORDER BY s.rank, s.code LIMIT 1
  $$;
--> statement-breakpoint
-- Besides, since when: the desk is open to sessions of the same day only.
DROP FUNCTION find_session(text, timestamptz);
CREATE FUNCTION find_session(hash text, at timestamptz)
  RETURNS TABLE (resident_id uuid, official_account_id uuid, created_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.resident_id, s.official_account_id, s.created_at FROM sessions s WHERE s.token_hash = hash AND s.expires_at > at
  $$;
REVOKE ALL ON FUNCTION find_session(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_session(text, timestamptz) TO canh_tay_so_web;
--> statement-breakpoint
-- As in 0027; one account is one officer of a commune, so that who writes and who approves are two people. Whoever has left
-- gives theirs up. `unique_violation` where somebody at work has it; the invitation is still good then.
CREATE OR REPLACE FUNCTION take_officer_invitation(hash text, at timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  taken uuid;
  invited officers%ROWTYPE;
  person residents%ROWTYPE;
BEGIN
  -- Held, so that of two invitations that one person takes at once the second sees the first.
  SELECT * INTO person FROM residents r WHERE r.id = scope_resident() AND r.erased_at IS NULL FOR NO KEY UPDATE;
  IF person.id IS NULL THEN RETURN NULL; END IF;
  DELETE FROM officer_invitations i WHERE i.code_hash = hash AND i.expires_at > at RETURNING i.officer_id INTO taken;
  SELECT * INTO invited FROM officers o WHERE o.id = taken AND o.state = 'active' FOR UPDATE;
  IF invited.id IS NULL THEN RETURN NULL; END IF;
  IF EXISTS (SELECT 1 FROM officers o WHERE o.area_id = invited.area_id AND o.id <> invited.id AND o.state = 'active'
    AND (o.oa_user_id = person.oa_user_id OR o.app_user_id = person.app_user_id))
  THEN
    RAISE EXCEPTION 'the account is another officer''s' USING ERRCODE = 'unique_violation';
  END IF;
  UPDATE officers o SET oa_user_id = NULL, app_user_id = NULL WHERE o.area_id = invited.area_id AND o.id <> invited.id
    AND (o.oa_user_id = person.oa_user_id OR o.app_user_id = person.app_user_id);
  UPDATE officers SET oa_user_id = person.oa_user_id, app_user_id = person.app_user_id WHERE id = invited.id;
  INSERT INTO audit_entries (id, at, area_id, officer_id, act, subject_id, subject_name)
    VALUES (gen_random_uuid(), at, invited.area_id, invited.id, 'officer.account-linked', invited.id::text, invited.name);
  RETURN invited.id;
END $$;
