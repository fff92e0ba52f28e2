-- Whoever signs in is nobody yet: codes and flows are found by those who see nothing else, or within the account's area.
GRANT SELECT, INSERT, UPDATE (tries_left, used_at) ON sign_in_codes TO canh_tay_so_web;
GRANT SELECT, INSERT, DELETE ON sign_in_flows TO canh_tay_so_web;
GRANT DELETE, SELECT (expires_at) ON sign_in_codes, sign_in_flows TO canh_tay_so_worker;
CREATE FUNCTION is_nobody() RETURNS boolean LANGUAGE sql STABLE
  RETURN scope_area() IS NULL AND scope_directory() IS NULL AND scope_resident() IS NULL;
CREATE POLICY sign_in_codes_try ON sign_in_codes TO canh_tay_so_web
  USING (is_nobody() OR EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id)));
CREATE POLICY sign_in_flows_end ON sign_in_flows TO canh_tay_so_web USING (is_nobody());
CREATE POLICY sign_in_codes_forget ON sign_in_codes TO canh_tay_so_worker USING (is_nobody());
CREATE POLICY sign_in_flows_forget ON sign_in_flows TO canh_tay_so_worker USING (is_nobody());
ALTER TABLE sign_in_codes
  ADD CONSTRAINT sign_in_codes_one_person CHECK (num_nonnulls(officer_id, member_id) <= 1),
  ADD CONSTRAINT sign_in_codes_person_has_account CHECK (num_nonnulls(officer_id, member_id) = num_nonnulls(official_account_id)),
  ADD CONSTRAINT sign_in_codes_tries CHECK (tries_left >= 0);
--> statement-breakpoint
-- Staff by the code on their list or by their id in Zalo: ids and no names, the nearest account that serves them, and the
-- resident they are there. Commune staff come before leaders, as when roles are asked.
CREATE FUNCTION find_staff(wanted_code text, wanted_app_user_id text)
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
    WHERE s.code = wanted_code OR s.app_user_id = wanted_app_user_id
    ORDER BY s.rank, s.code LIMIT 1
  $$;
REVOKE ALL ON FUNCTION find_staff(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_staff(text, text) TO canh_tay_so_web;
--> statement-breakpoint
-- "Everywhere" is wherever the owner of this session has one.
CREATE FUNCTION end_sessions_like(hash text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DELETE FROM sessions WHERE resident_id = (SELECT s.resident_id FROM sessions s WHERE s.token_hash = hash) $$;
REVOKE ALL ON FUNCTION end_sessions_like(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_sessions_like(text) TO canh_tay_so_web;
--> statement-breakpoint
-- The staff list is kept by the desk of the same area. Supervisors are put there by an import alone.
GRANT INSERT, UPDATE (name, role, state, oa_user_id, app_user_id, app_user_id_asked_at) ON officers TO canh_tay_so_web;
CREATE POLICY officers_added_at_home ON officers AS RESTRICTIVE FOR INSERT TO canh_tay_so_web
  WITH CHECK (is_own_area(area_id) AND role <> 'supervisor');
CREATE POLICY officers_changed_at_home ON officers AS RESTRICTIVE FOR UPDATE TO canh_tay_so_web
  USING (is_own_area(area_id) AND role <> 'supervisor') WITH CHECK (is_own_area(area_id) AND role <> 'supervisor');
--> statement-breakpoint
ALTER TABLE officer_invitations ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON officer_invitations TO canh_tay_so_web;
CREATE POLICY officer_invitations_at_home ON officer_invitations TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id AND is_own_area(o.area_id)));
-- Somebody signed in, who is on no list yet, shows the code and is that officer from then on.
CREATE FUNCTION take_officer_invitation(hash text, at timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  taken uuid;
  invited officers%ROWTYPE;
  person residents%ROWTYPE;
BEGIN
  SELECT * INTO person FROM residents r WHERE r.id = scope_resident() AND r.erased_at IS NULL;
  IF person.id IS NULL THEN RETURN NULL; END IF;
  DELETE FROM officer_invitations i WHERE i.code_hash = hash AND i.expires_at > at RETURNING i.officer_id INTO taken;
  SELECT * INTO invited FROM officers o WHERE o.id = taken AND o.state = 'active' FOR UPDATE;
  IF invited.id IS NULL THEN RETURN NULL; END IF;
  UPDATE officers SET oa_user_id = person.oa_user_id, app_user_id = person.app_user_id WHERE id = invited.id;
  INSERT INTO audit_entries (id, at, area_id, officer_id, act, subject_id, subject_name)
    VALUES (gen_random_uuid(), at, invited.area_id, invited.id, 'officer.account-linked', invited.id::text, invited.name);
  RETURN invited.id;
END $$;
REVOKE ALL ON FUNCTION take_officer_invitation(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_officer_invitation(text, timestamptz) TO canh_tay_so_web;
--> statement-breakpoint
-- A message whose words open something is blank as soon as it has left or never will.
CREATE FUNCTION blank_secret_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new.content := jsonb_build_object('text', '');
  RETURN new;
END $$;
CREATE TRIGGER outgoing_messages_blank_secret BEFORE UPDATE OF state ON outgoing_messages
  FOR EACH ROW WHEN (new.is_secret AND new.state NOT IN ('queued', 'sending', 'unknown'))
  EXECUTE FUNCTION blank_secret_message();
