-- Whoever is sent to was written twice, once when they were taken and once when they were put down, and both times with every index
-- over them. Now a batch says in one row whom it takes, and each of them is written once, when it is known what became of them.
CREATE TABLE "announcement_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"announcement_id" uuid NOT NULL,
	"members" bigint[] NOT NULL,
	"taken_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "announcement_batches" ADD CONSTRAINT "announcement_batches_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_batches_announcement_id_index" ON "announcement_batches" USING btree ("announcement_id");
--> statement-breakpoint
ALTER TABLE announcement_batches ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON announcement_batches TO canh_tay_so_worker;
CREATE POLICY announcement_batches_work ON announcement_batches TO canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id)));
--> statement-breakpoint
-- Who is frozen is written again as soon as they are sent to, so a vacuum right after the freezing, beside the sending, is for nothing; the
-- one that follows the writing comes as ever.
ALTER TABLE announcement_recipients SET (autovacuum_vacuum_insert_threshold = -1);
--> statement-breakpoint
-- As in 0025; who waits may have been sent to by a batch.
CREATE OR REPLACE TRIGGER announcement_recipients_state_forward BEFORE UPDATE OF state ON announcement_recipients FOR EACH ROW
  WHEN (old.state <> new.state AND NOT CASE old.state
    WHEN 'waiting' THEN new.state IN ('sending', 'unknown', 'sent', 'left-out', 'failed', 'expired', 'cancelled')
    WHEN 'sending' THEN new.state IN ('waiting', 'unknown', 'sent', 'left-out', 'failed', 'expired', 'cancelled')
    WHEN 'unknown' THEN new.state IN ('waiting', 'sent', 'failed', 'expired', 'cancelled')
    WHEN 'failed' THEN new.state = 'waiting'
    WHEN 'sent' THEN new.state IN ('delivered', 'seen')
    WHEN 'delivered' THEN new.state = 'seen'
    ELSE false END)
  EXECUTE FUNCTION refuse_backward_recipient_state();
--> statement-breakpoint
-- The version before knows no batches and takes whoever waits. It gets nobody whom a batch holds, nor anybody while one is being
-- taken: whoever takes holds the announcement. Waiting for that could block both for good, because they hold the account's rate too.
CREATE FUNCTION pass_by_whom_a_batch_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM 1 FROM announcements n WHERE n.id = new.announcement_id FOR NO KEY UPDATE SKIP LOCKED;
  IF NOT FOUND OR EXISTS (
    SELECT 1 FROM announcement_batches b WHERE b.announcement_id = new.announcement_id AND new.id = ANY (b.members)) THEN
    RETURN NULL;
  END IF;
  RETURN new;
END $$;
REVOKE ALL ON FUNCTION pass_by_whom_a_batch_holds() FROM PUBLIC;
CREATE TRIGGER announcement_recipients_taken_once BEFORE UPDATE OF state ON announcement_recipients FOR EACH ROW
  WHEN (old.state = 'waiting' AND new.state = 'sending') EXECUTE FUNCTION pass_by_whom_a_batch_holds();
--> statement-breakpoint
-- Ends the batches of processes that died: whoever of them was not put down may or may not have got it, also where their village is
-- another commune's by now and no worker of this account sees them. A batch that is being put down just now is passed by.
CREATE FUNCTION end_dead_batches(announcement uuid, lease_seconds integer, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE dead announcement_batches;
BEGIN
  FOR dead IN
    DELETE FROM announcement_batches b WHERE b.id = ANY (ARRAY(
      SELECT o.id FROM announcement_batches o
      WHERE o.announcement_id = announcement AND o.taken_at <= clock_timestamp() - make_interval(secs => lease_seconds)
        AND EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement AND is_own_area(n.area_id))
      FOR UPDATE OF o SKIP LOCKED))
    RETURNING *
  LOOP
    -- Twice, because each half of those who wait has an index of its own.
    UPDATE announcement_recipients r SET state = 'unknown', attempts = r.attempts + 1, attempt_id = dead.id,
        attempted_at = dead.taken_at, sent_at = dead.started_at, next_attempt_at = at
      WHERE r.announcement_id = announcement AND r.state = 'waiting' AND r.next_attempt_at IS NULL AND r.id = ANY (dead.members)
        AND r.attempt_id IS DISTINCT FROM dead.id;
    UPDATE announcement_recipients r SET state = 'unknown', attempts = r.attempts + 1, attempt_id = dead.id,
        attempted_at = dead.taken_at, sent_at = dead.started_at, next_attempt_at = at
      WHERE r.announcement_id = announcement AND r.state = 'waiting' AND r.next_attempt_at IS NOT NULL AND r.id = ANY (dead.members)
        AND r.attempt_id IS DISTINCT FROM dead.id;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION end_dead_batches(uuid, integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_dead_batches(uuid, integer, timestamptz) TO canh_tay_so_worker;
--> statement-breakpoint
-- As in 0054; whoever is in a batch is not ended by others.
CREATE OR REPLACE FUNCTION end_stray_recipients(announcement uuid, lease_seconds integer) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH ended AS (
      UPDATE announcement_recipients r SET next_attempt_at = NULL,
        state = CASE r.state WHEN 'waiting' THEN 'cancelled' ELSE 'failed' END,
        reason = CASE r.state WHEN 'waiting' THEN 'area-left' ELSE 'answer-lost' END
      WHERE r.ctid = ANY (ARRAY(
          SELECT d.ctid FROM announcement_recipients d
            WHERE d.announcement_id = announcement AND d.state = 'waiting' AND d.next_attempt_at IS NULL
          UNION ALL SELECT d.ctid FROM announcement_recipients d
            WHERE d.announcement_id = announcement AND d.state = 'waiting' AND d.next_attempt_at IS NOT NULL
          UNION ALL SELECT d.ctid FROM announcement_recipients d
            WHERE d.announcement_id = announcement AND d.state IN ('sending', 'unknown')))
        AND r.announcement_id = announcement AND r.state IN ('waiting', 'sending', 'unknown')
        AND CASE r.state
          WHEN 'waiting' THEN r.id NOT IN (SELECT unnest(b.members) FROM announcement_batches b WHERE b.announcement_id = announcement)
          ELSE r.attempted_at <= clock_timestamp() - make_interval(secs => lease_seconds) END
        AND NOT is_own_area(r.area_id)
        AND EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement AND is_own_area(n.area_id))
      RETURNING 1
    )
    SELECT count(*) FROM ended
  $$;
