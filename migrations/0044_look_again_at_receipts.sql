CREATE OR REPLACE FUNCTION known_task(task text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF task IN ('process-conversation', 'send-outgoing', 'record-receipt', 'exchange-grant', 'read-account-health') THEN
    RETURN task;
  END IF;
  RAISE EXCEPTION 'nobody may ask for the task %', task USING ERRCODE = 'insufficient_privilege';
END $$;
