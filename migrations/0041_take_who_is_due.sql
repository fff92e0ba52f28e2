DROP INDEX "announcement_recipients_waiting_index";--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "ended_because" text;--> statement-breakpoint
CREATE INDEX "announcement_recipients_untried_index" ON "announcement_recipients" USING btree ("announcement_id","id") WHERE state = 'waiting' and next_attempt_at is null;--> statement-breakpoint
CREATE INDEX "announcement_recipients_tried_index" ON "announcement_recipients" USING btree ("announcement_id","next_attempt_at","id") WHERE state = 'waiting' and next_attempt_at is not null;