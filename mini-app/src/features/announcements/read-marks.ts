import { useMemo, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { useServices, useSession } from '#app/lib/services.tsx';
import type { DeviceStorage } from '#app/platform/device-storage.ts';

/** What one resident opened on this device; the server learns it as soon as there is network. */
const Marks = z.object({ residentId: z.string(), ids: z.array(z.string()) });

const storageKey = 'read-announcements';
const idsMax = 100;
const listeners = new Set<() => void>();

function readMarks(text: string | null, residentId: string): readonly string[] {
  try {
    const marks = Marks.parse(JSON.parse(text ?? ''));
    return marks.residentId === residentId ? marks.ids : [];
  } catch {
    return [];
  }
}

export function markAsRead(storage: DeviceStorage, residentId: string, id: string): void {
  const ids = readMarks(storage.get(storageKey), residentId);
  if (ids.includes(id)) return;
  storage.set(storageKey, JSON.stringify({ residentId, ids: [...ids, id].slice(-idsMax) }));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Announcements that the resident has opened here, also where the server was not told yet. */
export function useReadMarks(): ReadonlySet<string> {
  const { storage } = useServices().platform;
  const session = useSession();
  const residentId = session.kind === 'signed-in' ? session.me.resident.id : '';
  const text = useSyncExternalStore(subscribe, () => storage.get(storageKey));
  return useMemo(() => new Set(readMarks(text, residentId)), [text, residentId]);
}
