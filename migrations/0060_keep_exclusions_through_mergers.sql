-- As in 0039; whoever left a village out of an announcement is asked what becomes of those who live in the one that it went into, so
-- that the village stays named there.
CREATE OR REPLACE FUNCTION merge_village(from_id uuid, to_id uuid, day date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  one areas; other areas; old_team uuid; new_team uuid; pair record; gone members; house record; answer record; fresh text;
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
      ON b.team_id = new_team
        AND (b.oa_user_id = a.oa_user_id OR b.bot_user_id = a.bot_user_id OR b.app_user_id = a.app_user_id)
      WHERE a.team_id = old_team
      ORDER BY a.id, (b.oa_user_id = a.oa_user_id) IS TRUE DESC, b.id
    LOOP
      SELECT * INTO gone FROM members WHERE id = pair.old_id;
      UPDATE help_requests SET claimed_by = pair.new_id WHERE claimed_by = pair.old_id;
      UPDATE help_requests SET last_helper_id = pair.new_id WHERE last_helper_id = pair.old_id;
      UPDATE households SET assigned_to = pair.new_id WHERE assigned_to = pair.old_id;
      UPDATE duty_members d SET member_id = pair.new_id WHERE member_id = pair.old_id
        AND NOT EXISTS (SELECT 1 FROM duty_members m WHERE m.shift_id = d.shift_id AND m.member_id = pair.new_id);
      UPDATE members SET state = 'left', is_leader = false, oa_user_id = NULL, bot_user_id = NULL, app_user_id = NULL WHERE id = gone.id;
      -- What only the row that ends knew of them goes on with them; a team has one leader.
      UPDATE members m SET
        state = CASE WHEN gone.state = 'active' THEN 'active' ELSE m.state END,
        is_leader = ((m.is_leader AND m.state <> 'left') OR (gone.is_leader AND gone.state = 'active'))
          AND NOT EXISTS (SELECT 1 FROM members l WHERE l.team_id = new_team AND l.id <> m.id AND l.is_leader AND l.state = 'active'),
        oa_user_id = coalesce(m.oa_user_id, CASE WHEN NOT EXISTS
          (SELECT 1 FROM members k WHERE k.team_id = new_team AND k.oa_user_id = gone.oa_user_id) THEN gone.oa_user_id END),
        bot_user_id = coalesce(m.bot_user_id, CASE WHEN NOT EXISTS
          (SELECT 1 FROM members k WHERE k.team_id = new_team AND k.bot_user_id = gone.bot_user_id) THEN gone.bot_user_id END),
        app_user_id = coalesce(m.app_user_id, gone.app_user_id)
        WHERE m.id = pair.new_id;
      UPDATE member_contacts SET member_id = pair.new_id, area_id = to_id WHERE member_id = gone.id
        AND NOT EXISTS (SELECT 1 FROM member_contacts k WHERE k.member_id = pair.new_id);
      DELETE FROM member_contacts WHERE member_id = gone.id;
    END LOOP;
    UPDATE members SET is_leader = false WHERE team_id = old_team AND is_leader AND (state = 'left'
      OR EXISTS (SELECT 1 FROM members l WHERE l.team_id = new_team AND l.is_leader AND l.state = 'active'));
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

  FOR house IN SELECT h.id, h.code FROM households h WHERE h.area_id = from_id
    AND EXISTS (SELECT 1 FROM households k WHERE k.area_id = to_id AND k.code = h.code) ORDER BY h.code
  LOOP
    fresh := left(one.code || '-' || house.code, 80);
    FOR i IN 2..9999 LOOP
      EXIT WHEN NOT EXISTS (SELECT 1 FROM households k WHERE k.area_id IN (from_id, to_id) AND k.code = fresh);
      fresh := left(one.code || '-' || house.code, 75) || '-' || i;
    END LOOP;
    UPDATE households SET code = fresh WHERE id = house.id;
  END LOOP;
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
    WHERE n.id = m.announcement_id AND n.frozen_at IS NULL AND m.area_id = from_id AND NOT m.is_excluded;

  UPDATE tutorial_votes SET area_id = to_id WHERE area_id = from_id;
  INSERT INTO tutorial_uses (area_id, month, tutorial_id, uses)
    SELECT to_id, month, tutorial_id, uses FROM tutorial_uses WHERE area_id = from_id
    ON CONFLICT (area_id, month, tutorial_id) DO UPDATE SET uses = tutorial_uses.uses + excluded.uses;
  DELETE FROM tutorial_uses WHERE area_id = from_id;
  INSERT INTO missed_searches (area_id, words, times, last_at, settled_at)
    SELECT to_id, words, times, last_at, settled_at FROM missed_searches WHERE area_id = from_id
    ON CONFLICT (area_id, words) DO UPDATE SET times = missed_searches.times + excluded.times;
  DELETE FROM missed_searches WHERE area_id = from_id;
  -- Of a poster that hangs in both, the one here stays behind with its code: it is on a wall, and leads on (count_scan).
  UPDATE posters p SET area_id = to_id WHERE area_id = from_id AND NOT EXISTS (SELECT 1 FROM posters k
    WHERE k.area_id = to_id AND k.kind = p.kind AND k.tutorial_id IS NOT DISTINCT FROM p.tutorial_id);
  UPDATE resident_groups SET area_id = to_id WHERE area_id = from_id;

  UPDATE areas SET valid_to = day, merged_into = to_id WHERE id = from_id;
  UPDATE areas SET old_names = ARRAY(SELECT DISTINCT name FROM unnest(other.old_names || one.name || one.old_names) AS names (name)
    WHERE name <> other.name ORDER BY name) WHERE id = to_id;
  RETURN true;
END $$;
