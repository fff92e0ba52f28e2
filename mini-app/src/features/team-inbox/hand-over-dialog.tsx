import { useState } from 'react';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { ChoiceField, SelectField } from '#app/ui/field.tsx';
import type { NewHandOver } from '#shared/help-requests.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { Member } from './needs-member.tsx';
import { handOver } from './requests.ts';
import type { TeamDialogProps } from './team-action.ts';
import { texts } from './texts.ts';

type Target = NewHandOver['to'];

const targetNames: Record<Target, string> = {
  member: texts.toMember,
  village: texts.toVillage,
  commune: texts.toCommune,
};

interface HandOverDialogProps extends TeamDialogProps {
  member: Member;
}

export function HandOverDialog({ request, member, onChanged, onClose }: HandOverDialogProps) {
  const { http } = useServices();
  const go = useGo();
  const targets = targetsOf(member);
  const [to, setTo] = useState<Target>(targets[0] ?? 'commune');
  const [memberId, setMemberId] = useState(member.colleagues[0]?.id ?? '');
  const [areaId, setAreaId] = useState(member.otherVillages[0]?.id ?? '');
  const confirm = useAction(async () => {
    const body: NewHandOver =
      to === 'member' ? { to, memberId } : to === 'village' ? { to, areaId } : { to };
    const changed = await handOver(http, request.id, body);
    onClose();
    // The request of another village's team is no longer ours to look at.
    if (to === 'village') go('/team', { replace: true });
    else onChanged(changed);
  });
  return (
    <ConfirmDialog
      title={texts.handOverTitle}
      yes={texts.handOverYes}
      action={confirm}
      onClose={onClose}
    >
      <ChoiceField
        label={texts.handOverTo}
        value={to}
        options={targets.map((value) => ({ value, label: targetNames[value] }))}
        onChange={setTo}
      />
      {to === 'member' && (
        <SelectField
          label={texts.chooseMember}
          value={memberId}
          options={member.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setMemberId}
        />
      )}
      {to === 'village' && (
        <SelectField
          label={texts.chooseVillage}
          value={areaId}
          options={member.otherVillages.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setAreaId}
        />
      )}
    </ConfirmDialog>
  );
}

function targetsOf(member: Member): Target[] {
  const targets: Target[] = [];
  if (member.colleagues.length > 0) targets.push('member');
  if (member.otherVillages.length > 0) targets.push('village');
  return [...targets, 'commune'];
}
