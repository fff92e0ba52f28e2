-- How far an announcement is must not cost the more the more people it goes to: who changes recipients counts them.
CREATE TABLE "announcement_counts" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "announcement_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"announcement_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"recipients" bigint NOT NULL,
	CONSTRAINT "announcement_counts_pkey" PRIMARY KEY("announcement_id","id")
);
--> statement-breakpoint
ALTER TABLE announcement_counts ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON announcement_counts TO canh_tay_so_web, canh_tay_so_worker;
CREATE POLICY announcement_counts_in_scope ON announcement_counts FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (EXISTS (SELECT 1 FROM announcements n WHERE n.id = announcement_id AND is_own_area(n.area_id)));
--> statement-breakpoint
-- Many rows of one sum become one. What somebody else folds just now is passed by: nobody waits for anybody here, so that those who
-- settle recipients cannot block each other by counting.
CREATE FUNCTION fold_announcement_counts(announcement uuid) RETURNS void LANGUAGE sql
  AS $$
    WITH gone AS (
      DELETE FROM announcement_counts WHERE announcement_id = announcement AND id = ANY (ARRAY(
        SELECT c.id FROM announcement_counts c WHERE c.announcement_id = announcement FOR UPDATE SKIP LOCKED))
      RETURNING channel, state, reason, recipients
    )
    INSERT INTO announcement_counts (announcement_id, channel, state, reason, recipients)
      SELECT announcement, channel, state, reason, sum(recipients) FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(recipients) <> 0
  $$;
REVOKE ALL ON FUNCTION fold_announcement_counts(uuid) FROM PUBLIC;
--> statement-breakpoint
-- Counted with the statement that changes recipients, so that no way of changing them can be forgotten and what is rolled back counts
-- for nothing. Folds when a hundred rows have come together. Nobody deletes recipients.
CREATE FUNCTION count_recipients() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE changed uuid;
BEGIN
  FOR changed IN
    WITH steps AS (
      SELECT announcement_id, channel, state IN ('waiting', 'sending', 'unknown') AS is_open, state, reason, -1 AS step FROM old_rows
      UNION ALL
      SELECT announcement_id, channel, state IN ('waiting', 'sending', 'unknown'), state, reason, 1 FROM new_rows
    ), added AS (
      INSERT INTO announcement_counts (announcement_id, channel, state, reason, recipients)
        SELECT announcement_id, channel, CASE WHEN is_open THEN 'open' ELSE state END, CASE WHEN NOT is_open THEN reason END, sum(step)
        FROM steps GROUP BY 1, 2, 3, 4 HAVING sum(step) <> 0
      RETURNING announcement_id
    )
    SELECT DISTINCT announcement_id FROM added
  LOOP
    PERFORM 1 FROM announcement_counts c WHERE c.announcement_id = changed OFFSET 100 LIMIT 1;
    IF FOUND THEN
      PERFORM fold_announcement_counts(changed);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER announcement_recipients_counted AFTER UPDATE ON announcement_recipients
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_recipients();
--> statement-breakpoint
CREATE FUNCTION count_frozen_recipients() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO announcement_counts (announcement_id, channel, state, reason, recipients)
    SELECT announcement_id, channel, CASE WHEN state IN ('waiting', 'sending', 'unknown') THEN 'open' ELSE state END, reason, count(*)
    FROM new_rows GROUP BY 1, 2, 3, 4;
  RETURN NULL;
END $$;
CREATE TRIGGER announcement_recipients_frozen AFTER INSERT ON announcement_recipients
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_frozen_recipients();
REVOKE ALL ON FUNCTION count_recipients(), count_frozen_recipients() FROM PUBLIC;
--> statement-breakpoint
-- What was frozen before is counted once. Making the triggers holds the table, so that nothing changes meanwhile.
INSERT INTO announcement_counts (announcement_id, channel, state, reason, recipients)
  SELECT announcement_id, channel, CASE WHEN state IN ('waiting', 'sending', 'unknown') THEN 'open' ELSE state END,
    CASE WHEN state NOT IN ('waiting', 'sending', 'unknown') THEN reason END, count(*)
  FROM announcement_recipients GROUP BY 1, 2, 3, 4;
