import type { Config } from '#bot/config.ts';
import { doctorTexts as texts } from './doctor-texts.ts';
import { type Finding, right, wrong } from './finding.ts';
import { clockSkewMaxSeconds } from './limits.ts';

const timeLimitMs = 5_000;

/** Whether Zalo's hosts answer, whatever they say, and what time it is there. */
export async function checkZalo(config: Config): Promise<Finding[]> {
  const hosts = new Set([
    config.ZALO_OPENAPI_URL,
    config.ZALO_OAUTH_URL,
    config.ZALO_GRAPH_URL,
    config.ZALO_BOT_URL,
    config.ZALO_BUSINESS_URL,
  ]);
  const looked = await Promise.all([...hosts].map(lookAt));
  const skew = looked.find(({ skewMs }) => skewMs !== undefined)?.skewMs;
  return [
    ...looked.map(({ finding }) => finding),
    ...(skew === undefined ? [] : [checkClock(skew)]),
  ];
}

async function lookAt(url: string): Promise<{ finding: Finding; skewMs?: number }> {
  const { host } = new URL(url);
  try {
    const before = Date.now();
    const signal = AbortSignal.timeout(timeLimitMs);
    const response = await fetch(url, { redirect: 'manual', signal });
    const skewMs = (before + Date.now()) / 2 - Date.parse(response.headers.get('date') ?? '');
    await response.body?.cancel();
    const finding = right('zalo-host', texts.host(host));
    return Number.isNaN(skewMs) ? { finding } : { finding, skewMs };
  } catch {
    return { finding: wrong('zalo-host', texts.hostWrong(host), texts.hostTodo) };
  }
}

function checkClock(skewMs: number): Finding {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  return seconds <= clockSkewMaxSeconds
    ? right('zalo-clock', texts.zaloClock)
    : wrong('zalo-clock', texts.zaloClockWrong(seconds), texts.clockTodo);
}
