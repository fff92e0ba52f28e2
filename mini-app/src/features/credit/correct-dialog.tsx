import { useState } from 'react';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
import { Picks } from '#app/ui/picks.tsx';
import { CreditCorrection, type CreditLine, deedKinds } from '#shared/credit.ts';
import { correctCredit } from './requests.ts';
import { texts } from './texts.ts';

interface CorrectDialogProps {
  line: CreditLine;
  /** Of the sheet. */
  firstDay: string;
  onCorrected: () => void;
  onClose: () => void;
}

type Problem = 'day' | 'count' | 'note';

/** The leader adds to or takes from a member's sums, and says why. */
export function CorrectDialog({ line, firstDay, onCorrected, onClose }: CorrectDialogProps) {
  const { http } = useServices();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [of, setOf] = useState<CreditCorrection['of']>('request');
  const [day, setDay] = useState(firstDay);
  const [way, setWay] = useState<'add' | 'take'>('add');
  const [count, setCount] = useState('1');
  const [minutes, setMinutes] = useState('0');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const save = useAction(async (correction: CreditCorrection) => {
    await correctCredit(http, correction);
    onCorrected();
  });
  const trySave = () => {
    const sign = way === 'add' ? 1 : -1;
    const correction = CreditCorrection.safeParse({
      idempotencyKey,
      memberId: line.memberId,
      of,
      day,
      // A number minus itself is -0 here, and JSON knows none.
      count: Number(count) * sign || 0,
      minutes: Number(minutes) * sign || 0,
      note,
    });
    const found = findProblem(correction, dayInVietnam(presentTime()));
    setProblem(found);
    if (correction.success && found === undefined) void save.run(correction.data);
  };
  return (
    <FormDialog
      title={texts.correctTitle(line.name)}
      words={{ save: texts.save, saving: texts.saving }}
      state={save}
      onSave={trySave}
      onClose={onClose}
    >
      <SelectField
        label={texts.correctWhat}
        value={of}
        options={deedKinds.map((value) => ({ value, label: texts.correctKinds[value] }))}
        onChange={setOf}
      />
      <Picks
        label={texts.correctHow}
        value={way}
        options={[
          { value: 'add', label: texts.correctAdd },
          { value: 'take', label: texts.correctTake },
        ]}
        onPick={setWay}
      />
      <TextField
        type="tel"
        label={texts.correctCount}
        value={count}
        onChange={setCount}
        problem={problem === 'count' ? texts.correctNothing : undefined}
      />
      <TextField type="tel" label={texts.correctMinutes} value={minutes} onChange={setMinutes} />
      <TextField
        type="date"
        label={texts.correctDay}
        value={day}
        onChange={setDay}
        problem={problem === 'day' ? texts.correctDayMissing : undefined}
      />
      <TextField
        label={texts.correctReason}
        hint={texts.correctReasonHint}
        value={note}
        onChange={setNote}
        maxLength={200}
        problem={problem === 'note' ? texts.correctReasonMissing : undefined}
      />
    </FormDialog>
  );
}

function findProblem(
  correction: ReturnType<typeof CreditCorrection.safeParse>,
  today: string,
): Problem | undefined {
  if (!correction.success) {
    const field = correction.error.issues[0]?.path[0];
    if (field === 'day' || field === 'note') return field;
    return 'count';
  }
  const { day, count, minutes } = correction.data;
  if (day > today) return 'day';
  return count === 0 && minutes === 0 ? 'count' : undefined;
}
