import { parseArgs } from 'node:util';

export type PlayArguments = {
  file: string;
  simulator: string;
  server: string | undefined;
  limit: number;
  residents: number;
  seed: number;
  patienceMs: number;
  duplicate: number;
  reorder: number;
  drop: number;
};

export const usage = `npm run play -- FILE.jsonl [--limit N] [--residents N] [--seed N] [--patience SECONDS]
  [--duplicate P] [--reorder P] [--drop P] [--simulator URL] [--server URL]
Mỗi dòng của FILE có dạng {"q": "câu hỏi"}; P là xác suất từ 0 đến 1.`;

/** Reads the command line; throws a sentence about what is wrong. */
export function readArguments(args: string[], environment: NodeJS.ProcessEnv): PlayArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      simulator: { type: 'string' },
      server: { type: 'string' },
      limit: { type: 'string' },
      residents: { type: 'string' },
      seed: { type: 'string' },
      patience: { type: 'string' },
      duplicate: { type: 'string' },
      reorder: { type: 'string' },
      drop: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('Cần đúng một tệp câu hỏi.');
  const number = (name: keyof typeof values, otherwise: number, max: number) => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (!Number.isFinite(value) || value < 0 || value > max) {
      throw new Error(`--${name} phải là số từ 0 đến ${max}.`);
    }
    return value;
  };
  const port = environment.SIMULATOR_PORT ?? '3100';
  return {
    file,
    simulator: values.simulator ?? `http://127.0.0.1:${port}`,
    server: values.server,
    limit: number('limit', 100_000, 100_000),
    residents: Math.max(1, number('residents', 36, 1000)),
    seed: number('seed', 1, 2 ** 31),
    patienceMs: number('patience', 90, 3600) * 1000,
    duplicate: number('duplicate', 0, 1),
    reorder: number('reorder', 0, 1),
    drop: number('drop', 0, 1),
  };
}
