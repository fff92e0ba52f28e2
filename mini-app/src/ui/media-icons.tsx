import type { ReactNode } from 'react';

function MediaIcon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const MicrophoneIcon = () => (
  <MediaIcon>
    <path d="M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3z" />
    <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
  </MediaIcon>
);
export const StopIcon = () => (
  <MediaIcon>
    <path d="M7 7h10v10H7z" fill="currentColor" />
  </MediaIcon>
);
export const PlayIcon = () => (
  <MediaIcon>
    <path d="M8 5l11 7-11 7z" fill="currentColor" />
  </MediaIcon>
);
export const PauseIcon = () => (
  <MediaIcon>
    <path d="M9 6v12M15 6v12" />
  </MediaIcon>
);
