-- A bot of the Zalo Bot Platform as a third way to a village team, and what a storm of posts leaves as.
CREATE TABLE "bot_tokens" (
	"bot_id" uuid PRIMARY KEY NOT NULL,
	"token" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"official_account_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bot_link_codes" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"code" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "bot_id" uuid;
--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "collapse" text;
--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "folded_into" uuid;
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "bot_id" uuid;
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "gone_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "gone_reason" text;
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "bot_user_id" text;
--> statement-breakpoint
ALTER TABLE "bot_tokens" ADD CONSTRAINT "bot_tokens_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bots" ADD CONSTRAINT "bots_official_account_id_official_accounts_id_fk" FOREIGN KEY ("official_account_id") REFERENCES "public"."official_accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bot_link_codes" ADD CONSTRAINT "bot_link_codes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bot_link_codes" ADD CONSTRAINT "bot_link_codes_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "bots_number_key" ON "bots" USING btree ("number");
--> statement-breakpoint
CREATE UNIQUE INDEX "bot_link_codes_code_key" ON "bot_link_codes" USING btree ("code");
--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_folded_into_outgoing_messages_id_fk" FOREIGN KEY ("folded_into") REFERENCES "public"."outgoing_messages"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_bot_id_bots_id_fk" FOREIGN KEY ("bot_id") REFERENCES "public"."bots"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "outgoing_messages_folded_into_index" ON "outgoing_messages" USING btree ("folded_into") WHERE folded_into is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "members_team_id_bot_user_id_key" ON "members" USING btree ("team_id","bot_user_id");
--> statement-breakpoint
CREATE INDEX "outgoing_messages_bots_index" ON "outgoing_messages" USING btree ("official_account_id") WHERE bot_id is not null and state in ('queued', 'sending', 'unknown');
