CREATE TABLE "announcement_articles" (
	"announcement_id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"article_id" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "announcement_files" ADD COLUMN "upload_token" text;--> statement-breakpoint
ALTER TABLE "announcement_files" ADD COLUMN "uploaded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "announcement_articles" ADD CONSTRAINT "announcement_articles_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;