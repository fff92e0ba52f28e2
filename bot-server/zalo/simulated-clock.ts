import { z } from 'zod';
import type { Clock } from '#bot/lib/ports.ts';
import type { HttpClient } from './http-client.ts';

const Answer = z.object({ now: z.number() });
const readEveryMs = 500;

/**
 * The simulator's movable time: the machine's own plus the offset it was last told, read twice a second. While the simulator
 * is away the last offset stands.
 */
export async function followClock(http: HttpClient): Promise<Clock & { close(): void }> {
  let offsetMs = 0;
  const read = async () => {
    const answer = await http.call({ method: 'GET', path: '', headers: {} });
    const parsed = answer.kind === 'answered' ? Answer.safeParse(answer.body) : undefined;
    if (parsed?.success) offsetMs = parsed.data.now - Date.now();
  };
  await read();
  const timer = setInterval(() => void read(), readEveryMs);
  timer.unref();
  return {
    now: () => new Date(Date.now() + offsetMs),
    close: () => clearInterval(timer),
  };
}
