-- As in 0054; whose village is another commune's was asked for every recipient, which took minutes of a million. The villages that are
-- one's own are asked for once.
CREATE OR REPLACE FUNCTION count_unlisted_recipients(announcement uuid, of_state text, of_channel text) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT count(*) FROM announcement_recipients r
      WHERE r.announcement_id = announcement AND (of_state IS NULL OR r.state = of_state)
        AND (of_channel IS NULL OR r.channel = of_channel)
        AND EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement AND is_own_area(n.area_id))
        AND r.area_id NOT IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area())
  $$;
