/** What is to be undone at the end, the latest first, whatever the end is. */
export type Closers = {
  add(close: () => unknown): void;
  /** A second call waits for the first. One that fails does not keep the others from their turn. */
  closeAll(): Promise<void>;
};

/** Sees to it that a Ctrl-C or a polite kill undoes everything too. */
export function createClosers(): Closers {
  const waiting: (() => unknown)[] = [];
  let closing: Promise<void> | undefined;
  async function work(): Promise<void> {
    for (let close = waiting.pop(); close !== undefined; close = waiting.pop()) {
      try {
        await close();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  }
  const closeAll = () => {
    closing ??= work();
    return closing;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void closeAll().then(() => process.exit(130)));
  }
  return { add: (close) => waiting.push(close), closeAll };
}
