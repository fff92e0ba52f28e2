import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import type { ClockPolicy, ClockRules } from '#shared/clocks.ts';
import { durationWords } from './clock-words.ts';
import { PolicyForm } from './policy-form.tsx';
import { useRulesInUse } from './rules-in-use.ts';
import { kindNames, policyNames, texts } from './texts.ts';

const policyTimes = Object.keys(policyNames) as (keyof typeof policyNames)[];

export function PolicySection() {
  const { rules } = useRulesInUse();
  return (
    <section className="stack" aria-labelledby="clock-policies">
      <h2 id="clock-policies">{texts.policiesTitle}</h2>
      <ul className="clock-cards">
        {rules.policies.map((policy) => (
          <li key={policy.kind} className="card stack">
            <PolicyCard policy={policy} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PolicyCard({ policy }: { policy: ClockRules['policies'][number] }) {
  const [isOpen, setOpen] = useState(false);
  const name = kindNames[policy.kind];
  return (
    <>
      <h3>{name}</h3>
      {isOpen ? (
        <PolicyForm policy={policy} onDone={() => setOpen(false)} />
      ) : (
        <>
          <p className="soft">{policy.isOwn ? texts.own : texts.fromAbove}</p>
          <PolicyTimes policy={policy} />
          <Button kind="secondary" onClick={() => setOpen(true)}>
            {texts.edit(`"${name}"`)}
          </Button>
        </>
      )}
    </>
  );
}

function PolicyTimes({ policy }: { policy: ClockPolicy }) {
  return (
    <dl className="clock-times">
      {policyTimes.map((time) => (
        <div key={time}>
          <dt>{policyNames[time]}</dt>
          <dd>{durationWords(policy[time])}</dd>
        </div>
      ))}
    </dl>
  );
}
