CREATE TABLE "announcement_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"announcement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"idempotency_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "announcement_recipients" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcement_recipients_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"announcement_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"zalo_error_code" integer,
	"attempts" integer DEFAULT 0 NOT NULL,
	"attempt_id" uuid,
	"attempted_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone,
	"message_id" text,
	"sent_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "announcement_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"created_by" uuid NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "quiet_hours" (
	"area_id" uuid PRIMARY KEY NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"area_id" uuid NOT NULL,
	"officer_id" uuid,
	"member_id" uuid,
	"act" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_name" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "long_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"input" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"input_file" "bytea",
	"input_file_name" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"result" jsonb,
	"output_file" "bytea",
	"output_file_name" text,
	"output_file_type" text,
	"failure_code" text,
	"officer_id" uuid,
	"member_id" uuid,
	"idempotency_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"cancel_asked_at" timestamp with time zone,
	"lease_id" uuid,
	"lease_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "account_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"official_account_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"state_hash" text NOT NULL,
	"verifier" text NOT NULL,
	"state" text NOT NULL,
	"code" "bytea",
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "account_health" (
	"official_account_id" uuid PRIMARY KEY NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"failure_code" text,
	"is_verified" boolean,
	"package_name" text,
	"package_valid_through" text,
	"follower_count" integer,
	"quotas" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_templates" (
	"official_account_id" uuid NOT NULL,
	"template_id" text NOT NULL,
	"name" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"price_vnd" integer,
	"is_enabled" boolean NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_templates_key" PRIMARY KEY("official_account_id","template_id")
);
--> statement-breakpoint
CREATE TABLE "poster_scans" (
	"poster_id" uuid NOT NULL,
	"day" date NOT NULL,
	"scans" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "poster_scans_key" PRIMARY KEY("poster_id","day")
);
--> statement-breakpoint
CREATE TABLE "posters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"area_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"tutorial_id" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"words" text,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"entered_by" uuid,
	"idempotency_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"official_account_id" uuid NOT NULL,
	"officer_id" uuid,
	"member_id" uuid,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"tries_left" integer NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_flows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"verifier" text NOT NULL,
	"oa_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resident_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"name" text NOT NULL,
	"area_id" uuid NOT NULL,
	"official_account_id" uuid NOT NULL,
	"bot_id" uuid,
	"state" text DEFAULT 'active' NOT NULL,
	"gone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "missed_searches" (
	"area_id" uuid NOT NULL,
	"words" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "missed_searches_key" PRIMARY KEY("area_id","words")
);
--> statement-breakpoint
CREATE TABLE "tutorial_checks" (
	"area_id" uuid NOT NULL,
	"tutorial_id" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"checked_by" uuid NOT NULL,
	CONSTRAINT "tutorial_checks_key" PRIMARY KEY("area_id","tutorial_id")
);
--> statement-breakpoint
CREATE TABLE "tutorial_pictures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"idempotency_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tutorial_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"tutorial_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"reviewer_id" uuid,
	"remark" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "announcements" ALTER COLUMN "published_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ALTER COLUMN "published_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement_areas" ADD COLUMN "is_excluded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "state" text NOT NULL DEFAULT 'sent';--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "channels" text[] NOT NULL DEFAULT '{inbox}';--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "template" jsonb;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "send_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "repeat" jsonb;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "repeats" uuid;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "is_urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "urgent_reason" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "officer_id" uuid;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "created_at" timestamp with time zone NOT NULL DEFAULT now();--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "approved_by" uuid;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "returned_reason" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "frozen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "finished_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "official_accounts" ADD COLUMN "disconnected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "residents_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "kind" text DEFAULT 'resident' NOT NULL;--> statement-breakpoint
