import type { ReactNode } from 'react';
import { sayDay, sayDuration } from '#app/lib/time-words.ts';
import type { Home, HomeDay } from '#shared/home.ts';
import { type ChartDay, DayChart } from './day-chart.tsx';
import { texts } from './texts.ts';

const weekdays = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

function columnOf({ day }: HomeDay, values: readonly (number | null)[]): ChartDay {
  const date = new Date(`${day}T00:00:00Z`);
  return { day, label: [weekdays[date.getUTCDay()] ?? '', String(date.getUTCDate())], values };
}

type Counted = 'opened' | 'resolved' | 'visits' | 'reads';

/** Of days that have a number; none of them have: no sum. */
function sumOf(days: readonly HomeDay[], name: Counted): number | undefined {
  const counted = days.flatMap((day) => day[name] ?? []);
  return counted.length === 0 ? undefined : counted.reduce((sum, count) => sum + count, 0);
}

function sayWait(minutes: number | null): string {
  if (minutes === null) return texts.noAnswers;
  return minutes === 0 ? texts.atOnce : sayDuration(minutes);
}

/** The last seven days in small charts, and the same as a table for those who hear the page. */
export function WeekSection({ home }: { home: Home }) {
  const { days, firstAnswerMinutes } = home;
  const chart = (names: readonly Counted[]) =>
    days.map((day) =>
      columnOf(
        day,
        names.map((name) => day[name]),
      ),
    );
  return (
    <section className="stack" aria-labelledby="home-week">
      <h2 id="home-week">{texts.weekTitle}</h2>
      <div className="visually-hidden">
        <WeekTable days={days} />
      </div>
      <div className="home-charts">
        <Figure title={texts.requests} sum={sumOf(days, 'opened')}>
          <p className="home-legend" aria-hidden="true">
            {[texts.opened, texts.resolved].map((name, series) => (
              <span key={name} className="home-key-named">
                <span className={`home-key home-key-${series}`} /> {name}
              </span>
            ))}
          </p>
          <DayChart days={chart(['opened', 'resolved'])} />
        </Figure>
        <div className="card home-figure">
          <h3>{texts.firstAnswer}</h3>
          <p className="home-big">{sayWait(firstAnswerMinutes)}</p>
          <DayChart days={days.map((day) => columnOf(day, [day.firstAnswerMinutes]))} />
        </div>
        <Figure title={texts.visits} sum={sumOf(days, 'visits')}>
          <DayChart days={chart(['visits'])} />
        </Figure>
        <Figure title={texts.reads} sum={sumOf(days, 'reads')}>
          <DayChart days={chart(['reads'])} />
        </Figure>
      </div>
    </section>
  );
}

interface FigureProps {
  title: string;
  sum: number | undefined;
  children: ReactNode;
}

function Figure({ title, sum, children }: FigureProps) {
  return (
    <div className="card home-figure">
      <h3>{title}</h3>
      <p className="home-big">{sum === undefined ? texts.noSum : texts.sum(sum)}</p>
      {children}
    </div>
  );
}

function WeekTable({ days }: { days: readonly HomeDay[] }) {
  const say = (count: number | null) => count ?? texts.missing;
  return (
    <table>
      <caption>{texts.weekTitle}</caption>
      <thead>
        <tr>
          {[
            texts.day,
            texts.opened,
            texts.resolved,
            texts.firstAnswerShort,
            texts.visits,
            texts.reads,
          ].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row">{sayDay(day.day)}</th>
            <td>{say(day.opened)}</td>
            <td>{say(day.resolved)}</td>
            <td>{say(day.firstAnswerMinutes)}</td>
            <td>{say(day.visits)}</td>
            <td>{say(day.reads)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
