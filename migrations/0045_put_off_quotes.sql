-- An answer that quotes a post whose number is not known yet waits aside, so that the others in its group are heard.
ALTER TABLE "inbound_events" ADD COLUMN "put_off_until" timestamp with time zone;
