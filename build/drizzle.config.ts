import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './electron/data/db/schema/*.ts',
  out: './electron/data/db/migrations',
});
