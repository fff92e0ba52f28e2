import type { HeldAccount } from './check-accounts.ts';
import { doctorTexts as texts } from './doctor-texts.ts';
import { type Finding, right, wrong } from './finding.ts';
import { webhookSilentMaxHours } from './limits.ts';

const hourMs = 3_600_000;

/** Whether the server answers where Zalo looks for it. */
export async function checkServer(publicUrl: string): Promise<Finding> {
  const isReady = await fetch(`${publicUrl}/health/ready`, {
    signal: AbortSignal.timeout(5_000),
  }).then(
    (response) => response.ok,
    () => false,
  );
  return isReady
    ? right('server', texts.server(publicUrl))
    : wrong('server', texts.serverWrong(publicUrl), texts.serverTodo);
}

/** Whether Zalo has told of any account lately; nobody may have written to the simulator yet. */
export function checkWebhook(
  held: readonly HeldAccount[],
  { publicUrl, isSimulated, now }: { publicUrl: string; isSimulated: boolean; now: Date },
): Finding {
  const heard = held.flatMap(({ account }) => account.heardAt?.getTime() ?? []);
  const todo = texts.webhookTodo(`${publicUrl}/webhooks/zalo`);
  if (heard.length === 0) {
    return isSimulated
      ? right('webhook', texts.webhookSimulated)
      : wrong('webhook', texts.webhookNever, todo);
  }
  const hours = Math.floor((now.getTime() - Math.max(...heard)) / hourMs);
  return hours < webhookSilentMaxHours || isSimulated
    ? right('webhook', texts.webhook(hours))
    : wrong('webhook', texts.webhookOld(Math.floor(hours / 24)), todo);
}
