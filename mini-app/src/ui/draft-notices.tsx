import type { ReactNode } from 'react';
import type { AppError } from '#app/lib/app-error.ts';
import { texts } from '#app/lib/texts.ts';
import type { DraftSending } from '#app/lib/use-draft.ts';
import { textLengthMax } from '#shared/help-requests.ts';
import { Notice } from './notice.tsx';

interface DraftNoticesProps {
  sending: DraftSending;
  /** Shown where another window of this phone has sent what stood here. */
  sentElsewhere?: (id: string) => ReactNode;
}

/** What a person must know of something that they are writing or sending. */
export function DraftNotices({ sending, sentElsewhere }: DraftNoticesProps) {
  const { draft, error, isBusy, isKept } = sending;
  const extra = extraLetters(draft.text);
  return (
    <>
      {sending.sentElsewhere && sentElsewhere?.(sending.sentElsewhere.id)}
      {extra > 0 && <Notice kind="warning">{texts.tooLong(extra)}</Notice>}
      {!isKept && draft.text !== '' && <Notice kind="warning">{texts.notKept}</Notice>}
      {error && !isBusy && (
        <Notice kind={error.outcome === 'refused' ? 'bad' : 'warning'}>{sayError(error)}</Notice>
      )}
    </>
  );
}

/** How much of what was typed the server would not take; nothing is ever cut by itself. */
export function extraLetters(text: string): number {
  return Math.max(0, text.trim().length - textLengthMax);
}

function sayError({ code, outcome, message }: AppError): string {
  if (outcome === 'refused') return message;
  const isNetwork = code === 'network/unreachable' || code === 'network/timed-out';
  return isNetwork ? texts.held : texts.heldBusy(message);
}
