import type { ApiError } from '#shared/sessions.ts';

/** What of the API's refusals the app goes by; undefined where something else answered. Without a schema, as the first screen carries none. */
export function readRefusal(answer: unknown): Pick<ApiError, 'code' | 'message'> | undefined {
  const { code, message } = Object(answer) as Record<string, unknown>;
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : undefined;
}
