-- Text and audience of an announcement change only while it is a draft, its state only forwards, and what is urgent or costs
-- money leaves only with a second person. The owner of the tables is not bound, as with row-level security.
CREATE FUNCTION keep_announcement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    IF current_user NOT IN ('canh_tay_so_web', 'canh_tay_so_worker') THEN RETURN NEW; END IF;
    IF (NEW.id, NEW.area_id, NEW.repeats, NEW.created_at, NEW.idempotency_key)
        IS DISTINCT FROM (OLD.id, OLD.area_id, OLD.repeats, OLD.created_at, OLD.idempotency_key)
      OR OLD.state <> 'draft' AND (NEW.title, NEW.body, NEW.tutorial_id, NEW.event_starts_at, NEW.event_ends_at, NEW.event_place,
          NEW.channels, NEW.template, NEW.send_at, NEW.repeat, NEW.expires_at, NEW.is_urgent, NEW.urgent_reason,
          NEW.officer_id, NEW.member_id)
        IS DISTINCT FROM (OLD.title, OLD.body, OLD.tutorial_id, OLD.event_starts_at, OLD.event_ends_at, OLD.event_place,
          OLD.channels, OLD.template, OLD.send_at, OLD.repeat, OLD.expires_at, OLD.is_urgent, OLD.urgent_reason,
          OLD.officer_id, OLD.member_id)
      OR OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS DISTINCT FROM OLD.frozen_at
      OR OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at
    THEN
      RAISE EXCEPTION 'an announcement is changed only while it is a draft' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state <> OLD.state AND NOT (OLD.state || ' ' || NEW.state) = ANY (ARRAY[
      'draft waiting-approval', 'draft scheduled', 'draft stopped',
      'waiting-approval draft', 'waiting-approval scheduled', 'waiting-approval stopped',
      'scheduled sending', 'scheduled stopped',
      'sending paused', 'sending sent', 'sending stopped',
      'paused sending', 'paused stopped',
      'sent sending'])
    THEN
      RAISE EXCEPTION 'an announcement does not go back' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'scheduled' AND OLD.state <> 'scheduled' AND NEW.approved_by IS NULL
      AND (NEW.is_urgent OR NEW.channels && ARRAY['article', 'template'])
    THEN
      RAISE EXCEPTION 'an announcement of this kind needs a second person' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER announcements_keep BEFORE UPDATE ON announcements FOR EACH ROW EXECUTE FUNCTION keep_announcement();
CREATE POLICY announcements_begin ON announcements AS RESTRICTIVE FOR INSERT TO canh_tay_so_worker WITH CHECK (state = 'draft');
CREATE POLICY announcement_areas_of_draft_add ON announcement_areas AS RESTRICTIVE FOR INSERT TO canh_tay_so_web, canh_tay_so_worker
  WITH CHECK (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND n.state = 'draft'));
CREATE POLICY announcement_areas_of_draft_drop ON announcement_areas AS RESTRICTIVE FOR DELETE TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND n.state = 'draft'));
--> statement-breakpoint
-- Pictures and the document are seen by whoever sees the announcement, and come and go while it is a draft.
GRANT SELECT, INSERT, DELETE ON announcement_files TO canh_tay_so_web;
GRANT SELECT ON announcement_files TO canh_tay_so_worker;
CREATE POLICY announcement_files_read ON announcement_files FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id));
CREATE POLICY announcement_files_add ON announcement_files FOR INSERT TO canh_tay_so_web
  WITH CHECK (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND n.state = 'draft' AND is_own_area(n.area_id)));
CREATE POLICY announcement_files_drop ON announcement_files FOR DELETE TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND n.state = 'draft' AND is_own_area(n.area_id)));
ALTER TABLE announcement_files
  ADD CONSTRAINT announcement_files_kind_known CHECK (kind IN ('picture', 'document')),
  ADD CONSTRAINT announcement_files_size_bounded CHECK (size_bytes = octet_length(bytes)
    AND size_bytes BETWEEN 1 AND CASE kind WHEN 'picture' THEN 1048576 ELSE 5242880 END);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (name, title, body, retired_at) ON announcement_templates TO canh_tay_so_web;
CREATE POLICY announcement_templates_keep ON announcement_templates TO canh_tay_so_web
  USING (is_own_area(area_id))
  WITH CHECK (is_own_area(area_id) AND EXISTS (SELECT 1 FROM officers o WHERE o.id = created_by AND o.area_id = announcement_templates.area_id));
--> statement-breakpoint
-- A worker learns which announcements are due where, and nothing of what they say.
CREATE FUNCTION due_announcements(at timestamptz, row_limit integer) RETURNS TABLE (id uuid, area_path ltree)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT n.id, a.path FROM announcements n JOIN areas a ON a.id = n.area_id
    WHERE n.state = 'scheduled' AND (n.send_at IS NULL OR n.send_at <= at)
    ORDER BY n.send_at NULLS FIRST, n.id LIMIT row_limit
  $$;
REVOKE ALL ON FUNCTION due_announcements(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_announcements(timestamptz, integer) TO canh_tay_so_worker;
--> statement-breakpoint
-- Being written to is agreed to and taken back apart from being helped, in the Mini App or by a word in the chat.
ALTER TABLE consents DROP CONSTRAINT consents_purpose_known;
ALTER TABLE consents ADD CONSTRAINT consents_purpose_known CHECK (purpose IN ('helping', 'learning', 'announcements'));
GRANT INSERT, UPDATE (withdrawn_at) ON consents TO canh_tay_so_worker;
CREATE POLICY consents_give_in_chat ON consents FOR INSERT TO canh_tay_so_worker
  WITH CHECK (purpose = 'announcements' AND EXISTS (SELECT 1 FROM residents r WHERE r.id = resident_id AND is_own_area(r.area_id)));
CREATE POLICY consents_take_back_in_chat ON consents FOR UPDATE TO canh_tay_so_worker
  USING (purpose = 'announcements' AND EXISTS (SELECT 1 FROM residents r WHERE r.id = resident_id AND is_own_area(r.area_id)));
