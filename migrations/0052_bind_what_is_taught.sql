-- What a commune taught the engine is read by everybody around it once it is published; drafts by its staff alone. Its words never
-- change, and what was taken back stays taken back.
ALTER TABLE taught_phrasings ENABLE ROW LEVEL SECURITY;
ALTER TABLE refused_offers ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (state, publisher_id, published_at, retired_by, retired_at) ON taught_phrasings TO canh_tay_so_web;
GRANT SELECT ON taught_phrasings TO canh_tay_so_worker;
GRANT SELECT, UPDATE (settled_at) ON refused_offers TO canh_tay_so_web;
ALTER TABLE taught_phrasings ADD CONSTRAINT taught_phrasings_words_fit CHECK (char_length(words) BETWEEN 2 AND 120 AND words_key <> '');
ALTER TABLE taught_phrasings ADD CONSTRAINT taught_phrasings_states_hold CHECK (
  (state <> 'published' OR (publisher_id IS NOT NULL AND published_at IS NOT NULL))
  AND (state = 'retired') = (retired_by IS NOT NULL AND retired_at IS NOT NULL));
CREATE POLICY taught_phrasings_read ON taught_phrasings FOR SELECT TO canh_tay_so_web, canh_tay_so_worker
  USING (state = 'published' AND is_area_around(area_id));
CREATE POLICY taught_phrasings_keep ON taught_phrasings FOR SELECT TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY taught_phrasings_add ON taught_phrasings FOR INSERT TO canh_tay_so_web
  WITH CHECK (is_own_area(area_id) AND state = 'draft'
    AND EXISTS (SELECT 1 FROM officers o WHERE o.id = author_id AND o.area_id = taught_phrasings.area_id));
CREATE POLICY taught_phrasings_change ON taught_phrasings FOR UPDATE TO canh_tay_so_web
  USING (is_own_area(area_id) AND state <> 'retired')
  WITH CHECK (is_own_area(area_id) AND NOT EXISTS (
    SELECT 1 FROM unnest(ARRAY[publisher_id, retired_by]) AS acted (officer_id) WHERE acted.officer_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM officers o WHERE o.id = acted.officer_id AND o.area_id = taught_phrasings.area_id)));
CREATE POLICY refused_offers_read ON refused_offers FOR SELECT TO canh_tay_so_web USING (is_own_area(area_id));
CREATE POLICY refused_offers_settle ON refused_offers FOR UPDATE TO canh_tay_so_web USING (is_own_area(area_id));
--> statement-breakpoint
-- The bot adds to what its commune's residents refused, and reads none of it; bounded as searches in vain are (count_missed_search).
CREATE FUNCTION count_refused_offer(refused text, offered text, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  commune uuid := (SELECT a.id FROM areas a WHERE a.path = scope_directory() AND a.level = 'commune');
BEGIN
  IF commune IS NULL OR length(refused) NOT BETWEEN 1 AND 80 OR length(offered) NOT BETWEEN 1 AND 80 THEN
    RETURN;
  END IF;
  INSERT INTO refused_offers AS r (area_id, words, tutorial_id, times, last_at) VALUES (commune, refused, offered, 1, at)
  ON CONFLICT (area_id, words, tutorial_id) DO UPDATE SET
    times = CASE WHEN r.settled_at IS NULL THEN r.times + 1 ELSE 1 END,
    last_at = greatest(r.last_at, at),
    settled_at = NULL;
  DELETE FROM refused_offers WHERE area_id = commune AND (words, tutorial_id) <> (refused, offered) AND (words, tutorial_id) IN (
    SELECT r.words, r.tutorial_id FROM refused_offers r WHERE r.area_id = commune
    ORDER BY r.settled_at IS NULL DESC, r.times DESC, r.last_at DESC OFFSET 1000);
END $$;
REVOKE ALL ON FUNCTION count_refused_offer(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_refused_offer(text, text, timestamptz) TO canh_tay_so_worker;
--> statement-breakpoint
-- What nobody asked for in a long time is forgotten by a worker, for all communes at once and by its age alone.
CREATE FUNCTION forget_asked_words(before timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    DELETE FROM missed_searches WHERE last_at < before;
    DELETE FROM refused_offers WHERE last_at < before;
  $$;
REVOKE ALL ON FUNCTION forget_asked_words(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_asked_words(timestamptz) TO canh_tay_so_worker;
