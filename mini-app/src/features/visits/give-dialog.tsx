import { useState } from 'react';
import type { TeamMember } from '#app/lib/team-member.ts';
import type { Action } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { ChoiceField } from '#app/ui/field.tsx';
import type { Household, HouseholdChange } from '#shared/visits.ts';
import { texts } from './texts.ts';

interface GiveDialogProps {
  house: Household;
  reader: TeamMember;
  change: Action<[HouseholdChange]>;
  onClose: () => void;
}

const nobody = '';

/** The leader gives a house to somebody of the team. */
export function GiveDialog({ house, reader, change, onClose }: GiveDialogProps) {
  const [to, setTo] = useState(house.assignedTo?.id ?? nobody);
  const options = [
    { value: reader.id, label: texts.myself },
    ...reader.colleagues.map(({ id, name }) => ({ value: id, label: name })),
    { value: nobody, label: texts.nobody },
  ];
  return (
    <AskFirst
      title={texts.giveToWhom}
      yes={texts.give}
      action={change}
      onYes={() => void change.run({ assignedTo: to === nobody ? null : to })}
      onClose={onClose}
    >
      <ChoiceField label={texts.lookedAfterBy} value={to} options={options} onChange={setTo} />
    </AskFirst>
  );
}
