import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { Me, Session } from '#shared/sessions.ts';
import { AppError, notSignedIn } from './app-error.ts';
import { type Credentials, createHttpClient } from './http-client.ts';
import { createKeptSession } from './kept-session.ts';
import { loadMe } from './load-me.ts';
import { texts } from './texts.ts';

export type SessionState =
  | { kind: 'starting' }
  /** Nobody vouches for the person here: they read, and sign in when they ask for something. */
  | { kind: 'signed-out' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'signed-in'; me: Me };

export interface SessionKeeper extends Credentials {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /**
   * Takes up the kept session, or signs in quietly; also the way to try again. Whoever was here last is shown at once,
   * and stays where the server cannot be reached. Never throws.
   */
  start(): Promise<void>;
  signIn(accessToken: string): Promise<void>;
  /** Takes up a session that was opened in another way than with Zalo's token. */
  enter(session: Session): void;
  /** Forgets the session here even when the server cannot be told; `everywhere` ends all that the person has. */
  signOut(where?: 'here' | 'everywhere'): Promise<void>;
  /** Forgets the session here without telling the server. */
  forget(): void;
  /** The same, and nobody is signed in quietly on this device any more until they ask for something. */
  stayOut(): void;
  changeMe(me: Me): void;
}

export interface SessionKeeperInput {
  baseUrl: string;
  storage: DeviceStorage;
  /** The Official Account through which the person came. */
  oaId: string | undefined;
  /** `staff` at the console. */
  kind?: 'staff' | undefined;
  /** Undefined where nobody can be signed in without asking. */
  findAccessToken(): Promise<string | undefined>;
}

const staysOutKey = 'stays-out';

export function createSessionKeeper(input: SessionKeeperInput): SessionKeeper {
  const listeners = new Set<() => void>();
  const kept = createKeptSession(input.storage);
  let state: SessionState = { kind: 'starting' };
  let renewal: Promise<boolean> | undefined;

  const token = () => kept.token();
  const renew = async () => false;
  const http = createHttpClient(input.baseUrl, { token, renew });
  const anonymous = createHttpClient(input.baseUrl, { token: () => null, renew });

  const become = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const forget = () => {
    kept.forget();
    become({ kind: 'signed-out' });
  };
  const changeMe = (me: Me) => {
    kept.keepMe(me);
    become({ kind: 'signed-in', me });
  };
  const enter = (session: Session) => {
    kept.keepToken(session.token);
    input.storage.remove(staysOutKey);
    changeMe(session.me);
  };
  const signIn = async (accessToken: string) => {
    const { oaId, kind } = input;
    const body = { accessToken, ...(oaId && { oaId }), ...(kind && { kind }) };
    const { Session } = await loadMe();
    enter(await anonymous.post('/api/sessions', body, Session));
  };
  const signInQuietly = async () => {
    try {
      const accessToken = await input.findAccessToken();
      if (accessToken === undefined) {
        forget();
        return false;
      }
      await signIn(accessToken);
      return true;
    } catch (thrown) {
      const error = asSignInError(thrown);
      if (error.outcome === 'refused') kept.forget();
      // Who was known stays known where nobody could be asked.
      const me = await kept.me();
      become(me === undefined ? { kind: 'failed', error } : { kind: 'signed-in', me });
      return false;
    }
  };
  // Calls that are refused at the same time share one sign-in.
  const renewOnce = () => {
    renewal ??= signInQuietly().finally(() => {
      renewal = undefined;
    });
    return renewal;
  };

  return {
    token,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      const known = await kept.me();
      become(known === undefined ? { kind: 'starting' } : { kind: 'signed-in', me: known });
      if (token() === null) {
        if (input.storage.get(staysOutKey) !== null) forget();
        else await renewOnce();
        return;
      }
      try {
        const { Me } = await loadMe();
        changeMe(await http.get('/api/me', Me));
      } catch (thrown) {
        const error = asSignInError(thrown);
        if (error.code === notSignedIn) await renewOnce();
        else if (known === undefined) become({ kind: 'failed', error });
      }
    },
    signIn,
    enter,
    async signOut(where = 'here') {
      const path = where === 'here' ? '/api/sessions/current' : '/api/sessions';
      await http.command('DELETE', path).catch(() => {});
      forget();
    },
    forget,
    stayOut() {
      input.storage.set(staysOutKey, 'yes');
      forget();
    },
    renew: renewOnce,
    changeMe,
  };
}

function asSignInError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('session/host-silent', texts.cannotSignIn, 'unknown', error);
}
