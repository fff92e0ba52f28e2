/** How one promise stood the run. */
export type Verdict = {
  promise: number;
  name: string;
  /** What was looked at, in numbers. */
  looked: string;
  /** Each a thing that was promised not to be; nobody's words stand in it. */
  violations: string[];
  /** What a run of faults cannot say, and which test says it. */
  elsewhere?: string;
};
