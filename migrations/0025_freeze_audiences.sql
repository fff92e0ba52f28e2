-- Whom an announcement goes to, said once: what is counted before it is sent and what is frozen are the same rows. The account
-- is the one nearest above the area that speaks.
CREATE FUNCTION announcement_account(announcement uuid) RETURNS uuid LANGUAGE sql STABLE
  AS $$
    SELECT o.id FROM announcements n JOIN areas here ON here.id = n.area_id JOIN areas home ON home.path @> here.path
      JOIN official_accounts o ON o.area_id = home.id
    WHERE n.id = announcement ORDER BY nlevel(home.path) DESC LIMIT 1
  $$;
--> statement-breakpoint
-- The areas meant, with everything under them, less those left out with everything under them.
CREATE FUNCTION announcement_reach(announcement uuid) RETURNS TABLE (area_id uuid, level text, path ltree, is_standing boolean)
  LANGUAGE sql STABLE
  AS $$
    SELECT DISTINCT a.id, a.level, a.path, a.valid_to IS NULL
    FROM announcement_areas m JOIN areas meant ON meant.id = m.area_id JOIN areas a ON a.path <@ meant.path
    WHERE m.announcement_id = announcement AND NOT m.is_excluded AND NOT EXISTS (
      SELECT 1 FROM announcement_areas x JOIN areas without ON without.id = x.area_id
      WHERE x.announcement_id = announcement AND x.is_excluded AND a.path <@ without.path)
  $$;
--> statement-breakpoint
-- Zalo brings a message within seven days of a person's last act, free of charge for 48 hours, for 55 dong after. A template
-- goes to those whom only that window keeps from a message, or to all where no message goes. Whoever muted announcements in
-- the chat gets neither. An article goes to all followers, so only where the whole commune is meant.
CREATE FUNCTION announcement_audience(announcement uuid, at timestamptz)
  RETURNS TABLE (channel text, recipient_id uuid, area_id uuid, reason text, cost_vnd integer)
  LANGUAGE sql STABLE
  AS $$
    WITH one AS MATERIALIZED (
      SELECT n.area_id, n.channels, greatest(at, n.send_at) AS leaves_at, o.id AS account_id, o.area_id AS home_id,
        CASE WHEN o.disconnected_at IS NOT NULL THEN 'account-disconnected' END AS cut,
        (SELECT t.price_vnd FROM message_templates t
          WHERE t.official_account_id = o.id AND t.template_id = n.template ->> 'templateId') AS price
      FROM announcements n JOIN official_accounts o ON o.id = announcement_account(n.id) WHERE n.id = announcement
    ), reach AS MATERIALIZED (
      SELECT * FROM announcement_reach(announcement)
    ), resident_posts AS MATERIALIZED (
      SELECT g.id, g.area_id, g.state, reach.path FROM one JOIN resident_groups g ON g.official_account_id = one.account_id
        JOIN reach ON reach.area_id = g.area_id
      WHERE NOT ('team-groups' = ANY (one.channels) AND EXISTS (SELECT 1 FROM groups t WHERE t.group_id = g.group_id))
    )
    SELECT way.channel, person.id, person.area_id, way.reason, CASE WHEN way.reason IS NULL THEN way.cost ELSE 0 END
    FROM (
      SELECT r.id, r.area_id, one.channels, one.price, CASE
          WHEN one.cut IS NOT NULL THEN one.cut
          WHEN r.oa_user_id IS NULL THEN 'not-in-chat'
          WHEN c.resident_id IS NULL THEN 'no-consent'
          WHEN 'announcements' = ANY (r.muted) THEN 'muted'
          WHEN r.last_interaction_at > one.leaves_at - interval '7 days' THEN NULL
          ELSE 'outside-window'
        END AS reason,
        CASE WHEN r.last_interaction_at > one.leaves_at - interval '48 hours' THEN 0 ELSE 55 END AS cost
      FROM one JOIN residents r ON r.official_account_id = one.account_id JOIN reach ON reach.area_id = r.area_id
        LEFT JOIN consents c ON c.resident_id = r.id AND c.purpose = 'announcements' AND c.withdrawn_at IS NULL
      WHERE r.erased_at IS NULL AND one.channels && ARRAY['consultation', 'template']
    ) AS person, LATERAL (
      SELECT 'consultation' AS channel, person.reason, person.cost WHERE 'consultation' = ANY (person.channels)
      UNION ALL
      SELECT 'template', nullif(person.reason, 'outside-window'), person.price
      WHERE 'template' = ANY (person.channels)
        AND (person.reason = 'outside-window' OR NOT 'consultation' = ANY (person.channels))
    ) AS way
    UNION ALL
    SELECT 'team-groups', coalesce(g.id, reach.area_id), reach.area_id,
      coalesce(one.cut, CASE g.state WHEN 'active' THEN NULL WHEN 'gone' THEN 'group-gone' ELSE 'no-group' END), 0
    FROM one JOIN reach ON reach.level = 'village' AND 'team-groups' = ANY (one.channels)
      LEFT JOIN groups g ON g.area_id = reach.area_id AND g.official_account_id = one.account_id
    WHERE g.id IS NOT NULL OR reach.is_standing
    UNION ALL
    SELECT 'resident-groups', p.id, p.area_id, coalesce(one.cut, CASE p.state WHEN 'gone' THEN 'group-gone' END), 0
    FROM one JOIN resident_posts p ON 'resident-groups' = ANY (one.channels)
    UNION ALL
    SELECT 'resident-groups', reach.area_id, reach.area_id, coalesce(one.cut, 'no-group'), 0
    FROM one JOIN reach ON reach.level = 'village' AND reach.is_standing AND 'resident-groups' = ANY (one.channels)
    WHERE NOT EXISTS (SELECT 1 FROM resident_posts p WHERE reach.path <@ p.path)
    UNION ALL
    SELECT 'article', one.account_id, one.area_id, coalesce(one.cut, CASE WHEN NOT EXISTS (
        SELECT 1 FROM reach WHERE reach.area_id = one.home_id) OR EXISTS (
        SELECT 1 FROM announcement_areas x WHERE x.announcement_id = announcement AND x.is_excluded) THEN 'channel-not-offered' END), 0
    FROM one WHERE 'article' = ANY (one.channels)
  $$;
