-- What makes a post of a clock needless before it has left: anything done about its request, or only an answer or a new word. Queued
-- before this, it leaves whatever has happened.
ALTER TABLE "outgoing_messages" ADD COLUMN "overtaken_by" text;
--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_overtaken_by_known" CHECK (overtaken_by IN ('act', 'answer')) NOT VALID;
--> statement-breakpoint
-- That a claim went back, or that Zalo will soon bring no answer any more, stays true when somebody takes the request.
CREATE OR REPLACE FUNCTION end_overtaken_reminders(account uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE outgoing_messages m SET state = 'cancelled' WHERE m.id = ANY (ARRAY(
      SELECT d.id FROM outgoing_messages d
      WHERE d.official_account_id = account AND d.state = 'queued' AND d.overtaken_by IS NOT NULL AND d.next_attempt_at <= at
        AND NOT EXISTS (SELECT 1 FROM outgoing_messages f WHERE f.folded_into = d.id)
        AND EXISTS (SELECT 1 FROM help_request_history h WHERE h.help_request_id = d.help_request_id AND h.at > d.created_at
          AND (h.kind IN ('answered', 'asked-back', 'corrected', 'referred', 'merged', 'resolved', 'reopened', 'cancelled')
            OR d.overtaken_by = 'answer' AND h.kind = 'resident-added'
            OR d.overtaken_by = 'act' AND h.kind IN ('claimed', 'released', 'handed-over', 'escalated', 'appointed', 'returned')))
      ORDER BY d.id FOR UPDATE OF d SKIP LOCKED))
  $$;
