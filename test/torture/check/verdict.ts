/** How one promise stood the run. */
export type Verdict = {
  promise: number;
  name: string;
  /** How many things were held against it: of none nothing can be said, and it is not called kept. */
  seen: number;
  /** What was looked at, in numbers. */
  looked: string;
  /** Each a thing that was promised not to be; nobody's words stand in it. */
  violations: string[];
  /** What is known to be missing and is no violation of this run; printed as loudly. */
  gap?: string;
  /** What a run of faults cannot say, and which test says it. */
  elsewhere?: string;
  /** What of it this check passes over, so that nobody takes it for looked at. */
  notLooked?: string;
  /** Why the check itself could not look; the run says nothing then. */
  troubles?: string[];
};
