-- What will not arrive is told to people exactly once: the mark is set together with the telling, and a sweep finds what has none.
-- A pause that Zalo may lift is tried again every hour; the worker says when.
ALTER TABLE "official_accounts" ADD COLUMN "probe_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "failure_noted_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "outgoing_messages_failure_index" ON "outgoing_messages" USING btree ("sequence") WHERE state in ('failed', 'expired') and failure_noted_at is null and (help_request_id is not null or recipient_kind = 'group');--> statement-breakpoint
GRANT UPDATE (probe_at) ON official_accounts TO canh_tay_so_worker;
