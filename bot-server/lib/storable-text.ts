/** A text as PostgreSQL takes it, in columns and in JSON: without NUL and half surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
