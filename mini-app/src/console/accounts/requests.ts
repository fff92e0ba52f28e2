import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { AskedGrant, DeskAccount, DeskAccountList } from '#shared/accounts.ts';

/** A worker answers within seconds; while it is awaited the screen looks often. */
const pollMs = { waiting: 1_500, resting: 15_000 };

export function useAccounts(isWaiting: boolean): Load<DeskAccountList> {
  return useLoad(
    'accounts',
    (http, signal) => http.get('/api/staff/accounts', DeskAccountList, { signal }),
    { pollMs: isWaiting ? pollMs.waiting : pollMs.resting },
  );
}

/** Gives the address of Zalo's page on which the account is granted. */
export async function askGrant(http: HttpClient, accountId: string): Promise<string> {
  return (await http.post(`${pathOf(accountId)}/grants`, undefined, AskedGrant)).url;
}

export type AccountAct = 'health' | 'try-again' | 'disconnect';

export function actOnAccount(
  http: HttpClient,
  accountId: string,
  act: AccountAct,
): Promise<DeskAccount> {
  return http.post(`${pathOf(accountId)}/${act}`, undefined, DeskAccount);
}

function pathOf(accountId: string): string {
  return `/api/staff/accounts/${encodeURIComponent(accountId)}`;
}
