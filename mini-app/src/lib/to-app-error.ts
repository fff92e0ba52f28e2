import { AppError } from './app-error.ts';
import { texts } from './texts.ts';

/** Makes any thrown thing showable; a surprise is reported on the console, never swallowed. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  console.error(error);
  return new AppError('app/unexpected', texts.unexpected, 'unknown', error);
}
