CREATE TABLE "officer_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_codes" ALTER COLUMN "official_account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "is_secret" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "officer_invitations" ADD CONSTRAINT "officer_invitations_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "officer_invitations_code_hash_key" ON "officer_invitations" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "officer_invitations_officer_id_key" ON "officer_invitations" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "outgoing_messages_secret_index" ON "outgoing_messages" USING btree ("expires_at") WHERE is_secret and state in ('queued', 'unknown');