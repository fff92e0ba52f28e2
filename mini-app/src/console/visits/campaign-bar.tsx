import { texts } from './texts.ts';

interface CampaignBarProps {
  name: string;
  target: number | null;
  actual: number;
  isWhole?: boolean;
}

/** In words, and as a bar with a mark where the target is, so that more than asked for is seen. */
export function CampaignBar({ name, target, actual, isWhole = false }: CampaignBarProps) {
  return (
    <li className={isWhole ? 'campaign-line campaign-line-whole' : 'campaign-line'}>
      <span>{name}</span>
      <span className="campaign-number">
        {target === null ? texts.withoutTarget(actual) : sayProgress(target, actual)}
      </span>
      {target !== null && target > 0 && <Bar target={target} actual={actual} />}
    </li>
  );
}

/** Of a target of nobody there is no share. */
function sayProgress(target: number, actual: number): string {
  const progress = texts.progress(actual, target);
  if (target === 0) return progress;
  return `${progress} · ${texts.percent(Math.round((actual / target) * 100))}`;
}

function Bar({ target, actual }: { target: number; actual: number }) {
  const longest = Math.max(target, actual);
  const width = (count: number) => `${(count / longest) * 100}%`;
  return (
    <span className="campaign-track" aria-hidden="true">
      <span className="campaign-fill" style={{ width: width(actual) }} />
      {actual > target && <span className="campaign-target" style={{ left: width(target) }} />}
    </span>
  );
}
