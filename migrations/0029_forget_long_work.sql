-- What long work left behind is forgotten by a worker, for all areas at once and by its age alone.
CREATE FUNCTION forget_long_tasks(before timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DELETE FROM long_tasks WHERE state NOT IN ('queued', 'running') AND finished_at < before $$;
REVOKE ALL ON FUNCTION forget_long_tasks(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_long_tasks(timestamptz) TO canh_tay_so_worker;
