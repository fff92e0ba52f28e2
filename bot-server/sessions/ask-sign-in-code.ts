import type { Database, Tx } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { findStaffByCode, type StaffIds } from './find-staff.ts';
import { hashSignInCode, newSignInCode } from './sign-in-code.ts';
import { codeLimits } from './sign-in-code-rules.ts';
import { countCodesSince, insertCode, lockPerson } from './sign-in-code-store.ts';
import { signInTexts } from './sign-in-texts.ts';

type Deps = { db: Database; clock: Clock; newId: () => string };

/**
 * Has the account send a code to whoever has this code on the staff list. The answer is the same where there is nobody, where
 * the account does not know them from a chat, and where they had three codes in the last quarter of an hour: then a code is kept
 * that nobody was told. Whether Zalo brings it is not known here.
 */
export async function askSignInCode(
  deps: Deps,
  staffCode: string,
): Promise<{ id: string; expiresAt: Date }> {
  const staff = await deps.db.transaction({ kind: 'queue' }, (tx) => reachable(tx, staffCode));
  const scope = staff
    ? ({ kind: 'area', path: staff.areaPath } as const)
    : ({ kind: 'queue' } as const);
  return inWork(deps, scope, async (work) => {
    const told = staff !== undefined && (await isWithinLimit(work, staff)) ? staff : undefined;
    const id = work.newId();
    const code = newSignInCode();
    const expiresAt = new Date(work.now.getTime() + codeLimits.lifeMs);
    await insertCode(work.tx, {
      id,
      officialAccountId: told?.officialAccountId ?? null,
      officerId: told?.officerId ?? null,
      memberId: told?.memberId ?? null,
      codeHash: hashSignInCode(id, code),
      createdAt: work.now,
      expiresAt,
      triesLeft: codeLimits.triesMax,
    });
    if (told !== undefined) {
      await queueMessage(work, {
        officialAccountId: told.officialAccountId,
        areaId: told.areaId,
        lane: 'reply',
        recipient: { kind: 'resident', id: told.oaUserId },
        content: { text: signInTexts.code(code) },
        isSecret: true,
        dedupeKey: `sign-in-code:${id}`,
        expiresAt: new Date(work.now.getTime() + codeLimits.sendWithinMs),
      });
    }
    return { id, expiresAt };
  });
}

type Reachable = StaffIds & { oaUserId: string; areaId: string; areaPath: string };

async function reachable(tx: Tx, staffCode: string): Promise<Reachable | undefined> {
  const staff = await findStaffByCode(tx, staffCode);
  const account = staff && (await findOfficialAccount(tx, staff.officialAccountId));
  if (staff === undefined || staff.oaUserId === null || account === undefined) return undefined;
  const { oaUserId } = staff;
  return { ...staff, oaUserId, areaId: account.areaId, areaPath: account.areaPath };
}

async function isWithinLimit({ tx, now }: Work, staff: Reachable): Promise<boolean> {
  await lockPerson(tx, staff.officerId ?? staff.memberId ?? '');
  const since = new Date(now.getTime() - codeLimits.perPersonMs);
  return (await countCodesSince(tx, staff, since)) < codeLimits.perPersonMax;
}
