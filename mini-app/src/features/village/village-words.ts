import type { Village } from '#shared/sessions.ts';
import { texts } from './texts.ts';

/** Where a village lies, and what people called it before a merger. */
export function sayWhere({ communeName, oldNames }: Village): string {
  if (oldNames.length === 0) return communeName;
  return `${communeName} · ${texts.before(oldNames.join(', '))}`;
}
