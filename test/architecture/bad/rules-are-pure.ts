// as bot-server/teams/team-rules.ts
import { sql } from 'drizzle-orm';

export const nobody = sql`false`;
