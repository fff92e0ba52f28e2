-- A used-up quota puts a channel off in one row, not in a row of everybody who waits. A person who lets something be tried again
-- lets it be tried at once.
CREATE TABLE "announcement_rests" (
	"announcement_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "announcement_rests_pkey" PRIMARY KEY("announcement_id","channel")
);
--> statement-breakpoint
ALTER TABLE announcement_rests ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON announcement_rests TO canh_tay_so_worker;
GRANT SELECT, DELETE ON announcement_rests TO canh_tay_so_web;
CREATE POLICY announcement_rests_in_scope ON announcement_rests TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id)));
