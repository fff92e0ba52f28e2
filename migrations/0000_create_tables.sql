-- The tables of the first running whole. Paths of areas are ltree; searches without accents use unaccent.
CREATE EXTENSION IF NOT EXISTS ltree;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE TABLE "areas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" uuid,
	"path" "ltree" NOT NULL,
	"old_names" text[] DEFAULT '{}' NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "conversation_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"text" text NOT NULL,
	"attachments" jsonb NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"resident_id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"conversation_key" text NOT NULL,
	"phase" text DEFAULT 'idle' NOT NULL,
	"question" text,
	"offered_tutorial_ids" text[] DEFAULT '{}' NOT NULL,
	"burst_due_at" timestamp with time zone,
	"greeted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "help_request_history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "help_request_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"help_request_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"resident_id" uuid,
	"member_id" uuid,
	"officer_id" uuid,
	"unconfirmed" boolean DEFAULT false NOT NULL,
	"text" text,
	"cause_key" text
);
--> statement-breakpoint
CREATE TABLE "help_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"official_account_id" uuid NOT NULL,
	"code" text NOT NULL,
	"resident_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"source" text NOT NULL,
	"question" text NOT NULL,
	"tutorial_id" text,
	"step" integer,
	"phone_model" text,
	"state" text NOT NULL,
	"claimed_by" uuid,
	"claimed_at" timestamp with time zone,
	"last_helper_id" uuid,
	"first_answered_at" timestamp with time zone,
	"resolved_by_member" uuid,
	"resolved_by_officer" uuid,
	"resolved_at" timestamp with time zone,
	"result" text,
	"resident_word" text,
	"idempotency_key" text,
	"opened_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbound_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbound_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"natural_key" text NOT NULL,
	"event_name" text NOT NULL,
	"oa_id" text,
	"conversation_key" text NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"masked" text[] DEFAULT '{}' NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"handled_at" timestamp with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "official_account_tokens" (
	"official_account_id" uuid PRIMARY KEY NOT NULL,
	"access_token" "bytea",
	"access_token_expires_at" timestamp with time zone,
	"refresh_token" "bytea" NOT NULL,
	"renewed_at" timestamp with time zone,
	"lease_id" uuid,
	"lease_until" timestamp with time zone,
	"lost_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "official_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"oa_id" text NOT NULL,
	"name" text NOT NULL,
	"area_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"message_api" text DEFAULT 'v3' NOT NULL,
	"requests_per_minute" integer DEFAULT 100 NOT NULL,
	"paused_at" timestamp with time zone,
	"paused_reason" text,
	"probe_at" timestamp with time zone,
	"next_help_request_number" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "send_rates" (
	"official_account_id" uuid PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"refilled_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outgoing_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outgoing_messages_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"official_account_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"recipient_kind" text NOT NULL,
	"recipient_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"help_request_id" uuid,
	"dedupe_key" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"attempt_id" uuid,
	"attempted_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"message_id" text,
	"failure_code" text,
	"zalo_error_code" integer,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"failure_noted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "residents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"official_account_id" uuid NOT NULL,
	"oa_user_id" text,
	"app_user_id" text,
	"display_name" text,
	"area_id" uuid NOT NULL,
	"village_chosen_at" timestamp with time zone,
	"last_interaction_at" timestamp with time zone,
	"follows_since" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"official_account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"text" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"name" text NOT NULL,
	"team_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"official_account_id" uuid NOT NULL,
	"state" text DEFAULT 'active' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"code" text,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "members_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"oa_user_id" text,
	"app_user_id" text,
	"app_user_id_asked_at" timestamp with time zone,
	"is_leader" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"area_id" uuid NOT NULL,
	"role" text NOT NULL,
	"oa_user_id" text,
	"app_user_id" text,
	"app_user_id_asked_at" timestamp with time zone,
	"state" text DEFAULT 'active' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"area_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_parent_id_areas_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_messages" ADD CONSTRAINT "conversation_messages_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_messages" ADD CONSTRAINT "conversation_messages_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_request_history" ADD CONSTRAINT "help_request_history_help_request_id_help_requests_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_request_history" ADD CONSTRAINT "help_request_history_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_request_history" ADD CONSTRAINT "help_request_history_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_request_history" ADD CONSTRAINT "help_request_history_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_claimed_by_members_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_last_helper_id_members_id_fk" FOREIGN KEY ("last_helper_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_resolved_by_member_members_id_fk" FOREIGN KEY ("resolved_by_member") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_resolved_by_officer_officers_id_fk" FOREIGN KEY ("resolved_by_officer") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_account_tokens" ADD CONSTRAINT "official_account_tokens_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_accounts" ADD CONSTRAINT "official_accounts_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_rates" ADD CONSTRAINT "send_rates_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_help_request_id_help_requests_id_fk" FOREIGN KEY ("help_request_id") REFERENCES "public"."help_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residents" ADD CONSTRAINT "residents_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residents" ADD CONSTRAINT "residents_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_posts" ADD CONSTRAINT "team_posts_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_posts" ADD CONSTRAINT "team_posts_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "areas_code_key" ON "areas" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "areas_path_key" ON "areas" USING btree ("path");--> statement-breakpoint
CREATE INDEX "areas_path_gist" ON "areas" USING gist ("path");--> statement-breakpoint
CREATE INDEX "areas_parent_id_index" ON "areas" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_messages_message_id_key" ON "conversation_messages" USING btree ("resident_id","message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_conversation_key" ON "conversations" USING btree ("conversation_key");--> statement-breakpoint
CREATE INDEX "conversations_burst_due_at_index" ON "conversations" USING btree ("burst_due_at");--> statement-breakpoint
CREATE INDEX "help_request_history_help_request_id_index" ON "help_request_history" USING btree ("help_request_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "help_request_history_cause_key" ON "help_request_history" USING btree ("help_request_id","kind","cause_key");--> statement-breakpoint
CREATE UNIQUE INDEX "help_requests_code_key" ON "help_requests" USING btree ("official_account_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "help_requests_idempotency_key" ON "help_requests" USING btree ("resident_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "help_requests_area_id_opened_at_index" ON "help_requests" USING btree ("area_id","opened_at");--> statement-breakpoint
CREATE INDEX "help_requests_resident_id_index" ON "help_requests" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "help_requests_team_id_state_index" ON "help_requests" USING btree ("team_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "inbound_events_natural_key" ON "inbound_events" USING btree ("natural_key");--> statement-breakpoint
CREATE INDEX "inbound_events_pending_index" ON "inbound_events" USING btree ("conversation_key","happened_at","id") WHERE state = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "official_accounts_oa_id_key" ON "official_accounts" USING btree ("oa_id");--> statement-breakpoint
CREATE UNIQUE INDEX "official_accounts_area_id_key" ON "official_accounts" USING btree ("area_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_messages_dedupe_key" ON "outgoing_messages" USING btree ("dedupe_key");--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_messages_message_id_key" ON "outgoing_messages" USING btree ("message_id","official_account_id");--> statement-breakpoint
CREATE INDEX "outgoing_messages_due_index" ON "outgoing_messages" USING btree ("official_account_id","lane","next_attempt_at","sequence") WHERE state in ('queued', 'sending', 'unknown');--> statement-breakpoint
CREATE INDEX "outgoing_messages_recipient_index" ON "outgoing_messages" USING btree ("recipient_id","sequence") WHERE state in ('queued', 'sending', 'unknown');--> statement-breakpoint
CREATE INDEX "outgoing_messages_help_request_id_index" ON "outgoing_messages" USING btree ("help_request_id");--> statement-breakpoint
CREATE INDEX "outgoing_messages_failure_index" ON "outgoing_messages" USING btree ("sequence") WHERE state in ('failed', 'expired') and failure_noted_at is null and (help_request_id is not null or recipient_kind = 'group');--> statement-breakpoint
CREATE UNIQUE INDEX "residents_oa_user_id_key" ON "residents" USING btree ("official_account_id","oa_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "residents_app_user_id_key" ON "residents" USING btree ("official_account_id","app_user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_index" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "team_posts_dedupe_key" ON "team_posts" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "team_posts_team_id_at_index" ON "team_posts" USING btree ("team_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_group_id_key" ON "groups" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_team_id_key" ON "groups" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_code_key" ON "members" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "members_team_id_oa_user_id_key" ON "members" USING btree ("team_id","oa_user_id");--> statement-breakpoint
CREATE INDEX "members_oa_user_id_index" ON "members" USING btree ("oa_user_id");--> statement-breakpoint
CREATE INDEX "members_app_user_id_index" ON "members" USING btree ("app_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "officers_code_key" ON "officers" USING btree ("code");--> statement-breakpoint
CREATE INDEX "officers_oa_user_id_index" ON "officers" USING btree ("oa_user_id");--> statement-breakpoint
CREATE INDEX "officers_app_user_id_index" ON "officers" USING btree ("app_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_code_key" ON "teams" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_area_id_key" ON "teams" USING btree ("area_id");