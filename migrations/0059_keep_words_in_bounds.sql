ALTER TABLE "help_requests" ADD COLUMN "forgotten_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "audit_entries_kept_index" ON "audit_entries" USING btree ("at") WHERE before is not null or after is not null;--> statement-breakpoint
CREATE INDEX "conversation_messages_sent_at_index" ON "conversation_messages" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "conversations_question_index" ON "conversations" USING btree ("resident_id") WHERE question is not null;--> statement-breakpoint
CREATE INDEX "attachments_sent_index" ON "attachments" USING btree ("created_at") WHERE help_request_id is not null;--> statement-breakpoint
CREATE INDEX "help_requests_kept_index" ON "help_requests" USING btree ("updated_at") WHERE state in ('resolved', 'cancelled') and (forgotten_at is null or forgotten_at < updated_at);--> statement-breakpoint
CREATE INDEX "help_requests_contact_index" ON "help_requests" USING btree ("updated_at") WHERE state in ('resolved', 'cancelled') and (contact_phone is not null or visit_place is not null);--> statement-breakpoint
CREATE INDEX "inbound_events_kept_index" ON "inbound_events" USING btree ("handled_at") WHERE handled_at is not null and payload <> '{}';--> statement-breakpoint
CREATE INDEX "outgoing_messages_kept_index" ON "outgoing_messages" USING btree ("created_at") WHERE content <> '{"text": ""}';--> statement-breakpoint
CREATE INDEX "consents_withdrawn_at_index" ON "consents" USING btree ("withdrawn_at") WHERE withdrawn_at is not null;--> statement-breakpoint
CREATE INDEX "data_requests_kept_index" ON "data_requests" USING btree ("answered_at") WHERE words is not null or answer is not null;--> statement-breakpoint
CREATE INDEX "team_posts_at_index" ON "team_posts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "tutorial_progress_updated_at_index" ON "tutorial_progress" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "tutorial_votes_comment_index" ON "tutorial_votes" USING btree ("voted_at") WHERE comment is not null;--> statement-breakpoint
CREATE INDEX "households_closed_at_index" ON "households" USING btree ("closed_at") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "visits_note_index" ON "visits" USING btree ("visited_at") WHERE note is not null;