import { AppError } from './app-error.ts';
import { texts } from './texts.ts';

/**
 * How a person is described. It comes behind the first screen, which stands before anybody is known; throws AppError
 * `network/unreachable` where it cannot be fetched.
 */
export async function loadMe(): Promise<typeof import('#shared/sessions.ts')> {
  try {
    return await import('#shared/sessions.ts');
  } catch (error) {
    throw new AppError('network/unreachable', texts.unreachable, 'unknown', error);
  }
}
