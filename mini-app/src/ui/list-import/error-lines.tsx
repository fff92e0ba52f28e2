import type { HouseholdImportReport } from '#shared/visits.ts';
import { listImportTexts as texts } from './list-import-texts.ts';

/** What has to be put right in a list, line by line. */
export function ErrorLines({ errors }: Pick<HouseholdImportReport, 'errors'>) {
  return (
    <ul className="rows" aria-label={texts.errors}>
      {errors.map(({ row, field, message }) => (
        <li key={`${row} ${field} ${message}`} className="card stack stack-tight">
          <strong>{texts.whereInFile(row, field)}</strong>
          <p>{message}</p>
        </li>
      ))}
    </ul>
  );
}
