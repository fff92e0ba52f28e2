import type { ChannelProgress } from '#shared/announcing.ts';
import type { DetailProps } from './detail.tsx';
import { sayNumber } from './say-count.ts';
import { texts } from './texts.ts';

/** How far it is by each way, live while it leaves. */
export function ProgressSection({ detail }: DetailProps) {
  const { progress, publishedAt, withdrawnAt, draft } = detail;
  const isInInbox = draft.channels.includes('inbox') && publishedAt !== null;
  return (
    <section className="card stack" aria-labelledby="progress">
      <h2 id="progress">{texts.progressTitle[detail.state]}</h2>
      {isInInbox && (
        <p>
          <strong>{texts.channels.inbox}</strong>:{' '}
          {withdrawnAt === null ? texts.inInbox : texts.notInInbox}{' '}
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
    texts.partSent(sayNumber(sent)),
    seen > 0 ? texts.partSeen(sayNumber(seen)) : '',
    left > 0 ? texts.partLeft(sayNumber(left)) : '',
    failed > 0 ? texts.partFailed(sayNumber(failed)) : '',
    leftOut > 0 ? texts.partLeftOut(sayNumber(leftOut)) : '',
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
