import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { ChoiceField, SelectField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { StaffList, StaffOfficer } from '#shared/officers.ts';
import { type DeskRole, deskRoles } from '#shared/staff.ts';
import { addOfficer, changeOfficer } from './requests.ts';
import { texts } from './texts.ts';

interface OfficerFormProps {
  /** Whoever is changed; missing where somebody is added. */
  officer?: StaffOfficer | undefined;
  /** Where somebody may be put to work; nothing is asked where it is one place. */
  areas: StaffList['areas'];
  /** Of whoever is added, so that sending twice adds once. */
  newId: string;
  onSaved: (list: StaffList) => void;
  onClose: () => void;
}

const codeLike = /^[A-Z0-9][A-Z0-9_.-]{0,19}$/;

export function OfficerForm({ officer, areas, newId, onSaved, onClose }: OfficerFormProps) {
  const { http } = useServices();
  const [name, setName] = useState(officer?.name ?? '');
  const [code, setCode] = useState(officer?.code ?? '');
  const [role, setRole] = useState<DeskRole>(
    deskRoles.find((known) => known === officer?.role) ?? 'officer',
  );
  const [areaId, setAreaId] = useState(areas[0]?.id);
  const [isChecked, setChecked] = useState(false);
  const isNameWrong = name.trim().length < 2;
  const isCodeWrong = officer === undefined && !codeLike.test(code.trim().toUpperCase());
  const save = useAction(async () => {
    onSaved(
      officer === undefined
        ? await addOfficer(http, newId, { name, code, role, ...(areaId && { areaId }) })
        : await changeOfficer(http, officer.id, { name, role }),
    );
  });
  return (
    <Dialog
      title={officer === undefined ? texts.addTitle : texts.changeTitle(officer.name)}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!isNameWrong && !isCodeWrong) void save.run();
        }}
      >
        <TextField
          label={texts.name}
          value={name}
          onChange={setName}
          maxLength={80}
          problem={isChecked && isNameWrong ? texts.nameMissing : undefined}
        />
        {officer === undefined && (
          <TextField
            label={texts.code}
            hint={texts.codeHint}
            value={code}
            onChange={setCode}
            problem={isChecked && isCodeWrong ? texts.codeWrong : undefined}
          />
        )}
        {officer === undefined && areas.length > 1 && (
          <SelectField
            label={texts.area}
            value={areaId ?? ''}
            options={areas.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={setAreaId}
          />
        )}
        <ChoiceField
          label={texts.role}
          value={role}
          options={deskRoles.map((value) => ({ value, label: texts.roleChoices[value] }))}
          onChange={setRole}
        />
        {save.error && <Notice kind="bad">{save.error.message}</Notice>}
        <Button type="submit" isBusy={save.isBusy} busyLabel={texts.saving}>
          {officer === undefined ? texts.addYes : texts.changeYes}
        </Button>
      </form>
    </Dialog>
  );
}
