import type { ZaloSdk } from '#app/platform/zalo-calls.ts';

type Network = { isConnected: boolean; networkType: 'none' | 'wifi' };

export interface FakeZaloSdk {
  sdk: ZaloSdk;
  /** What was asked of Zalo, in order. */
  calls: { name: string; given: unknown }[];
  setNetwork(network: Network): void;
  resume(): void;
}

/**
 * Behaves as zmp-sdk 2.51 was seen to: errors are plain objects, some calls throw at once, some never settle, some
 * resolve with nothing. `answers` says how each call ends; what is not named resolves with nothing.
 */
export function fakeZaloSdk(answers: Record<string, () => unknown> = {}): FakeZaloSdk {
  const calls: FakeZaloSdk['calls'] = [];
  const kept = new Map<string, string>();
  const listeners = new Set<() => void>();
  let tellNetwork: (network: Network) => void = () => {};
  const call = (name: string) => (given?: unknown) => {
    calls.push({ name, given });
    return answers[name]?.();
  };
  const asynchronous = [
    'authorize',
    'getAccessToken',
    'getNetworkType',
    'getShareableLink',
    'getUserInfo',
    'interactOA',
    'openChat',
    'openOutApp',
    'openShareSheet',
    'openWebview',
  ];
  const sdk = {
    ...Object.fromEntries(asynchronous.map((name) => [name, call(name)])),
    EventName: { AppResumed: 'h5.event.resumed' },
    events: {
      on: (_name: string, listener: () => void) => listeners.add(listener),
      off: (_name: string, listener: () => void) => listeners.delete(listener),
    },
    nativeStorage: {
      getItem: (key: string) => kept.get(key) ?? '',
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    },
    onNetworkStatusChange: (listener: (network: Network) => void) => {
      tellNetwork = listener;
    },
  };
  return {
    sdk: sdk as unknown as ZaloSdk,
    calls,
    setNetwork: (network) => tellNetwork(network),
    resume: () => {
      for (const listener of [...listeners]) listener();
    },
  };
}

/** As the SDK refuses: no `Error` at all. */
export function refusal(code: number): () => unknown {
  return () => Promise.reject({ code, message: 'no', api: 'any', detail: {} });
}

export function never(): Promise<never> {
  return new Promise(() => {});
}
