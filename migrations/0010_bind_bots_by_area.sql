-- Who may see and do what with bots. Names and numbers are no secret in their commune; tokens are encrypted and only workers send.
ALTER TABLE bots ENABLE ROW LEVEL SECURITY;
ALTER TABLE bot_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE bot_link_codes ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON bots TO canh_tay_so_web, canh_tay_so_worker;
GRANT SELECT ON bot_tokens TO canh_tay_so_worker;
GRANT SELECT, INSERT, UPDATE ON bot_link_codes TO canh_tay_so_web;
GRANT SELECT, DELETE ON bot_link_codes TO canh_tay_so_worker;
CREATE POLICY bots_in_directory ON bots FOR SELECT TO canh_tay_so_web
  USING (EXISTS (SELECT 1 FROM official_accounts o WHERE o.id = official_account_id AND is_related_area(o.area_id)));
-- An event names a bot before anybody knows whose eyes are needed.
CREATE POLICY bots_all ON bots FOR SELECT TO canh_tay_so_worker USING (true);
CREATE POLICY bot_tokens_all ON bot_tokens FOR SELECT TO canh_tay_so_worker USING (true);
-- A code is made for a member of the maker's own village and found by whoever hears it said to the commune's bot.
CREATE POLICY bot_link_codes_make ON bot_link_codes TO canh_tay_so_web
  USING (is_own_area(area_id))
  WITH CHECK (is_own_area(area_id)
    AND EXISTS (SELECT 1 FROM members m WHERE m.id = member_id AND m.area_id = bot_link_codes.area_id));
CREATE POLICY bot_link_codes_hear ON bot_link_codes TO canh_tay_so_worker
  USING (area_id IN (SELECT id FROM areas WHERE path <@ scope_directory()));
--> statement-breakpoint
-- A bot speaks for the account it belongs to, and nowhere else.
CREATE FUNCTION is_bot_of(bot uuid, account uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN bot IS NULL OR EXISTS (SELECT 1 FROM bots b WHERE b.id = bot AND b.official_account_id = account);
ALTER POLICY groups_in_directory ON groups
  WITH CHECK (is_served(official_account_id, area_id) AND is_bot_of(bot_id, official_account_id)
    AND EXISTS (SELECT 1 FROM teams t WHERE t.id = team_id AND t.area_id = groups.area_id));
-- As in 0001, and through the group's own bot.
ALTER POLICY outgoing_messages_put ON outgoing_messages
  WITH CHECK (state = 'queued' AND folded_into IS NULL AND is_served(official_account_id, area_id)
    AND CASE recipient_kind
      WHEN 'resident' THEN bot_id IS NULL AND EXISTS (SELECT 1 FROM residents r
        WHERE r.oa_user_id = recipient_id AND r.official_account_id = outgoing_messages.official_account_id)
      WHEN 'group' THEN EXISTS (SELECT 1 FROM groups g
        WHERE g.group_id = recipient_id AND g.official_account_id = outgoing_messages.official_account_id
          AND g.area_id = outgoing_messages.area_id AND g.bot_id IS NOT DISTINCT FROM outgoing_messages.bot_id)
      ELSE false
    END
    AND (help_request_id IS NULL OR EXISTS (SELECT 1 FROM help_requests r
      WHERE r.id = help_request_id AND r.official_account_id = outgoing_messages.official_account_id)));
--> statement-breakpoint
-- A message that left with another has not left by itself.
ALTER TABLE outgoing_messages
  ADD CONSTRAINT outgoing_messages_folded_is_cancelled CHECK (folded_into IS NULL OR state = 'cancelled'),
  ADD CONSTRAINT outgoing_messages_bots_speak_in_groups CHECK (bot_id IS NULL OR recipient_kind = 'group');
