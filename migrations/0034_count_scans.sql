-- A poster hangs in an area and is made at its desk, or by a worker for the desk. Of its scans there are numbers a day alone.
GRANT SELECT, INSERT ON posters TO canh_tay_so_web, canh_tay_so_worker;
CREATE POLICY posters_in_scope ON posters TO canh_tay_so_web, canh_tay_so_worker USING (is_own_area(area_id));
GRANT SELECT ON poster_scans TO canh_tay_so_web;
CREATE POLICY poster_scans_in_scope ON poster_scans FOR SELECT TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM posters p WHERE p.id = poster_id AND is_own_area(p.area_id)));
ALTER TABLE posters ADD CONSTRAINT posters_tutorial_named CHECK ((kind = 'tutorial') = (tutorial_id IS NOT NULL));
--> statement-breakpoint
-- Whoever scans is nobody to us: one more scan on that day in Viet Nam, and where the poster leads. No row for a code that is none.
CREATE FUNCTION count_scan(scanned text, at timestamptz, is_counted boolean)
  RETURNS TABLE (kind text, area_id uuid, is_village boolean, tutorial_id text, oa_id text)
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    INSERT INTO poster_scans AS s (poster_id, day, scans)
      SELECT p.id, (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 1 FROM posters p WHERE p.code = scanned AND is_counted
      ON CONFLICT (poster_id, day) DO UPDATE SET scans = s.scans + 1;
    SELECT p.kind, p.area_id, a.level = 'village', p.tutorial_id, (
        SELECT o.oa_id FROM official_accounts o JOIN areas served ON served.id = o.area_id
        WHERE served.path @> a.path ORDER BY nlevel(served.path) DESC, o.oa_id LIMIT 1)
    FROM posters p JOIN areas a ON a.id = p.area_id WHERE p.code = scanned
  $$;
REVOKE ALL ON FUNCTION count_scan(text, timestamptz, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_scan(text, timestamptz, boolean) TO canh_tay_so_web;
--> statement-breakpoint
-- A saved register holds residents' words, so that it stays for a day alone; that it was saved stays for a month.
CREATE FUNCTION drop_exported_files(before timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE long_tasks SET output_file = NULL
    WHERE kind = 'export-register' AND output_file IS NOT NULL AND finished_at < before
  $$;
REVOKE ALL ON FUNCTION drop_exported_files(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_exported_files(timestamptz) TO canh_tay_so_worker;
