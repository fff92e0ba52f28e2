import net from 'node:net';

export type Round = {
  /** Of each request that was answered 200. */
  latenciesMs: number[];
  /** Of each that was answered 503. */
  shedLatenciesMs: number[];
  tookMs: number;
};

/**
 * Sends these requests, each connection one after the other, until `forMs` have passed or none is left. Sockets are written and read
 * by hand: a client library would take as much of the processor as the server that is measured.
 * Throws when anything else than 200 or 503 is answered.
 */
export async function load(
  port: number,
  connections: number,
  requests: readonly Buffer[],
  forMs: number,
): Promise<Round> {
  const open = await Promise.all(Array.from({ length: connections }, () => connect(port)));
  const round: Round = { latenciesMs: [], shedLatenciesMs: [], tookMs: 0 };
  let next = 0;
  const startedAt = performance.now();
  const end = startedAt + forMs;
  await Promise.all(
    open.map(async ({ ask }) => {
      for (let from = startedAt; from < end; from = performance.now()) {
        const request = requests[next++];
        if (request === undefined) return;
        const status = await ask(request);
        const tookMs = performance.now() - from;
        if (status === 200) round.latenciesMs.push(tookMs);
        else if (status === 503) round.shedLatenciesMs.push(tookMs);
        else throw new Error(`answered ${status}`);
      }
    }),
  );
  round.tookMs = performance.now() - startedAt;
  for (const { close } of open) close();
  return round;
}

type Connection = { ask(request: Buffer): Promise<number>; close(): void };

function connect(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let received = '';
    let answered: (status: number) => void = () => {};
    let broken: (reason: Error) => void = reject;
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      const status = readAnswer(received);
      if (status === undefined) return;
      received = '';
      answered(status);
    });
    socket.on('error', (error) => broken(error));
    socket.on('close', () => broken(new Error('the server hung up')));
    socket.on('connect', () =>
      resolve({
        ask: (request) =>
          new Promise((done, failed) => {
            answered = done;
            broken = failed;
            socket.write(request);
          }),
        close: () => {
          broken = () => {};
          socket.destroy();
        },
      }),
    );
  });
}

/** The status of an answer that has come whole. */
function readAnswer(received: string): number | undefined {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd === -1) return undefined;
  const head = received.slice(0, headEnd).toLowerCase();
  const length = /\r\ncontent-length: ?(\d+)/.exec(head)?.[1];
  const isWhole =
    length === undefined
      ? !head.includes('transfer-encoding: chunked') || received.endsWith('0\r\n\r\n')
      : received.length >= headEnd + 4 + Number(length);
  return isWhole ? Number(received.slice(9, 12)) : undefined;
}
