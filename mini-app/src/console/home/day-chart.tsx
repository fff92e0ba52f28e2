export interface ChartDay {
  day: string;
  /** What stands below the bars: weekday and day of the month. */
  label: readonly [string, string];
  /** One for each series; null is missing, which is not nought. */
  values: readonly (number | null)[];
}

/** Bars are drawn on a field of 100 in height, so many wide for each series. */
const fieldHeight = 100;
const barWidth = 10;

/** Bars of a few days; told to screen readers in a table elsewhere, so hidden from them. */
export function DayChart({ days }: { days: readonly ChartDay[] }) {
  const most = Math.max(1, ...days.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (
    <div className="home-chart" aria-hidden="true">
      {days.map(({ day, label, values }) => (
        <div key={day} className="home-column">
          <span className="home-values">{values.map((value) => value ?? '–').join(' ')}</span>
          <svg
            className="home-bars"
            viewBox={`0 0 ${values.length * barWidth} ${fieldHeight}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {values.map((value, series) => {
              const tall = ((value ?? 0) / most) * fieldHeight;
              return (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: the series of a chart never change places.
                  key={series}
                  className={`home-bar-${series}`}
                  x={series * barWidth + 1}
                  y={fieldHeight - tall}
                  width={barWidth - 2}
                  height={tall}
                />
              );
            })}
          </svg>
          <span className="home-day">
            {label[0]}
            <br />
            {label[1]}
          </span>
        </div>
      ))}
    </div>
  );
}
