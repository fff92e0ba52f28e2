import type { MetricName } from './catalogue.ts';

/** One number for the operator. */
export type Sample = { name: MetricName; value: number; labels?: Record<string, string> };

/** Where numbers come from. It never rejects: what it cannot say, it leaves out. */
export type Source = () => readonly Sample[] | Promise<readonly Sample[]>;
