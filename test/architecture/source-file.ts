import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

export type Import = {
  /** As it is written. */
  specifier: string;
  /** Where it leads, from the repository's top, when it stays inside the repository. */
  target: string | undefined;
  isTypeOnly: boolean;
};

/** What the rules look at in one file. */
export type SourceFile = {
  /** From the repository's top. */
  path: string;
  imports: Import[];
  /** Passes on what other files of ours export, and does nothing else. */
  isBarrel: boolean;
  /** Texts in the code: strings, templates, what stands between JSX tags. */
  texts: string[];
  /** Names that are written out: variables, fields, keys. */
  names: Set<string>;
  /** Calls and accesses by their dotted name, such as `Date.now()`, `new Date()`, `process.env`. */
  uses: Set<string>;
  /** Names whose values are compared with another value by ===, as text and sign by sign. */
  compared: Set<string>;
};

const aliases: [prefix: string, folder: string][] = [
  ['#bot/', 'bot-server/'],
  ['#shared/', 'shared/'],
  ['#app/', 'mini-app/src/'],
  ['#test/', 'test/'],
];
const roots = ['bot-server', 'mini-app', 'shared', 'test'];
const notOurs = /(^|\/)(node_modules|www|console-www|\.data)(\/|$)|^test\/architecture\/bad/;

/** Every source file of the repository; the deliberately bad ones are left out. */
export function readSources(): SourceFile[] {
  return roots.flatMap((root) =>
    readdirSync(join(repository, root), { recursive: true, encoding: 'utf8' })
      .map((name) => `${root}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path) && !notOurs.test(path))
      .sort()
      .map((path) => parseSource(path, readFileSync(join(repository, path), 'utf8'))),
  );
}

export function parseSource(path: string, code: string): SourceFile {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const file: SourceFile = {
    path,
    imports: [],
    isBarrel: isBarrel(program.body as unknown as Node[]),
    texts: [],
    names: new Set(),
    uses: new Set(),
    compared: new Set(),
  };
  walk(program as unknown as Node, file);
  return file;
}

type Node = { type: string; [field: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function walk(node: Node, file: SourceFile): void {
  look(node, file);
  for (const [field, value] of Object.entries(node)) {
    // An import's own address is no text of the program.
    if (field === 'source' && isNode(value)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, file);
    }
  }
}

function look(node: Node, file: SourceFile): void {
  if (isNode(node.source) && typeof node.source.value === 'string') {
    const isTypeOnly =
      node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
    file.imports.push(resolve(file.path, node.source.value, isTypeOnly));
  }
  switch (node.type) {
    case 'Literal':
    case 'JSXText':
      // As it is written: an escaped letter is meant as a letter, not as a word.
      if (typeof node.value === 'string') file.texts.push(node.raw as string);
      break;
    case 'TemplateElement':
      file.texts.push((node.value as { raw: string }).raw);
      break;
    case 'Identifier':
    case 'JSXIdentifier':
      file.names.add(node.name as string);
      break;
    case 'MemberExpression':
      file.uses.add(dotted(node));
      break;
    case 'BinaryExpression':
      for (const name of comparedIn(node)) file.compared.add(name);
      break;
    case 'CallExpression':
      file.uses.add(`${dotted(node.callee)}()`);
      break;
    case 'NewExpression':
      file.uses.add(`new ${dotted(node.callee)}(${(node.arguments as unknown[]).length || ''})`);
      break;
  }
}

/** Both sides of a comparison, unless one of them is written out or is nothing: that tells nobody anything. */
function comparedIn({ operator, left, right }: Node): string[] {
  if (!/^[!=]==?$/.test(operator as string)) return [];
  const names = [left, right].map((side) => dotted(side).split('.').at(-1) ?? '');
  return names.some((name) => name === '' || name === 'undefined') ? [] : names;
}

function dotted(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return node.name as string;
  if (node.type !== 'MemberExpression') return '';
  return `${dotted(node.object)}.${dotted(node.property)}`;
}

function resolve(from: string, specifier: string, isTypeOnly: boolean): Import {
  const alias = aliases.find(([prefix]) => specifier.startsWith(prefix));
  if (alias !== undefined) {
    return { specifier, target: alias[1] + specifier.slice(alias[0].length), isTypeOnly };
  }
  const target = specifier.startsWith('.') ? posix.join(dirname(from), specifier) : undefined;
  return { specifier, target, isTypeOnly };
}

function isBarrel(statements: Node[]): boolean {
  const passesOn = ({ type, source }: Node) =>
    (type === 'ExportAllDeclaration' || type === 'ExportNamedDeclaration') &&
    isNode(source) &&
    /^[.#]/.test(source.value as string);
  return statements.length > 0 && statements.every(passesOn);
}
