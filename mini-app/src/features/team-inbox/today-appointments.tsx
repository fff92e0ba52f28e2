import { clockOf } from '#app/lib/time-words.ts';
import { CalendarIcon } from '#app/ui/icons.tsx';
import { RowLink } from '#app/ui/row.tsx';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { appointmentsOfToday } from './queue-order.ts';
import { texts } from './texts.ts';

/** Where the member promised to be today, above everything else. */
export function TodayAppointments({ mine }: { mine: readonly TeamHelpRequest[] }) {
  const today = appointmentsOfToday(mine);
  if (today.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="team-today">
      <h2 id="team-today">{texts.today}</h2>
      <ul className="rows">
        {today.map(({ id, appointmentAt, residentName, villageName, question }) => (
          <RowLink
            key={id}
            to={`/team/${id}`}
            picture={<CalendarIcon />}
            title={texts.appointmentRow(
              clockOf(new Date(appointmentAt ?? '')),
              residentName ?? texts.residentUnnamed,
            )}
            detail={`${villageName} · ${question}`}
          />
        ))}
      </ul>
    </section>
  );
}
