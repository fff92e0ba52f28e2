-- What was shared is suggested to nobody while its asker says that it was not solved after all, until staff publish it anew. Readers
-- see no request of others, so the database says which those are.
CREATE FUNCTION doubted_tips() RETURNS TABLE (tip_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT t.id FROM tips t JOIN help_requests r ON r.id = t.help_request_id
      WHERE t.withdrawn_at IS NULL AND r.resident_word IN ('partly', 'not-solved')
        AND t.area_id IN (SELECT id FROM areas WHERE path <@ scope_directory())
        AND EXISTS (SELECT 1 FROM help_request_history h
          WHERE h.help_request_id = r.id AND h.kind = 'rated' AND h.at >= t.published_at)
  $$;
REVOKE ALL ON FUNCTION doubted_tips() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION doubted_tips() TO canh_tay_so_web, canh_tay_so_worker;
