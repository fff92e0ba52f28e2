import { ChoiceField, SelectField, TextArea } from '#app/ui/field.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import { composerTexts } from './composer-texts.ts';
import { FieldProblem } from './field-problem.tsx';
import { sayLunarDay } from './lunar-day.ts';
import type { SectionProps } from './section-props.ts';
import { DayField, TimeField } from './typed-fields.tsx';
import { dayAfter, readDay, weekdayOf, writeDay } from './typed-time.ts';
import { today } from './use-composer.ts';

/** When it leaves, how often, and whether it may wake people. */
export function ScheduleSection(props: SectionProps) {
  const { form, problems, onChange } = props;
  return (
    <section className="card stack" aria-labelledby="schedule">
      <h2 id="schedule">{composerTexts.scheduleTitle}</h2>
      <ChoiceField
        label={composerTexts.whenLabel}
        value={form.isTimed ? 'timed' : 'now'}
        options={[
          { value: 'now', label: composerTexts.sendNow },
          { value: 'timed', label: composerTexts.sendLater },
        ]}
        onChange={(when) =>
          onChange(when === 'timed' ? { isTimed: true } : { isTimed: false, repeat: 'none' })
        }
      />
      {form.isTimed && <TimedFields {...props} />}
      <FieldProblem problem={problems.sendAt} />
      <FieldProblem problem={problems.repeat} />
      <TickField
        label={composerTexts.urgentLabel}
        isTicked={form.isUrgent}
        onChange={(isUrgent) => onChange({ isUrgent })}
      />
      {form.isUrgent && (
        <div className="indented">
          <TextArea
            label={composerTexts.urgentReason}
            hint={composerTexts.urgentHint}
            value={form.urgentReason}
            onChange={(urgentReason) => onChange({ urgentReason })}
            maxLength={300}
            problem={problems.urgentReason}
          />
        </div>
      )}
      <FieldProblem problem={problems.isUrgent} />
    </section>
  );
}

function TimedFields({ form, problems, onChange }: SectionProps) {
  const isMissing = (typed: string) => problems.sendAt !== undefined && typed.trim() === '';
  const now = today();
  const day = readDay(form.sendDay, now);
  const tomorrow = dayAfter(now);
  const monday = dayAfter(now, (8 - weekdayOf(now)) % 7 || 7);
  return (
    <div className="stack indented">
      <div className="field-grid">
        <DayField
          label={composerTexts.sendDay}
          value={form.sendDay}
          onChange={(sendDay) => onChange({ sendDay })}
          problem={problems.sendDay}
          isInvalid={isMissing(form.sendDay)}
        />
        <TimeField
          label={composerTexts.sendTime}
          value={form.sendTime}
          onChange={(sendTime) => onChange({ sendTime })}
          problem={problems.sendTime}
          isInvalid={isMissing(form.sendTime)}
        />
      </div>
      <div className="quick-days">
        {[
          { label: composerTexts.tomorrow, on: tomorrow },
          { label: composerTexts.nextMonday, on: monday },
        ].map(({ label, on }) => (
          <button
            key={label}
            type="button"
            className="quick-day"
            onClick={() =>
              onChange({
                sendDay: writeDay(on),
                sendTime: form.sendTime || composerTexts.usualTime,
              })
            }
          >
            {label}
          </button>
        ))}
      </div>
      <SelectField
        label={composerTexts.repeatLabel}
        value={form.repeat}
        options={[
          { value: 'none', label: composerTexts.noRepeat },
          { value: 'day', label: composerTexts.everyDay },
          {
            value: 'week',
            label: composerTexts.everyWeek(
              day ? (composerTexts.weekdays[weekdayOf(day)] ?? '') : '',
            ),
          },
          {
            value: 'month',
            label: composerTexts.everyMonth(day ? String(Number(day.slice(8))) : ''),
          },
          {
            value: 'lunar-month',
            label: composerTexts.everyLunarMonth(day ? sayLunarDay(day) : ''),
          },
        ]}
        onChange={(repeat) => onChange({ repeat })}
      />
      {form.repeat !== 'none' && (
        <DayField
          label={composerTexts.untilLabel}
          hint={composerTexts.untilHint}
          value={form.untilDay}
          onChange={(untilDay) => onChange({ untilDay })}
          problem={problems.untilDay}
        />
      )}
    </div>
  );
}
