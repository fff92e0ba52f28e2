import { sayMoment } from '#app/lib/time-words.ts';
import { RowButton } from '#app/ui/row.tsx';
import type { RegisterRow } from '#shared/register.ts';
import { sayWaiting } from './row-words.ts';
import { StateTags } from './state-tags.tsx';
import { texts, wordNames } from './texts.ts';

interface RegisterCardsProps {
  rows: readonly RegisterRow[];
  onOpen: (id: string) => void;
}

/** The same rows for a phone. */
export function RegisterCards({ rows, onOpen }: RegisterCardsProps) {
  return (
    <ul className="rows" aria-label={texts.table}>
      {rows.map((row) => (
        <RowButton
          key={row.id}
          title={row.question}
          detail={
            <>
              {row.code} · {row.villageName} · {sayMoment(row.openedAt)}
              <br />
              <StateTags {...row} />{' '}
              {[
                sayWaiting(row),
                row.resolvedBy ?? row.claimedBy,
                row.residentWord && wordNames[row.residentWord],
              ]
                .filter(Boolean)
                .join(' · ')}
            </>
          }
          onClick={() => onOpen(row.id)}
        />
      ))}
    </ul>
  );
}
