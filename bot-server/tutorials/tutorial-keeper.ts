/** Somebody of the commune's staff who works on its tutorials. */
export type Keeper = {
  officerId: string;
  /** The commune. */
  areaId: string;
  /** May be the second person. */
  mayApprove: boolean;
};
