-- Whoever waits in an area that is no longer under the account that speaks can be sent nothing by it, and is seen by none of its
-- workers: a village that went to another commune. They are ended, so that the announcement does not say that it is through while
-- somebody waits.
CREATE FUNCTION end_stray_recipients(announcement uuid, lease_seconds integer) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH ended AS (
      UPDATE announcement_recipients r SET next_attempt_at = NULL,
        state = CASE r.state WHEN 'waiting' THEN 'cancelled' ELSE 'failed' END,
        reason = CASE r.state WHEN 'waiting' THEN 'stopped' ELSE 'answer-lost' END
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
REVOKE ALL ON FUNCTION end_stray_recipients(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_stray_recipients(uuid, integer) TO canh_tay_so_worker;
