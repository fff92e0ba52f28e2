import { parseArgs } from 'node:util';

export type Options = { kills: number; ratePerSecond: number; keep: boolean };

export const usage =
  'npm run failover -- [--kills N, 1 to 100] [--rate EVENTS_PER_SECOND, 1 to 500] [--keep, leaves the logs]';

/** Reads the command line; `undefined` when it makes no sense. */
export function readOptions(args: string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        kills: { type: 'string', default: '5' },
        rate: { type: 'string', default: '50' },
        keep: { type: 'boolean', default: false },
      },
    });
    const [kills, ratePerSecond] = [Number(values.kills), Number(values.rate)];
    if (!Number.isInteger(kills) || kills < 1 || kills > 100) return undefined;
    if (!(ratePerSecond >= 1 && ratePerSecond <= 500)) return undefined;
    return { kills, ratePerSecond, keep: values.keep };
  } catch {
    return undefined;
  }
}
