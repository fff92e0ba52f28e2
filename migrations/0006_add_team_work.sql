CREATE TABLE "canned_answer_pictures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"canned_answer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "canned_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"short_name" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"tutorial_id" text,
	"updated_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "calendar_exceptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"frames" jsonb NOT NULL,
	"reason" text NOT NULL,
	"label" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"first_answer_minutes" integer NOT NULL,
	"update_minutes" integer NOT NULL,
	"solution_minutes" integer NOT NULL,
	"silent_claim_minutes" integer NOT NULL,
	"remind_group_minutes" integer,
	"remind_leader_minutes" integer,
	"escalate_minutes" integer,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_steps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "clock_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"help_request_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"since_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "reopen_policies" (
	"area_id" uuid PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"within_days" integer NOT NULL,
	"keeps_helper" boolean NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "working_calendars" (
	"area_id" uuid PRIMARY KEY NOT NULL,
	"frames" jsonb NOT NULL,
	"keeps_holidays" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "credit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"area_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	"minutes" integer DEFAULT 0 NOT NULL,
	"cause_key" text NOT NULL,
	"note" text,
	"corrected_by" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"lines" text NOT NULL,
	"signed_by_member" uuid,
	"signed_by_officer" uuid,
	"signed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duty_members" (
	"shift_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"people_helped" integer,
	"recorded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "duty_shifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"place" text NOT NULL,
	"day" date NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tip_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"help_request_id" uuid NOT NULL,
	"history_id" bigint NOT NULL,
	"proposed_by" uuid NOT NULL,
	"text" text NOT NULL,
	"tutorial_id" text,
	"step" integer,
	"state" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "households" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"code" text,
	"name" text NOT NULL,
	"place" text,
	"assigned_to" uuid,
	"last_visit_at" timestamp with time zone,
	"next_visit_day" date,
	"refused_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_targets" (
	"campaign_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"target" integer NOT NULL,
	CONSTRAINT "campaign_targets_campaign_id_area_id_pk" PRIMARY KEY("campaign_id","area_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"name" text NOT NULL,
	"deed" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "visit_deeds" (
	"visit_id" uuid NOT NULL,
	"deed" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "visit_deeds_visit_id_deed_pk" PRIMARY KEY("visit_id","deed")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"household_id" uuid NOT NULL,
	"help_request_id" uuid,
	"visited_at" timestamp with time zone NOT NULL,
	"result" text NOT NULL,
	"minutes" integer,
	"next_day" date,
	"note" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attachments" ALTER COLUMN "uploaded_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "help_request_history" ADD COLUMN "corrects_id" bigint;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "kind" text DEFAULT 'question' NOT NULL;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "result_kind" text;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "dossier_code" text;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "referred_to" text;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "continues" uuid;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "household_id" uuid;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "appointment_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "first_answer_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "update_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "help_requests" ADD COLUMN "solution_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "canned_answer_pictures" ADD CONSTRAINT "canned_answer_pictures_canned_answer_id_canned_answers_id_fk" FOREIGN KEY ("canned_answer_id") REFERENCES "public"."canned_answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canned_answers" ADD CONSTRAINT "canned_answers_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_exceptions" ADD CONSTRAINT "calendar_exceptions_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_policies" ADD CONSTRAINT "clock_policies_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_steps" ADD CONSTRAINT "clock_steps_help_request_id_help_requests_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_steps" ADD CONSTRAINT "clock_steps_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopen_policies" ADD CONSTRAINT "reopen_policies_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_calendars" ADD CONSTRAINT "working_calendars_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_corrected_by_members_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_sheets" ADD CONSTRAINT "credit_sheets_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_sheets" ADD CONSTRAINT "credit_sheets_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_sheets" ADD CONSTRAINT "credit_sheets_signed_by_member_members_id_fk" FOREIGN KEY ("signed_by_member") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_sheets" ADD CONSTRAINT "credit_sheets_signed_by_officer_officers_id_fk" FOREIGN KEY ("signed_by_officer") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_members" ADD CONSTRAINT "duty_members_shift_id_duty_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."duty_shifts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_members" ADD CONSTRAINT "duty_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_shifts" ADD CONSTRAINT "duty_shifts_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_proposals" ADD CONSTRAINT "tip_proposals_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_proposals" ADD CONSTRAINT "tip_proposals_help_request_id_help_requests_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_proposals" ADD CONSTRAINT "tip_proposals_history_id_help_request_history_id_fk" FOREIGN KEY ("history_id") REFERENCES "public"."help_request_history"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_proposals" ADD CONSTRAINT "tip_proposals_proposed_by_members_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tip_proposals" ADD CONSTRAINT "tip_proposals_decided_by_officers_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_assigned_to_members_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_targets" ADD CONSTRAINT "campaign_targets_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_targets" ADD CONSTRAINT "campaign_targets_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_deeds" ADD CONSTRAINT "visit_deeds_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_help_request_id_help_requests_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "canned_answer_pictures_canned_answer_id_index" ON "canned_answer_pictures" USING btree ("canned_answer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "canned_answers_area_id_short_name_key" ON "canned_answers" USING btree ("area_id","short_name");--> statement-breakpoint
CREATE INDEX "calendar_exceptions_area_id_first_day_index" ON "calendar_exceptions" USING btree ("area_id","first_day");--> statement-breakpoint
CREATE UNIQUE INDEX "clock_policies_area_id_kind_key" ON "clock_policies" USING btree ("area_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "clock_steps_once_key" ON "clock_steps" USING btree ("help_request_id","kind","since_at");--> statement-breakpoint
CREATE INDEX "clock_steps_due_index" ON "clock_steps" USING btree ("due_at") WHERE done_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_entries_cause_key" ON "credit_entries" USING btree ("member_id","cause_key");--> statement-breakpoint
CREATE INDEX "credit_entries_team_id_day_index" ON "credit_entries" USING btree ("team_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_sheets_key" ON "credit_sheets" USING btree ("team_id","first_day");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_members_key" ON "duty_members" USING btree ("shift_id","member_id");--> statement-breakpoint
CREATE INDEX "duty_members_member_id_index" ON "duty_members" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "duty_shifts_area_id_day_index" ON "duty_shifts" USING btree ("area_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "tip_proposals_history_id_key" ON "tip_proposals" USING btree ("history_id");--> statement-breakpoint
CREATE INDEX "tip_proposals_area_id_state_index" ON "tip_proposals" USING btree ("area_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "households_area_id_code_key" ON "households" USING btree ("area_id","code");--> statement-breakpoint
CREATE INDEX "households_team_id_last_visit_at_index" ON "households" USING btree ("team_id","last_visit_at");--> statement-breakpoint
CREATE INDEX "households_assigned_to_index" ON "households" USING btree ("assigned_to");--> statement-breakpoint
CREATE INDEX "campaigns_area_id_index" ON "campaigns" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "visits_household_id_index" ON "visits" USING btree ("household_id","visited_at");--> statement-breakpoint
CREATE INDEX "visits_team_id_visited_at_index" ON "visits" USING btree ("team_id","visited_at");--> statement-breakpoint
CREATE INDEX "visits_help_request_id_index" ON "visits" USING btree ("help_request_id");--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_merged_into_help_requests_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."help_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_continues_help_requests_id_fk" FOREIGN KEY ("continues") REFERENCES "public"."help_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_requests_merged_into_index" ON "help_requests" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "help_requests_household_id_index" ON "help_requests" USING btree ("household_id");