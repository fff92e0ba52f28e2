import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from './app-error.ts';
import {
  type Draft,
  type DraftChange,
  type DraftFile,
  freed,
  isUntouched,
  newDraft,
  outOfDate,
} from './draft.ts';
import { watchDrafts } from './draft-changes.ts';
import {
  changeDraft,
  type Delivered,
  dropDraft,
  findDelivered,
  findDraft,
  readDraft,
  settleDraft,
} from './draft-store.ts';
import { useServices, useSession } from './services.tsx';
import { toAppError } from './to-app-error.ts';
import { useRetries } from './use-retries.ts';

export interface DraftSending {
  draft: Draft;
  /** Changes nothing once the draft is sent. */
  change(change: DraftChange): void;
  setText(text: string): void;
  /** The same for its files, which take a while to be made ready. */
  changeFiles(change: (files: DraftFile[]) => DraftFile[]): void;
  isBusy: boolean;
  error: AppError | undefined;
  /** Sent, without an answer: it goes on by itself as soon as that can help. */
  isWaiting: boolean;
  /** False while the device has no room, so that the draft only lives as long as the page. */
  isKept: boolean;
  /** The draft that stood here arrived from another window of this phone. */
  sentElsewhere: Delivered | undefined;
  /** It does not go by itself, or not for now: the person may drop it. */
  mayDrop: boolean;
  /** Sends what stands there, under one key however often and from how many windows it is called. */
  send(): Promise<void>;
  /** Frees a sent draft that the server surely does not have. */
  takeBack(): void;
  drop(): void;
}

interface DraftRules {
  /** Refusals after which it stays sent. */
  keepsWaiting?: (error: AppError) => boolean;
  /** Asked before it goes by itself; rejects with `outOfDate` where the person should look first. */
  stillFits?: (draft: Draft) => Promise<void>;
}

/**
 * Something that is kept on the device, with its idempotency key, until `deliver` has succeeded; `deliver` answers
 * with the id of what came of it. A refusal by the server frees the draft to be changed; with `stillFits` the reason stays
 * with it.
 */
export function useDraft(
  name: string,
  deliver: (draft: Draft) => Promise<string | undefined>,
  { keepsWaiting, stillFits }: DraftRules = {},
): DraftSending {
  const { storage, files } = useServices().platform;
  const isStarting = useSession().kind === 'starting';
  const [draft, setDraft] = useState(() => readDraft(storage, name));
  const [isKept, setKept] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const [sentElsewhere, setSentElsewhere] = useState<Delivered>();
  const isRunning = useRef(false);
  const held = useRef(draft);

  const show = useCallback((next: Draft) => {
    held.current = next;
    setDraft(next);
  }, []);
  const keep = useCallback(
    (change: DraftChange) => {
      const kept = changeDraft(storage, name, change, held.current);
      setKept(kept.isKept);
      show(kept.draft);
      return kept.draft;
    },
    [storage, name, show],
  );

  // Kept even while empty: a second window finds its key, so both can only ever send one and the same thing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each draft that stands here.
  useEffect(() => {
    if (!findDraft(storage, name)) keep({});
  }, [draft.idempotencyKey]);
  useEffect(() => {
    const follow = () => {
      if (isRunning.current) return;
      const stored = findDraft(storage, name);
      // By the time that this window hears of it, the other one may have kept the next draft here already.
      const isAnother = stored?.idempotencyKey !== held.current.idempotencyKey;
      const delivered = isAnother ? findDelivered(storage, held.current) : undefined;
      if (delivered) setSentElsewhere(delivered);
      if (JSON.stringify(stored) !== JSON.stringify(held.current)) show(stored ?? newDraft());
    };
    const stopWatching = watchDrafts(follow);
    return () => {
      stopWatching();
      const left = findDraft(storage, name);
      if (left && isUntouched(left)) dropDraft(storage, name);
    };
  }, [storage, name, show]);

  const change = (next: DraftChange) => {
    setSentElsewhere(undefined);
    if (!held.current.isSent) keep(next);
  };

  const send = async (isByItself: boolean) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setError(undefined);
    const sent = keep({ isSent: true, heldBack: undefined });
    try {
      if (isByItself) await stillFits?.(sent);
      const id = (await deliver(sent)) ?? '';
      settleDraft(storage, name, sent, { id, isNews: false });
      for (const { key } of sent.files) void files.remove(key);
      show(readDraft(storage, name));
    } catch (thrown) {
      const failure = toAppError(thrown);
      if (failure.outcome === 'refused' && !keepsWaiting?.(failure)) {
        const left = findDraft(storage, name);
        // What was dropped meanwhile, say because somebody else holds the phone now, stays dropped.
        if (left) keep(afterRefusal(left, failure, stillFits !== undefined));
        else show(newDraft());
      }
      setError(failure);
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };

  const isWaiting = draft.isSent && !isBusy;
  const needsPerson = error?.outcome === 'refused';
  const resume = () => {
    const stored = findDraft(storage, name);
    if (stored?.isSent && stored.heldBack === undefined) void send(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken up once, when it is known who is here.
  useEffect(() => {
    if (!isStarting) resume();
  }, [isStarting]);
  const isHeldBack = draft.heldBack !== undefined;
  useRetries(isWaiting && !needsPerson && !isHeldBack && !isStarting, resume);

  return {
    draft,
    change,
    setText: (text) => change({ text }),
    changeFiles: (next) => change({ files: next(held.current.files) }),
    isBusy,
    error,
    isWaiting,
    isKept,
    sentElsewhere,
    mayDrop: isWaiting || (isHeldBack && !isBusy),
    send: () => send(false),
    takeBack() {
      setError(undefined);
      keep({ isSent: false });
    },
    drop() {
      setError(undefined);
      for (const { key } of held.current.files) void files.remove(key);
      dropDraft(storage, name);
    },
  };
}

function afterRefusal(draft: Draft, failure: AppError, keepsReason: boolean): DraftChange {
  const reason = keepsReason ? { heldBack: failure.message } : {};
  return failure.code === outOfDate ? reason : { ...freed(draft), ...reason };
}