ALTER TABLE "announcement_files" ADD CONSTRAINT "announcement_files_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_templates" ADD CONSTRAINT "announcement_templates_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_templates" ADD CONSTRAINT "announcement_templates_created_by_officers_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_hours" ADD CONSTRAINT "quiet_hours_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "long_tasks" ADD CONSTRAINT "long_tasks_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "long_tasks" ADD CONSTRAINT "long_tasks_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "long_tasks" ADD CONSTRAINT "long_tasks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_grants" ADD CONSTRAINT "account_grants_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_grants" ADD CONSTRAINT "account_grants_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_health" ADD CONSTRAINT "account_health_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poster_scans" ADD CONSTRAINT "poster_scans_poster_id_posters_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."posters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posters" ADD CONSTRAINT "posters_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posters" ADD CONSTRAINT "posters_created_by_officers_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_answered_by_officers_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_entered_by_officers_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_groups" ADD CONSTRAINT "resident_groups_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_groups" ADD CONSTRAINT "resident_groups_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_groups" ADD CONSTRAINT "resident_groups_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missed_searches" ADD CONSTRAINT "missed_searches_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_checks" ADD CONSTRAINT "tutorial_checks_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_checks" ADD CONSTRAINT "tutorial_checks_checked_by_officers_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_pictures" ADD CONSTRAINT "tutorial_pictures_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_pictures" ADD CONSTRAINT "tutorial_pictures_created_by_officers_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_versions" ADD CONSTRAINT "tutorial_versions_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_versions" ADD CONSTRAINT "tutorial_versions_author_id_officers_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutorial_versions" ADD CONSTRAINT "tutorial_versions_reviewer_id_officers_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "announcement_files_idempotency_key" ON "announcement_files" USING btree ("announcement_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "announcement_recipients_key" ON "announcement_recipients" USING btree ("announcement_id","channel","recipient_id");--> statement-breakpoint
CREATE INDEX "announcement_recipients_due_index" ON "announcement_recipients" USING btree ("announcement_id","id") WHERE state in ('waiting', 'sending', 'unknown');--> statement-breakpoint
CREATE INDEX "announcement_recipients_message_id_index" ON "announcement_recipients" USING btree ("message_id") WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX "announcement_templates_area_id_index" ON "announcement_templates" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "audit_entries_area_id_at_index" ON "audit_entries" USING btree ("area_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "long_tasks_idempotency_key" ON "long_tasks" USING btree ("area_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "long_tasks_area_id_created_at_index" ON "long_tasks" USING btree ("area_id","created_at");--> statement-breakpoint
CREATE INDEX "long_tasks_open_index" ON "long_tasks" USING btree ("created_at") WHERE state in ('queued', 'running');--> statement-breakpoint
CREATE UNIQUE INDEX "account_grants_state_hash_key" ON "account_grants" USING btree ("state_hash");--> statement-breakpoint
CREATE INDEX "account_grants_official_account_id_index" ON "account_grants" USING btree ("official_account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "posters_code_key" ON "posters" USING btree ("code");--> statement-breakpoint
CREATE INDEX "posters_area_id_index" ON "posters" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "data_requests_area_id_due_at_index" ON "data_requests" USING btree ("area_id","due_at");--> statement-breakpoint
CREATE INDEX "data_requests_resident_id_index" ON "data_requests" USING btree ("resident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "data_requests_idempotency_key" ON "data_requests" USING btree ("resident_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "sign_in_codes_officer_id_index" ON "sign_in_codes" USING btree ("officer_id","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_codes_member_id_index" ON "sign_in_codes" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_codes_expires_at_index" ON "sign_in_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_flows_state_hash_key" ON "sign_in_flows" USING btree ("state_hash");--> statement-breakpoint
CREATE INDEX "sign_in_flows_expires_at_index" ON "sign_in_flows" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "resident_groups_group_id_key" ON "resident_groups" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "missed_searches_area_id_last_at_index" ON "missed_searches" USING btree ("area_id","last_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tutorial_pictures_idempotency_key" ON "tutorial_pictures" USING btree ("area_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "tutorial_versions_number_key" ON "tutorial_versions" USING btree ("area_id","tutorial_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "tutorial_versions_published_key" ON "tutorial_versions" USING btree ("area_id","tutorial_id") WHERE state = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "tutorial_versions_open_key" ON "tutorial_versions" USING btree ("area_id","tutorial_id") WHERE state in ('draft', 'review');--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_repeats_announcements_id_fk" FOREIGN KEY ("repeats") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_approved_by_officers_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_area_id_created_at_index" ON "announcements" USING btree ("area_id","created_at");--> statement-breakpoint
CREATE INDEX "announcements_running_index" ON "announcements" USING btree ("send_at") WHERE state in ('scheduled', 'sending');--> statement-breakpoint
CREATE UNIQUE INDEX "announcements_repeats_key" ON "announcements" USING btree ("repeats","send_at");--> statement-breakpoint
CREATE UNIQUE INDEX "residents_number_key" ON "residents" USING btree ("number");