/** Zalo's links and our own clocks bear a few seconds; more confuses what is due. */
export const clockSkewMaxSeconds = 5;

/** Without so much room a spool does not outlast a long outage of the database. */
export const diskFreeMinBytes = 1_000_000_000;

/** A commune that nobody writes to for so long is rather one that is not heard. */
export const webhookSilentMaxHours = 72;

/** Longer than this nothing waits while a worker runs; the alert EventsWait rings after it, too. */
export const waitingMaxSeconds = 120;
