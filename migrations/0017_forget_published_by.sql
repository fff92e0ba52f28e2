ALTER TABLE "announcements" DROP CONSTRAINT "announcements_published_by_officers_id_fk";
--> statement-breakpoint
ALTER TABLE "announcements" DROP COLUMN "published_by";