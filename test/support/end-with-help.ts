/** Prints how a tool is used and ends it, where that is what was asked. */
export function endWithHelp(usage: string): void {
  if (!process.argv.slice(2).includes('--help')) return;
  console.log(usage);
  process.exit(0);
}
