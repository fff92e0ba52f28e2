import type { Database, Tx } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { countWrongTries } from './count-wrong-tries.ts';
import { findStaffByCode, type StaffIds } from './find-staff.ts';
import { hashSignInCode, newSignInCode } from './sign-in-code.ts';
import { codeLimits } from './sign-in-code-rules.ts';
import { countUnusedCodesSince, insertCode, lockPerson } from './sign-in-code-store.ts';
import { signInTexts } from './sign-in-texts.ts';

type Deps = { db: Database; clock: Clock; newId: () => string };

/**
 * Has the account send a code to whoever has this code on the staff list. The answer is the same where there is nobody, where
 * the account does not know them from a chat, where three codes of the last quarter of an hour wait unused, and where theirs were
 * tried wrong too often today: then a code is kept that nobody was told. Whether Zalo brings it is not known here.
 */
export async function askSignInCode(deps: Deps, staffCode: string): Promise<Asked> {
  const staff = await deps.db.transaction({ kind: 'queue' }, (tx) => reachable(tx, staffCode));
  const sent = staff && (await send(deps, staff));
  return sent ?? inWork(deps, { kind: 'queue' }, (work) => keepCode(work, newSignInCode()));
}

type Asked = { id: string; expiresAt: Date };

/** `undefined` for whoever had enough of them. */
function send(deps: Deps, staff: Reachable): Promise<Asked | undefined> {
  return inWork(deps, { kind: 'area', path: staff.areaPath }, async (work) => {
    if (!(await isWithinLimit(work, staff))) return undefined;
    const code = newSignInCode();
    const asked = await keepCode(work, code, staff);
    await queueMessage(work, {
      officialAccountId: staff.officialAccountId,
      areaId: staff.areaId,
      lane: 'reply',
      recipient: { kind: 'resident', id: staff.oaUserId },
      content: { text: signInTexts.code(code) },
      isSecret: true,
      dedupeKey: `sign-in-code:${asked.id}`,
      expiresAt: new Date(work.now.getTime() + codeLimits.sendWithinMs),
    });
    return asked;
  });
}

/** Without `staff` nobody was told it. */
async function keepCode(work: Work, code: string, staff?: Reachable): Promise<Asked> {
  const id = work.newId();
  const expiresAt = new Date(work.now.getTime() + codeLimits.lifeMs);
  await insertCode(work.tx, {
    id,
    officialAccountId: staff?.officialAccountId ?? null,
    officerId: staff?.officerId ?? null,
    memberId: staff?.memberId ?? null,
    codeHash: hashSignInCode(id, code),
    createdAt: work.now,
    expiresAt,
    triesLeft: codeLimits.triesMax,
  });
  return { id, expiresAt };
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
  if ((await countWrongTries(tx, staff, now)) >= codeLimits.wrongTriesMax) return false;
  const since = new Date(now.getTime() - codeLimits.perPersonMs);
  return (await countUnusedCodesSince(tx, staff, since)) < codeLimits.perPersonMax;
}
