import { parseSync } from 'vite';

interface Node {
  type: string;
  [field: string]: unknown;
}

/** What stands in syntax newer than ES2017, by the kind of node; modules and `import()` are how Zalo loads us. */
export function findNewerSyntax(code: string): string[] {
  const { program, errors } = parseSync('built.js', code);
  if (errors.length > 0) return errors.map((error) => error.message);
  const found: string[] = [];
  visit(program as unknown as Node, (node, parent) => {
    if (isNewer(node, parent)) found.push(`${node.type} at ${String(node.start)}`);
  });
  return found;
}

function isNewer(node: Node, parent: Node | undefined): boolean {
  switch (node.type) {
    case 'SpreadElement':
      return parent?.type === 'ObjectExpression';
    case 'RestElement':
      return parent?.type === 'ObjectPattern';
    case 'CatchClause':
      return node.param === null;
    case 'ForOfStatement':
      return node.await === true;
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return node.async === true && node.generator === true;
    case 'LogicalExpression':
      return node.operator === '??';
    case 'AssignmentExpression':
      return ['??=', '||=', '&&='].includes(String(node.operator));
    case 'Literal':
      return isNewerLiteral(node);
    default:
      return ['ChainExpression', 'PropertyDefinition', 'PrivateIdentifier', 'StaticBlock'].includes(
        node.type,
      );
  }
}

function isNewerLiteral(node: Node): boolean {
  const raw = String(node.raw);
  if (typeof node.value === 'number') return raw.includes('_');
  if (typeof node.bigint === 'string') return true;
  const regex = node.regex as { pattern: string; flags: string } | undefined;
  if (!regex) return false;
  return /[sdv]/.test(regex.flags) || /\(\?<|\\p\{/.test(regex.pattern);
}

function visit(node: Node, see: (node: Node, parent?: Node) => void, parent?: Node): void {
  see(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, see, node);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
