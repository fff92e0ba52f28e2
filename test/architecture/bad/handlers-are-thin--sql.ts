// as bot-server/http/teams.routes.ts
import { sql } from 'drizzle-orm';

export const all = sql`select * from teams`;
