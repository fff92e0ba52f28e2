import type { AuditEntry } from '#shared/audit.ts';
import { auditFields, auditValues, auditWords } from './audit-texts.ts';

type Values = Record<string, unknown> | null;

/** What an act changed, field by field, as a person reads it. */
export function describeChanges(before: Values, after: Values): AuditEntry['changes'] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].map((field) => ({
    field: auditFields[field] ?? field,
    before: before === null ? null : inWords(field, before[field]),
    after: after === null ? null : inWords(field, after[field]),
  }));
}

function inWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? auditWords.yes : auditWords.no;
  if (Array.isArray(value)) {
    return value.map((item) => inWords(field, item) ?? '').join(', ') || null;
  }
  if (typeof value === 'object') {
    const parts = describeChanges(null, value as Record<string, unknown>);
    return parts.map((part) => `${part.field}: ${part.after ?? auditWords.nothing}`).join('; ');
  }
  const text = String(value);
  return auditValues[field]?.[text] ?? showDays(text);
}

/** A text that is nothing but a day, as people write it: "2026-11-25" is "25/11/2026". */
export function showDays(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
