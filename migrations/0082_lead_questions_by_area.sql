-- Found by area in the pages that keep a commune's teams.
CREATE INDEX "group_readings_area_id_index" ON "group_readings" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "member_contacts_area_id_index" ON "member_contacts" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "resident_groups_area_id_index" ON "resident_groups" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "groups_area_id_index" ON "groups" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "officers_area_id_index" ON "officers" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "tutorial_votes_area_id_index" ON "tutorial_votes" USING btree ("area_id");--> statement-breakpoint
-- As an array PostgreSQL takes the areas for ten, and the policy itself leads to their rows by the index on `area_id`. As a subquery it
-- took every second row of the country to be the reader's, and read whole tables of names beside a page of fifty requests.
ALTER POLICY teams_in_directory ON teams
  USING (area_id = ANY (ARRAY(SELECT a.id FROM areas a WHERE a.path <@ scope_directory())));--> statement-breakpoint
ALTER POLICY members_in_directory ON members
  USING (area_id = ANY (ARRAY(SELECT a.id FROM areas a WHERE a.path <@ scope_directory())));--> statement-breakpoint
ALTER POLICY groups_in_directory ON groups
  USING (area_id = ANY (ARRAY(SELECT a.id FROM areas a WHERE a.path <@ scope_directory())));--> statement-breakpoint
ALTER POLICY officers_in_directory ON officers
  USING (area_id = ANY (ARRAY(SELECT a.id FROM areas a WHERE a.path <@ scope_directory() OR a.path @> scope_directory())));--> statement-breakpoint
ALTER POLICY announcements_read ON announcements
  USING (area_id = ANY (ARRAY(SELECT a.id FROM areas a WHERE a.path <@ scope_directory())));--> statement-breakpoint
ALTER POLICY tips_read ON tips
  USING (area_id = ANY (ARRAY(SELECT a.id FROM areas a WHERE a.path <@ scope_directory())));--> statement-breakpoint
ALTER POLICY tips_show ON tips
  USING (area_id = ANY (ARRAY(SELECT a.id FROM areas a WHERE a.path <@ scope_directory())));--> statement-breakpoint
-- A policy that asks whether a row of another table is there may not be answered by learning that whole table of the country by heart,
-- which the planner prefers where many rows are judged; with OFFSET it looks each one up (as 0069 did for others).
ALTER POLICY announcement_counts_in_scope ON announcement_counts
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY announcement_rests_in_scope ON announcement_rests
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY announcement_batches_work ON announcement_batches
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY announcement_articles_work ON announcement_articles
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY announcement_reads_work ON announcement_reads
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY announcement_files_read ON announcement_files
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id OFFSET 0));--> statement-breakpoint
ALTER POLICY account_grants_in_area ON account_grants
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY account_health_read ON account_health
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY official_account_tokens_dates ON official_account_tokens
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY message_templates_read ON message_templates
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_related_area(o.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY bots_in_directory ON bots
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_related_area(o.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY sign_in_codes_try ON sign_in_codes
  USING (is_nobody()
    OR EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY officer_invitations_at_home ON officer_invitations
  USING (EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id AND is_own_area(o.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY campaign_targets_write ON campaign_targets
  USING (is_own_area(area_id) AND EXISTS (SELECT 1 FROM campaigns c WHERE c.id = campaign_id OFFSET 0));--> statement-breakpoint
ALTER POLICY duty_members_read ON duty_members
  USING (EXISTS (SELECT 1 FROM duty_shifts s WHERE s.id = shift_id OFFSET 0));--> statement-breakpoint
ALTER POLICY duty_members_write ON duty_members
  USING (EXISTS (SELECT 1 FROM duty_shifts s WHERE s.id = shift_id OFFSET 0)
    AND EXISTS (SELECT 1 FROM members m WHERE m.id = member_id AND is_own_area(m.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY canned_answer_pictures_read ON canned_answer_pictures
  USING (EXISTS (SELECT 1 FROM canned_answers c WHERE c.id = canned_answer_id OFFSET 0));--> statement-breakpoint
ALTER POLICY canned_answer_pictures_write ON canned_answer_pictures
  USING (EXISTS (SELECT 1 FROM canned_answers c WHERE c.id = canned_answer_id AND is_own_area(c.area_id) OFFSET 0));--> statement-breakpoint
ALTER POLICY poster_scans_in_scope ON poster_scans
  USING (EXISTS (SELECT 1 FROM posters p WHERE p.id = poster_id AND is_own_area(p.area_id) OFFSET 0));--> statement-breakpoint
-- Of one announcement everybody has read, so these are looked up once for all: only what was announced in the reader's area.
ALTER POLICY announcement_reads_count ON announcement_reads
  USING (announcement_id IN (SELECT n.id FROM announcements n
    WHERE n.area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_area())));--> statement-breakpoint
-- Of a function that answers with rows PostgreSQL expects a thousand, and joined what stands beside it for that many: every signed-in
-- question read all areas of the country to find the one of its session.
ALTER FUNCTION find_session(text, timestamptz) ROWS 1;
ALTER FUNCTION find_staff(text, text) ROWS 1;
ALTER FUNCTION find_asked_grant(text, timestamptz) ROWS 1;
ALTER FUNCTION count_scan(text, timestamptz, boolean) ROWS 1;
ALTER FUNCTION count_own_traces() ROWS 1;
ALTER FUNCTION published_tutorial_picture(uuid) ROWS 1;
ALTER FUNCTION taken_codes(text[], text[]) ROWS 1;
ALTER FUNCTION find_withdrawn_residents(bigint, text, text, text) ROWS 2;
ALTER FUNCTION erase_own_resident(timestamptz, text) ROWS 10;
ALTER FUNCTION erase_asked_resident(uuid, timestamptz, text) ROWS 10;
ALTER FUNCTION erase_withdrawn_resident(bigint, uuid, timestamptz, text) ROWS 10;
ALTER FUNCTION erase_resident_rows(uuid, timestamptz, text, boolean, uuid) ROWS 10;
ALTER FUNCTION doubted_tips() ROWS 10;
ALTER FUNCTION count_announcement_audience(uuid, timestamptz) ROWS 10;
ALTER FUNCTION open_long_tasks(integer) ROWS 10;
ALTER FUNCTION confidants_to_tell(timestamptz, timestamptz, integer) ROWS 10;
ALTER FUNCTION running_announcements() ROWS 20;
ALTER FUNCTION due_announcements(timestamptz, integer) ROWS 20;
ALTER FUNCTION announcement_reach(uuid) ROWS 30;
ALTER FUNCTION due_clock_steps(timestamptz, integer) ROWS 100;
ALTER FUNCTION ended_bursts(timestamptz, text, integer) ROWS 100;
ALTER FUNCTION announcement_addressees(uuid[]) ROWS 100;
ALTER FUNCTION announcement_audience(uuid, timestamptz) ROWS 2000;
ALTER FUNCTION area_week_totals(date, integer) ROWS 2000;
ALTER FUNCTION area_beginnings() ROWS 3000;
ALTER FUNCTION operator_numbers(timestamptz) ROWS 5000;