--> statement-breakpoint
-- Writes the audience down, once, for whoever may speak for the area. Row by row the policies would cost more than the rows.
CREATE FUNCTION freeze_announcement(announcement uuid, at timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE frozen bigint;
BEGIN
  PERFORM 1 FROM announcements n WHERE n.id = announcement AND is_own_area(n.area_id) FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the announcement is not of this area' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE announcements SET frozen_at = at WHERE id = announcement AND frozen_at IS NULL;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  INSERT INTO announcement_recipients (announcement_id, channel, recipient_id, area_id, state, reason)
    SELECT announcement, a.channel, a.recipient_id, a.area_id, CASE WHEN a.reason IS NULL THEN 'waiting' ELSE 'left-out' END, a.reason
    FROM announcement_audience(announcement, at) a ORDER BY a.channel, a.recipient_id;
  GET DIAGNOSTICS frozen = ROW_COUNT;
  RETURN frozen;
END $$;
REVOKE ALL ON FUNCTION freeze_announcement(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION freeze_announcement(uuid, timestamptz) TO canh_tay_so_web, canh_tay_so_worker;
--> statement-breakpoint
-- Numbers only. The row without a channel: people whom no chosen channel reaches; a village's group of residents counts as
-- reaching the village, because Zalo tells nobody who is in it.
CREATE FUNCTION count_announcement_audience(announcement uuid, at timestamptz)
  RETURNS TABLE (channel text, reason text, recipients bigint, cost_vnd bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
#variable_conflict use_column
DECLARE
  chosen text[];
  account uuid := announcement_account(announcement);
  is_published boolean;
BEGIN
  SELECT n.channels INTO chosen FROM announcements n WHERE n.id = announcement AND is_own_area(n.area_id);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the announcement is not of this area' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY SELECT a.channel, a.reason, count(*), CASE WHEN count(*) = count(a.cost_vnd) THEN sum(a.cost_vnd) END
    FROM announcement_audience(announcement, at) a WHERE NOT (a.channel = 'article' AND a.reason IS NULL) GROUP BY 1, 2;
  is_published := EXISTS (SELECT 1 FROM announcement_audience(announcement, at) a WHERE a.channel = 'article' AND a.reason IS NULL);
  IF is_published THEN
    RETURN QUERY SELECT 'article', NULL::text, count(*), 0::bigint FROM residents r
      WHERE r.official_account_id = account AND r.follows_since IS NOT NULL AND r.erased_at IS NULL;
  END IF;
  IF 'inbox' = ANY (chosen) THEN
    RETURN QUERY SELECT 'inbox', NULL::text, count(*), 0::bigint FROM residents r
      JOIN announcement_reach(announcement) m ON m.area_id = r.area_id
      WHERE r.official_account_id = account AND r.app_user_id IS NOT NULL AND r.erased_at IS NULL;
  END IF;
  RETURN QUERY SELECT NULL::text, NULL::text, count(*), 0::bigint
    FROM residents r JOIN announcement_reach(announcement) m ON m.area_id = r.area_id
      LEFT JOIN announcement_audience(announcement, at) a
        ON a.recipient_id = r.id AND a.channel IN ('consultation', 'template') AND a.reason IS NULL
    WHERE r.official_account_id = account AND r.erased_at IS NULL AND a.recipient_id IS NULL
      AND NOT ('inbox' = ANY (chosen) AND r.app_user_id IS NOT NULL)
      AND NOT (is_published AND r.follows_since IS NOT NULL)
      AND NOT ('resident-groups' = ANY (chosen) AND EXISTS (
        SELECT 1 FROM resident_groups g JOIN areas spoken ON spoken.id = g.area_id
        WHERE g.official_account_id = account AND g.state = 'active' AND m.path <@ spoken.path));
END $$;
REVOKE ALL ON FUNCTION count_announcement_audience(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_announcement_audience(uuid, timestamptz) TO canh_tay_so_web, canh_tay_so_worker;
--> statement-breakpoint
-- A worker is told what is under way and through which account, and nothing of what it says.
CREATE FUNCTION running_announcements() RETURNS TABLE (announcement_id uuid, official_account_id uuid, area_path ltree)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT n.id, o.id, home.path
    FROM announcements n JOIN official_accounts o ON o.id = announcement_account(n.id) JOIN areas home ON home.id = o.area_id
    WHERE n.finished_at IS NULL AND n.state IN ('sending', 'paused', 'stopped') ORDER BY n.published_at, n.id
  $$;
REVOKE ALL ON FUNCTION running_announcements() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION running_announcements() TO canh_tay_so_worker;
--> statement-breakpoint
-- The desk lists them, takes back what waits and lets what failed be tried again; workers send.
GRANT SELECT, UPDATE (state, reason, attempts, next_attempt_at) ON announcement_recipients TO canh_tay_so_web;
GRANT SELECT, UPDATE ON announcement_recipients TO canh_tay_so_worker;
CREATE POLICY announcement_recipients_in_scope ON announcement_recipients TO canh_tay_so_web, canh_tay_so_worker
  USING (area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area()));
CREATE POLICY announcement_recipients_desk ON announcement_recipients AS RESTRICTIVE FOR UPDATE TO canh_tay_so_web
  USING (state IN ('waiting', 'failed')) WITH CHECK (state IN ('waiting', 'cancelled'));
GRANT UPDATE (upload_token, uploaded_at) ON announcement_files TO canh_tay_so_worker;
CREATE POLICY announcement_files_upload ON announcement_files FOR UPDATE TO canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id)));
ALTER TABLE announcement_articles ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON announcement_articles TO canh_tay_so_worker;
CREATE POLICY announcement_articles_work ON announcement_articles TO canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id)));
--> statement-breakpoint
-- No status goes backwards. What is tried may be tried again; what Zalo confirmed stays.
CREATE FUNCTION refuse_backward_recipient_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'recipient % may not go from % to %', old.id, old.state, new.state USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER announcement_recipients_state_forward BEFORE UPDATE OF state ON announcement_recipients FOR EACH ROW
  WHEN (old.state <> new.state AND NOT CASE old.state
    WHEN 'waiting' THEN new.state IN ('sending', 'left-out', 'failed', 'expired', 'cancelled')
    WHEN 'sending' THEN new.state IN ('waiting', 'unknown', 'sent', 'left-out', 'failed', 'expired', 'cancelled')
    WHEN 'unknown' THEN new.state IN ('waiting', 'sent', 'failed', 'expired', 'cancelled')
    WHEN 'failed' THEN new.state = 'waiting'
    WHEN 'sent' THEN new.state IN ('delivered', 'seen')
    WHEN 'delivered' THEN new.state = 'seen'
    ELSE false END)
  EXECUTE FUNCTION refuse_backward_recipient_state();
