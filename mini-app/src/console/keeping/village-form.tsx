import { type FormEvent, useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KeptVillage, KeptVillageDetail } from '#shared/keeping.ts';
import { saveVillage } from './requests.ts';
import { texts } from './texts.ts';

const nameMax = 100;

interface VillageFormProps {
  village?: KeptVillage;
  onSaved: (saved: KeptVillageDetail) => void;
}

/** A new village, or what one is called. Sent twice it is one. */
export function VillageForm({ village, onSaved }: VillageFormProps) {
  const { http } = useServices();
  const [id] = useState(() => village?.id ?? newDeviceId());
  const [name, setName] = useState(village?.name ?? '');
  const [oldNames, setOldNames] = useState(village?.oldNames.join('\n') ?? '');
  const [teamName, setTeamName] = useState(village?.team?.name ?? '');
  const [problem, setProblem] = useState<string>();
  const save = useAction(async () => {
    const names = oldNames.split('\n').map((one) => one.trim());
    const change = {
      name: name.trim(),
      oldNames: names.filter((one) => one !== ''),
      ...(teamName.trim() === '' ? {} : { teamName: teamName.trim() }),
    };
    onSaved(await saveVillage(http, id, change));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isNamed = name.trim() !== '';
    setProblem(isNamed ? undefined : texts.nameMissing);
    if (isNamed) void save.run();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={texts.name}
        value={name}
        onChange={setName}
        maxLength={nameMax}
        problem={problem}
      />
      <TextArea
        label={texts.oldNames}
        hint={texts.oldNamesHint}
        value={oldNames}
        onChange={setOldNames}
      />
      <TextField
        label={texts.teamName}
        hint={texts.teamNameHint}
        value={teamName}
        onChange={setTeamName}
        maxLength={nameMax}
      />
      {save.error && <Notice kind="bad">{save.error.message}</Notice>}
      <Button type="submit" isBusy={save.isBusy} busyLabel={texts.saving}>
        {texts.save}
      </Button>
    </form>
  );
}
