import { importTexts as texts } from './import-texts.ts';

export type ImportArguments =
  | { kind: 'import'; folder: string; dryRun: boolean }
  | { kind: 'usage'; text: string };

/** `FOLDER [--dry-run]`, in either order. */
export function parseArguments(given: readonly string[]): ImportArguments {
  const options = given.filter((argument) => argument.startsWith('-'));
  const folders = given.filter((argument) => !argument.startsWith('-'));
  const strange = options.find((option) => option !== '--dry-run') ?? folders[1];
  if (strange !== undefined) {
    return { kind: 'usage', text: `${texts.strangeArgument(strange)}\n${texts.usage}` };
  }
  const [folder] = folders;
  if (folder === undefined) return { kind: 'usage', text: texts.usage };
  return { kind: 'import', folder, dryRun: options.length > 0 };
}
