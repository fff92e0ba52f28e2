/** One blow to the cluster, and for how long what was missing afterwards; seconds. */
export type Blow = {
  kind: 'primary killed' | 'switched over';
  machine: string;
  /** Longest time in which no delivery was answered 200: the spool of the web process answers while the database is away. */
  withoutAnswer: number;
  /** Longest time in which nothing was written to the database. */
  withoutWriting: number;
  /** Longest time in which no event was handled. */
  withoutHandling: number;
  /** Longest time in which no server said at `/health/ready` that it can do its work. */
  withoutReady: number;
};

export type Figures = {
  blows: Blow[];
  delivered: number;
  acknowledged: number;
  refused: number;
  /** Of the acknowledged: how many waited in a spool folder in between. */
  throughSpool: number;
  /** Of the acknowledged: not in the database afterwards. */
  lost: number;
  twice: number;
  unhandled: number;
  failed: number;
};

/** `lost` when an acknowledged event is missing or was stored twice; `stuck` when one was never handled. */
export function verdict(figures: Figures): 'held' | 'lost' | 'stuck' | 'nothing tried' {
  if (figures.acknowledged === 0 || figures.blows.length === 0) return 'nothing tried';
  if (figures.lost > 0 || figures.twice > 0) return 'lost';
  return figures.unhandled > 0 || figures.failed > 0 ? 'stuck' : 'held';
}

export function reportText(figures: Figures): string {
  const rows = figures.blows.map((blow, index) => [
    `${index + 1}`,
    blow.kind,
    blow.machine,
    ...[blow.withoutAnswer, blow.withoutWriting, blow.withoutReady, blow.withoutHandling].map(
      (seconds) => `${seconds.toFixed(1)} s`,
    ),
  ]);
  const heads = ['', 'what', 'machine', 'no 200', 'no write', 'not ready', 'none handled'];
  return [
    table([heads, ...rows]),
    '',
    `delivered ${figures.delivered}, acknowledged ${figures.acknowledged} (${figures.throughSpool} through the spool), not acknowledged ${figures.refused}`,
    `acknowledged and lost ${figures.lost}, stored twice ${figures.twice}, never handled ${figures.unhandled}, failed ${figures.failed}`,
    verdict(figures) === 'held' ? 'Nothing was lost.' : `FAILED: ${verdict(figures)}`,
  ].join('\n');
}

/** Columns as wide as what stands in them. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
