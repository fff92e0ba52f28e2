import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { HouseholdImportReport } from '#shared/visits.ts';
import { listImportTexts as texts } from './list-import-texts.ts';

interface ImportReportProps {
  report: HouseholdImportReport;
  fileName: string;
  isWriting: boolean;
  onWrite: () => void;
}

/** What a list without mistakes would do or has done. */
export function ImportReport({ report, fileName, isWriting, onWrite }: ImportReportProps) {
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
