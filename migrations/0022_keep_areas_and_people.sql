CREATE TABLE "group_readings" (
	"group_id" text PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"people" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_contacts" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"phone" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "areas" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "group_readings" ADD CONSTRAINT "group_readings_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_contacts" ADD CONSTRAINT "member_contacts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_contacts" ADD CONSTRAINT "member_contacts_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_merged_into_areas_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;