import { type Logger, pino } from 'pino';
import { errorKind } from '#bot/lib/log.ts';

/** In which no digits are anybody's number: when, how long, where in the program, which request, which row. */
const harmless =
  /"(time|at|reqId|requestId)":("(\\.|[^"\\])*"|\d+)|\d+\.\d+ms|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;
/** A number of a phone, of papers, or of somebody at Zalo. */
const longNumber = /\d{9,}/;
/** Our own sentences in the log are English; these letters stand in names and in what people write. */
const vietnamese = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u;

/** What in lines of a log no log may hold, said with the line: a secret, a person's number, a person's words. */
export function tellTales(lines: Iterable<string>, secrets: Iterable<string>): string[] {
  const known = [...secrets].filter((secret) => secret.length >= 8);
  const found: string[] = [];
  for (const line of lines) {
    const bare = line.replace(harmless, '');
    if (known.some((secret) => line.includes(secret))) found.push(`a secret: ${line}`);
    else if (longNumber.test(bare)) found.push(`a number of somebody: ${line}`);
    else if (vietnamese.test(bare)) found.push(`words of somebody: ${line}`);
  }
  return found;
}

/** A log as the server's own, down to its finest lines, that is looked through at the end. */
export function watchLog() {
  const lines = new Set<string>();
  const secrets = new Set<string>();
  const log: Logger = pino(
    { level: 'trace', base: null, serializers: { err: errorKind } },
    { write: (line: string) => void lines.add(line) },
  );
  return {
    log,
    /** Something that no line may hold from now on, nor have held before. */
    keepSecret: (...some: (string | undefined)[]) => {
      for (const one of some) if (one !== undefined) secrets.add(one);
    },
    /** Throws for what should not stand there. */
    lookThrough() {
      const found = tellTales(lines, secrets);
      if (found.length > 0) throw new Error(`The log tells what it must not:\n${found.join('')}`);
    },
  };
}
