-- An account that was taken from us is paused until a worker has connected it again, whoever else pauses or resumes it meanwhile.
DROP TRIGGER official_accounts_disconnect ON official_accounts;
DROP FUNCTION refuse_foreign_disconnect();
CREATE FUNCTION keep_disconnected_paused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'canh_tay_so_web' AND new.disconnected_at IS DISTINCT FROM old.disconnected_at
    AND (new.disconnected_at IS NULL OR NOT is_own_area(new.area_id)) THEN
    RAISE EXCEPTION 'the account % may not be connected or disconnected from here', new.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF new.disconnected_at IS NOT NULL THEN
    new.paused_at := new.disconnected_at;
    new.paused_reason := 'disconnected';
    new.probe_at := NULL;
  ELSIF old.disconnected_at IS NOT NULL THEN
    new.paused_at := NULL;
    new.paused_reason := NULL;
    new.probe_at := NULL;
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER official_accounts_disconnected BEFORE UPDATE OF disconnected_at, paused_at, paused_reason, probe_at ON official_accounts
  FOR EACH ROW EXECUTE FUNCTION keep_disconnected_paused();
--> statement-breakpoint
-- What comes back from Zalo with no code or for another account ends there.
GRANT UPDATE (reason, ended_at) ON account_grants TO canh_tay_so_web;
ALTER POLICY account_grants_in_area ON account_grants
  WITH CHECK (state IN ('asked', 'received', 'refused')
    AND EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_own_area(o.area_id)));
