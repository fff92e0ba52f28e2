import type { RefusalVerdict } from '#bot/lib/ports.ts';
import type { FailureCode } from '#bot/outbox/failure-texts.ts';

type Refusal = { code: FailureCode; verdict: RefusalVerdict };

/**
 * The numbers that the Bot Platform puts into `error_code`, those of HTTP, and what each asks of us. Where a bot is not taken any
 * more its group cannot be reached, whatever becomes of the account: the account is never paused for a bot.
 */
const refusals: Record<number, Refusal> = {
  400: { code: 'parameter-invalid', verdict: 'tell-staff' },
  401: { code: 'bot-token-refused', verdict: 'stop-recipient' },
  403: { code: 'bot-not-in-group', verdict: 'stop-recipient' },
  404: { code: 'bot-group-unknown', verdict: 'stop-recipient' },
  408: { code: 'sending-failed', verdict: 'retry' },
  413: { code: 'parameter-too-long', verdict: 'tell-staff' },
  429: { code: 'rate-limited', verdict: 'wait-for-rate' },
};

/** Nothing was posted, so trying again cannot double. */
const unlisted: Refusal = { code: 'server-error', verdict: 'retry' };

export function readBotRefusal(errorCode: number): Refusal {
  return refusals[errorCode] ?? unlisted;
}
