/** Chrome writes `K` where it hides the model. */
const hiddenModel = 'K';

interface ClientHints {
  getHighEntropyValues(hints: string[]): Promise<{ model?: string }>;
}

/** Asks the browser for the phone's model; Zalo's SDK has no such call. */
export async function findPhoneModel(browser: Navigator): Promise<string | undefined> {
  const hinted = await askClientHints(browser);
  return hinted || modelInUserAgent(browser.userAgent);
}

async function askClientHints(browser: Navigator): Promise<string | undefined> {
  const hints = (browser as { userAgentData?: ClientHints }).userAgentData;
  if (!hints) return undefined;
  try {
    return (await hints.getHighEntropyValues(['model'])).model;
  } catch {
    return undefined;
  }
}

export function modelInUserAgent(userAgent: string): string | undefined {
  if (/\biPhone\b/.test(userAgent)) return 'iPhone';
  if (/\biPad\b/.test(userAgent)) return 'iPad';
  const model = /Android [\d.]+; (?:[a-z]{2}-[A-Za-z]{2}; )?([^;)]+?)(?: Build\/[^;)]*)?[;)]/.exec(
    userAgent,
  )?.[1];
  return model === undefined || model === hiddenModel ? undefined : model.slice(0, 80);
}
