import { useRef, useState } from 'react';
import { toQueryString } from '#app/lib/http-client.ts';
import { useServices } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Tip, TipUse } from '#shared/tips.ts';
import { similarTexts as texts } from './similar-texts.ts';

interface SimilarAnswerProps {
  tip: Tip;
  summary: string;
  oaId: string | undefined;
}

/** What somebody with the same question was told, and whether it helps here too; each is counted once, with nobody's name. */
export function SimilarAnswer({ tip, summary, oaId }: SimilarAnswerProps) {
  const { http } = useServices();
  const [word, setWord] = useState<'helped' | 'not-helped'>();
  const isCounted = useRef(false);
  const count = (use: TipUse['use']) => {
    const path = `/api/tips/${tip.id}/uses${toQueryString({ oa: oaId })}`;
    // Nobody waits for it, and one more or less is no loss.
    http.command('POST', path, { use }).catch(() => {});
  };
  const say = (use: 'helped' | 'not-helped') => {
    setWord(use);
    count(use);
  };
  return (
    <details
      className="fold"
      onToggle={(event) => {
        if (!event.currentTarget.open || isCounted.current) return;
        isCounted.current = true;
        count('shown');
      }}
    >
      <summary>{summary}</summary>
      <div className="stack stack-tight">
        <p className="conversation-text">{tip.text}</p>
        <p className="soft">{texts.source(tip.villageName, monthOf(tip.publishedAt))}</p>
        {word === undefined ? (
          <>
            <Button kind="secondary" onClick={() => say('helped')}>
              {texts.helped}
            </Button>
            <Button kind="quiet" onClick={() => say('not-helped')}>
              {texts.notHelped}
            </Button>
          </>
        ) : (
          <Notice>{word === 'helped' ? texts.thanks : texts.askOn}</Notice>
        )}
      </div>
    </details>
  );
}

const aheadMs = 7 * 60 * 60 * 1000;

/** The month in Viet Nam, as "11/2026". */
function monthOf(iso: string): string {
  const [year, month] = new Date(Date.parse(iso) + aheadMs).toISOString().split('-');
  return `${month}/${year}`;
}
