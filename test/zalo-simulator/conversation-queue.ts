type Task = () => Promise<void>;

/** Runs tasks of one conversation one after the other, and those of different conversations side by side. */
export interface ConversationQueue {
  inOrder(conversation: string, task: Task, before?: Task): void;
  /** Runs a task when `before` is over, while others of its conversation go ahead. */
  outOfOrder(before: Task, task: Task): void;
  /** Tasks not finished yet. */
  size(): number;
  idle(): Promise<void>;
}

/** A queue with at most `most` tasks under way at once, not counting what comes `before` them; none may reject. */
export function createConversationQueue(most: number): ConversationQueue {
  const tails = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  const onIdle: (() => void)[] = [];
  let running = 0;
  let unfinished = 0;

  async function run(task: Task): Promise<void> {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  async function track(work: Promise<void>): Promise<void> {
    unfinished += 1;
    try {
      await work;
    } finally {
      unfinished -= 1;
      if (unfinished === 0) for (const resolve of onIdle.splice(0)) resolve();
    }
  }

  return {
    inOrder(conversation, task, before) {
      const earlier = tails.get(conversation) ?? Promise.resolve();
      const mine = earlier.then(before).then(() => run(task));
      tails.set(conversation, mine);
      void track(
        mine.finally(() => {
          if (tails.get(conversation) === mine) tails.delete(conversation);
        }),
      );
    },
    outOfOrder(before, task) {
      void track(before().then(() => run(task)));
    },
    size: () => unfinished,
    idle: () =>
      unfinished === 0 ? Promise.resolve() : new Promise((resolve) => onIdle.push(resolve)),
  };
}
