-- Who confides something has three minutes to leave the village's leader out; until then the leader reads nothing of it, however often
-- they look. What was asked before has been read already.
ALTER TABLE "help_requests" ADD COLUMN "leader_reads" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE help_requests SET leader_reads = true WHERE audience = 'leader';--> statement-breakpoint
ALTER POLICY help_requests_in_confidence ON help_requests
  USING (audience = 'team' OR resident_id = scope_resident() OR scope_is_desk()
    OR (audience = 'leader' AND leader_reads AND area_id IN (SELECT a.id FROM areas a WHERE a.path <@ scope_leads())));
