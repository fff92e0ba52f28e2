// as bot-server/teams/team-texts.ts
import { sql } from 'drizzle-orm';

export const texts = { hello: sql`'chào'` };
