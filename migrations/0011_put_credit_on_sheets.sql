-- What a signed sheet holds is marked, so that nothing counts twice or falls between two; a retired canned answer frees its name.
DROP INDEX "canned_answer_pictures_canned_answer_id_index";--> statement-breakpoint
DROP INDEX "canned_answers_area_id_short_name_key";--> statement-breakpoint
ALTER TABLE "canned_answer_pictures" ADD COLUMN "idempotency_key" text NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_entries" ADD COLUMN "corrects" text;--> statement-breakpoint
ALTER TABLE "credit_entries" ADD COLUMN "sheet_id" uuid;--> statement-breakpoint
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_sheet_id_credit_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."credit_sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "canned_answer_pictures_key" ON "canned_answer_pictures" USING btree ("canned_answer_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "credit_entries_sheet_id_index" ON "credit_entries" USING btree ("sheet_id");--> statement-breakpoint
CREATE UNIQUE INDEX "canned_answers_area_id_short_name_key" ON "canned_answers" USING btree ("area_id","short_name") WHERE "canned_answers"."retired_at" is null;