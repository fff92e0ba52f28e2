import { LinkButton } from '#app/ui/button.tsx';
import { texts } from './texts.ts';

export function OpenInZalo({ miniAppId }: { miniAppId: string }) {
  return (
    <div className="card stack">
      <p>{texts.openInZaloWhy}</p>
      <a
        className="button button-primary"
        href={`https://zalo.me/s/${encodeURIComponent(miniAppId)}/`}
      >
        {texts.openInZalo}
      </a>
      <LinkButton kind="secondary" to="/">
        {texts.readTutorials}
      </LinkButton>
    </div>
  );
}
