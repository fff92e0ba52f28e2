import { texts } from './texts.ts';

/** What keeps messages from arriving; nothing while all is well. */
export function Notices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <div className="register-notices" role="status" aria-labelledby="register-notices-title">
      <h2 id="register-notices-title">{texts.notices}</h2>
      <ul>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </div>
  );
}
