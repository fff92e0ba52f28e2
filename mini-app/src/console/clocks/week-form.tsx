import { type FormEvent, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import type { WorkFrame } from '#shared/clocks.ts';
import { weekOrder } from './clock-words.ts';
import { type FrameDraft, newFrame, toDraft, toFrames } from './frame-draft.ts';
import { FrameFields } from './frame-fields.tsx';
import { RuleActions } from './rule-actions.tsx';
import { useChangeRules, useRulesInUse } from './rules-in-use.ts';
import { dayNames, texts } from './texts.ts';

export function WeekForm({ onDone }: { onDone: () => void }) {
  const { rules } = useRulesInUse();
  const change = useChangeRules();
  const [days, setDays] = useState(() => rules.calendar.frames.map(toDraft));
  const [keepsHolidays, setKeepsHolidays] = useState(rules.calendar.keepsHolidays);
  const [isWrong, setWrong] = useState(false);
  const setDay = (day: number, frames: FrameDraft[]) =>
    setDays(days.map((old, at) => (at === day ? frames : old)));
  const copyToAll = (day: number) => {
    const source = days[day] ?? [];
    setDays(days.map((old, at) => (at === day ? old : source.map((f) => newFrame(f.from, f.to)))));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const frames = days.map(toFrames).filter((day): day is WorkFrame[] => day !== undefined);
    setWrong(frames.length < days.length);
    if (frames.length < days.length) return;
    if (await change.run({ calendar: { frames, keepsHolidays } })) onDone();
  };
  const drop = async () => {
    if (await change.run({ calendar: null })) onDone();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="clock-days">
        {weekOrder.map((day) => (
          <div key={day} className="stack stack-tight">
            <h3>{dayNames[day]}</h3>
            <FrameFields
              day={dayNames[day]}
              frames={days[day] ?? []}
              onChange={(frames) => setDay(day, frames)}
            />
            <Button kind="quiet" onClick={() => copyToAll(day)}>
              {texts.forAllDays(dayNames[day])}
            </Button>
          </div>
        ))}
      </div>
      <TickField label={texts.keepsHolidays} isTicked={keepsHolidays} onChange={setKeepsHolidays} />
      <RuleActions
        isBusy={change.isBusy}
        problem={isWrong ? texts.wrongFrames : change.error?.message}
        onCancel={onDone}
        onDrop={rules.calendar.isOwn ? drop : undefined}
      />
    </form>
  );
}
