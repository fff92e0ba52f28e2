-- Since when a group is posted to, or tried again.
ALTER TABLE "resident_groups" ADD COLUMN "alive_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "alive_since" timestamp with time zone;--> statement-breakpoint
-- A group that nobody could be reached in may be tried again, by whichever way it comes back. What was begun before that, and is
-- refused after, must not take it away once more; attempts are measured by the same clock.
CREATE FUNCTION note_group_alive() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  new.alive_since := clock_timestamp();
  RETURN new;
END $$;
CREATE TRIGGER groups_born BEFORE INSERT ON groups FOR EACH ROW EXECUTE FUNCTION note_group_alive();
CREATE TRIGGER groups_revived BEFORE UPDATE ON groups FOR EACH ROW
  WHEN (new.state = 'active' AND (old.state <> 'active' OR old.group_id <> new.group_id OR old.bot_id IS DISTINCT FROM new.bot_id))
  EXECUTE FUNCTION note_group_alive();
CREATE TRIGGER resident_groups_born BEFORE INSERT ON resident_groups FOR EACH ROW EXECUTE FUNCTION note_group_alive();
CREATE TRIGGER resident_groups_revived BEFORE UPDATE ON resident_groups FOR EACH ROW
  WHEN (new.state = 'active' AND old.state <> 'active') EXECUTE FUNCTION note_group_alive();
