-- As in 0001; but a job that is asked for again at once keeps its place. The sweep asks every two seconds, and each message that is
-- queued: where much waited to be heard, sending went back to the end of the line each time and never had its turn. One that was to
-- run later comes to now: after a step back of the clock its place would lie ahead of everybody for as long.
CREATE OR REPLACE FUNCTION enqueue_job(task text, payload json, key text, run_at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT graphile_worker.add_job(public.known_task(task), payload, run_at => run_at, job_key => key,
      job_key_mode => CASE WHEN run_at <= now() THEN 'preserve_run_at' ELSE 'replace' END);
    UPDATE graphile_worker._private_jobs j SET run_at = now()
      WHERE j.key = enqueue_job.key AND enqueue_job.run_at <= now() AND j.run_at > now() AND j.locked_at IS NULL
  $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION enqueue_jobs(task text, payloads json[], keys text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT graphile_worker.add_jobs((
      SELECT array_agg((public.known_task(task), payload, NULL, now(), NULL, key, NULL, NULL)::graphile_worker.job_spec ORDER BY key)
      FROM unnest(payloads, keys) AS wanted (payload, key)), true);
    UPDATE graphile_worker._private_jobs j SET run_at = now()
      WHERE j.key = ANY (keys) AND j.run_at > now() AND j.locked_at IS NULL
  $$;
