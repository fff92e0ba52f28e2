-- Staff who sign in to the console have a row among the residents, for their session hangs on it. Whoever never wrote to the account,
-- never opened the Mini App and chose no village is nobody's resident: no recipient, and nobody whom an announcement does not reach.
ALTER TABLE "residents" ADD COLUMN "is_only_at_console" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Of those from before: on a list of staff, without any trace of a resident. Opening the Mini App mends what this may take for one.
UPDATE residents r SET is_only_at_console = true
  WHERE r.erased_at IS NULL AND r.last_interaction_at IS NULL AND r.follows_since IS NULL AND r.village_chosen_at IS NULL
    AND r.app_user_id IN (SELECT o.app_user_id FROM officers o UNION SELECT m.app_user_id FROM members m)
    AND NOT EXISTS (SELECT 1 FROM conversations t WHERE t.resident_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM consents g WHERE g.resident_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM help_requests h WHERE h.resident_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.resident_id = r.id AND s.kind = 'resident');
--> statement-breakpoint
-- As in 0025, without those.
CREATE OR REPLACE FUNCTION announcement_audience(announcement uuid, at timestamptz)
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
      WHERE r.erased_at IS NULL AND NOT r.is_only_at_console AND one.channels && ARRAY['consultation', 'template']
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
CREATE OR REPLACE FUNCTION count_announcement_audience(announcement uuid, at timestamptz)
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
      WHERE r.official_account_id = account AND r.follows_since IS NOT NULL AND r.erased_at IS NULL AND NOT r.is_only_at_console;
  END IF;
  IF 'inbox' = ANY (chosen) THEN
    RETURN QUERY SELECT 'inbox', NULL::text, count(*), 0::bigint FROM residents r
      JOIN announcement_reach(announcement) m ON m.area_id = r.area_id
      WHERE r.official_account_id = account AND r.app_user_id IS NOT NULL AND r.erased_at IS NULL AND NOT r.is_only_at_console;
  END IF;
  RETURN QUERY SELECT NULL::text, NULL::text, count(*), 0::bigint
    FROM residents r JOIN announcement_reach(announcement) m ON m.area_id = r.area_id
      LEFT JOIN announcement_audience(announcement, at) a
        ON a.recipient_id = r.id AND a.channel IN ('consultation', 'template') AND a.reason IS NULL
    WHERE r.official_account_id = account AND r.erased_at IS NULL AND NOT r.is_only_at_console AND a.recipient_id IS NULL
      AND NOT ('inbox' = ANY (chosen) AND r.app_user_id IS NOT NULL)
      AND NOT (is_published AND r.follows_since IS NOT NULL)
      AND NOT ('resident-groups' = ANY (chosen) AND EXISTS (
        SELECT 1 FROM resident_groups g JOIN areas spoken ON spoken.id = g.area_id
        WHERE g.official_account_id = account AND g.state = 'active' AND m.path <@ spoken.path));
END $$;
