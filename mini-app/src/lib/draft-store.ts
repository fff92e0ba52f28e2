import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { newIdempotencyKey } from './idempotency-key.ts';

/**
 * Words on their way to the server. Once sent they keep their key, and cannot be changed, until the
 * server has confirmed or refused them: the same key with other words would lose the new words.
 */
const Draft = z.object({
  idempotencyKey: z.string(),
  text: z.string(),
  isSent: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;
const Drafts = z.record(z.string(), Draft);

const storageKey = 'drafts';

export function listDrafts(storage: DeviceStorage): Record<string, Draft> {
  try {
    return Drafts.parse(JSON.parse(storage.get(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}

/** The draft kept under `name`, or a new empty one with its own key. */
export function readDraft(storage: DeviceStorage, name: string): Draft {
  return (
    listDrafts(storage)[name] ?? { idempotencyKey: newIdempotencyKey(), text: '', isSent: false }
  );
}

export function saveDraft(storage: DeviceStorage, name: string, draft: Draft): void {
  storage.set(storageKey, JSON.stringify({ ...listDrafts(storage), [name]: draft }));
}

export function dropDraft(storage: DeviceStorage, name: string): void {
  const { [name]: _dropped, ...others } = listDrafts(storage);
  storage.set(storageKey, JSON.stringify(others));
}
