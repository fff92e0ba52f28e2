import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';

/** Runs PostgreSQL on the folder given until it is killed or its parent is gone, and tells the parent the URL. */
process.on('disconnect', () => process.exit());
const dataFolder = process.argv[2] as string;
const { url } = await startEmbeddedPostgres({ dataFolder, settings: { shared_buffers: '4MB' } });
process.send?.(url);
