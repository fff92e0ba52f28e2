-- What the residents' app keeps: asking with photos and for others, consents, progress with tutorials, tips, announcements.
CREATE TABLE "announcement_areas" (
	"announcement_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	CONSTRAINT "announcement_areas_key" PRIMARY KEY("announcement_id","area_id")
);
--> statement-breakpoint
CREATE TABLE "announcement_reads" (
	"announcement_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "announcement_reads_key" PRIMARY KEY("announcement_id","resident_id")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"tutorial_id" text,
	"event_starts_at" timestamp with time zone,
	"event_ends_at" timestamp with time zone,
	"event_place" text,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"idempotency_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"help_request_id" uuid,
	"history_id" bigint,
	"kind" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"idempotency_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"text_version" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "household_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"help_request_id" uuid NOT NULL,
	"text" text NOT NULL,
	"question" text,
	"tutorial_id" text,
	"step" integer,
	"published_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tutorial_progress" (
	"resident_id" uuid NOT NULL,
	"tutorial_id" text NOT NULL,
	"step" integer NOT NULL,
	"is_finished" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tutorial_progress_key" PRIMARY KEY("resident_id","tutorial_id")
);
--> statement-breakpoint
CREATE TABLE "tutorial_uses" (
	"area_id" uuid NOT NULL,
	"month" date NOT NULL,
	"tutorial_id" text NOT NULL,
	"uses" integer NOT NULL,
	CONSTRAINT "tutorial_uses_key" PRIMARY KEY("area_id","month","tutorial_id")
);
--> statement-breakpoint
CREATE TABLE "tutorial_votes" (
	"resident_id" uuid NOT NULL,
	"tutorial_id" text NOT NULL,
	"area_id" uuid NOT NULL,
	"is_useful" boolean NOT NULL,
	"comment" text,
	"voted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tutorial_votes_key" PRIMARY KEY("resident_id","tutorial_id")
);
--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "for_whom" text;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "reach_by" text DEFAULT 'zalo' NOT NULL;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "visit_day" date;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "visit_part" text;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "visit_place" text;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "own_name" text;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "muted" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcement_areas" ADD CONSTRAINT "announcement_areas_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_areas" ADD CONSTRAINT "announcement_areas_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_reads" ADD CONSTRAINT "announcement_reads_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_reads" ADD CONSTRAINT "announcement_reads_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_published_by_officers_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_residents_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_help_request_id_help_requests_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_history_id_help_request_history_id_fk" FOREIGN KEY ("history_id") REFERENCES "public"."help_request_history"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_progress" ADD CONSTRAINT "tutorial_progress_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_uses" ADD CONSTRAINT "tutorial_uses_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_votes" ADD CONSTRAINT "tutorial_votes_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_votes" ADD CONSTRAINT "tutorial_votes_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_areas_area_id_index" ON "announcement_areas" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "announcement_reads_resident_id_index" ON "announcement_reads" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "announcements_area_id_published_at_index" ON "announcements" USING btree ("area_id","published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "announcements_idempotency_key" ON "announcements" USING btree ("area_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "attachments_idempotency_key" ON "attachments" USING btree ("uploaded_by","idempotency_key");--> statement-breakpoint
CREATE INDEX "attachments_help_request_id_index" ON "attachments" USING btree ("help_request_id");--> statement-breakpoint
CREATE INDEX "consents_resident_id_index" ON "consents" USING btree ("resident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_standing_key" ON "consents" USING btree ("resident_id","purpose") WHERE "consents"."withdrawn_at" IS NULL;--> statement-breakpoint
CREATE INDEX "household_members_resident_id_index" ON "household_members" USING btree ("resident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tips_help_request_id_key" ON "tips" USING btree ("help_request_id");--> statement-breakpoint
CREATE INDEX "tips_area_id_index" ON "tips" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "tips_tutorial_id_index" ON "tips" USING btree ("tutorial_id");--> statement-breakpoint
CREATE INDEX "tutorial_votes_tutorial_id_index" ON "tutorial_votes" USING btree ("tutorial_id");