-- Urgent words that no team can have yet, because their village is not known, are shown to the desk from the moment they are said.
ALTER TABLE "conversations" ADD COLUMN "urgent_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "conversations_urgent_at_index" ON "conversations" USING btree ("urgent_at") WHERE urgent_at is not null;
