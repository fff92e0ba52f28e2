import * as z from 'zod/mini';
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
const KeptSession = z.pick(Session, { token: true, expiresAt: true });
type KeptSession = z.infer<typeof KeptSession>;

export function createSessionKeeper(input: SessionKeeperInput): SessionKeeper {
  const listeners = new Set<() => void>();
  let kept = readKept(input.storage);
  let state: SessionState = { kind: 'starting' };
  let renewal: Promise<boolean> | undefined;

  const token = () => (kept && Date.parse(kept.expiresAt) > Date.now() ? kept.token : null);
  const http = createHttpClient(input.baseUrl, { token, renew: async () => false });

  const become = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const forget = () => {
    kept = undefined;
    input.storage.remove(storageKey);
  };
  const signIn = async (accessToken: string) => {
    forget();
    const { oaId } = input;
    const body = { accessToken, ...(oaId === undefined ? {} : { oaId }) };
    const session = await http.post('/api/sessions', body, Session);
    kept = { token: session.token, expiresAt: session.expiresAt };
    input.storage.set(storageKey, JSON.stringify(kept));
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

  return {
    token,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      become({ kind: 'starting' });
      if (token() === null) return void (await signInQuietly());
      try {
        become({ kind: 'signed-in', me: await http.get('/api/me', Me) });
      } catch (error) {
        if (error instanceof AppError && error.code !== notSignedIn)
          become({ kind: 'failed', error });
        else await signInQuietly();
      }
    },
    signIn,
    async signOut() {
      await http.command('DELETE', '/api/sessions/current').catch(() => {});
      forget();
      become({ kind: 'signed-out' });
    },
    renew() {
      renewal ??= signInQuietly().finally(() => {
        renewal = undefined;
      });
      return renewal;
    },
    changeMe: (me) => become({ kind: 'signed-in', me }),
  };
}

function asSignInError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('session/host-silent', texts.cannotSignIn, 'unknown', error);
}

function readKept(storage: DeviceStorage): KeptSession | undefined {
  try {
    return KeptSession.parse(JSON.parse(storage.get(storageKey) ?? ''));
  } catch {
    return undefined;
  }
}
