-- A code is one label of a path, so that no code of a list nests one area in another; a village lies right under its commune.
ALTER TABLE areas ADD CONSTRAINT areas_code_is_one_label CHECK (code ~ '^[A-Za-z0-9_-]+$');
ALTER TABLE areas ADD CONSTRAINT areas_path_fits_level
  CHECK (nlevel(path) <= CASE level WHEN 'province' THEN 1 WHEN 'commune' THEN 2 ELSE 3 END);
DROP POLICY areas_add ON areas;
CREATE POLICY areas_add ON areas FOR INSERT TO canh_tay_so_web, canh_tay_so_worker
  WITH CHECK (level = 'village' AND valid_to IS NULL AND EXISTS (
    SELECT 1 FROM areas home WHERE home.id = areas.parent_id AND home.level = 'commune'
      AND home.path <@ scope_area() AND areas.path = home.path || areas.code));
--> statement-breakpoint
-- One work of an area at a time, and areas in turn: the one that was served longest ago comes first.
CREATE OR REPLACE FUNCTION open_long_tasks(row_limit integer) RETURNS TABLE (id uuid, area_path ltree)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.id, a.path FROM (
      SELECT DISTINCT ON (t.area_id) t.id, t.area_id, t.created_at FROM long_tasks t
      WHERE t.state IN ('queued', 'running') AND NOT EXISTS (
        SELECT 1 FROM long_tasks busy WHERE busy.area_id = t.area_id AND busy.state = 'running'
          AND busy.lease_until >= clock_timestamp())
      ORDER BY t.area_id, t.created_at, t.id) o
    JOIN areas a ON a.id = o.area_id
    ORDER BY (SELECT max(s.started_at) FROM long_tasks s WHERE s.area_id = o.area_id) NULLS FIRST, o.created_at
    LIMIT row_limit
  $$;
--> statement-breakpoint
-- A list of people that somebody uploaded stays no longer than a saved register does.
CREATE OR REPLACE FUNCTION drop_exported_files(before timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE long_tasks SET output_file = NULL,
      output_file_name = CASE WHEN kind = 'export-register' THEN output_file_name END
    WHERE (kind = 'export-register' OR kind LIKE 'import-%') AND output_file IS NOT NULL AND finished_at < before
  $$;
--> statement-breakpoint
-- Codes are good all over the country, and a list is told which of its own are somebody else's; of whom, it is not told.
CREATE FUNCTION taken_codes(member_codes text[], team_codes text[]) RETURNS TABLE (taken_by text, code text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT 'member', w FROM unnest(member_codes) w
      WHERE upper(w) IN (SELECT upper(m.code) FROM members m WHERE m.code IS NOT NULL)
    UNION ALL
    SELECT 'team', w FROM unnest(team_codes) w WHERE upper(w) IN (SELECT upper(t.code) FROM teams t)
  $$;
REVOKE ALL ON FUNCTION taken_codes(text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION taken_codes(text[], text[]) TO canh_tay_so_worker;
