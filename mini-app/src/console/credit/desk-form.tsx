import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { planTurn } from './requests.ts';
import { texts } from './texts.ts';

const repeats = [1, 4, 8, 13];
const empty = { day: '', from: '07:30', to: '11:30', weeks: '1', note: '' };

export function DeskForm({ onPlanned }: { onPlanned: () => void }) {
  const { http } = useServices();
  // The same until the server has planned it, so that a second try plans nothing more.
  const [id, setId] = useState(() => newDeviceId());
  const [turn, setTurn] = useState(empty);
  const [told, setTold] = useState<'missing' | 'planned'>();
  const change = (changed: Partial<typeof empty>) => {
    setTold(undefined);
    // Other words are another turn, whatever became of the first.
    if (plan.error) setId(newDeviceId());
    setTurn({ ...turn, ...changed });
  };
  const plan = useAction(async () => {
    await planTurn(http, id, {
      place: 'one-stop-desk',
      day: turn.day,
      fromMinute: minuteOf(turn.from),
      toMinute: minuteOf(turn.to),
      memberIds: [],
      weeks: Number(turn.weeks),
      ...(turn.note.trim() === '' ? {} : { note: turn.note.trim() }),
    });
    setId(newDeviceId());
    setTurn(empty);
    setTold('planned');
    onPlanned();
  });
  const submit = () => {
    const isWhole = turn.day !== '' && minuteOf(turn.from) < minuteOf(turn.to);
    setTold(isWhole ? undefined : 'missing');
    if (isWhole) void plan.run();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="desk-fields">
        <TextField
          type="date"
          label={texts.day}
          value={turn.day}
          onChange={(day) => change({ day })}
        />
        <TextField
          type="time"
          label={texts.from}
          value={turn.from}
          onChange={(from) => change({ from })}
        />
        <TextField type="time" label={texts.to} value={turn.to} onChange={(to) => change({ to })} />
        <SelectField
          label={texts.weeks}
          value={turn.weeks}
          options={repeats.map((weeks) => ({
            value: String(weeks),
            label: weeks === 1 ? texts.once : texts.weekCount(weeks),
          }))}
          onChange={(weeks) => change({ weeks })}
        />
        <TextField
          label={texts.note}
          value={turn.note}
          onChange={(note) => change({ note })}
          maxLength={200}
        />
      </div>
      {told === 'missing' && <Notice kind="bad">{texts.turnMissing}</Notice>}
      {told === 'planned' && <Notice>{texts.planned}</Notice>}
      {plan.error && <Notice kind="bad">{plan.error.message}</Notice>}
      <div className="credit-actions">
        <Button type="submit" isBusy={plan.isBusy} busyLabel={texts.planning}>
          {texts.plan}
        </Button>
      </div>
    </form>
  );
}

/** "07:30" as minutes since midnight; nothing where it is not typed whole. */
function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
}
