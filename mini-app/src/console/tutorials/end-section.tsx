import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { tutorialLimits } from '#shared/tutorial-content.ts';
import type { SectionProps } from './about-section.tsx';
import { emptyError, type KeyedError } from './draft-content.ts';
import { texts } from './texts.ts';

/** What stands behind the last step: common errors, the warning, and when a person must take over. */
export function EndSection({ content, problems, onChange }: SectionProps) {
  const errors = content.commonErrors;
  const put = (changed: KeyedError) =>
    onChange({ commonErrors: errors.map((one) => (one.key === changed.key ? changed : one)) });
  return (
    <section className="stack">
      <h2>{texts.errorsHead}</h2>
      {errors.map((error, at) => (
        <div key={error.key} className="card stack stack-tight">
          <div className="tutorials-pair">
            <TextField
              label={texts.errorProblem(at + 1)}
              value={error.problem}
              maxLength={tutorialLimits.line}
              problem={problems.get(`commonErrors.${at}.problem`)}
              onChange={(problem) => put({ ...error, problem })}
            />
            <TextField
              label={texts.errorFix(at + 1)}
              value={error.fix}
              maxLength={tutorialLimits.fix}
              problem={problems.get(`commonErrors.${at}.fix`)}
              onChange={(fix) => put({ ...error, fix })}
            />
          </div>
          <div className="tutorials-actions">
            <Button
              kind="quiet"
              onClick={() => onChange({ commonErrors: errors.filter((one) => one !== error) })}
            >
              {texts.removeError(at + 1)}
            </Button>
          </div>
        </div>
      ))}
      <div className="tutorials-actions">
        <Button
          kind="secondary"
          onClick={() => onChange({ commonErrors: [...errors, emptyError()] })}
        >
          {texts.addError}
        </Button>
      </div>
      <h2>{texts.endHead}</h2>
      <div className="tutorials-pair">
        <TextArea
          label={texts.field('safety')}
          hint={texts.safetyHint}
          value={content.safety}
          maxLength={tutorialLimits.step}
          problem={problems.get('safety')}
          onChange={(safety) => onChange({ safety })}
        />
        <TextArea
          label={texts.field('handOff')}
          value={content.handOff}
          maxLength={tutorialLimits.fix}
          problem={problems.get('handOff')}
          onChange={(handOff) => onChange({ handOff })}
        />
      </div>
    </section>
  );
}
