-- A request that is new has nothing to be found by there.
DROP INDEX "help_requests_area_id_resolved_at_index";--> statement-breakpoint
CREATE INDEX "help_requests_area_id_resolved_at_index" ON "help_requests" USING btree ("area_id","resolved_at") WHERE resolved_at is not null;