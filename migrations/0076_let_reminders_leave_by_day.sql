-- What a clock says wakes nobody: what could not leave by day waits for the morning. Queued before this, it leaves as it did.
ALTER TABLE "outgoing_messages" ADD COLUMN "leaves_by_day" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- What waited for the morning may be false by then: "nobody has taken it" of what somebody took at night. Who sends sees no history.
CREATE FUNCTION end_overtaken_reminders(account uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE outgoing_messages m SET state = 'cancelled' WHERE m.id = ANY (ARRAY(
      SELECT d.id FROM outgoing_messages d
      WHERE d.official_account_id = account AND d.state = 'queued' AND d.leaves_by_day AND d.next_attempt_at <= at
        AND NOT EXISTS (SELECT 1 FROM outgoing_messages f WHERE f.folded_into = d.id)
        AND EXISTS (SELECT 1 FROM help_request_history h WHERE h.help_request_id = d.help_request_id AND h.at > d.created_at
          AND h.kind IN ('claimed', 'released', 'handed-over', 'escalated', 'answered', 'asked-back', 'appointed', 'referred', 'merged',
            'resolved', 'reopened', 'cancelled', 'returned'))
      ORDER BY d.id FOR UPDATE OF d SKIP LOCKED))
  $$;
REVOKE ALL ON FUNCTION end_overtaken_reminders(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_overtaken_reminders(uuid, timestamptz) TO canh_tay_so_worker;
