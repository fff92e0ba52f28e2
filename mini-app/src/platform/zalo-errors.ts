import { PlatformError, type PlatformFailure } from './platform.ts';

/** Codes of zmp-sdk 2.51; -1401 counts as the person's no, because Zalo asked them just before. */
const failureByCode: Record<number, PlatformFailure> = {
  [-201]: 'denied',
  [-202]: 'denied',
  [-1401]: 'denied',
  [-2002]: 'denied',
  [-2003]: 'denied',
  [-1403]: 'not-approved',
  [-1404]: 'unsupported',
  [-1408]: 'timed-out',
  [-1409]: 'rate-limited',
  [-1410]: 'rate-limited',
};

/** The SDK rejects with plain objects `{code, message, api}`, which are no `Error`. */
export function toPlatformError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : NaN;
  return new PlatformError(failureByCode[code] ?? 'failed');
}
