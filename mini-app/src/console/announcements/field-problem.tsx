import { Notice } from '#app/ui/notice.tsx';

/** Beside what keeps the announcement from being handed in. */
export function FieldProblem({ problem }: { problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <div className="field-problem" tabIndex={-1}>
      <Notice kind="bad">{problem}</Notice>
    </div>
  );
}
