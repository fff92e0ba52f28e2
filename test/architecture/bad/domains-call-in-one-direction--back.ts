// as bot-server/teams/open-for-team.ts
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';

export const openForTeam = openHelpRequest;
