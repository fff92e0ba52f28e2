// as bot-server/http/teams.routes.ts
import { selectTeam } from '#bot/teams/team-store.ts';

export const one = selectTeam;
