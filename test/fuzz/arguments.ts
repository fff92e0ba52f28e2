import { parseArgs } from 'node:util';

const fuzzParts = ['api', 'webhook', 'grammar', 'engine'] as const;
export type FuzzPart = (typeof fuzzParts)[number];
export type FuzzArguments = {
  inputs: number;
  seed: number;
  from: number;
  only: FuzzPart | undefined;
  /** Stands in the name of every route that is asked. */
  route: string | undefined;
};

export const usage = `npm run fuzz -- [--inputs N] [--seed S] [--from N] [--only ${fuzzParts.join('|')}] [--route TEXT]
N inputs over every endpoint and webhook, and a quarter as many over the grammar and over the engine each; with --only, N of that
alone; with --route, only routes in whose name TEXT stands. --seed S --from N --inputs 1 sends the input with that number again, on a fresh copy of the scene.`;

/** Reads the command line; throws a sentence about what is wrong. */
export function readArguments(args: string[]): FuzzArguments {
  const { values } = parseArgs({
    args,
    options: {
      inputs: { type: 'string' },
      seed: { type: 'string' },
      from: { type: 'string' },
      only: { type: 'string' },
      route: { type: 'string' },
    },
  });
  const whole = (name: 'inputs' | 'seed' | 'from', otherwise: number) => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 0 || value > 2 ** 31)
      throw new Error(`--${name} must be a whole number.`);
    return value;
  };
  const only = fuzzParts.find((part) => part === values.only);
  if (values.only !== undefined && only === undefined)
    throw new Error(`--only is one of ${fuzzParts.join(', ')}.`);
  return {
    inputs: whole('inputs', 1_000_000),
    seed: whole('seed', 1),
    from: whole('from', 0),
    only,
    route: values.route,
  };
}
