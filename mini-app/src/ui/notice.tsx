import type { ReactNode } from 'react';

interface NoticeProps {
  kind?: 'good' | 'bad' | 'warning';
  children: ReactNode;
}

/** Something that just happened; screen readers say it as soon as it appears. */
export function Notice({ kind = 'good', children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind} appears`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
