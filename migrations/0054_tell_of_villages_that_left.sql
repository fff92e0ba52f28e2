-- Nobody stopped what those of a village wait for that went to another commune: it has a reason of its own. Whoever was being sent to
-- may have got it all the same.
CREATE OR REPLACE FUNCTION end_stray_recipients(announcement uuid, lease_seconds integer) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH ended AS (
      UPDATE announcement_recipients r SET next_attempt_at = NULL,
        state = CASE r.state WHEN 'waiting' THEN 'cancelled' ELSE 'failed' END,
        reason = CASE r.state WHEN 'waiting' THEN 'area-left' ELSE 'answer-lost' END
      WHERE r.ctid = ANY (ARRAY(
          SELECT d.ctid FROM announcement_recipients d
            WHERE d.announcement_id = announcement AND d.state = 'waiting' AND d.next_attempt_at IS NULL
          UNION ALL SELECT d.ctid FROM announcement_recipients d
            WHERE d.announcement_id = announcement AND d.state = 'waiting' AND d.next_attempt_at IS NOT NULL
          UNION ALL SELECT d.ctid FROM announcement_recipients d
            WHERE d.announcement_id = announcement AND d.state IN ('sending', 'unknown')))
        AND r.announcement_id = announcement AND r.state IN ('waiting', 'sending', 'unknown')
        AND (r.state = 'waiting' OR r.attempted_at <= clock_timestamp() - make_interval(secs => lease_seconds))
        AND NOT is_own_area(r.area_id)
        AND EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement AND is_own_area(n.area_id))
      RETURNING 1
    )
    SELECT count(*) FROM ended
  $$;
--> statement-breakpoint
-- Whoever lives under another commune by now is no longer listed to the desk that announced, and counts in its numbers all the same.
-- Tells how many they are, of all or of those in a state or on a channel, and nothing else of them.
CREATE FUNCTION count_unlisted_recipients(announcement uuid, of_state text, of_channel text) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT coalesce(sum(of_area.recipients), 0)::bigint FROM (
      SELECT r.area_id, count(*) AS recipients FROM announcement_recipients r
        WHERE r.announcement_id = announcement AND (of_state IS NULL OR r.state = of_state)
          AND (of_channel IS NULL OR r.channel = of_channel)
          AND EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement AND is_own_area(n.area_id))
        GROUP BY r.area_id
    ) of_area WHERE NOT is_own_area(of_area.area_id)
  $$;
REVOKE ALL ON FUNCTION count_unlisted_recipients(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_unlisted_recipients(uuid, text, text) TO canh_tay_so_web;
