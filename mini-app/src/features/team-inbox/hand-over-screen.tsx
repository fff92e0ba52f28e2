import { useState } from 'react';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { ChoiceField, SelectField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { NewHandOver } from '#shared/help-requests.ts';
import type { Member } from './needs-member.tsx';
import { RequestStep } from './request-step.tsx';
import { handOver } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';
import { useStillHere } from './use-still-here.ts';
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
  // What is private goes to the commune alone.
  const targets = request.audience === 'team' ? targetsOf(member) : (['commune'] as const);
  const isStillHere = useStillHere();
  const [to, setTo] = useState<Target>();
  const [memberId, setMemberId] = useState('');
  const [areaId, setAreaId] = useState('');
  const [problem, setProblem] = useState<string>();
  const confirm = useAction(async () => {
    const found = findProblem(to, memberId, areaId);
    setProblem(found);
    if (to === undefined || found !== undefined) return;
    const body: NewHandOver =
      to === 'member' ? { to, memberId } : to === 'village' ? { to, areaId } : { to };
    const changed = await handOver(http, request.id, body);
    if (to !== 'village') finish(changed, texts.handOverDone);
    // The request of another village's team is no longer ours to look at.
    else if (isStillHere()) go('/team', { replace: true });
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
          options={optionsOf(member.colleagues)}
          onChange={setMemberId}
        />
      )}
      {to === 'village' && (
        <SelectField
          label={texts.chooseVillage}
          value={areaId}
          options={optionsOf(member.otherVillages)}
          onChange={setAreaId}
        />
      )}
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
      <StepButton action={confirm} label={texts.handOverYes} />
    </>
  );
}

/** Nobody is chosen beforehand: whoever gets it sees the resident's number and house. */
function optionsOf(places: readonly { id: string; name: string }[]) {
  const named = places.map(({ id, name }) => ({ value: id, label: name }));
  return [{ value: '', label: texts.notChosen }, ...named];
}

function findProblem(to: Target | undefined, memberId: string, areaId: string): string | undefined {
  if (to === undefined) return texts.handOverMissing;
  if (to === 'member' && memberId === '') return texts.memberMissing;
  return to === 'village' && areaId === '' ? texts.villageMissing : undefined;
}

function targetsOf(member: Member): Target[] {
  const targets: Target[] = [];
  if (member.colleagues.length > 0) targets.push('member');
  if (member.otherVillages.length > 0) targets.push('village');
  return [...targets, 'commune'];
}
