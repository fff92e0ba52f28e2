import { useState } from 'react';
import { Faces } from '#app/ui/faces.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { type HelpRequestKind, helpRequestKinds } from '#shared/help-requests.ts';
import { momentWords } from './clock-words.ts';
import { useClockPreview } from './requests.ts';
import { useRulesInUse } from './rules-in-use.ts';
import { kindNames, stepNames, texts } from './texts.ts';

/** What the rules mean, by the example of somebody who asks now. */
export function PreviewSection() {
  const { rules } = useRulesInUse();
  const [kind, setKind] = useState<HelpRequestKind>('question');
  const preview = useClockPreview(rules.areaId, kind, JSON.stringify(rules));
  return (
    <section className="stack" aria-labelledby="clock-preview">
      <h2 id="clock-preview">{texts.previewTitle}</h2>
      <div className="clock-choice">
        <SelectField
          label={texts.previewKind}
          value={kind}
          options={helpRequestKinds.map((value) => ({ value, label: kindNames[value] }))}
          onChange={setKind}
        />
      </div>
      <Faces
        load={preview}
        isEmpty={({ steps }) => steps.length === 0}
        empty={<p>{texts.noPreview}</p>}
        ready={({ openedAt, steps }) => (
          <>
            <p>{texts.previewFrom(momentWords(openedAt))}</p>
            <ol className="clock-steps">
              {steps.map((step) => (
                <li key={step.kind}>
                  <strong>{momentWords(step.at)}</strong>: {stepNames[step.kind]}
                </li>
              ))}
            </ol>
          </>
        )}
      />
    </section>
  );
}
