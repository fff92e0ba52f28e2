export type Closers = {
  /** Remembers how to take something down; where all is being taken down already, does so at once. */
  add(closer: () => Promise<unknown>): void;
  /** Takes everything down, the last that was put up first. One that fails is told of and keeps no other; called again, it is the same end. */
  close(): Promise<void>;
};

/** How everything that was put up comes down again, whoever asks for it and however far the putting up had come. */
export function openClosers(say: (line: string) => void): Closers {
  const closers: (() => Promise<unknown>)[] = [];
  let closing: Promise<void> | undefined;

  async function tryOne(closer: () => Promise<unknown>): Promise<void> {
    try {
      await closer();
    } catch (error) {
      say(`the laboratory itself: taking down: ${error instanceof Error ? error.message : error}`);
    }
  }

  async function closeAll(): Promise<void> {
    for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) {
      await tryOne(closer);
    }
  }

  return {
    add(closer) {
      if (closing === undefined) closers.push(closer);
      else closing = closing.then(() => tryOne(closer));
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
