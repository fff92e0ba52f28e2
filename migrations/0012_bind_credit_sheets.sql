-- Signing puts entries on their sheet, and changes nothing else of them.
GRANT UPDATE (sheet_id) ON credit_entries TO canh_tay_so_web;
CREATE POLICY credit_entries_sign ON credit_entries FOR UPDATE TO canh_tay_so_web
  USING (is_own_area(area_id) AND sheet_id IS NULL)
  WITH CHECK (is_own_area(area_id) AND EXISTS (SELECT 1 FROM credit_sheets s WHERE s.id = sheet_id AND s.team_id = credit_entries.team_id));
--> statement-breakpoint
ALTER TABLE credit_entries
  ADD CONSTRAINT credit_entries_corrections_name_a_deed CHECK ((kind = 'correction') = (corrects IS NOT NULL));
