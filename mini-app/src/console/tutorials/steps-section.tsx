import { useRef, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { emptyStep, type KeyedStep, moveItem } from './draft-content.ts';
import { StepFields } from './step-fields.tsx';
import { StepPreview } from './step-preview.tsx';
import { texts } from './texts.ts';

interface StepsSectionProps {
  steps: readonly KeyedStep[];
  problems: ReadonlyMap<string, string>;
  onChange: (steps: readonly KeyedStep[]) => void;
}

/** The steps, one open at a time beside what it will look like; moved with buttons, so that a keyboard does it too. */
export function StepsSection({ steps, problems, onChange }: StepsSectionProps) {
  const [openKey, setOpenKey] = useState(steps[0]?.key);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const openAt = steps.findIndex(({ key }) => key === openKey);
  const open = steps[openAt];
  const hasProblem = (at: number) =>
    [...problems.keys()].some((field) => field.startsWith(`steps.${at}.`));
  const move = (from: number, to: number) => {
    onChange(moveItem(steps, from, to));
    setSaid(texts.moved(to + 1));
  };
  const add = (at: number) => {
    const step = emptyStep();
    onChange([...steps.slice(0, at), step, ...steps.slice(at)]);
    setOpenKey(step.key);
  };
  const remove = (at: number) => {
    const rest = steps.filter((_, other) => other !== at);
    onChange(rest);
    setOpenKey((rest[at] ?? rest[at - 1])?.key);
    list.current?.focus();
  };
  return (
    <section className="stack">
      <h2>{texts.stepsHead}</h2>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {problems.get('steps') && <Notice kind="bad">{problems.get('steps')}</Notice>}
      <div className="tutorials-editing">
        <ol className="tutorials-steps" ref={list} tabIndex={-1} aria-label={texts.stepsHead}>
          {steps.map((step, at) => (
            <li key={step.key} className="card stack stack-tight">
              <div className="tutorials-step-head">
                <button
                  type="button"
                  className="tutorials-step-open"
                  aria-expanded={step.key === openKey}
                  onClick={() => setOpenKey(step.key)}
                >
                  <strong>{texts.stepHead(at + 1)}</strong> {step.key !== openKey && step.text}
                </button>
                {step.key !== openKey && hasProblem(at) && (
                  <span className="tag tag-help">{texts.stepToMend}</span>
                )}
                {at > 0 && (
                  <Move
                    label={texts.up(at + 1)}
                    short={texts.upShort}
                    onMove={() => move(at, at - 1)}
                  />
                )}
                {at < steps.length - 1 && (
                  <Move
                    label={texts.down(at + 1)}
                    short={texts.downShort}
                    onMove={() => move(at, at + 1)}
                  />
                )}
              </div>
              {step.key === openKey && (
                <>
                  <StepFields
                    step={step}
                    problem={(field) => problems.get(`steps.${at}.${field}`)}
                    onChange={(changed) =>
                      onChange(steps.map((one) => (one.key === changed.key ? changed : one)))
                    }
                  />
                  <div className="tutorials-actions">
                    <Button kind="secondary" onClick={() => add(at + 1)}>
                      {texts.addStepAfter}
                    </Button>
                    <Move
                      label={texts.remove(at + 1)}
                      short={texts.removeShort}
                      onMove={() => remove(at)}
                    />
                  </div>
                </>
              )}
            </li>
          ))}
          <li>
            <Button kind="secondary" onClick={() => add(steps.length)}>
              {texts.addStep}
            </Button>
          </li>
        </ol>
        {open && (
          <aside className="tutorials-preview stack stack-tight">
            <h3>{texts.preview}</h3>
            <StepPreview number={openAt + 1} stepCount={steps.length} step={open} />
          </aside>
        )}
      </div>
    </section>
  );
}

function Move({ label, short, onMove }: { label: string; short: string; onMove: () => void }) {
  return (
    <button type="button" className="tutorials-move" aria-label={label} onClick={onMove}>
      {short}
    </button>
  );
}
