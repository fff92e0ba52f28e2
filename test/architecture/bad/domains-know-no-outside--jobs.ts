// as bot-server/help-requests/wake-worker.ts
export const wakeWorker = () => import('#bot/jobs/run-jobs.ts');
