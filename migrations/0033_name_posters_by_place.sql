DROP INDEX "posters_area_id_index";--> statement-breakpoint
ALTER TABLE "posters" ADD CONSTRAINT "posters_place_key" UNIQUE NULLS NOT DISTINCT("area_id","kind","tutorial_id");