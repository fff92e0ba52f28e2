import { pgTable, text } from 'drizzle-orm/pg-core';

/** No migration makes this table; schema.test.ts sees to it that this would be noticed. */
export const forgottenThings = pgTable('forgotten_things', { name: text('name').primaryKey() });
