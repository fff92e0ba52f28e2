import * as z from 'zod/mini';

/** Made on the device once per thing to be done, so that a retry or a double tap does it once, ever. */
export const IdempotencyKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));
