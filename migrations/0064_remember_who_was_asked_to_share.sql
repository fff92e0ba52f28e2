DROP INDEX "help_requests_kept_index";--> statement-breakpoint
DROP INDEX "help_requests_contact_index";--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "asked_to_share" text;--> statement-breakpoint
CREATE INDEX "tip_proposals_help_request_id_index" ON "tip_proposals" USING btree ("help_request_id");--> statement-breakpoint
CREATE INDEX "help_requests_kept_index" ON "help_requests" USING btree ("updated_at") WHERE state in ('answered', 'resolved', 'cancelled') and (forgotten_at is null or forgotten_at < updated_at);--> statement-breakpoint
CREATE INDEX "help_requests_contact_index" ON "help_requests" USING btree ("updated_at") WHERE state in ('answered', 'resolved', 'cancelled') and (contact_phone is not null or visit_place is not null);