-- Solved answers are counted, offered in the chat and proposed by nobody.
ALTER TABLE "tip_proposals" ALTER COLUMN "proposed_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "offered_tip_id" uuid;--> statement-breakpoint
ALTER TABLE "tips" ADD COLUMN "shown_times" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tips" ADD COLUMN "helped_times" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tips" ADD COLUMN "not_helped_times" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "help_requests_solved_index" ON "help_requests" USING btree ("area_id") WHERE resident_word = 'solved' and state = 'resolved';
--> statement-breakpoint
-- A request that its asker called solved is worth keeping for the next who asks the same. Nothing is copied before an officer
-- decides: what waits is a view of the requests themselves, so that a changed verdict, a consent taken back or an erasure takes it
-- away by itself.
CREATE VIEW solved_requests WITH (security_invoker = true) AS
  SELECT r.id AS help_request_id, r.area_id, r.resident_id, r.resolved_at,
      (SELECT c.text_version FROM consents c
        WHERE c.resident_id = r.resident_id AND c.purpose = 'learning' AND c.withdrawn_at IS NULL) AS agreed_version
    FROM help_requests r
    WHERE r.resident_word = 'solved' AND r.state = 'resolved' AND r.kind <> 'urgent' AND r.merged_into IS NULL
      AND EXISTS (SELECT 1 FROM residents asker WHERE asker.id = r.resident_id AND asker.erased_at IS NULL)
      AND EXISTS (SELECT 1 FROM help_request_history h
        WHERE h.help_request_id = r.id AND h.kind = 'answered' AND h.text IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM tip_proposals p WHERE p.help_request_id = r.id)
      AND NOT EXISTS (SELECT 1 FROM tips t WHERE t.help_request_id = r.id);
GRANT SELECT ON solved_requests TO canh_tay_so_web;
--> statement-breakpoint
-- The bot shows what was published to whoever asks the same in the commune.
GRANT SELECT ON tips TO canh_tay_so_worker;
CREATE POLICY tips_show ON tips FOR SELECT TO canh_tay_so_worker
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()));
-- Whoever is shown one says whether it helped; of them nothing is kept.
CREATE FUNCTION count_tip_use(tip uuid, use text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE tips SET shown_times = shown_times + (use = 'shown')::int,
        helped_times = helped_times + (use = 'helped')::int,
        not_helped_times = not_helped_times + (use = 'not-helped')::int
      WHERE id = tip AND withdrawn_at IS NULL AND use IN ('shown', 'helped', 'not-helped')
        AND area_id IN (SELECT id FROM areas WHERE path <@ scope_directory())
  $$;
REVOKE ALL ON FUNCTION count_tip_use(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_tip_use(uuid, text) TO canh_tay_so_web, canh_tay_so_worker;
--> statement-breakpoint
-- Whether others may learn from a question is asked in the chat as well, right when it is solved.
DROP POLICY consents_give_in_chat ON consents;
DROP POLICY consents_take_back_in_chat ON consents;
CREATE POLICY consents_give_in_chat ON consents FOR INSERT TO canh_tay_so_worker
  WITH CHECK (purpose IN ('announcements', 'learning')
    AND EXISTS (SELECT 1 FROM residents r WHERE r.id = resident_id AND is_own_area(r.area_id)));
CREATE POLICY consents_take_back_in_chat ON consents FOR UPDATE TO canh_tay_so_worker
  USING (purpose IN ('announcements', 'learning')
    AND EXISTS (SELECT 1 FROM residents r WHERE r.id = resident_id AND is_own_area(r.area_id)));
