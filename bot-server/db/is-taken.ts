/** Whether a statement failed because somebody else has what must be one person's or one thing's alone. */
export function isTaken(error: unknown): boolean {
  const { code } = (error instanceof Error ? (error.cause ?? error) : {}) as { code?: unknown };
  return code === '23505';
}
