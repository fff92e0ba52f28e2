-- Administrators keep areas, teams and people of their own area; the handlers ask for the role, the database for the place.
GRANT INSERT ON areas TO canh_tay_so_web, canh_tay_so_worker;
GRANT UPDATE (name, old_names, valid_to) ON areas TO canh_tay_so_web, canh_tay_so_worker;
GRANT INSERT, UPDATE (name) ON teams TO canh_tay_so_web, canh_tay_so_worker;
GRANT INSERT, UPDATE ON members TO canh_tay_so_web;
GRANT UPDATE (state, gone_at, gone_reason) ON groups TO canh_tay_so_web;
CREATE POLICY areas_add ON areas FOR INSERT TO canh_tay_so_web, canh_tay_so_worker
  WITH CHECK (level = 'village' AND valid_to IS NULL AND subpath(path, 0, nlevel(path) - 1) <@ scope_area());
CREATE POLICY areas_change ON areas FOR UPDATE TO canh_tay_so_web, canh_tay_so_worker USING (path <@ scope_area());
CREATE POLICY teams_add ON teams AS RESTRICTIVE FOR INSERT TO canh_tay_so_web, canh_tay_so_worker WITH CHECK (is_own_area(area_id));
CREATE POLICY teams_change ON teams AS RESTRICTIVE FOR UPDATE TO canh_tay_so_web, canh_tay_so_worker USING (is_own_area(area_id));
CREATE POLICY members_add ON members AS RESTRICTIVE FOR INSERT TO canh_tay_so_web WITH CHECK (is_own_area(area_id));
CREATE POLICY members_change ON members AS RESTRICTIVE FOR UPDATE TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY groups_change ON groups AS RESTRICTIVE FOR UPDATE TO canh_tay_so_web USING (is_own_area(area_id));
--> statement-breakpoint
-- A worker brings in whole lists.
GRANT INSERT, UPDATE ON canned_answers, calendar_exceptions, households TO canh_tay_so_worker;
CREATE POLICY canned_answers_import ON canned_answers TO canh_tay_so_worker USING (is_own_area(area_id));
CREATE POLICY calendar_exceptions_import ON calendar_exceptions TO canh_tay_so_worker USING (is_own_area(area_id));
--> statement-breakpoint
ALTER TABLE member_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_readings ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON member_contacts TO canh_tay_so_web, canh_tay_so_worker;
GRANT SELECT, DELETE ON group_readings TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON group_readings TO canh_tay_so_worker;
GRANT SELECT, UPDATE (name, state, gone_at) ON resident_groups TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE ON resident_groups TO canh_tay_so_worker;
CREATE POLICY member_contacts_in_scope ON member_contacts TO canh_tay_so_web, canh_tay_so_worker
  USING (is_own_area(area_id))
  WITH CHECK (EXISTS (SELECT 1 FROM members m WHERE m.id = member_id AND m.area_id = member_contacts.area_id AND is_own_area(m.area_id)));
CREATE POLICY group_readings_in_scope ON group_readings TO canh_tay_so_web, canh_tay_so_worker USING (is_own_area(area_id));
CREATE POLICY resident_groups_in_scope ON resident_groups TO canh_tay_so_web, canh_tay_so_worker
  USING (is_own_area(area_id)) WITH CHECK (is_own_area(area_id) AND is_served(official_account_id, area_id));
ALTER TABLE member_contacts ADD CONSTRAINT member_contacts_phone_plain CHECK (phone ~ '^0[0-9]{9}$');
--> statement-breakpoint
-- Whoever read the village before it ended, and writes after, would leave a row where nobody looks. The lock waits for a
-- merger on its way; the writer then starts over and finds the people where they went.
CREATE FUNCTION refuse_ended_area() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended date;
BEGIN
  SELECT valid_to INTO ended FROM areas WHERE id = new.area_id FOR KEY SHARE;
  IF ended IS NOT NULL THEN
    RAISE EXCEPTION 'the area % has ended', new.area_id USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER residents_area_in_force BEFORE INSERT OR UPDATE OF area_id ON residents FOR EACH ROW EXECUTE FUNCTION refuse_ended_area();
