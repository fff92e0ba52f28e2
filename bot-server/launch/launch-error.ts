/** Something that the person at the keyboard can put right; the message says how, and is shown without a stack. */
export class LaunchError extends Error {
  override name = 'LaunchError';
}
