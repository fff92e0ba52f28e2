import { ChoiceField, SelectField, TextArea } from '#app/ui/field.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import { FieldProblem } from './field-problem.tsx';
import { sayLunarDay } from './lunar-day.ts';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';
import { DayField, TimeField } from './typed-fields.tsx';
import { dayAfter, readDay, weekdayOf, writeDay } from './typed-time.ts';
import { today } from './use-composer.ts';

/** When it leaves, how often, and whether it may wake people. */
export function ScheduleSection(props: SectionProps) {
  const { form, problems, onChange } = props;
  return (
    <section className="card stack" aria-labelledby="schedule">
      <h2 id="schedule">{texts.scheduleTitle}</h2>
      <ChoiceField
        label={texts.whenLabel}
        value={form.isTimed ? 'timed' : 'now'}
        options={[
          { value: 'now', label: texts.sendNow },
          { value: 'timed', label: texts.sendLater },
        ]}
        onChange={(when) =>
          onChange(when === 'timed' ? { isTimed: true } : { isTimed: false, repeat: 'none' })
        }
      />
      {form.isTimed && <TimedFields {...props} />}
      <FieldProblem problem={problems.sendAt} />
      <FieldProblem problem={problems.repeat} />
      <TickField
        label={texts.urgentLabel}
        isTicked={form.isUrgent}
        onChange={(isUrgent) => onChange({ isUrgent })}
      />
      {form.isUrgent && (
        <div className="indented">
          <TextArea
            label={texts.urgentReason}
            hint={texts.urgentHint}
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

function TimedFields({ form, onChange }: SectionProps) {
  const now = today();
  const day = readDay(form.sendDay, now);
  const tomorrow = dayAfter(now);
  const monday = dayAfter(now, (8 - weekdayOf(now)) % 7 || 7);
  return (
    <div className="stack indented">
      <div className="field-grid">
        <DayField
          label={texts.sendDay}
          value={form.sendDay}
          onChange={(sendDay) => onChange({ sendDay })}
        />
        <TimeField
          label={texts.sendTime}
          value={form.sendTime}
          onChange={(sendTime) => onChange({ sendTime })}
        />
      </div>
      <div className="quick-days">
        {[
          { label: texts.tomorrow, on: tomorrow },
          { label: texts.nextMonday, on: monday },
        ].map(({ label, on }) => (
          <button
            key={label}
            type="button"
            className="quick-day"
            onClick={() =>
              onChange({ sendDay: writeDay(on), sendTime: form.sendTime || texts.usualTime })
            }
          >
            {label}
          </button>
        ))}
      </div>
      <SelectField
        label={texts.repeatLabel}
        value={form.repeat}
        options={[
          { value: 'none', label: texts.noRepeat },
          { value: 'day', label: texts.everyDay },
          {
            value: 'week',
            label: texts.everyWeek(day ? (texts.weekdays[weekdayOf(day)] ?? '') : ''),
          },
          { value: 'month', label: texts.everyMonth(day ? String(Number(day.slice(8))) : '') },
          { value: 'lunar-month', label: texts.everyLunarMonth(day ? sayLunarDay(day) : '') },
        ]}
        onChange={(repeat) => onChange({ repeat })}
      />
      {form.repeat !== 'none' && (
        <DayField
          label={texts.untilLabel}
          hint={texts.untilHint}
          value={form.untilDay}
          onChange={(untilDay) => onChange({ untilDay })}
        />
      )}
    </div>
  );
}
