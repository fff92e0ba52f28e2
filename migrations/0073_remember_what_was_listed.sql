-- A number typed after a list of tutorials means one of that list, also of somebody who was asked for their village before.
ALTER TABLE "conversations" ADD COLUMN "listed_tutorial_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "listed_burst" text;