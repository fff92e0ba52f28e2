import { useState } from 'react';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { ChoiceField, SelectField } from '#app/ui/field.tsx';
import type { NewHandOver } from '#shared/help-requests.ts';
import type { Member } from './needs-member.tsx';
import { RequestStep } from './request-step.tsx';
import { handOver } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';
import { useTeam } from './use-team.ts';

type Target = NewHandOver['to'];

const targetNames: Record<Target, string> = {
  member: texts.toMember,
  village: texts.toVillage,
  commune: texts.toCommune,
};

export function HandOverScreen() {
  return (
    <RequestStep title={texts.handOverTitle}>
      {(request, finish) => <HandOverForm request={request} finish={finish} />}
    </RequestStep>
  );
}

function HandOverForm({ request, finish }: StepProps) {
  const { http } = useServices();
  const go = useGo();
  const { member } = useTeam();
  const targets = targetsOf(member);
  const [to, setTo] = useState<Target>(targets[0] ?? 'commune');
  const [memberId, setMemberId] = useState(member.colleagues[0]?.id ?? '');
  const [areaId, setAreaId] = useState(member.otherVillages[0]?.id ?? '');
  const confirm = useAction(async () => {
    const body: NewHandOver =
      to === 'member' ? { to, memberId } : to === 'village' ? { to, areaId } : { to };
    const changed = await handOver(http, request.id, body);
    // The request of another village's team is no longer ours to look at.
    if (to === 'village') go('/team', { replace: true });
    else finish(changed, texts.handOverDone);
  });
  return (
    <>
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
      <StepButton action={confirm} label={texts.handOverYes} />
    </>
  );
}

function targetsOf(member: Member): Target[] {
  const targets: Target[] = [];
  if (member.colleagues.length > 0) targets.push('member');
  if (member.otherVillages.length > 0) targets.push('village');
  return [...targets, 'commune'];
}
