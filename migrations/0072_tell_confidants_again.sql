-- What was confided and waits is looked for again and again: the job that tells of it may be lost with its worker.
CREATE INDEX "help_requests_confided_index" ON "help_requests" USING btree ("opened_at") WHERE audience <> 'team' and state in ('open', 'claimed', 'answered', 'escalated');--> statement-breakpoint
-- Whom a killed worker, or one whom Zalo did not let write, has left untold of what was confided; it tells nothing of what was said.
CREATE FUNCTION confidants_to_tell(at timestamptz, since timestamptz, row_limit integer)
  RETURNS TABLE (help_request_id uuid, official_account_id uuid, confidant text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT r.id, r.official_account_id, c.confidant
    FROM help_requests r
      CROSS JOIN (VALUES ('desk', interval '5 seconds'), ('leader', interval '3 minutes')) AS c (confidant, waits)
    WHERE r.audience <> 'team' AND r.state IN ('open', 'claimed', 'answered', 'escalated')
      AND r.opened_at >= since AND r.opened_at <= at - c.waits
      AND (c.confidant = 'desk' OR r.audience = 'leader')
      AND (r.first_answered_at IS NULL OR (c.confidant = 'leader' AND NOT r.leader_reads))
    ORDER BY r.opened_at DESC LIMIT row_limit
  $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION confidants_to_tell(timestamptz, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION confidants_to_tell(timestamptz, timestamptz, integer) TO canh_tay_so_worker;
