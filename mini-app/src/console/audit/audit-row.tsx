import { sayMoment } from '#app/lib/time-words.ts';
import type { AuditEntry } from '#shared/audit.ts';
import { texts } from './texts.ts';

export function AuditRow({ entry }: { entry: AuditEntry }) {
  return (
    <li className="card stack stack-tight">
      <p>
        <strong>{entry.act}</strong>
      </p>
      <p className="soft">
        {entry.actorName ?? texts.system} · {entry.areaName} ·{' '}
        <time dateTime={entry.at}>{sayMoment(entry.at)}</time>
      </p>
      {entry.changes.length > 0 && (
        <dl className="audit-changes">
          {entry.changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                {before !== null && (
                  <>
                    <span className="visually-hidden">{texts.before}: </span>
                    <del>{before}</del>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                <span className="visually-hidden">{texts.after}: </span>
                <span>{after ?? texts.nothing}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
