-- How a grant is exchanged, when an account was heard, and indexes by which the desk's first page stays fast in a long history.
ALTER TABLE "account_grants" ADD COLUMN "exchange_started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account_grants" ADD COLUMN "maybe_spent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "official_accounts" ADD COLUMN "heard_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "announcement_reads_read_at_index" ON "announcement_reads" USING btree ("announcement_id","read_at");--> statement-breakpoint
CREATE INDEX "announcement_recipients_failed_index" ON "announcement_recipients" USING btree ("announcement_id") WHERE state = 'failed';--> statement-breakpoint
CREATE INDEX "announcements_waiting_index" ON "announcements" USING btree ("area_id") WHERE state = 'waiting-approval';--> statement-breakpoint
CREATE INDEX "help_request_history_not_delivered_index" ON "help_request_history" USING btree ("at") WHERE kind = 'not-delivered';--> statement-breakpoint
CREATE INDEX "help_requests_area_id_resolved_at_index" ON "help_requests" USING btree ("area_id","resolved_at");--> statement-breakpoint
CREATE INDEX "help_requests_unfinished_index" ON "help_requests" USING btree ("area_id","state") WHERE state in ('open', 'claimed', 'answered', 'escalated');--> statement-breakpoint
CREATE INDEX "inbound_events_failed_index" ON "inbound_events" USING btree ("oa_id") WHERE state = 'failed';--> statement-breakpoint
CREATE INDEX "account_grants_received_index" ON "account_grants" USING btree ("created_at") WHERE state = 'received';--> statement-breakpoint
CREATE INDEX "data_requests_open_index" ON "data_requests" USING btree ("area_id","due_at") WHERE state = 'open';