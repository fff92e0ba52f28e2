const height = 40;
const step = 10;

interface ScanBarsProps {
  days: readonly { day: string; scans: number }[];
}

/** A small picture of the last days; the same is told in words beside it, so hidden from screen readers. */
export function ScanBars({ days }: ScanBarsProps) {
  const most = Math.max(1, ...days.map(({ scans }) => scans));
  return (
    <svg
      className="poster-bars"
      viewBox={`0 0 ${days.length * step} ${height}`}
      preserveAspectRatio="xMinYMax meet"
      aria-hidden="true"
      focusable="false"
    >
      {days.map(({ day, scans }, at) => {
        const tall = Math.max(2, (scans / most) * height);
        return (
          <rect key={day} x={at * step + 1} y={height - tall} width={step - 2} height={tall} />
        );
      })}
    </svg>
  );
}
