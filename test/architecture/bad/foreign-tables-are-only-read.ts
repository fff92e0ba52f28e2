// as bot-server/help-requests/rename-team.ts
import { teams } from '#bot/teams/team.table.ts';

export const renameTeam = teams;
