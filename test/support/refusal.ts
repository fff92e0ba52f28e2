import { AppError } from '#bot/lib/app-error.ts';

/** The code that something was refused with, `done` where it was not, and what is no refusal as it was thrown. */
export function refusal(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
}
