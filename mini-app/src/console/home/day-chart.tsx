export interface ChartDay {
  /** What stands below the bars: "T2 2/3". */
  label: string;
  /** One for each series; null is missing, which is not nought. */
  values: readonly (number | null)[];
}

const height = 96;
const barSpace = 40;
const barWidth = 14;

/** Bars of a few days; told to screen readers in a table elsewhere, so hidden from them. */
export function DayChart({ days }: { days: readonly ChartDay[] }) {
  const most = Math.max(1, ...days.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const width = days.length * barSpace;
  return (
    <svg className="home-chart" viewBox={`0 0 ${width} ${height + 36}`} aria-hidden="true">
      <line className="home-axis" x1={0} x2={width} y1={height + 14.5} y2={height + 14.5} />
      {days.map(({ label, values }, at) => (
        <g key={label} transform={`translate(${at * barSpace} 14)`}>
          {values.map((value, series) => {
            const left = (barSpace - values.length * barWidth) / 2 + series * barWidth;
            const tall = value === null ? 0 : Math.round((value / most) * (height - 4));
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the series of a chart never change places.
              <g key={series}>
                {value !== null && value > 0 && (
                  <rect
                    className={`home-bar home-bar-${series}`}
                    x={left + 1}
                    y={height - tall}
                    width={barWidth - 2}
                    height={tall}
                    rx={2}
                  />
                )}
                <text
                  className={value === null ? 'home-missing' : 'home-value'}
                  x={left + barWidth / 2}
                  y={height - tall - 3}
                  textAnchor="middle"
                >
                  {value ?? '–'}
                </text>
              </g>
            );
          })}
          <text className="home-day" x={barSpace / 2} y={height + 17} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
