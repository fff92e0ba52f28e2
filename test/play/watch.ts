import { setTimeout as wait } from 'node:timers/promises';

const lookEveryMs = 250;

/** A conversation that is being read: everything said in it so far, and waiting for something to be said. */
export type Watch<Message> = {
  messages: Message[];
  /** The first message at or after position `from` that fits; throws with `what` when it does not come in time. */
  waitFor(
    what: string,
    from: number,
    fits: (message: Message) => boolean,
    timeoutMs: number,
  ): Promise<Message>;
  /** Reads what is new. */
  look(): Promise<void>;
};

/** Follows a conversation by asking for what came after the last message known. */
export function watchConversation<Message extends { messageId: string }>(
  readAfter: (messageId: string | undefined) => Promise<Message[]>,
): Watch<Message> {
  const messages: Message[] = [];
  let looking: Promise<void> | undefined;
  const read = async () => {
    const known = new Set(messages.slice(-500).map((message) => message.messageId));
    const fresh = await readAfter(messages.at(-1)?.messageId);
    messages.push(...fresh.filter((message) => !known.has(message.messageId)));
  };
  const look = () => {
    looking ??= read().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  return {
    messages,
    look,
    async waitFor(what, from, fits, timeoutMs) {
      const until = performance.now() + timeoutMs;
      for (;;) {
        const found = messages.slice(from).find(fits);
        if (found !== undefined) return found;
        if (performance.now() > until) throw new Error(`không thấy ${what}`);
        await wait(lookEveryMs);
        await look();
      }
    },
  };
}
