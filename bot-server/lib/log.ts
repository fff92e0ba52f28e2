/** What a log line may hold: one sentence and ids, counts or codes; never a text, a name, a number of a person or a token. */
type LogFields = Record<string, string | number | boolean | null | undefined>;

export type Log = {
  info(fields: LogFields, sentence: string): void;
  warn(fields: LogFields, sentence: string): void;
  error(fields: LogFields, sentence: string): void;
};

/** The kind of an error without its message: a driver's message may quote a person's words. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const cause = error.cause === undefined ? '' : ` < ${errorKind(error.cause)}`;
  return `${error.name}${code}${cause}`;
}
