import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** An instant, stored in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Primary key that the application makes (`newId`), never the database. */
export const id = () => uuid('id').primaryKey();

/** Path of an area in the administrative tree, for example `ninh_binh.thanh_tam.thon_che`. */
export const ltree = customType<{ data: string }>({ dataType: () => 'ltree' });

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
