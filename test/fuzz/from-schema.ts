import { hostileTexts } from './hostile-values.ts';
import type { Choice } from './random-of.ts';

/** As much of a JSON schema as our own description of the API has. */
export type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
};

const words = [
  'Bà Tư Mận',
  'quên mật khẩu VNeID',
  'A1',
  'lan',
  'thôn Chè',
  'nuôi tôm',
  '0912345678',
];
const instants = [
  '2026-03-02T01:00:00.000Z',
  '2026-03-08T09:30:00.000Z',
  '2025-12-31T17:00:00.000Z',
];
const days = ['2026-03-02', '2026-02-28', '2026-04-14', '2027-01-01'];

/** Something that the schema takes, with what is optional as often as not, and at its edges as often as anywhere. */
export function valueFor(
  schema: Schema,
  choice: Choice,
  ids: readonly string[],
  depth = 0,
): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined && schema.enum.length > 0) return choice.of(schema.enum);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined && variants.length > 0)
    return valueFor(choice.of(variants), choice, ids, depth);
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((part) => valueFor(part, choice, ids, depth)));
  const type = Array.isArray(schema.type) ? choice.of(schema.type) : schema.type;
  switch (type) {
    case 'object':
      return objectFor(schema, choice, ids, depth);
    case 'array': {
      const { minItems = 0, maxItems = 4 } = schema;
      const length = choice.of([minItems, minItems, Math.min(maxItems, 2), Math.min(maxItems, 60)]);
      const items = schema.items ?? {};
      return Array.from({ length: depth > 3 ? minItems : length }, () =>
        valueFor(items, choice, ids, depth + 1),
      );
    }
    case 'integer':
    case 'number': {
      const { minimum = 0, maximum = 1_000 } = schema;
      const between = minimum + choice.number() * (Math.min(maximum, 2 ** 31) - minimum);
      const value = choice.of([minimum, maximum, between]);
      return type === 'integer' ? Math.trunc(value) : value;
    }
    case 'boolean':
      return choice.happens(0.5);
    case 'null':
      return null;
    default:
      return textFor(schema, choice, ids);
  }
}

function objectFor(schema: Schema, choice: Choice, ids: readonly string[], depth: number) {
  const required = new Set(schema.required);
  const others = schema.additionalProperties;
  if (schema.properties === undefined && typeof others === 'object') {
    const keys = [choice.of(hostileTexts).slice(0, 60), choice.of(hostileTexts).slice(0, 60)];
    return Object.fromEntries(keys.map((key) => [key, valueFor(others, choice, ids, depth + 1)]));
  }
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => required.has(name) || choice.happens(0.5))
      .map(([name, inner]) => [name, valueFor(inner, choice, ids, depth + 1)]),
  );
}

function textFor(
  { format, pattern, minLength = 0, maxLength = 2_000 }: Schema,
  choice: Choice,
  ids: readonly string[],
) {
  if (format === 'uuid') return ids.length === 0 ? crypto.randomUUID() : choice.of(ids);
  if (format === 'date-time') return choice.of(instants);
  if (format === 'date' || pattern?.includes('-') === true) return choice.of(days);
  const text = choice.happens(0.5) ? choice.of(words) : choice.of(hostileTexts);
  const filled = text.length < minLength ? text.padEnd(minLength, 'k') : text;
  return choice.happens(0.1)
    ? filled.padEnd(Math.min(maxLength, 40_000), 'ạ')
    : filled.slice(0, maxLength);
}
