import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { HouseholdImportReport } from '#shared/visits.ts';
import { texts } from './texts.ts';

interface ImportReportProps {
  report: HouseholdImportReport;
  fileName: string;
  isWriting: boolean;
  onWrite: () => void;
}

/** What a file would do or has done, or what has to be put right in it first. */
export function ImportReport({ report, fileName, isWriting, onWrite }: ImportReportProps) {
  if (report.errors.length > 0) return <Errors errors={report.errors} />;
  if (report.isWritten) {
    return (
      <Notice>
        {texts.written} <Counts report={report} />
      </Notice>
    );
  }
  if (report.added + report.changed === 0) return <Notice>{texts.nothingNew}</Notice>;
  return (
    <div className="card stack stack-tight import-report">
      <p>{texts.wouldDo(fileName)}</p>
      <p>
        <Counts report={report} />
      </p>
      <Button isBusy={isWriting} busyLabel={texts.writing} onClick={onWrite}>
        {texts.write}
      </Button>
    </div>
  );
}

function Counts({ report }: { report: HouseholdImportReport }) {
  const { added, changed, unchanged } = report;
  return (
    <strong>
      {[texts.added(added), texts.changed(changed), texts.unchanged(unchanged)].join(', ')}
    </strong>
  );
}

function Errors({ errors }: { errors: HouseholdImportReport['errors'] }) {
  return (
    <>
      <Notice kind="bad">{texts.errorsTitle(errors.length)}</Notice>
      <table className="register-table import-errors">
        <caption className="visually-hidden">{texts.errors}</caption>
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
    </>
  );
}
