import { type FormEvent, useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { ChoiceField, SelectField, TextField } from '#app/ui/field.tsx';
import type { CalendarException } from '#shared/clocks.ts';
import { closedDayReasons } from '#shared/clocks.ts';
import { type FrameDraft, newFrame, toFrames } from './frame-draft.ts';
import { FrameFields } from './frame-fields.tsx';
import { saveException } from './requests.ts';
import { RuleActions } from './rule-actions.tsx';
import { useRulesInUse } from './rules-in-use.ts';
import { reasonNames, texts } from './texts.ts';

const labelMax = 80;

/** A harvest, a festival, a day made up for. Sent twice it is one. */
export function ExceptionForm({ onDone }: { onDone: () => void }) {
  const { http } = useServices();
  const { rules, onChanged } = useRulesInUse();
  const [id] = useState(newDeviceId);
  const [label, setLabel] = useState('');
  const [reason, setReason] = useState<CalendarException['reason']>('harvest');
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [frames, setFrames] = useState<FrameDraft[]>([]);
  const [problem, setProblem] = useState<string>();
  const save = useAction(async (exception: CalendarException) => {
    onChanged(await saveException(http, rules.areaId, exception));
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const hours = toFrames(frames);
    const isNamed = label.trim() !== '' && extraLetters(label, labelMax) === 0;
    const isDated = firstDay !== '' && lastDay !== '' && firstDay <= lastDay;
    const found = hours === undefined ? texts.wrongFrames : undefined;
    setProblem(isNamed && isDated ? found : texts.wrongException);
    if (!isNamed || !isDated || hours === undefined) return;
    const isSaved = await save.run({ id, label, reason, firstDay, lastDay, frames: hours });
    if (isSaved) onDone();
  };
  return (
    <form className="clock-form card stack" onSubmit={submit}>
      <TextField
        label={texts.exceptionName}
        hint={texts.exceptionNameHint}
        value={label}
        onChange={setLabel}
        maxLength={labelMax}
      />
      <SelectField
        label={texts.exceptionReason}
        value={reason}
        options={closedDayReasons.map((value) => ({ value, label: reasonNames[value] }))}
        onChange={setReason}
      />
      <div className="clock-frame">
        <TextField type="date" label={texts.firstDay} value={firstDay} onChange={setFirstDay} />
        <TextField type="date" label={texts.lastDay} value={lastDay} onChange={setLastDay} />
      </div>
      <ChoiceField
        label={texts.exceptionHours}
        value={frames.length === 0 ? 'closed' : 'other'}
        options={[
          { value: 'closed', label: texts.closedAllDay },
          { value: 'other', label: texts.otherHours },
        ]}
        onChange={(choice) => setFrames(choice === 'closed' ? [] : [newFrame('19:00', '21:00')])}
      />
      {frames.length > 0 && (
        <FrameFields day={texts.somedays} frames={frames} onChange={setFrames} />
      )}
      <RuleActions
        isBusy={save.isBusy}
        problem={problem ?? save.error?.message}
        onCancel={onDone}
      />
    </form>
  );
}
