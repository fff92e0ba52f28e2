import type { ReactNode } from 'react';
import type { AppError } from '#app/lib/app-error.ts';
import { texts } from '#app/lib/texts.ts';
import type { DraftSending } from '#app/lib/use-draft.ts';
import { Notice } from './notice.tsx';

interface DraftNoticesProps {
  sending: DraftSending;
  /** Shown where another window of this phone has sent what stood here. */
  sentElsewhere?: (id: string) => ReactNode;
}

/** What a person must know of something that they are writing or sending. */
export function DraftNotices({ sending, sentElsewhere }: DraftNoticesProps) {
  const { draft, error, isBusy, isKept } = sending;
  return (
    <>
      {sending.sentElsewhere && sentElsewhere?.(sending.sentElsewhere.id)}
      {!isKept && draft.text !== '' && <Notice kind="warning">{texts.notKept}</Notice>}
      {draft.heldBack !== undefined && !error && !isBusy && (
        <Notice kind="warning">{draft.heldBack}</Notice>
      )}
      {error && !isBusy && (
        <Notice kind={error.outcome === 'refused' ? 'bad' : 'warning'}>{sayError(error)}</Notice>
      )}
    </>
  );
}

function sayError({ code, outcome, message }: AppError): string {
  if (outcome === 'refused') return message;
  const isNetwork = code === 'network/unreachable' || code === 'network/timed-out';
  return isNetwork ? texts.held : texts.heldBusy(message);
}
