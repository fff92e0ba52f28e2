import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { Draft, type DraftChange, newDraft } from './draft.ts';
import { tellDraftsChanged } from './draft-changes.ts';

const storageKey = 'drafts';
const deliveredKey = 'delivered-drafts';
const deliveredMax = 30;

const Drafts = z.record(z.string(), Draft);
/** Key of a draft that arrived, and what the server made of it; news while the person has not been told. */
const Delivered = z.array(
  z.object({
    idempotencyKey: z.string(),
    name: z.string(),
    id: z.string(),
    isNews: z._default(z.boolean(), false),
  }),
);
export type Delivered = z.infer<typeof Delivered>[number];

/** Stays the same text for as long as no draft changes. */
export function draftsAsText(storage: DeviceStorage): string | null {
  return storage.get(storageKey);
}

export function listDrafts(storage: DeviceStorage): Record<string, Draft> {
  return readList(storage, storageKey, Drafts) ?? {};
}

export function findDraft(storage: DeviceStorage, name: string): Draft | undefined {
  return listDrafts(storage)[name];
}

/** The draft kept under `name`, or a new empty one with its own key. */
export function readDraft(storage: DeviceStorage, name: string): Draft {
  return findDraft(storage, name) ?? newDraft();
}

/**
 * Changes the draft kept under `name`; where none is kept any more, `held` is, so that two windows always agree on
 * one key. `isKept` is false where the draft only lives as long as the page.
 */
export function changeDraft(
  storage: DeviceStorage,
  name: string,
  change: DraftChange,
  held: Draft,
): { draft: Draft; isKept: boolean } {
  const drafts = listDrafts(storage);
  const draft = { ...(drafts[name] ?? held), ...change };
  const isKept = storage.set(storageKey, JSON.stringify({ ...drafts, [name]: draft }));
  tellDraftsChanged();
  return { draft, isKept };
}

export function dropDraft(storage: DeviceStorage, name: string): void {
  const { [name]: _dropped, ...others } = listDrafts(storage);
  storage.set(storageKey, JSON.stringify(others));
  tellDraftsChanged();
}

/**
 * Drops a draft that the server has confirmed, and remembers that it did; `id` is what came of it, and `isNews` that
 * nobody was looking.
 */
export function settleDraft(
  storage: DeviceStorage,
  name: string,
  draft: Draft,
  { id, isNews }: Pick<Delivered, 'id' | 'isNews'>,
): void {
  const { idempotencyKey } = draft;
  const others = listDelivered(storage).filter((one) => one.idempotencyKey !== idempotencyKey);
  const delivered = [...others, { idempotencyKey, name, id, isNews }].slice(-deliveredMax);
  storage.set(deliveredKey, JSON.stringify(delivered));
  // Another window may have begun the next one under the same name.
  if (findDraft(storage, name)?.idempotencyKey === idempotencyKey) dropDraft(storage, name);
  else tellDraftsChanged();
}

export function findDelivered(storage: DeviceStorage, draft: Draft): Delivered | undefined {
  return listDelivered(storage).find((one) => one.idempotencyKey === draft.idempotencyKey);
}

export function listDelivered(storage: DeviceStorage): Delivered[] {
  return readList(storage, deliveredKey, Delivered) ?? [];
}

/** Once the person was told of all that arrived. */
export function dropNews(storage: DeviceStorage): void {
  const told = listDelivered(storage).map((one) => ({ ...one, isNews: false }));
  storage.set(deliveredKey, JSON.stringify(told));
}

function readList<S extends z.ZodMiniType>(
  storage: DeviceStorage,
  key: string,
  shape: S,
): z.output<S> | undefined {
  try {
    return shape.parse(JSON.parse(storage.get(key) ?? 'null'));
  } catch {
    return undefined;
  }
}
