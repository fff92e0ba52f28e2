/** One call of the app to Zalo. */
export interface ApiEntry {
  kind: 'api';
  method: string;
  path: string;
  oaId?: string;
  personId?: string;
  groupId?: string;
  messageId?: string;
  /** Zalo's error number; 0 for success, `null` where the answer had none. */
  error: number | null;
  httpStatus: number;
  /** Whether the call changed or sent anything (reading counts when it succeeded). */
  effect: boolean;
  fault?: 'dropAnswer' | 'serverError' | 'hang' | 'rateLimit';
  answerDropped: boolean;
}

/** One attempt to deliver an event, or an event that was never sent. */
export interface WebhookEntry {
  kind: 'webhook';
  deliveryId: string;
  eventName: string;
  conversation: string;
  /** What the event itself says of when it happened. */
  happenedAt: number;
  messageId?: string;
  /** 1 for the first; repetition n is attempt n + 1. 0: not attempted. */
  attempt: number;
  status: number | 'timeout' | 'unreachable' | null;
  outcome: 'delivered' | 'duplicate' | 'will-retry' | 'given-up' | 'lost' | 'muted';
  durationMs: number;
}

type LogEntry = (ApiEntry | WebhookEntry) & { seq: number; at: number };

export interface Log {
  add(entry: ApiEntry | WebhookEntry, at: number): void;
  read(after: number, kind: string | undefined, limit: number): LogEntry[];
  clear(): void;
}

const kept = 200_000;

/** What happened at the border between app and Zalo, newest last; the oldest entries fall out at 200,000. */
export function createLog(): Log {
  let entries: LogEntry[] = [];
  let seq = 0;
  return {
    add(entry, at) {
      seq += 1;
      entries.push({ ...entry, seq, at });
      if (entries.length > kept * 1.1) entries = entries.slice(-kept);
    },
    read(after, kind, limit) {
      const first = entries[0]?.seq ?? 0;
      const found: LogEntry[] = [];
      for (let index = Math.max(0, after - first + 1); index < entries.length; index += 1) {
        const entry = entries[index];
        if (entry && (kind === undefined || entry.kind === kind)) found.push(entry);
        if (found.length === limit) break;
      }
      return found;
    },
    clear() {
      entries = [];
    },
  };
}
