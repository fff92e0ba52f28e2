-- Who may see and do what with the tables of the residents' app; the roles and scopes are those of 0001.
ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE household_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE tutorial_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE tutorial_votes ENABLE ROW LEVEL SECURITY;
ALTER TABLE tutorial_uses ENABLE ROW LEVEL SECURITY;
ALTER TABLE tips ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcements ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement_areas ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement_reads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON consents TO canh_tay_so_web;
GRANT SELECT ON consents TO canh_tay_so_worker;
GRANT SELECT, INSERT, DELETE, UPDATE (name) ON household_members TO canh_tay_so_web;
GRANT SELECT, INSERT, DELETE, UPDATE (help_request_id, history_id) ON attachments TO canh_tay_so_web;
-- Enough to forget what was uploaded and never sent, without looking at it.
GRANT DELETE, SELECT (id, help_request_id, created_at) ON attachments TO canh_tay_so_worker;
GRANT SELECT, INSERT, UPDATE ON tutorial_progress, tutorial_votes, tutorial_uses TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON announcements TO canh_tay_so_web;
GRANT SELECT, INSERT, UPDATE (text, question, published_at, withdrawn_at) ON tips TO canh_tay_so_web;
GRANT SELECT, INSERT ON announcement_areas, announcement_reads TO canh_tay_so_web;
--> statement-breakpoint
-- A resident's own: nobody else's eyes, but for whether they agreed to what others want to do.
CREATE POLICY consents_read ON consents FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM residents r WHERE r.id = resident_id));
CREATE POLICY consents_give ON consents FOR INSERT TO canh_tay_so_web WITH CHECK (resident_id = scope_resident());
CREATE POLICY consents_take_back ON consents FOR UPDATE TO canh_tay_so_web USING (resident_id = scope_resident());
CREATE POLICY household_members_own ON household_members TO canh_tay_so_web USING (resident_id = scope_resident());
CREATE POLICY tutorial_progress_own ON tutorial_progress TO canh_tay_so_web USING (resident_id = scope_resident());
CREATE POLICY tutorial_votes_own ON tutorial_votes TO canh_tay_so_web
  USING (resident_id = scope_resident())
  WITH CHECK (resident_id = scope_resident() AND area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()));
CREATE POLICY tutorial_votes_read ON tutorial_votes FOR SELECT TO canh_tay_so_web
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_area()));
-- Counts and public words, within the commune.
CREATE POLICY tutorial_uses_in_directory ON tutorial_uses TO canh_tay_so_web
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()));
CREATE POLICY tips_read ON tips FOR SELECT TO canh_tay_so_web
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()));
CREATE POLICY tips_publish ON tips FOR INSERT TO canh_tay_so_web
  WITH CHECK (EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id AND r.area_id = tips.area_id)
    AND area_id IN (SELECT id FROM areas WHERE path <@ scope_area()));
CREATE POLICY tips_change ON tips FOR UPDATE TO canh_tay_so_web
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_area()));
--> statement-breakpoint
-- Whoever asked may at any time take their questions out of tips, and change nothing else of them.
CREATE FUNCTION unshare_questions() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ UPDATE tips SET question = NULL
    WHERE question IS NOT NULL
      AND help_request_id IN (SELECT id FROM help_requests WHERE resident_id = scope_resident()) $$;
REVOKE ALL ON FUNCTION unshare_questions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unshare_questions() TO canh_tay_so_web;
--> statement-breakpoint
-- A photo or voice note is its sender's until it is part of a request; then it is seen by whoever sees the request.
CREATE POLICY attachments_read ON attachments FOR SELECT TO canh_tay_so_web
  USING (uploaded_by = scope_resident() OR EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id)
    OR (help_request_id IS NULL AND area_id IN (SELECT id FROM areas WHERE path <@ scope_area())));
CREATE POLICY attachments_upload ON attachments FOR INSERT TO canh_tay_so_web
  WITH CHECK (uploaded_by = scope_resident() AND help_request_id IS NULL
    AND area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()));
CREATE POLICY attachments_send ON attachments FOR UPDATE TO canh_tay_so_web
  USING (help_request_id IS NULL
    AND (uploaded_by = scope_resident() OR area_id IN (SELECT id FROM areas WHERE path <@ scope_area())))
  WITH CHECK (EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id)
    AND EXISTS (SELECT 1 FROM help_request_history h WHERE h.id = history_id AND h.help_request_id = attachments.help_request_id));
CREATE POLICY attachments_drop ON attachments FOR DELETE TO canh_tay_so_web
  USING (help_request_id IS NULL AND uploaded_by = scope_resident());
CREATE POLICY attachments_forget ON attachments TO canh_tay_so_worker USING (help_request_id IS NULL);
--> statement-breakpoint
-- Announcements are read in their commune and written by its staff, for areas of its own.
CREATE POLICY announcements_read ON announcements FOR SELECT TO canh_tay_so_web
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()));
CREATE POLICY announcements_publish ON announcements FOR INSERT TO canh_tay_so_web
  WITH CHECK (area_id IN (SELECT id FROM areas WHERE path <@ scope_area())
    AND EXISTS (SELECT 1 FROM officers o WHERE o.id = published_by AND o.area_id = announcements.area_id));
CREATE POLICY announcements_withdraw ON announcements FOR UPDATE TO canh_tay_so_web
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_area()));
CREATE POLICY announcement_areas_read ON announcement_areas FOR SELECT TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM announcements a WHERE a.id = announcement_id));
CREATE POLICY announcement_areas_publish ON announcement_areas FOR INSERT TO canh_tay_so_web
  WITH CHECK (EXISTS (SELECT 1 FROM announcements n JOIN areas home ON home.id = n.area_id
    JOIN areas meant ON meant.id = announcement_areas.area_id
    WHERE n.id = announcement_id AND meant.path <@ home.path AND home.path <@ scope_area()));
CREATE POLICY announcement_reads_own ON announcement_reads TO canh_tay_so_web
  USING (resident_id = scope_resident())
  WITH CHECK (resident_id = scope_resident() AND EXISTS (SELECT 1 FROM announcements a WHERE a.id = announcement_id));
CREATE POLICY announcement_reads_count ON announcement_reads FOR SELECT TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM announcements n JOIN areas home ON home.id = n.area_id
    WHERE n.id = announcement_id AND home.path <@ scope_area()));
--> statement-breakpoint
ALTER TABLE attachments
  ADD CONSTRAINT attachments_sent_whole CHECK ((help_request_id IS NULL) = (history_id IS NULL)),
  ADD CONSTRAINT attachments_kind_known CHECK (kind IN ('photo', 'voice')),
  ADD CONSTRAINT attachments_size_bounded CHECK (size_bytes = octet_length(bytes) AND size_bytes BETWEEN 1 AND 2000000);
ALTER TABLE consents
  ADD CONSTRAINT consents_purpose_known CHECK (purpose IN ('helping', 'learning'));
ALTER TABLE help_requests
  ADD CONSTRAINT help_requests_reach_known CHECK (reach_by IN ('zalo', 'phone', 'visit')),
  ADD CONSTRAINT help_requests_phone_whole CHECK (reach_by <> 'phone' OR contact_phone IS NOT NULL OR state IN ('resolved', 'cancelled')),
  ADD CONSTRAINT help_requests_visit_whole CHECK ((visit_day IS NULL) = (visit_part IS NULL));
