/** Given to a step's screen, which then leaves by the way that it was come by. */
export const within = { isWithin: true };
