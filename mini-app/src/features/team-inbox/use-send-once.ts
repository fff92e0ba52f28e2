import * as z from 'zod/mini';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import type { DeviceStorage } from '#app/platform/device-storage.ts';

const storageKey = 'step-keys';
/** After a day the same words are meant anew. */
const keptMs = 86_400_000;

/** What was sent in each step with a request, and not yet heard of. */
const Unheard = z.record(
  z.string(),
  z.object({ content: z.string(), key: z.string(), at: z.number() }),
);
type Unheard = z.infer<typeof Unheard>;

/**
 * Sends a step's content under one key for as long as the content is the same and no answer came, also when the screen was
 * left and opened again, so that trying again never does it twice.
 */
export function useSendOnce(step: string, helpRequestId: string) {
  const { storage } = useServices().platform;
  const name = `${step}/${helpRequestId}`;
  return async <C extends object, T>(
    content: C,
    send: (body: C & { idempotencyKey: string }) => Promise<T>,
  ): Promise<T> => {
    const idempotencyKey = keepKey(storage, name, JSON.stringify(content));
    const answer = await send({ ...content, idempotencyKey });
    dropKey(storage, name);
    return answer;
  };
}

function keepKey(storage: DeviceStorage, name: string, content: string): string {
  const unheard = readUnheard(storage);
  const before = unheard[name];
  if (before?.content === content) return before.key;
  const key = newIdempotencyKey();
  save(storage, { ...unheard, [name]: { content, key, at: presentTime().getTime() } });
  return key;
}

function dropKey(storage: DeviceStorage, name: string): void {
  const { [name]: heard, ...others } = readUnheard(storage);
  if (heard) save(storage, others);
}

function save(storage: DeviceStorage, unheard: Unheard): void {
  storage.set(storageKey, JSON.stringify(unheard));
}

function readUnheard(storage: DeviceStorage): Unheard {
  try {
    const all = Unheard.parse(JSON.parse(storage.get(storageKey) ?? '{}'));
    const since = presentTime().getTime() - keptMs;
    return Object.fromEntries(Object.entries(all).filter(([, { at }]) => at > since));
  } catch {
    return {};
  }
}
