// as bot-server/reports/register.ts
import { findTeam } from '#bot/tutorials/match-tutorials.ts';

export const register = findTeam;
