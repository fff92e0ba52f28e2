import type { DraftWishes } from '#app/lib/draft.ts';
import type { HttpClient } from '#app/lib/http-client.ts';
import { Household } from '#shared/me.ts';

export function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase('vi');
}

/**
 * For whom a question is; somebody whose name was only typed is added at home first, once however often it is tried.
 * Undefined for the resident.
 */
export async function findForWhom(
  http: HttpClient,
  { forWhom, newPerson }: DraftWishes,
): Promise<string | undefined> {
  const name = newPerson?.name.trim() ?? '';
  if (!newPerson || name === '') return forWhom?.id;
  const { members } = await http.get('/api/me/household', Household);
  const same = members.find((member) => isSameName(member.name, name));
  if (same) return same.id;
  await http.put(`/api/me/household/${newPerson.id}`, { name }, Household);
  return newPerson.id;
}
