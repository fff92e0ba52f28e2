-- A large broadcast is due at one instant: without the order of writing in the index, every claim sorts all of it.
-- Receipts name a message and no account: the message's id comes first.
DROP INDEX "outgoing_messages_message_id_key";--> statement-breakpoint
DROP INDEX "outgoing_messages_due_index";--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_messages_message_id_key" ON "outgoing_messages" USING btree ("message_id","official_account_id");--> statement-breakpoint
CREATE INDEX "outgoing_messages_due_index" ON "outgoing_messages" USING btree ("official_account_id","lane","next_attempt_at","sequence") WHERE state in ('queued', 'sending', 'unknown');