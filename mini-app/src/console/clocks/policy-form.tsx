import { type FormEvent, useState } from 'react';
import { TextField } from '#app/ui/field.tsx';
import type { ClockRules } from '#shared/clocks.ts';
import { type DurationDraft, type PolicyDraft, toDurationDraft, toPolicy } from './policy-draft.ts';
import { RuleActions } from './rule-actions.tsx';
import { useChangeRules } from './rules-in-use.ts';
import { policyNames, texts } from './texts.ts';

const times = Object.keys(policyNames) as (keyof PolicyDraft)[];

interface PolicyFormProps {
  policy: ClockRules['policies'][number];
  onDone: () => void;
}

export function PolicyForm({ policy, onDone }: PolicyFormProps) {
  const [draft, setDraft] = useState(
    () =>
      Object.fromEntries(times.map((time) => [time, toDurationDraft(policy[time])])) as PolicyDraft,
  );
  const [isWrong, setWrong] = useState(false);
  const change = useChangeRules();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const next = toPolicy(policy.kind, draft);
    setWrong(next === undefined);
    if (next !== undefined && (await change.run({ policy: next }))) onDone();
  };
  const drop = async () => {
    if (await change.run({ dropPolicy: policy.kind })) onDone();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {times.map((time) => (
        <DurationField
          key={time}
          label={policyNames[time]}
          value={draft[time]}
          onChange={(typed) => setDraft({ ...draft, [time]: typed })}
        />
      ))}
      <RuleActions
        isBusy={change.isBusy}
        problem={isWrong ? texts.wrongTime : change.error?.message}
        onCancel={onDone}
        onDrop={policy.isOwn ? drop : undefined}
      />
    </form>
  );
}

interface DurationFieldProps {
  label: string;
  value: DurationDraft;
  onChange: (value: DurationDraft) => void;
}

function DurationField({ label, value, onChange }: DurationFieldProps) {
  return (
    <fieldset className="clock-duration">
      <legend className="field-label">{label}</legend>
      <TextField
        label={texts.hours}
        value={value.hours}
        onChange={(hours) => onChange({ ...value, hours })}
      />
      <TextField
        label={texts.minutes}
        value={value.minutes}
        onChange={(minutes) => onChange({ ...value, minutes })}
      />
    </fieldset>
  );
}
