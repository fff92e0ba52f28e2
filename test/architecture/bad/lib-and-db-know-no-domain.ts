// as bot-server/lib/team-name.ts
import { findTeam } from '#bot/teams/find-team.ts';

export const teamName = findTeam;
