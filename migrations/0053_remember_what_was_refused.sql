-- A bot that refuses somebody, or warns them, does not say so again at once: another bot might be at the other end.
ALTER TABLE "conversations" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "warned_at" timestamp with time zone;