import { useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { TextField } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
import { DutyRecord, type DutyShift } from '#shared/credit.ts';
import { recordShift } from './requests.ts';
import { sayShift } from './shift-times.ts';
import { texts } from './texts.ts';

interface RecordDialogProps {
  shift: DutyShift;
  onRecorded: (shift: DutyShift) => void;
  onClose: () => void;
}

/** After a turn: how many people were helped, and how long it really was. */
export function RecordDialog({ shift, onRecorded, onClose }: RecordDialogProps) {
  const { http } = useServices();
  const [people, setPeople] = useState('');
  const [minutes, setMinutes] = useState(String(shift.toMinute - shift.fromMinute));
  const [wrong, setWrong] = useState<keyof DutyRecord>();
  const save = useAction(async (record: DutyRecord) => {
    onRecorded(await recordShift(http, shift.id, record));
  });
  const trySave = () => {
    const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
    const parsed = DutyRecord.safeParse({
      peopleHelped: numberOf(people),
      minutes: numberOf(minutes),
    });
    if (parsed.success) void save.run(parsed.data);
    setWrong(parsed.error?.issues[0]?.path[0] as keyof DutyRecord | undefined);
  };
  return (
    <FormDialog
      title={texts.recordTitle}
      words={{ save: texts.save, saving: texts.saving }}
      state={save}
      onSave={trySave}
      onClose={onClose}
    >
      <p className="soft">{sayShift(shift, presentTime())}</p>
      <TextField
        label={texts.peopleHelped}
        type="tel"
        value={people}
        onChange={setPeople}
        problem={wrong === 'peopleHelped' ? texts.peopleWrong : undefined}
      />
      <TextField
        label={texts.minutes}
        type="tel"
        value={minutes}
        onChange={setMinutes}
        problem={wrong === 'minutes' ? texts.minutesWrong : undefined}
      />
    </FormDialog>
  );
}
