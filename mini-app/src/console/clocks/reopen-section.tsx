import { type FormEvent, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField, TextField } from '#app/ui/field.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import type { ReopenPolicy } from '#shared/clocks.ts';
import { RuleActions } from './rule-actions.tsx';
import { useChangeRules, useRulesInUse } from './rules-in-use.ts';
import { modeNames, texts } from './texts.ts';

const modes = ['same-within', 'same', 'new'] as const;

export function ReopenSection() {
  const { rules } = useRulesInUse();
  const [isOpen, setOpen] = useState(false);
  const { mode, withinDays, keepsHelper, isOwn } = rules.reopening;
  return (
    <section className="stack" aria-labelledby="clock-reopening">
      <h2 id="clock-reopening">{texts.reopenTitle}</h2>
      <div className="card stack">
        {isOpen ? (
          <ReopenForm onDone={() => setOpen(false)} />
        ) : (
          <>
            <p className="soft">{isOwn ? texts.own : texts.fromAbove}</p>
            <p>{modeNames[mode]}.</p>
            {mode === 'same-within' && (
              <p>
                {texts.withinDays}: {withinDays}
              </p>
            )}
            {keepsHelper && <p>{texts.keepsHelper}.</p>}
            <div className="clock-actions">
              <Button kind="secondary" onClick={() => setOpen(true)}>
                {texts.edit(texts.reopenName)}
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

function ReopenForm({ onDone }: { onDone: () => void }) {
  const { rules } = useRulesInUse();
  const change = useChangeRules();
  const [mode, setMode] = useState<ReopenPolicy['mode']>(rules.reopening.mode);
  const [days, setDays] = useState(String(rules.reopening.withinDays));
  const [keepsHelper, setKeepsHelper] = useState(rules.reopening.keepsHelper);
  const [isWrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const withinDays = /^\d{1,2}$/.test(days.trim()) ? Number(days) : 0;
    const isPossible = withinDays >= 1 && withinDays <= 90;
    setWrong(!isPossible);
    if (!isPossible) return;
    if (await change.run({ reopening: { mode, withinDays, keepsHelper } })) onDone();
  };
  const drop = async () => {
    if (await change.run({ reopening: null })) onDone();
  };
  return (
    <form className="clock-form stack" onSubmit={submit}>
      <ChoiceField
        label={texts.mode}
        value={mode}
        options={modes.map((value) => ({ value, label: modeNames[value] }))}
        onChange={setMode}
      />
      {mode === 'same-within' && (
        <TextField label={texts.withinDays} value={days} onChange={setDays} />
      )}
      <TickField label={texts.keepsHelper} isTicked={keepsHelper} onChange={setKeepsHelper} />
      <RuleActions
        isBusy={change.isBusy}
        problem={isWrong ? texts.wrongDays : change.error?.message}
        onCancel={onDone}
        onDrop={rules.reopening.isOwn ? drop : undefined}
      />
    </form>
  );
}
