/** Zalo's links and our own clocks bear a few seconds; more confuses what is due. */
export const clockSkewMaxSeconds = 5;

/** Without so much room a spool does not outlast a long outage of the database. */
export const diskFreeMinBytes = 1_000_000_000;

/** A commune that nobody writes to for so long is rather one that is not heard. */
export const webhookSilentMaxHours = 72;
