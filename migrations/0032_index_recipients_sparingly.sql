-- Every index of recipients costs twice for everybody who is sent to: the number gives way to the key that keeps anybody from
-- being written twice.
DROP INDEX "announcement_recipients_key";--> statement-breakpoint
DROP INDEX "announcement_recipients_due_index";--> statement-breakpoint
ALTER TABLE "announcement_recipients" DROP CONSTRAINT "announcement_recipients_pkey";--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_pkey" PRIMARY KEY("announcement_id","channel","recipient_id");--> statement-breakpoint
CREATE INDEX "announcement_recipients_waiting_index" ON "announcement_recipients" USING btree ("announcement_id","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "announcement_recipients_open_index" ON "announcement_recipients" USING btree ("announcement_id") WHERE state in ('sending', 'unknown');--> statement-breakpoint
CREATE INDEX "announcements_unfinished_index" ON "announcements" USING btree ("published_at") WHERE finished_at is null and state in ('sending', 'paused', 'stopped');--> statement-breakpoint
-- Groups come before people: one post reaches many.
CREATE OR REPLACE FUNCTION freeze_announcement(announcement uuid, at timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE frozen bigint;
BEGIN
  PERFORM 1 FROM announcements n WHERE n.id = announcement AND is_own_area(n.area_id) FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the announcement is not of this area' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE announcements SET frozen_at = at WHERE id = announcement AND frozen_at IS NULL;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  INSERT INTO announcement_recipients (announcement_id, channel, recipient_id, area_id, state, reason)
    SELECT announcement, a.channel, a.recipient_id, a.area_id, CASE WHEN a.reason IS NULL THEN 'waiting' ELSE 'left-out' END, a.reason
    FROM announcement_audience(announcement, at) a ORDER BY a.channel DESC, a.recipient_id;
  GET DIAGNOSTICS frozen = ROW_COUNT;
  RETURN frozen;
END $$;
