import { errorKind, type Log } from '#bot/lib/log.ts';

/**
 * A job's work whose failure tells its kind alone: the job library keeps and prints messages, and a driver's message may
 * quote what a person wrote.
 */
export function guardTask(
  log: Log,
  name: string,
  work: (payload: unknown) => Promise<unknown>,
): (payload: unknown) => Promise<void> {
  return async (payload) => {
    try {
      await work(payload);
    } catch (error) {
      const kind = errorKind(error);
      log.error({ job: name, kind }, 'a job failed and will run again');
      throw new Error(kind);
    }
  };
}
