import { useEffect, useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { clockOf } from '#app/lib/time-words.ts';
import { composerTexts } from './composer-texts.ts';
import type { Composing } from './draft-saver.ts';

/** Whether what is written is safe, in one line that a screen reader hears when it changes for the worse. */
export function SaveLine({ composing }: { composing: Composing }) {
  const { save, isKept } = composing;
  const [savedAt, setSavedAt] = useState<string>();
  useEffect(() => {
    if (save.kind === 'saved') setSavedAt(clockOf(presentTime()));
  }, [save]);
  const isTrouble = save.kind === 'failed' || save.kind === 'refused' || save.kind === 'conflict';
  return (
    <p className={`save-line${isTrouble ? ' save-line-bad' : ''}`} role="status">
      {sayState(composing, savedAt)}
      {!isKept && save.kind !== 'saved' && ` ${composerTexts.notKept}`}
    </p>
  );
}

function sayState({ save }: Composing, savedAt: string | undefined): string {
  switch (save.kind) {
    case 'new':
      return composerTexts.saveNew;
    case 'changed':
    case 'saving':
      return composerTexts.saving;
    case 'saved':
      return savedAt === undefined ? composerTexts.saved : composerTexts.savedAt(savedAt);
    case 'failed':
      return composerTexts.saveFailed;
    case 'refused':
      return composerTexts.saveRefused(save.error.message);
    case 'conflict':
      return composerTexts.saveConflict;
    default:
      return save satisfies never;
  }
}
