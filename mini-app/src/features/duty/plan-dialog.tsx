import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { useTeamMember } from '#app/lib/team-member.ts';
import { useAction } from '#app/lib/use-action.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import type { NewDutyShift } from '#shared/credit.ts';
import { planShift } from './requests.ts';
import { minuteOf } from './shift-times.ts';
import { texts } from './texts.ts';

const weekChoices = ['1', '4', '8', '13'] as const;
const noteMax = 200;

interface PlanDialogProps {
  onPlanned: () => void;
  onClose: () => void;
}

/** The leader plans a turn at the culture house, also for the weeks after it. */
export function PlanDialog({ onPlanned, onClose }: PlanDialogProps) {
  const { http } = useServices();
  const { id: me, colleagues } = useTeamMember();
  const [id] = useState(newDeviceId);
  const [day, setDay] = useState('');
  const [from, setFrom] = useState('07:30');
  const [to, setTo] = useState('11:00');
  const [weeks, setWeeks] = useState<(typeof weekChoices)[number]>('1');
  const [note, setNote] = useState('');
  const [memberIds, setMemberIds] = useState<string[]>([]);
  const [problem, setProblem] = useState<'day' | 'hours'>();
  const plan = useAction(async (shift: NewDutyShift) => {
    await planShift(http, id, shift);
    onPlanned();
  });
  const tryPlan = () => {
    const fromMinute = minuteOf(from);
    const toMinute = minuteOf(to);
    if (day < dayInVietnam(presentTime())) return setProblem('day');
    if (fromMinute === undefined || toMinute === undefined || fromMinute >= toMinute) {
      return setProblem('hours');
    }
    setProblem(undefined);
    const words = note.trim();
    if (words.length > noteMax) return;
    void plan.run({
      place: 'culture-house',
      day,
      fromMinute,
      toMinute,
      memberIds,
      ...(words !== '' && { note: words }),
      ...(weeks !== '1' && { weeks: Number(weeks) }),
    });
  };
  const tick = (memberId: string) => (isTicked: boolean) => {
    const others = memberIds.filter((one) => one !== memberId);
    setMemberIds(isTicked ? [...others, memberId] : others);
  };
  return (
    <FormDialog
      title={texts.planTitle}
      words={{ save: texts.save, saving: texts.saving }}
      state={plan}
      onSave={tryPlan}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={texts.day}
        value={day}
        onChange={setDay}
        problem={problem === 'day' ? texts.dayMissing : undefined}
      />
      <TextField type="time" label={texts.from} value={from} onChange={setFrom} />
      <TextField
        type="time"
        label={texts.to}
        value={to}
        onChange={setTo}
        problem={problem === 'hours' ? texts.hoursWrong : undefined}
      />
      <SelectField
        label={texts.repeat}
        value={weeks}
        options={weekChoices.map((value) => ({ value, label: texts.repeats[value] }))}
        onChange={setWeeks}
      />
      <fieldset className="stack stack-tight">
        <legend className="field-label">{texts.members}</legend>
        {[{ id: me, name: texts.me }, ...colleagues].map((one) => (
          <TickField
            key={one.id}
            label={one.name}
            isTicked={memberIds.includes(one.id)}
            onChange={tick(one.id)}
          />
        ))}
      </fieldset>
      <TextField
        label={texts.note}
        hint={texts.noteHint}
        value={note}
        onChange={setNote}
        maxLength={noteMax}
      />
    </FormDialog>
  );
}
