import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { QuietHours, QuietHoursList } from '#shared/announcing.ts';
import { quietHoursTexts } from './quiet-hours-texts.ts';
import { deleteQuietHours, putQuietHours, useQuietHours } from './requests.ts';
import { readTime } from './said-time.ts';
import { texts } from './texts.ts';
import { TimeField } from './typed-fields.tsx';

type Area = QuietHoursList['areas'][number];

/** When nothing is announced, for the commune and for each village that wants it otherwise. */
export function QuietHoursView() {
  const load = useQuietHours();
  const [open, setOpen] = useState<Area>();
  return (
    <>
      <h1>{quietHoursTexts.quietTitle}</h1>
      <p>{quietHoursTexts.quietWords}</p>
      <Faces
        load={load}
        ready={({ areas }) => (
          <ul className="rows">
            {areas.map((area, at) => (
              <li key={area.areaId} className="card quiet-row">
                <p>
                  <strong>{area.areaName}</strong>
                  <br />
                  {sayHours(area.counts)}{' '}
                  <span className="soft">
                    {area.own === null ? quietHoursTexts.notOwn(at === 0) : quietHoursTexts.own}
                  </span>
                </p>
                <Button kind="secondary" onClick={() => setOpen(area)}>
                  {quietHoursTexts.changeHours}
                  <span className="visually-hidden"> {area.areaName}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      />
      {open && (
        <HoursDialog
          area={open}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            load.reload();
          }}
        />
      )}
    </>
  );
}

const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const sayHours = ({ fromMinute, toMinute }: QuietHours) =>
  quietHoursTexts.fromTo(timeOf(fromMinute), timeOf(toMinute));

function minuteOf(typed: string): number | undefined {
  const time = readTime(typed);
  if (time === undefined) return undefined;
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

interface HoursDialogProps {
  area: Area;
  onClose: () => void;
  onSaved: () => void;
}

function HoursDialog({ area, onClose, onSaved }: HoursDialogProps) {
  const { http } = useServices();
  const [from, setFrom] = useState(timeOf(area.counts.fromMinute));
  const [to, setTo] = useState(timeOf(area.counts.toMinute));
  const [hasTried, setTried] = useState(false);
  const [fromMinute, toMinute] = [minuteOf(from), minuteOf(to)];
  const save = useAction(async () => {
    setTried(true);
    if (fromMinute === undefined || toMinute === undefined || fromMinute === toMinute) return;
    await putQuietHours(http, area.areaId, { fromMinute, toMinute });
    onSaved();
  });
  const drop = useAction(async () => {
    await deleteQuietHours(http, area.areaId);
    onSaved();
  });
  const isUnread = (minute: number | undefined) => hasTried && minute === undefined;
  const error = save.error ?? drop.error;
  return (
    <Dialog title={quietHoursTexts.hoursOf(area.areaName)} onClose={onClose}>
      <TimeField
        label={quietHoursTexts.quietFrom}
        value={from}
        onChange={setFrom}
        problem={isUnread(fromMinute) ? texts.timeUnreadable : undefined}
      />
      <TimeField
        label={quietHoursTexts.quietTo}
        value={to}
        onChange={setTo}
        problem={isUnread(toMinute) ? texts.timeUnreadable : undefined}
      />
      {hasTried && fromMinute !== undefined && fromMinute === toMinute && (
        <Notice kind="bad">{quietHoursTexts.quietSame}</Notice>
      )}
      {error && <Notice kind="bad">{error.message}</Notice>}
      <Button isBusy={save.isBusy} busyLabel={texts.working} onClick={() => void save.run()}>
        {quietHoursTexts.saveHours}
      </Button>
      {area.own !== null && (
        <Button
          kind="secondary"
          isBusy={drop.isBusy}
          busyLabel={texts.working}
          onClick={() => void drop.run()}
        >
          {quietHoursTexts.dropHours}
        </Button>
      )}
    </Dialog>
  );
}
