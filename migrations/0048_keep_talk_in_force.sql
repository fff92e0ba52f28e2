-- Somebody who writes while their village goes into another one must not leave their conversation, or their words, in the village
-- that ended, where nobody of the new team sees them: the writer starts over and finds the village in force.
CREATE TRIGGER conversations_area_in_force BEFORE INSERT OR UPDATE OF area_id ON conversations FOR EACH ROW EXECUTE FUNCTION refuse_ended_area();
--> statement-breakpoint
CREATE TRIGGER conversation_messages_area_in_force BEFORE INSERT OR UPDATE OF area_id ON conversation_messages FOR EACH ROW EXECUTE FUNCTION refuse_ended_area();
