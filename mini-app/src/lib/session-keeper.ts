import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { Me, Session } from '#shared/sessions.ts';
import { AppError, notSignedIn } from './app-error.ts';
import { type Credentials, createHttpClient } from './http-client.ts';
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
  /** Takes up the kept session, or signs in quietly; also the way to try again. Never throws. */
  start(): Promise<void>;
  signIn(accessToken: string): Promise<void>;
  /** Forgets the session here even when the server cannot be told. */
  signOut(): Promise<void>;
  changeMe(me: Me): void;
}

export interface SessionKeeperInput {
  baseUrl: string;
  storage: DeviceStorage;
  /** The Official Account through which the person came. */
  oaId: string | undefined;
  /** Undefined where nobody can be signed in without asking. */
  findAccessToken(): Promise<string | undefined>;
}

const storageKey = 'session';

export function createSessionKeeper(input: SessionKeeperInput): SessionKeeper {
  const listeners = new Set<() => void>();
  // Only the server knows when it ends: the clocks of phones are wrong too often.
  let sessionToken = input.storage.get(storageKey);
  let state: SessionState = { kind: 'starting' };
  let renewal: Promise<boolean> | undefined;

  const token = () => sessionToken;
  const http = createHttpClient(input.baseUrl, { token, renew: async () => false });

  const become = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const forget = () => {
    sessionToken = null;
    input.storage.remove(storageKey);
  };
  const signIn = async (accessToken: string) => {
    forget();
    const { oaId } = input;
    const body = { accessToken, ...(oaId === undefined ? {} : { oaId }) };
    const session = await http.post('/api/sessions', body, Session);
    sessionToken = session.token;
    input.storage.set(storageKey, session.token);
    become({ kind: 'signed-in', me: session.me });
  };
  const signInQuietly = async () => {
    forget();
    try {
      const accessToken = await input.findAccessToken();
      if (accessToken === undefined) become({ kind: 'signed-out' });
      else await signIn(accessToken);
    } catch (error) {
      become({ kind: 'failed', error: asSignInError(error) });
    }
    return state.kind === 'signed-in';
  };
  // Calls that are refused at the same time share one sign-in.
  const renew = () => {
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
      become({ kind: 'starting' });
      if (token() === null) return void (await renew());
      try {
        become({ kind: 'signed-in', me: await http.get('/api/me', Me) });
      } catch (error) {
        if (error instanceof AppError && error.code !== notSignedIn)
          become({ kind: 'failed', error });
        else await renew();
      }
    },
    signIn,
    async signOut() {
      await http.command('DELETE', '/api/sessions/current').catch(() => {});
      forget();
      become({ kind: 'signed-out' });
    },
    renew,
    changeMe: (me) => become({ kind: 'signed-in', me }),
  };
}

function asSignInError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('session/host-silent', texts.cannotSignIn, 'unknown', error);
}
