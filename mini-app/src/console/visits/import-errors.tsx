import { useNarrow } from '#app/console/use-narrow.ts';
import { ErrorLines } from '#app/ui/list-import/error-lines.tsx';
import { listImportTexts } from '#app/ui/list-import/list-import-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { HouseholdImportReport } from '#shared/visits.ts';
import { texts } from './texts.ts';

type Errors = HouseholdImportReport['errors'];

/** Everything that has to be put right in a file: a table at a desk, lines on a phone. */
export function ImportErrors({ errors }: { errors: Errors }) {
  const isNarrow = useNarrow();
  return (
    <>
      <Notice kind="bad">{listImportTexts.errorsTitle(errors.length)}</Notice>
      {isNarrow ? <ErrorLines errors={errors} /> : <ErrorTable errors={errors} />}
    </>
  );
}

function ErrorTable({ errors }: { errors: Errors }) {
  return (
    <table className="register-table import-errors">
      <caption className="visually-hidden">{listImportTexts.errors}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.row}</th>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.problem}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map(({ row, field, message }) => (
          <tr key={`${row} ${field} ${message}`}>
            <th scope="row">{row}</th>
            <td>{field}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
