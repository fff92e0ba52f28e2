// as bot-server/help-requests/open-twice.ts
import { selectTeam } from '#bot/teams/team-store.ts';

export const openTwice = selectTeam;
