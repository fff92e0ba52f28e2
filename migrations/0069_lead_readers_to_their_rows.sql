-- Lists of a village's people were found by looking at everybody of the country.
CREATE INDEX "residents_area_id_index" ON "residents" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "members_area_id_index" ON "members" USING btree ("area_id");--> statement-breakpoint
-- Where many rows are judged, the planner would rather learn all requests of the country by heart first; with OFFSET it may not, and
-- looks each one up.
ALTER POLICY residents_of_requests_in_scope ON residents
  USING (EXISTS (SELECT 1 FROM help_requests r WHERE r.resident_id = residents.id OFFSET 0));--> statement-breakpoint
ALTER POLICY help_request_history_in_scope ON help_request_history
  USING (EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id OFFSET 0));--> statement-breakpoint
ALTER POLICY clock_steps_with_request ON clock_steps
  USING (EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id OFFSET 0));--> statement-breakpoint
ALTER POLICY attachments_read ON attachments
  USING (uploaded_by = scope_resident() OR EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id OFFSET 0)
    OR (help_request_id IS NULL AND area_id IN (SELECT id FROM areas WHERE path <@ scope_area())));--> statement-breakpoint
ALTER POLICY attachments_count ON attachments
  USING (EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id OFFSET 0));--> statement-breakpoint
ALTER POLICY consents_read ON consents
  USING (EXISTS (SELECT 1 FROM residents r WHERE r.id = resident_id OFFSET 0));--> statement-breakpoint
ALTER POLICY visit_deeds_with_visit ON visit_deeds
  USING (EXISTS (SELECT 1 FROM visits v WHERE v.id = visit_id OFFSET 0));--> statement-breakpoint
ALTER POLICY visits_in_confidence ON visits
  USING (NOT is_private_request(help_request_id)
    OR EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id OFFSET 0));--> statement-breakpoint
ALTER POLICY outgoing_messages_in_confidence ON outgoing_messages
  USING (recipient_kind = 'group' OR scope_is_desk() OR scope_resident() IS NOT NULL
    OR EXISTS (SELECT 1 FROM help_requests r WHERE r.id = help_request_id OFFSET 0));--> statement-breakpoint
ALTER POLICY announcement_areas_read ON announcement_areas
  USING (EXISTS (SELECT 1 FROM announcements a WHERE a.id = announcement_id OFFSET 0));--> statement-breakpoint
ALTER POLICY announcement_areas_mean ON announcement_areas
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id) OFFSET 0));
