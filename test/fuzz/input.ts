/** One thing that is sent to the server; everything that is needed to send it again. */
export type Input = {
  number: number;
  kind: 'api' | 'webhook';
  /** The route it is about, or the event: the table counts by it. */
  about: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
  /** Whose words must not be in the answer. */
  hidden: string[];
  /** Goes over a real connection. */
  isOnWire: boolean;
};
