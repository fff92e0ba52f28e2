import * as z from 'zod/mini';
import { RegisterFilter } from '#shared/register.ts';

export interface RegisterQuery {
  filter: RegisterFilter;
  /** Counted from 1. */
  page: number;
}

/** What stands in the address; the words that somebody searches for do not, for they may be a resident's. */
const names = ['state', 'villageId', 'word', 'overdue', 'urgent', 'from', 'to'] as const;
export type FilterName = (typeof names)[number];
/** In the address; `page` names the console's own. */
const pageName = 'sheet';

const Page = z.coerce.number().check(z.int(), z.minimum(1));

/** Reads what the address asks for; parts that make no sense are left out. */
export function readRegisterQuery(search: URLSearchParams): RegisterQuery {
  const parts = names.flatMap((name) => {
    const value = search.get(name);
    return value !== null && RegisterFilter.safeParse({ [name]: value }).success
      ? [[name, value] as const]
      : [];
  });
  const page = Page.safeParse(search.get(pageName));
  return {
    filter: RegisterFilter.parse(Object.fromEntries(parts)),
    page: page.success ? page.data : 1,
  };
}

/** The address with one part of the filter changed; any change begins at the first page again. */
export function changeFilter(
  search: URLSearchParams,
  name: FilterName,
  value: string,
): URLSearchParams {
  const changed = new URLSearchParams(search);
  if (value === '') changed.delete(name);
  else changed.set(name, value);
  changed.delete(pageName);
  return changed;
}

export function changePage(search: URLSearchParams, page: number): URLSearchParams {
  const changed = new URLSearchParams(search);
  if (page === 1) changed.delete(pageName);
  else changed.set(pageName, String(page));
  return changed;
}

export function clearFilter(search: URLSearchParams): URLSearchParams {
  const changed = new URLSearchParams(search);
  for (const name of [...names, pageName]) changed.delete(name);
  return changed;
}
