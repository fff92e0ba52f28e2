import type { ChannelProgress } from '#shared/announcing.ts';
import type { DetailProps } from './detail.tsx';
import { detailTexts } from './detail-texts.ts';
import { sayNumber } from './say-count.ts';
import { texts } from './texts.ts';

/** How far it is by each way, live while it leaves. */
export function ProgressSection({ detail }: DetailProps) {
  const { progress, publishedAt, withdrawnAt, draft } = detail;
  const isInInbox = draft.channels.includes('inbox') && publishedAt !== null;
  return (
    <section className="card stack" aria-labelledby="progress">
      <h2 id="progress">{detailTexts.progressTitle[detail.state]}</h2>
      {isInInbox && (
        <p>
          <strong>{texts.channels.inbox}</strong>:{' '}
          {withdrawnAt === null ? detailTexts.inInbox : detailTexts.notInInbox}{' '}
          {texts.readCount(sayNumber(detail.readCount))}.
        </p>
      )}
      <ul className="stack">
        {progress.map((one) => (
          <li key={one.channel}>
            <ChannelBar progress={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChannelBar({ progress }: { progress: ChannelProgress }) {
  const { channel, left, sent, seen, failed, leftOut } = progress;
  const total = left + sent + failed;
  const parts = [
    detailTexts.partSent(sayNumber(sent)),
    seen > 0 ? detailTexts.partSeen(sayNumber(seen)) : '',
    left > 0 ? detailTexts.partLeft(sayNumber(left)) : '',
    failed > 0 ? detailTexts.partFailed(sayNumber(failed)) : '',
    leftOut > 0 ? detailTexts.partLeftOut(sayNumber(leftOut)) : '',
  ];
  const share = (count: number) => `${total === 0 ? 0 : (count / total) * 100}%`;
  return (
    <div className="stack stack-tight">
      <p>
        <strong>{texts.channels[channel]}</strong>: {parts.filter((part) => part !== '').join(', ')}
        .
      </p>
      <div className="bar" aria-hidden="true">
        <span className="bar-sent" style={{ width: share(sent) }} />
        <span className="bar-failed" style={{ width: share(failed) }} />
      </div>
    </div>
  );
}
