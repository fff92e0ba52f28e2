-- An answer that may quote a post whose number is not known yet remembers which posts those are, however they end.
ALTER TABLE "inbound_events" ADD COLUMN "waits_for" uuid[];
