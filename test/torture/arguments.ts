import { parseArgs } from 'node:util';

export type TortureArguments = {
  /** How long faults and traffic go on at least, of real time. */
  minutes: number;
  /** When they end at the latest, whatever has not been reached. */
  minutesMax: number;
  seed: number;
  /** Processes killed at least. */
  kills: number;
  /** Events that Zalo brought and the server answered 200, at least. */
  events: number;
  /** Days that the movable clock goes on by in a minute of real time. */
  daysPerMinute: number;
  /** The first of forty ports. */
  port: number;
  /** A new folder in which database and logs stay to be looked at; without one they are removed at the end. */
  keep: string | undefined;
};

export const usage = `npm run torture -- [--minutes N] [--minutes-max N] [--seed S] [--kills N] [--events N] [--days-per-minute N] [--port N] [--keep FOLDER]
  Runs two web and two worker processes, PostgreSQL and a simulated Zalo on the ports 4100 to 4139, lets villages live in
  them and everything fail, heals it all and holds what is left against what was promised. Ends by itself once minutes, kills
  and events are all reached, and at the latest after --minutes-max (180). Exits 1 when a promise was broken, when it ended before all
  was reached, or when the laboratory itself failed, and names the seed.`;

/** Reads the command line; throws a sentence about what is wrong. */
export function readArguments(args: string[]): TortureArguments {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string' },
      'minutes-max': { type: 'string' },
      seed: { type: 'string' },
      kills: { type: 'string' },
      events: { type: 'string' },
      'days-per-minute': { type: 'string' },
      port: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  const number = (name: keyof typeof values, otherwise: number, max: number) => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (!Number.isFinite(value) || value < 0 || value > max) {
      throw new Error(`--${name} must be a number from 0 to ${max}.`);
    }
    return value;
  };
  const minutes = number('minutes', 3, 180);
  return {
    minutes,
    minutesMax: Math.max(minutes, number('minutes-max', 180, 180)),
    seed: number('seed', Math.floor(Math.random() * 1_000_000), 2 ** 31),
    kills: number('kills', Math.round(minutes * 20), 100_000),
    events: number('events', 0, 10_000_000),
    daysPerMinute: number('days-per-minute', 1.5, 30),
    port: number('port', 4100, 65_000),
    keep: values.keep,
  };
}