CREATE TRIGGER help_requests_area_in_force BEFORE INSERT OR UPDATE OF area_id ON help_requests FOR EACH ROW EXECUTE FUNCTION refuse_ended_area();
CREATE TRIGGER members_area_in_force BEFORE INSERT OR UPDATE OF area_id ON members FOR EACH ROW EXECUTE FUNCTION refuse_ended_area();
CREATE TRIGGER households_area_in_force BEFORE INSERT OR UPDATE OF area_id ON households FOR EACH ROW EXECUTE FUNCTION refuse_ended_area();
--> statement-breakpoint
-- Ends a village by moving everything that was in it into another of the same commune: nothing is lost, and sums over the
-- villages in force stay what the commune's are. Rules of the ended village, what was signed and what was sent stay with it.
-- False where it had ended already. With the owner's rights, because it writes what no role may; both villages must be the caller's.
CREATE FUNCTION merge_village(from_id uuid, to_id uuid, day date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  one areas; other areas; old_team uuid; new_team uuid; pair record; answer record; fresh text;
BEGIN
  PERFORM 1 FROM areas WHERE id IN (from_id, to_id) ORDER BY id FOR UPDATE;
  SELECT * INTO one FROM areas WHERE id = from_id;
  SELECT * INTO other FROM areas WHERE id = to_id;
  IF one.id IS NULL OR other.id IS NULL OR one.id = other.id OR one.level <> 'village' OR other.level <> 'village'
    OR one.parent_id <> other.parent_id OR scope_area() IS NULL OR NOT one.path <@ scope_area() OR NOT other.path <@ scope_area()
  THEN
    RAISE EXCEPTION 'village % may not go into %', from_id, to_id USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF one.valid_to IS NOT NULL THEN RETURN false; END IF;
  IF other.valid_to IS NOT NULL THEN
    RAISE EXCEPTION 'village % has ended', to_id USING ERRCODE = 'check_violation';
  END IF;

  SELECT id INTO old_team FROM teams WHERE area_id = from_id;
  SELECT id INTO new_team FROM teams WHERE area_id = to_id;
  IF old_team IS NOT NULL AND new_team IS NULL THEN
    UPDATE teams SET area_id = to_id WHERE id = old_team;
    UPDATE groups SET area_id = to_id WHERE team_id = old_team;
    UPDATE group_readings SET area_id = to_id WHERE area_id = from_id;
    new_team := old_team;
  ELSIF old_team IS NOT NULL THEN
    -- Somebody in both teams goes on as the member they are in the one that stays.
    FOR pair IN SELECT a.id AS old_id, b.id AS new_id FROM members a JOIN members b
      ON b.team_id = new_team AND (b.oa_user_id = a.oa_user_id OR b.bot_user_id = a.bot_user_id)
      WHERE a.team_id = old_team
    LOOP
      UPDATE help_requests SET claimed_by = pair.new_id WHERE claimed_by = pair.old_id;
      UPDATE help_requests SET last_helper_id = pair.new_id WHERE last_helper_id = pair.old_id;
      UPDATE households SET assigned_to = pair.new_id WHERE assigned_to = pair.old_id;
      UPDATE duty_members d SET member_id = pair.new_id WHERE member_id = pair.old_id
        AND NOT EXISTS (SELECT 1 FROM duty_members m WHERE m.shift_id = d.shift_id AND m.member_id = pair.new_id);
      UPDATE members SET state = CASE WHEN (SELECT state FROM members WHERE id = pair.old_id) = 'active' THEN 'active' ELSE state END
        WHERE id = pair.new_id;
      UPDATE members SET state = 'left', oa_user_id = NULL, bot_user_id = NULL, app_user_id = NULL WHERE id = pair.old_id;
    END LOOP;
    IF EXISTS (SELECT 1 FROM members WHERE team_id = new_team AND is_leader AND state = 'active') THEN
      UPDATE members SET is_leader = false WHERE team_id = old_team;
    END IF;
    -- The group that is in use stays in use; of two, the one of the team that stays.
    IF EXISTS (SELECT 1 FROM groups WHERE team_id = new_team AND state = 'active')
      OR NOT EXISTS (SELECT 1 FROM groups WHERE team_id = old_team AND state = 'active') THEN
      UPDATE groups SET state = 'gone', gone_at = coalesce(gone_at, now()), gone_reason = 'team-merged' WHERE team_id = old_team;
    ELSE
      DELETE FROM groups WHERE team_id = new_team;
      UPDATE groups SET team_id = new_team, area_id = to_id WHERE team_id = old_team;
    END IF;
    UPDATE group_readings SET area_id = to_id WHERE area_id = from_id;
  END IF;
  UPDATE members SET area_id = to_id, team_id = coalesce(new_team, team_id) WHERE area_id = from_id;
  UPDATE member_contacts SET area_id = to_id WHERE area_id = from_id;
  UPDATE bot_link_codes SET area_id = to_id WHERE area_id = from_id;

  UPDATE residents SET area_id = to_id WHERE area_id = from_id;
  UPDATE conversations SET area_id = to_id WHERE area_id = from_id;
  UPDATE conversation_messages SET area_id = to_id WHERE area_id = from_id;
  UPDATE data_requests SET area_id = to_id WHERE area_id = from_id;
  UPDATE help_requests SET area_id = to_id, team_id = CASE WHEN team_id = old_team THEN new_team ELSE team_id END WHERE area_id = from_id;
  UPDATE attachments SET area_id = to_id WHERE area_id = from_id;
  UPDATE clock_steps SET area_id = to_id WHERE area_id = from_id;
  UPDATE tip_proposals SET area_id = to_id WHERE area_id = from_id;
  UPDATE tips SET area_id = to_id WHERE area_id = from_id;
  UPDATE team_posts SET area_id = to_id, team_id = coalesce(new_team, team_id) WHERE area_id = from_id;
  UPDATE outgoing_messages SET area_id = to_id WHERE area_id = from_id;

  UPDATE households h SET code = left(one.code || '-' || code, 80) WHERE area_id = from_id
    AND EXISTS (SELECT 1 FROM households k WHERE k.area_id = to_id AND k.code = h.code);
  UPDATE households SET area_id = to_id, team_id = coalesce(new_team, team_id) WHERE area_id = from_id;
  UPDATE visits SET area_id = to_id, team_id = coalesce(new_team, team_id) WHERE area_id = from_id;
  UPDATE campaigns SET area_id = to_id WHERE area_id = from_id;
  INSERT INTO campaign_targets (campaign_id, area_id, target)
    SELECT campaign_id, to_id, t.target FROM campaign_targets t WHERE area_id = from_id
    ON CONFLICT (campaign_id, area_id) DO UPDATE SET target = campaign_targets.target + excluded.target;
  DELETE FROM campaign_targets WHERE area_id = from_id;
  UPDATE credit_entries SET area_id = to_id, team_id = coalesce(new_team, team_id) WHERE area_id = from_id;
  UPDATE duty_shifts SET area_id = to_id WHERE area_id = from_id;

  FOR answer IN SELECT * FROM canned_answers WHERE area_id = from_id AND retired_at IS NULL LOOP
    fresh := answer.short_name;
    FOR i IN 2..99 LOOP
      EXIT WHEN NOT EXISTS (SELECT 1 FROM canned_answers
        WHERE area_id = to_id AND short_name = fresh AND retired_at IS NULL);
      fresh := left(answer.short_name, 18) || i;
    END LOOP;
    UPDATE canned_answers SET area_id = to_id, short_name = fresh WHERE id = answer.id;
  END LOOP;
  UPDATE canned_answers SET area_id = to_id WHERE area_id = from_id;

  UPDATE announcements SET area_id = to_id WHERE area_id = from_id;
  UPDATE announcement_templates SET area_id = to_id WHERE area_id = from_id;
  INSERT INTO announcement_areas (announcement_id, area_id)
    SELECT announcement_id, to_id FROM announcement_areas WHERE area_id = from_id AND NOT is_excluded
    ON CONFLICT DO NOTHING;
  DELETE FROM announcement_areas m USING announcements n
    WHERE n.id = m.announcement_id AND n.frozen_at IS NULL AND m.area_id = from_id;

  UPDATE tutorial_votes SET area_id = to_id WHERE area_id = from_id;
  INSERT INTO tutorial_uses (area_id, month, tutorial_id, uses)
    SELECT to_id, month, tutorial_id, uses FROM tutorial_uses WHERE area_id = from_id
    ON CONFLICT (area_id, month, tutorial_id) DO UPDATE SET uses = tutorial_uses.uses + excluded.uses;
  DELETE FROM tutorial_uses WHERE area_id = from_id;
  INSERT INTO missed_searches (area_id, words, times, last_at, settled_at)
    SELECT to_id, words, times, last_at, settled_at FROM missed_searches WHERE area_id = from_id
    ON CONFLICT (area_id, words) DO UPDATE SET times = missed_searches.times + excluded.times;
  DELETE FROM missed_searches WHERE area_id = from_id;
  UPDATE posters SET area_id = to_id WHERE area_id = from_id;
  UPDATE resident_groups SET area_id = to_id WHERE area_id = from_id;

  UPDATE areas SET valid_to = day, merged_into = to_id WHERE id = from_id;
  UPDATE areas SET old_names = ARRAY(SELECT DISTINCT name FROM unnest(other.old_names || one.name || one.old_names) AS names (name)
    WHERE name <> other.name ORDER BY name) WHERE id = to_id;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION merge_village(uuid, uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_village(uuid, uuid, date) TO canh_tay_so_web;
