// as bot-server/reports/register.ts
import { findTeam } from '#bot/tutorials/search-tutorials.ts';

export const register = findTeam;
