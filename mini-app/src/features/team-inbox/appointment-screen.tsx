import { useState } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { nextDays } from '#app/lib/visit-days.ts';
import { sayDayPart, sayVisitDay } from '#app/lib/visit-words.ts';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Picks } from '#app/ui/picks.tsx';
import { type DayPart, dayParts } from '#shared/help-requests.ts';
import type { NewAppointment } from '#shared/team-work.ts';
import { hoursAhead, instantOf } from './appointment-times.ts';
import { sayMomentAhead } from './due-words.ts';
import { RequestStep } from './request-step.tsx';
import { appoint } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';
import { useSendOnce } from './use-send-once.ts';

type How = NewAppointment['how'];

const hows: How[] = ['visit', 'call', 'culture-house'];
const textLengthMax = 300;

export function AppointmentScreen() {
  return (
    <RequestStep title={texts.appointTitle}>
      {(request, finish) => <AppointmentForm request={request} finish={finish} />}
    </RequestStep>
  );
}

function AppointmentForm({ request, finish }: StepProps) {
  const { http } = useServices();
  const [now] = useState(presentTime);
  const days = nextDays(now);
  const [how, setHow] = useState<How>(request.reachBy === 'phone' ? 'call' : 'visit');
  const [day, setDay] = useState(days.find((one) => one === request.visit?.day));
  const [part, setPart] = useState<DayPart | undefined>(request.visit?.part);
  const [time, setTime] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const at = instantOf(day, time);
  const words = text.trim();
  const sendOnce = useSendOnce('appointment', request.id);
  const confirm = useAction(async () => {
    const missing = !day
      ? texts.dayMissing
      : !at
        ? texts.timeMissing
        : at <= presentTime()
          ? texts.timeOver
          : undefined;
    setProblem(missing);
    if (!at || missing !== undefined || extraLetters(text, textLengthMax) > 0) return;
    const content = { at: at.toISOString(), how, ...(words === '' ? {} : { text: words }) };
    const appointed = await sendOnce(content, (body) => appoint(http, request.id, body));
    finish(appointed, texts.appointDone);
  });
  return (
    <>
      <Picks
        label={texts.appointHow}
        value={how}
        options={hows.map((value) => ({ value, label: texts.hows[value] }))}
        onPick={setHow}
      />
      <Picks
        label={texts.appointDay}
        value={day}
        options={days.map((value, index) => ({ value, label: sayDayFromNow(value, index) }))}
        onPick={setDay}
      />
      <Picks
        label={texts.appointPart}
        value={part}
        options={dayParts
          .filter((value) => day !== days[0] || hoursAhead(day, value, now).length > 0)
          .map((value) => ({ value, label: sayDayPart(value) }))}
        onPick={setPart}
      />
      {part !== undefined && (
        <Picks
          label={texts.appointHour}
          value={time}
          options={hoursAhead(day, part, now).map((value) => ({ value, label: value }))}
          onPick={setTime}
        />
      )}
      <TextField type="time" label={texts.appointTime} value={time} onChange={setTime} />
      <TextField
        label={texts.appointText}
        hint={texts.appointHint}
        value={text}
        onChange={setText}
        maxLength={textLengthMax}
      />
      {at && (
        <p className="team-sum" role="status">
          {texts.appointSum(texts.hows[how], sayMomentAhead(at.getTime(), now))}
        </p>
      )}
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
      <StepButton action={confirm} label={texts.appointYes} />
    </>
  );
}

function sayDayFromNow(day: string, index: number): string {
  if (index === 0) return texts.today;
  return index === 1 ? texts.tomorrow : sayVisitDay(day);
}
