import { presentTime } from '#app/lib/server-clock.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { Household } from '#shared/visits.ts';
import { texts } from './texts.ts';
import { type Reason, whyGo } from './why-go.ts';

interface HouseRowProps {
  house: Household;
  showsWho: boolean;
  waitsToSend: boolean;
}

/** A house, where it is, and why one should go there. */
export function HouseRow({ house, showsWho, waitsToSend }: HouseRowProps) {
  const { name, place, assignedTo } = house;
  const known = [place, showsWho ? assignedTo?.name : null].filter(Boolean).join(' · ');
  return (
    <RowLink
      to={`/team/households/${house.id}`}
      title={name}
      detail={
        <>
          {known}
          <span className="reasons">
            {whyGo(house, presentTime()).map((reason) => (
              <ReasonTag key={reason.text} reason={reason} />
            ))}
            {waitsToSend && <span className="tag tag-over">{texts.waitsToSend}</span>}
          </span>
        </>
      }
    />
  );
}

const classes: Record<Reason['kind'], string> = {
  now: 'tag tag-help',
  open: 'tag tag-waiting',
  plain: 'reason-plain',
};

export function ReasonTag({ reason }: { reason: Reason }) {
  return <span className={classes[reason.kind]}>{reason.text}</span>;
}
