-- Offers that did not help are counted beside searches in vain, and staff teach the engine from both.
CREATE TABLE "refused_offers" (
	"area_id" uuid NOT NULL,
	"words" text NOT NULL,
	"tutorial_id" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "refused_offers_key" PRIMARY KEY("area_id","words","tutorial_id")
);
--> statement-breakpoint
CREATE TABLE "taught_phrasings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_id" uuid NOT NULL,
	"tutorial_id" text NOT NULL,
	"words" text NOT NULL,
	"words_key" text NOT NULL,
	"state" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"publisher_id" uuid,
	"published_at" timestamp with time zone,
	"retired_by" uuid,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "refused_offers" ADD CONSTRAINT "refused_offers_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taught_phrasings" ADD CONSTRAINT "taught_phrasings_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taught_phrasings" ADD CONSTRAINT "taught_phrasings_author_id_officers_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taught_phrasings" ADD CONSTRAINT "taught_phrasings_publisher_id_officers_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taught_phrasings" ADD CONSTRAINT "taught_phrasings_retired_by_officers_id_fk" FOREIGN KEY ("retired_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "refused_offers_last_at_index" ON "refused_offers" USING btree ("last_at");--> statement-breakpoint
CREATE UNIQUE INDEX "taught_phrasings_words_key" ON "taught_phrasings" USING btree ("area_id","words_key") WHERE state <> 'retired';--> statement-breakpoint
CREATE INDEX "taught_phrasings_area_id_created_at_index" ON "taught_phrasings" USING btree ("area_id","created_at");--> statement-breakpoint
CREATE INDEX "missed_searches_last_at_index" ON "missed_searches" USING btree ("last_at");