import { AppError } from '#app/lib/app-error.ts';

export const changedElsewhere = 'announcement/changed-elsewhere';

/** Somebody else has made it another than the one that was on the screen. */
export function isChangedElsewhere(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.code === changedElsewhere;
}
