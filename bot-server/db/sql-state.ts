/** The code that PostgreSQL, or the driver, gave an error, also where the query builder wrapped it; `''` where there is none. */
export function sqlStateOf(error: unknown): string {
  const { code } = (error instanceof Error ? (error.cause ?? error) : {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
