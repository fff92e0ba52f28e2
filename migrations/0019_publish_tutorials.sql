-- What a commune publishes is read by everybody around it; what its staff still write, by themselves alone.
CREATE FUNCTION is_area_around(area uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM areas a WHERE a.id = area AND a.path @> scope_directory());
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON tutorial_versions TO canh_tay_so_web;
GRANT SELECT ON tutorial_versions, tutorial_checks TO canh_tay_so_worker;
GRANT SELECT, INSERT ON tutorial_pictures TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE ON tutorial_checks TO canh_tay_so_web;
GRANT SELECT, UPDATE ON missed_searches TO canh_tay_so_web;
CREATE POLICY tutorial_versions_read ON tutorial_versions FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (state IN ('published', 'retired') AND is_area_around(area_id));
CREATE POLICY tutorial_versions_keep ON tutorial_versions FOR SELECT TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY tutorial_versions_add ON tutorial_versions FOR INSERT TO canh_tay_so_web
  WITH CHECK (is_own_area(area_id) AND state = 'draft'
    AND EXISTS (SELECT 1 FROM officers o WHERE o.id = author_id AND o.area_id = tutorial_versions.area_id));
CREATE POLICY tutorial_versions_change ON tutorial_versions FOR UPDATE TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY tutorial_versions_drop ON tutorial_versions FOR DELETE TO canh_tay_so_web
  USING (is_own_area(area_id) AND state = 'draft');
CREATE POLICY tutorial_pictures_keep ON tutorial_pictures FOR SELECT TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY tutorial_pictures_add ON tutorial_pictures FOR INSERT TO canh_tay_so_web WITH CHECK (is_own_area(area_id));
CREATE POLICY tutorial_checks_read ON tutorial_checks FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (is_own_area(area_id) OR is_area_around(area_id));
CREATE POLICY tutorial_checks_add ON tutorial_checks FOR INSERT TO canh_tay_so_web WITH CHECK (is_own_area(area_id));
CREATE POLICY tutorial_checks_change ON tutorial_checks FOR UPDATE TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY missed_searches_read ON missed_searches FOR SELECT TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY missed_searches_settle ON missed_searches FOR UPDATE TO canh_tay_so_web USING (is_own_area(area_id));
--> statement-breakpoint
-- Whoever wrote it is never the second person, and nothing is shown that no second person has seen.
ALTER TABLE tutorial_versions ADD CONSTRAINT tutorial_versions_second_person
  CHECK (reviewer_id IS DISTINCT FROM author_id AND (state IN ('draft', 'review') OR reviewer_id IS NOT NULL));
--> statement-breakpoint
-- What was sent to be looked at is what gets published, and what was published stays as people read it.
CREATE FUNCTION keep_tutorial_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.content IS DISTINCT FROM OLD.content OR NEW.author_id <> OLD.author_id) THEN
    RAISE EXCEPTION 'only a draft is written on' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tutorial_versions_words BEFORE UPDATE ON tutorial_versions
  FOR EACH ROW EXECUTE FUNCTION keep_tutorial_words();
--> statement-breakpoint
-- A picture is for everybody as soon as a published step shows it, and for the commune's staff before.
CREATE FUNCTION published_tutorial_picture(picture uuid) RETURNS TABLE (content_type text, bytes bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT p.content_type, p.bytes FROM tutorial_pictures p WHERE p.id = picture AND EXISTS (
      SELECT 1 FROM tutorial_versions v WHERE v.area_id = p.area_id AND v.state = 'published'
        AND v.content @> jsonb_build_object('steps', jsonb_build_array(
          jsonb_build_object('picture', jsonb_build_object('photoId', p.id::text)))))
  $$;
REVOKE ALL ON FUNCTION published_tutorial_picture(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published_tutorial_picture(uuid) TO canh_tay_so_web, canh_tay_so_worker;
--> statement-breakpoint
-- Residents add to what was searched in vain in their commune, and read none of it. At most 1,000 stay for a commune: what was
-- seen to goes first, then what was searched for seldom and long ago.
CREATE FUNCTION count_missed_search(missed text, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  commune uuid := (SELECT a.id FROM areas a WHERE a.path = scope_directory() AND a.level = 'commune');
BEGIN
  IF commune IS NULL OR length(missed) NOT BETWEEN 1 AND 80 THEN
    RETURN;
  END IF;
  INSERT INTO missed_searches AS m (area_id, words, times, last_at) VALUES (commune, missed, 1, at)
  ON CONFLICT (area_id, words) DO UPDATE SET
    times = CASE WHEN m.settled_at IS NULL THEN m.times + 1 ELSE 1 END,
    last_at = greatest(m.last_at, at),
    settled_at = NULL;
  DELETE FROM missed_searches WHERE area_id = commune AND words <> missed AND words IN (
    SELECT m.words FROM missed_searches m WHERE m.area_id = commune
    ORDER BY m.settled_at IS NULL DESC, m.times DESC, m.last_at DESC OFFSET 1000);
END $$;
REVOKE ALL ON FUNCTION count_missed_search(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_missed_search(text, timestamptz) TO canh_tay_so_web;
