import * as z from 'zod/mini';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { ComposerForm } from './composer-form.ts';

const KeptDraft = z.object({
  /** The server's version that the words were written over; null where it has none. */
  revision: z.nullable(z.int()),
  isSaved: z.boolean(),
  form: ComposerForm,
});
type KeptDraft = z.infer<typeof KeptDraft>;

const KeptDrafts = z.record(z.string(), KeptDraft);
const storageKey = 'announcement-drafts';
/** One is a few kilobytes. Those that the server has go first. */
const keptMax = 20;

function readAll(storage: DeviceStorage): Record<string, KeptDraft> {
  try {
    return KeptDrafts.parse(JSON.parse(storage.get(storageKey) ?? ''));
  } catch {
    return {};
  }
}

export function readKeptDraft(storage: DeviceStorage, id: string): KeptDraft | undefined {
  return readAll(storage)[id];
}

/** False where the words live only as long as the page. */
export function keepDraft(storage: DeviceStorage, id: string, draft: KeptDraft): boolean {
  const { [id]: _before, ...others } = readAll(storage);
  const all = Object.entries({ ...others, [id]: draft });
  const saved = all.filter(([other, { isSaved }]) => isSaved && other !== id);
  const gone = new Set(saved.slice(0, Math.max(0, all.length - keptMax)).map(([other]) => other));
  const left = Object.fromEntries(all.filter(([other]) => !gone.has(other)));
  return storage.set(storageKey, JSON.stringify(left));
}

export function dropKeptDraft(storage: DeviceStorage, id: string): void {
  const { [id]: _dropped, ...others } = readAll(storage);
  storage.set(storageKey, JSON.stringify(others));
}

/** What this device holds that the server has not taken yet. */
export function listUnsaved(storage: DeviceStorage): { id: string; title: string }[] {
  return Object.entries(readAll(storage))
    .filter(([, { isSaved }]) => !isSaved)
    .map(([id, { form }]) => ({ id, title: form.title.trim() }));
}
