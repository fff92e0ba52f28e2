import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './bot-server/*/*.table.ts',
  out: './migrations',
});
