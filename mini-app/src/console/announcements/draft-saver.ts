import { AppError, wasJudged } from '#app/lib/app-error.ts';
import { toAppError } from '#app/lib/to-app-error.ts';
import { AnnouncementDraft, type DeskAnnouncementDetail } from '#shared/announcing.ts';
import { changedElsewhere } from './changed-elsewhere.ts';
import { type ComposerForm, draftOf, formOf } from './composer-form.ts';
import { composerTexts } from './composer-texts.ts';

type SaveState =
  /** Nothing was written yet, so nothing stands on the server. */
  | { kind: 'new' }
  | { kind: 'saved' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  /** Kept here, and tried again by itself. */
  | { kind: 'failed'; error: AppError }
  /** The server will not have it like this; the next change is tried again. */
  | { kind: 'refused'; error: AppError }
  | { kind: 'conflict'; theirs: DeskAnnouncementDetail };

export interface Composing {
  form: ComposerForm;
  save: SaveState;
  /** What the server last answered; undefined before the first save. */
  detail: DeskAnnouncementDetail | undefined;
  /** The device keeps the words as well. */
  isKept: boolean;
}

export interface DraftSaverPorts {
  put(draft: AnnouncementDraft): Promise<DeskAnnouncementDetail>;
  get(): Promise<DeskAnnouncementDetail>;
  /** Keeps what is written on the device; false where it lives only as long as the page. */
  keep(draft: { revision: number | null; isSaved: boolean; form: ComposerForm }): boolean;
  /** Today in Vietnam. */
  today(): string;
}

export interface DraftSaver {
  state(): Composing;
  subscribe(listener: () => void): () => void;
  change(change: Partial<ComposerForm>): void;
  /** Saves what is not saved, a new one even where it is empty; throws what keeps it from being saved. */
  flush(): Promise<DeskAnnouncementDetail>;
  /** Takes in what another call has answered about the same announcement; other words than those saved here are a conflict. */
  note(detail: DeskAnnouncementDetail): Promise<void>;
  /** After a conflict: what stands here goes over the other. */
  keepMine(): Promise<void>;
  /** After a conflict: what the server has goes into the fields. */
  takeTheirs(): void;
  /** The network is back, or it is time: tries again what failed. */
  retry(): void;
  /** Nothing is saved from now on. */
  close(): void;
}

const pauseMs = 1200;

interface Start {
  form: ComposerForm;
  revision: number | null;
  isSaved: boolean;
  detail?: DeskAnnouncementDetail | undefined;
}

/**
 * Saves what is written a moment after the last key, one save at a time, each over the version that it was written over.
 * Whatever fails, the words stay in the fields and on the device.
 */
export function createDraftSaver(start: Start, ports: DraftSaverPorts): DraftSaver {
  const listeners = new Set<() => void>();
  let { form, revision } = start;
  let isDirty = !start.isSaved;
  let composing: Composing = {
    form,
    save: { kind: isDirty ? 'changed' : start.detail ? 'saved' : 'new' },
    detail: start.detail,
    isKept: true,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;

  const show = (change: Partial<Composing>) => {
    composing = { ...composing, ...change };
    for (const listener of listeners) listener();
  };
  const keep = () => ports.keep({ revision, isSaved: !isDirty, form });
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run().catch(() => {}), pauseMs);
  };

  const take = (detail: DeskAnnouncementDetail, sent: ComposerForm) => {
    revision = detail.revision;
    const isUnchanged = form === sent;
    isDirty = !isUnchanged;
    // Numbers that the server covered stand covered here too, unless the person is typing on.
    if (isUnchanged && detail.masked !== undefined) {
      form = { ...form, title: detail.draft.title, body: detail.draft.body };
    }
    show({ form, detail, isKept: keep(), save: { kind: isDirty ? 'changed' : 'saved' } });
    if (isDirty) schedule();
  };

  /** False where somebody else's words are in the way; new files alone are not. */
  const follow = (theirs: DeskAnnouncementDetail): boolean => {
    const known = composing.detail;
    const isSameWords = known?.revision === revision && saysTheSame(known.draft, theirs.draft);
    if (isSameWords) revision = theirs.revision;
    show(isSameWords ? { detail: theirs } : { save: { kind: 'conflict', theirs } });
    return isSameWords;
  };

  /** True where it is worth trying again at once. */
  const fail = async (error: AppError): Promise<boolean> => {
    if (error.code === changedElsewhere) {
      try {
        return follow(await ports.get());
      } catch (thrown) {
        show({ save: { kind: 'failed', error: toAppError(thrown) } });
        return false;
      }
    }
    show({ save: { kind: wasJudged(error) ? 'refused' : 'failed', error } });
    return false;
  };

  const save = async (): Promise<void> => {
    const sent = form;
    try {
      const draft = AnnouncementDraft.safeParse(draftOf(sent, revision, ports.today()));
      if (!draft.success) throw new AppError('input/invalid', composerTexts.notSavable, 'refused');
      show({ save: { kind: 'saving' } });
      take(await ports.put(draft.data), sent);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (await fail(error)) return save();
      throw error;
    }
  };

  /** One at a time; whoever asks meanwhile waits for it and saves what came later. */
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    if (running) await running.catch(() => {});
    if (isClosed || composing.save.kind === 'conflict') return;
    if (!isDirty && composing.detail) return;
    running ??= save().finally(() => {
      running = undefined;
    });
    await running;
  };

  return {
    state: () => composing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(change) {
      form = { ...form, ...change };
      isDirty = true;
      const isInConflict = composing.save.kind === 'conflict';
      show({
        form,
        isKept: keep(),
        ...(isInConflict ? {} : { save: { kind: 'changed' } as const }),
      });
      if (!isInConflict) schedule();
    },
    async flush() {
      while (isDirty || !composing.detail) {
        if (composing.save.kind === 'conflict') {
          throw new AppError(changedElsewhere, composerTexts.conflictFirst, 'refused');
        }
        await run();
      }
      return composing.detail;
    },
    async note(detail) {
      if (running) await running.catch(() => {});
      if (isClosed || composing.save.kind === 'conflict') return;
      if (revision !== null && detail.revision < revision) return;
      if (detail.revision === revision) show({ detail });
      else follow(detail);
      keep();
    },
    async keepMine() {
      if (composing.save.kind !== 'conflict') return;
      revision = composing.save.theirs.revision;
      show({ save: { kind: 'changed' } });
      await run().catch(() => {});
    },
    takeTheirs() {
      if (composing.save.kind !== 'conflict') return;
      const detail = composing.save.theirs;
      revision = detail.revision;
      form = formOf(detail.draft);
      isDirty = false;
      show({ form, detail, isKept: keep(), save: { kind: 'saved' } });
    },
    retry() {
      if (composing.save.kind === 'failed') void run().catch(() => {});
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

function saysTheSame(one: AnnouncementDraft, other: AnnouncementDraft): boolean {
  return JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 });
}
