import { Writable } from 'node:stream';
import { pino } from 'pino';
import { errorKind } from '#bot/lib/log.ts';
import { canary } from './hostile-values.ts';
import type { Scene } from './scene.ts';

const personal = /\b0\d{9}\b|"Bearer |[?&]code=|-of-the-tests/;

/** A log like the server's own, of which every line is looked at. */
export function captureLog(scene: Scene, complain: (problem: string) => void) {
  const secret = [
    canary,
    ...scene.markers.flat(),
    ...scene.askers.flatMap(({ token }) => token ?? []),
  ];
  let lines = 0;
  const failures: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
        lines += 1;
        const found = personal.exec(line)?.[0] ?? secret.find((word) => line.includes(word));
        if (found !== undefined) complain(`a log line tells ${found}: ${line.slice(0, 400)}`);
        if (line.includes('"request failed"')) failures.push(line);
        if (!isOneObject(line)) complain(`a log line is broken: ${line.slice(0, 400)}`);
      }
      done();
    },
  });
  const log = pino({ level: 'info', base: null, serializers: { err: errorKind } }, stream);
  return {
    log,
    lines: () => lines,
    /** What was logged of the failure of a request, for whoever mends it. */
    failureOf: (answer: string) =>
      failures.find((line) => {
        const id = /"reqId":"([^"]+)"/.exec(line)?.[1];
        return id !== undefined && answer.includes(`"${id}"`);
      }) ?? '',
  };
}

function isOneObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
