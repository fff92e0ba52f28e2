import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Household, HouseholdMember } from '#shared/me.ts';
import { dropHouseholdMember, keepHouseholdMember } from './requests.ts';
import { texts } from './texts.ts';

interface CardProps {
  member: HouseholdMember;
  onRenamed: (household: Household) => void;
  onRemoved: () => void;
}

export function HouseholdMemberCard({ member, onRenamed, onRemoved }: CardProps) {
  const [open, setOpen] = useState<'renaming' | 'removing'>();
  const close = () => setOpen(undefined);
  return (
    <li className="card member-card">
      <span className="member-name">{member.name}</span>
      <span className="member-actions">
        <WordButton
          word={texts.householdRename}
          name={texts.householdRenameOf(member.name)}
          onClick={() => setOpen('renaming')}
        />
        <WordButton
          word={texts.householdRemove}
          name={texts.householdRemoveOf(member.name)}
          onClick={() => setOpen('removing')}
        />
      </span>
      {open === 'renaming' && <Renaming member={member} onClose={close} onRenamed={onRenamed} />}
      {open === 'removing' && <Removing member={member} onClose={close} onRemoved={onRemoved} />}
    </li>
  );
}

interface WordButtonProps {
  word: string;
  /** What a screen reader says, where several buttons bear the same word. */
  name: string;
  onClick: () => void;
}

function WordButton({ word, name, onClick }: WordButtonProps) {
  return (
    <button type="button" className="word-button" aria-label={name} onClick={onClick}>
      {word}
    </button>
  );
}

type RenamingProps = Omit<CardProps, 'onRemoved'> & { onClose: () => void };

function Renaming({ member, onRenamed, onClose }: RenamingProps) {
  const { http } = useServices();
  const [name, setName] = useState(member.name);
  const rename = useAction(async () => {
    onRenamed(await keepHouseholdMember(http, { id: member.id, name: name.trim() }));
    onClose();
  });
  return (
    <FormDialog
      title={texts.householdRenameOf(member.name)}
      words={{ save: texts.save, saving: texts.saving }}
      state={rename}
      onSave={() => {
        if (name.trim() !== '') void rename.run();
      }}
      onClose={onClose}
    >
      <TextField label={texts.householdAddLabel} value={name} onChange={setName} maxLength={60} />
    </FormDialog>
  );
}

type RemovingProps = Omit<CardProps, 'onRenamed'> & { onClose: () => void };

function Removing({ member, onRemoved, onClose }: RemovingProps) {
  const { http } = useServices();
  const remove = useAction(async () => {
    await dropHouseholdMember(http, member.id);
    onClose();
    onRemoved();
  });
  return (
    <Dialog title={texts.householdRemoveTitle(member.name)} onClose={onClose}>
      <p>{texts.householdRemoveWords}</p>
      {remove.error && <Notice kind="bad">{remove.error.message}</Notice>}
      <Button
        kind="danger"
        isBusy={remove.isBusy}
        busyLabel={texts.saving}
        onClick={() => void remove.run()}
      >
        {texts.householdRemoveYes}
      </Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.householdRemoveNo}
      </Button>
    </Dialog>
  );
}
