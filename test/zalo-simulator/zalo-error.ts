import type { z } from 'zod';

/** Zalo's "no": an error number and its text, answered with HTTP 200. */
export class ZaloError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Zalo's answer to a parameter it cannot use. */
export function invalidParameter(name: string): ZaloError {
  return new ZaloError(-201, `${name} is invalid!`);
}

/** Reads a request's part, or answers -201 naming the first field that does not fit. */
export function readParameters<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.filter((part) => typeof part === 'string');
  throw invalidParameter(path?.at(-1) ?? 'body');
}

/** Refuses texts longer than the limit, counted in NFC characters as people see them typed. */
export function checkLength(text: string, most: number, name: string): void {
  if (text.normalize('NFC').length > most) {
    throw new ZaloError(-210, `${name} exceeds the maximum length of ${most}`);
  }
}
