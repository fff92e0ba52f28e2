import { z } from 'zod';
import { ZaloError } from './zalo-error.ts';

/** An id as Zalo takes it: a string, never a number. */
export const ZaloId = z.string().min(1);

export const Page = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).default(5),
});

/** Refuses pages longer than an endpoint gives. */
export function checkCount(count: number, most: number): void {
  if (count > most) throw new ZaloError(-210, `count exceeds the maximum of ${most}`);
}

/** The part of a list that a page asks for. */
export function slice<Item>(items: Item[], page: z.infer<typeof Page>): Item[] {
  return items.slice(page.offset, page.offset + page.count);
}
