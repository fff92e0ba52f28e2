import { type FormEvent, useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import type { KeptMember, KeptVillageDetail } from '#shared/keeping.ts';
import { PersonPick } from './person-pick.tsx';
import { saveMember, setAway } from './requests.ts';
import { texts } from './texts.ts';

const nameMax = 100;
const phoneForm = /^0\d{9}$/;

interface MemberFormProps {
  villageId: string;
  member: KeptMember | undefined;
  onSaved: (detail: KeptVillageDetail) => void;
}

/** Somebody new, or what is known of a member. Sent twice it is one. */
export function MemberForm({ villageId, member, onSaved }: MemberFormProps) {
  const { http } = useServices();
  const [id] = useState(() => member?.id ?? newDeviceId());
  const [name, setName] = useState(member?.name ?? '');
  const [phone, setPhone] = useState(member?.phone ?? '');
  const [isLeader, setLeader] = useState(member?.isLeader ?? false);
  const [person, setPerson] = useState<{ id: string; name: string }>();
  const [isTried, setTried] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const hasLeft = member?.state === 'left';
  const digits = phone.replace(/[\s.-]/g, '');
  const isNamed = name.trim() !== '';
  const isPhoneRight = digits === '' || phoneForm.test(digits);
  const save = useAction(async () => {
    const change = {
      name: name.trim(),
      phone: digits === '' ? null : digits,
      isLeader: isLeader && !hasLeft,
      ...(person === undefined ? {} : { residentId: person.id }),
    };
    onSaved(await saveMember(http, villageId, id, change));
  });
  const away = useAction(async (act: 'leave' | 'return') => {
    onSaved(await setAway(http, villageId, id, act));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNamed && isPhoneRight) void save.run();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={texts.memberName}
        value={name}
        onChange={setName}
        maxLength={nameMax}
        problem={isTried && !isNamed ? texts.memberNameMissing : undefined}
      />
      <TextField
        type="tel"
        label={texts.phone}
        hint={texts.phoneHint}
        value={phone}
        onChange={setPhone}
        problem={isTried && !isPhoneRight ? texts.phoneWrong : undefined}
      />
      {!hasLeft && <TickField label={texts.makeLeader} isTicked={isLeader} onChange={setLeader} />}
      {member?.isKnown !== true && <PersonPick chosen={person} onChosen={setPerson} />}
      {save.error && <Notice kind="bad">{save.error.message}</Notice>}
      {away.error && <Notice kind="bad">{away.error.message}</Notice>}
      <Button type="submit" isBusy={save.isBusy} busyLabel={texts.saving}>
        {texts.save}
      </Button>
      {member && !hasLeft && (
        <Button kind="danger" onClick={() => setLeaving(true)}>
          {texts.leave}
        </Button>
      )}
      {hasLeft && (
        <Button kind="secondary" isBusy={away.isBusy} onClick={() => void away.run('return')}>
          {texts.comeBack}
        </Button>
      )}
      {isLeaving && (
        <AskFirst
          title={texts.leaveTitle(name)}
          words={texts.leaveWords}
          yes={texts.leave}
          isDanger
          action={away}
          onYes={() => void away.run('leave')}
          onClose={() => setLeaving(false)}
        />
      )}
    </form>
  );
}
