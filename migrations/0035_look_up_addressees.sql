-- What sending to many must know of each person in the moment before the call, for a whole batch at once: through the policies of
-- residents and consents the looking up would cost more than the sending. Nobody outside the asker's area is told of.
CREATE FUNCTION announcement_addressees(wanted uuid[])
  RETURNS TABLE (resident_id uuid, oa_user_id text, erased boolean, consented boolean, muted boolean, last_act_ms double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT r.id, r.oa_user_id, r.erased_at IS NOT NULL, c.resident_id IS NOT NULL, 'announcements' = ANY (r.muted),
      (extract(epoch FROM r.last_interaction_at) * 1000)::double precision
    FROM residents r JOIN areas a ON a.id = r.area_id
      LEFT JOIN consents c ON c.resident_id = r.id AND c.purpose = 'announcements' AND c.withdrawn_at IS NULL
    WHERE r.id = ANY (wanted) AND a.path <@ scope_area()
  $$;
REVOKE ALL ON FUNCTION announcement_addressees(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION announcement_addressees(uuid[]) TO canh_tay_so_worker;
