import { TickField } from '#app/ui/tick-field.tsx';
import { TutorialField } from '#app/ui/tutorials/tutorial-field.tsx';
import { composerTexts } from './composer-texts.ts';
import { FieldProblem } from './field-problem.tsx';
import { FilesField, type FilesFieldProps } from './files-field.tsx';
import { GrowingLine } from './growing-line.tsx';
import type { SectionProps } from './section-props.ts';
import { DayField, TimeField } from './typed-fields.tsx';

/** What goes along with the words. */
export function ExtrasSection({ files, ...props }: SectionProps & { files: FilesFieldProps }) {
  const { form, options, problems, onChange } = props;
  return (
    <section className="card stack" aria-labelledby="extras">
      <h2 id="extras">{composerTexts.extrasTitle}</h2>
      <FilesField {...files} />
      <FieldProblem problem={problems.files} />
      <TutorialField
        label={composerTexts.tutorialLabel}
        value={form.tutorialId}
        tutorials={options.tutorials}
        noneLabel={composerTexts.noTutorial}
        onChange={(tutorialId) => onChange({ tutorialId })}
      />
      <FieldProblem problem={problems.tutorialId} />
      <TickField
        label={composerTexts.hasEvent}
        isTicked={form.hasEvent}
        onChange={(hasEvent) => onChange({ hasEvent })}
      />
      {form.hasEvent && <EventFields {...props} />}
      <DayField
        label={composerTexts.lastDayLabel}
        hint={composerTexts.lastDayHint}
        value={form.lastDay}
        onChange={(lastDay) => onChange({ lastDay })}
        problem={problems.lastDay}
      />
    </section>
  );
}

function EventFields({ form, problems, onChange }: SectionProps) {
  const isMissing = (typed: string) => problems.event !== undefined && typed.trim() === '';
  return (
    <fieldset className="stack indented">
      <legend className="visually-hidden">{composerTexts.hasEvent}</legend>
      <div className="field-grid">
        <DayField
          label={composerTexts.eventDay}
          value={form.eventDay}
          onChange={(eventDay) => onChange({ eventDay })}
          problem={problems.eventDay}
          isInvalid={isMissing(form.eventDay)}
        />
        <TimeField
          label={composerTexts.eventFrom}
          value={form.eventFrom}
          onChange={(eventFrom) => onChange({ eventFrom })}
          problem={problems.eventFrom}
          isInvalid={isMissing(form.eventFrom)}
        />
        <TimeField
          label={composerTexts.eventTo}
          value={form.eventTo}
          onChange={(eventTo) => onChange({ eventTo })}
          problem={problems.eventTo}
        />
      </div>
      <GrowingLine
        label={composerTexts.eventPlace}
        value={form.eventPlace}
        onChange={(eventPlace) => onChange({ eventPlace })}
        maxLength={200}
        isInvalid={isMissing(form.eventPlace)}
      />
      <FieldProblem problem={problems.event ?? problems.eventPlace} />
    </fieldset>
  );
}
