import { and, eq, gt } from 'drizzle-orm';
import type { Database, Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Clock, IdentityGateway } from '#bot/lib/ports.ts';
import type { OpenedSession } from './open-session.ts';
import { challengeOf, newCodeVerifier } from './pkce.ts';
import { hashSessionToken, newSessionToken } from './session-token.ts';
import { signIn } from './sign-in.ts';
import { isSameHash } from './sign-in-code.ts';
import { signInFlows } from './sign-in-flow.table.ts';

type Deps = { db: Database; clock: Clock; newId: () => string; identity: IdentityGateway };

/** As long as Zalo's own code lives. */
const flowLifeMs = 10 * 60_000;

/**
 * Begins a sign-in at Zalo: where to send the browser, and the key that this browser alone keeps until it comes back.
 */
export async function beginZaloSignIn(
  deps: Deps,
  oaId: string | undefined,
): Promise<{ address: string; browserKey: string }> {
  const state = newSessionToken();
  const browserKey = newSessionToken();
  const verifier = newCodeVerifier();
  const now = deps.clock.now();
  await deps.db.transaction({ kind: 'queue' }, (tx) =>
    tx.insert(signInFlows).values({
      id: deps.newId(),
      stateHash: hashSessionToken(state),
      browserHash: hashSessionToken(browserKey),
      verifier,
      oaId: oaId ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + flowLifeMs),
    }),
  );
  return { address: deps.identity.consentAddress(state, challengeOf(verifier)), browserKey };
}

/**
 * Ends it with what Zalo gave the browser. Works once, within ten minutes, in the browser that began it; else throws
 * `sign-in/flow-over`. Throws what signing in throws.
 */
export async function endZaloSignIn(
  deps: Deps,
  answer: { state: string; code: string; browserKey: string | undefined },
): Promise<OpenedSession> {
  const flow = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    takeFlow(tx, answer.state, deps.clock.now()),
  );
  const browserHash = hashSessionToken(answer.browserKey ?? '');
  if (flow === undefined || !isSameHash(flow.browserHash, browserHash))
    throw new AppError('sign-in/flow-over');
  const accessToken = await deps.identity.findAccessToken(answer.code, flow.verifier);
  if (accessToken === undefined) throw new AppError('session/token-refused');
  return signIn(deps, { accessToken, kind: 'staff', ...(flow.oaId && { oaId: flow.oaId }) });
}

/** Whoever takes it, nobody takes it again. */
async function takeFlow(tx: Tx, state: string, now: Date) {
  const [flow] = await tx
    .delete(signInFlows)
    .where(and(eq(signInFlows.stateHash, hashSessionToken(state)), gt(signInFlows.expiresAt, now)))
    .returning();
  return flow;
}
