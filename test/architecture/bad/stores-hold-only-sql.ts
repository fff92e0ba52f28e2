// as bot-server/teams/team-store.ts
import { tellTeam } from './tell-team.ts';

export const insertTeam = tellTeam;
