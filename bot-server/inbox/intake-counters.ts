/** What became of what was delivered, since this process started. */
export type IntakeCounters = {
  /** Answered 200 after it was kept, in the database or in the spool. */
  accepted: number;
  /** The unsigned `{}` that Zalo's console sends. */
  probes: number;
  signatureMissing: number;
  signatureWrong: number;
  otherApp: number;
  malformed: number;
  tooLarge: number;
  /** Could be kept nowhere; answered 503. */
  failed: number;
  /** Too many at once; answered 503. */
  shed: number;
  /** Signed events of the Mini App that are nothing to us; answered 200. */
  ignored: number;
  /** Deliveries to the Mini App's webhook that were answered 401, for whatever reason. */
  miniAppRefused: number;
  batches: number;
  stored: number;
  spooled: number;
  replayed: number;
};

export function intakeCounters(): IntakeCounters {
  return {
    accepted: 0,
    probes: 0,
    signatureMissing: 0,
    signatureWrong: 0,
    otherApp: 0,
    malformed: 0,
    tooLarge: 0,
    failed: 0,
    shed: 0,
    ignored: 0,
    miniAppRefused: 0,
    batches: 0,
    stored: 0,
    spooled: 0,
    replayed: 0,
  };
}
