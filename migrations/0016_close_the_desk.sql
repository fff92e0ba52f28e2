-- What was announced before there were drafts went to the Mini App at once, by the officer who wrote it.
UPDATE announcements SET officer_id = published_by, created_at = published_at, submitted_at = published_at,
  frozen_at = published_at, finished_at = published_at;
--> statement-breakpoint
ALTER TABLE announcements ALTER COLUMN state DROP DEFAULT, ALTER COLUMN channels DROP DEFAULT,
  ALTER COLUMN created_at DROP DEFAULT;
--> statement-breakpoint
-- Nobody sees anything of the desk's tables until a policy says so; those stand in the migrations that follow.
ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE long_tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE posters ENABLE ROW LEVEL SECURITY;
ALTER TABLE poster_scans ENABLE ROW LEVEL SECURITY;
ALTER TABLE resident_groups ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_flows ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_health ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE tutorial_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE tutorial_pictures ENABLE ROW LEVEL SECURITY;
ALTER TABLE tutorial_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE missed_searches ENABLE ROW LEVEL SECURITY;
ALTER TABLE data_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement_recipients ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE quiet_hours ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- An administrative act is written down with what it changed, in the same transaction, and never rewritten.
GRANT SELECT, INSERT ON audit_entries TO canh_tay_so_web, canh_tay_so_worker;
CREATE POLICY audit_entries_read ON audit_entries FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (is_own_area(area_id));
CREATE POLICY audit_entries_add ON audit_entries FOR INSERT TO canh_tay_so_web, canh_tay_so_worker WITH CHECK (is_own_area(area_id));
ALTER TABLE audit_entries ADD CONSTRAINT audit_entries_one_actor CHECK (num_nonnulls(officer_id, member_id) <= 1);
--> statement-breakpoint
-- Long work belongs to the area that asked for it; a worker is told which areas have some, and nothing of what it holds.
GRANT SELECT, INSERT, UPDATE (cancel_asked_at) ON long_tasks TO canh_tay_so_web;
GRANT SELECT, UPDATE ON long_tasks TO canh_tay_so_worker;
CREATE POLICY long_tasks_in_scope ON long_tasks TO canh_tay_so_web, canh_tay_so_worker USING (is_own_area(area_id));
CREATE FUNCTION open_long_tasks(row_limit integer) RETURNS TABLE (id uuid, area_path ltree)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT t.id, a.path FROM long_tasks t JOIN areas a ON a.id = t.area_id
    WHERE t.state IN ('queued', 'running') AND (t.lease_until IS NULL OR t.lease_until < clock_timestamp())
    ORDER BY t.created_at LIMIT row_limit
  $$;
REVOKE ALL ON FUNCTION open_long_tasks(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_long_tasks(integer) TO canh_tay_so_worker;
--> statement-breakpoint
-- Everybody reads from when nothing is announced; the staff of the area decide it.
GRANT SELECT, INSERT, UPDATE, DELETE ON quiet_hours TO canh_tay_so_web;
GRANT SELECT ON quiet_hours TO canh_tay_so_worker;
CREATE POLICY quiet_hours_read ON quiet_hours FOR SELECT TO canh_tay_so_web, canh_tay_so_worker USING (true);
CREATE POLICY quiet_hours_write ON quiet_hours TO canh_tay_so_web USING (is_own_area(area_id));
ALTER TABLE quiet_hours ADD CONSTRAINT quiet_hours_minutes
  CHECK (from_minute BETWEEN 0 AND 1439 AND to_minute BETWEEN 0 AND 1439 AND from_minute <> to_minute);
--> statement-breakpoint
ALTER TABLE officers ADD CONSTRAINT officers_role_known
  CHECK (role IN ('officer', 'approver', 'administrator', 'supervisor'));
--> statement-breakpoint
-- What is written at the desk is seen there alone until it is published; then by everybody in the commune, as before.
DROP POLICY announcements_publish ON announcements;
DROP POLICY announcements_withdraw ON announcements;
DROP POLICY announcement_areas_publish ON announcement_areas;
GRANT UPDATE, DELETE ON announcements TO canh_tay_so_web;
GRANT DELETE ON announcement_areas TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE ON announcements TO canh_tay_so_worker;
GRANT SELECT, INSERT ON announcement_areas TO canh_tay_so_worker;
GRANT SELECT ON announcement_reads TO canh_tay_so_worker;
CREATE POLICY announcements_unpublished ON announcements AS RESTRICTIVE FOR SELECT TO canh_tay_so_web
  USING (published_at IS NOT NULL OR is_own_area(area_id));
CREATE POLICY announcements_add ON announcements FOR INSERT TO canh_tay_so_web
  WITH CHECK (is_own_area(area_id) AND state = 'draft' AND num_nonnulls(officer_id, member_id) = 1
    AND (officer_id IS NULL OR EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id AND o.area_id = announcements.area_id))
    AND (member_id IS NULL OR EXISTS (SELECT 1 FROM members m
      WHERE m.id = member_id AND m.area_id = announcements.area_id AND m.is_leader AND m.state = 'active')));
CREATE POLICY announcements_change ON announcements FOR UPDATE TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY announcements_drop ON announcements FOR DELETE TO canh_tay_so_web
  USING (is_own_area(area_id) AND state = 'draft' AND submitted_at IS NULL);
CREATE POLICY announcements_work ON announcements TO canh_tay_so_worker USING (is_own_area(area_id));
CREATE POLICY announcement_areas_mean ON announcement_areas TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id)))
  WITH CHECK (EXISTS (SELECT 1 FROM announcements n JOIN areas home ON home.id = n.area_id
    JOIN areas meant ON meant.id = announcement_areas.area_id
    WHERE n.id = announcement_id AND meant.path <@ home.path AND home.path <@ scope_area()));
CREATE POLICY announcement_reads_work ON announcement_reads FOR SELECT TO canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id)));
-- Whoever wrote it is never the second person.
ALTER TABLE announcements ADD CONSTRAINT announcements_second_person CHECK (approved_by IS NULL OR approved_by IS DISTINCT FROM officer_id);
