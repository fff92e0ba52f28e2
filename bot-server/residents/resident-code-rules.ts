/** How the desk names a resident without naming them: "BC42". */
export function residentCode(number: number): string {
  return `BC${number}`;
}

/** The number in what somebody typed for such a code, in any case, with or without blanks; `undefined` for anything else. */
export function readResidentCode(typed: string): number | undefined {
  const found = /^bc\s*-?\s*(\d{1,9})$/i.exec(typed.trim());
  return found === null ? undefined : Number(found[1]);
}
