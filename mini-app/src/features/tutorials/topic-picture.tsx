import type { ReactNode } from 'react';
import type { TutorialTopic } from '#shared/tutorials.ts';
import './topics.css';

/** Two colours and few lines, so that they are told apart at arm's length. */
const pictures: Record<TutorialTopic, ReactNode> = {
  vneid: (
    <>
      <rect x="5" y="11" width="38" height="27" rx="4" className="topic-fill" />
      <circle cx="16" cy="21" r="4.5" />
      <path d="M9 33c.8-4.5 3.5-6.5 7-6.5s6.200 2 7 6.5" />
      <path d="M28 19h10M28 25h10M28 31h6" />
    </>
  ),
  sim: (
    <>
      <path
        d="M13 5h15l8 8v28a2 2 0 0 1-2 2H13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z"
        className="topic-fill"
      />
      <rect x="17" y="22" width="14" height="14" rx="2" />
      <path d="M17 29h14M24 22v14" />
    </>
  ),
  'public-services': (
    <>
      <path d="M5 19L24 7l19 12z" className="topic-fill" />
      <path d="M10 19v17M19 19v17M29 19v17M38 19v17M5 40h38" />
    </>
  ),
  'insurance-and-signature': (
    <>
      <path d="M24 5l15 5v12c0 10-6.5 17-15 21C15.5 39 9 32 9 22V10z" className="topic-fill" />
      <path d="M16 30c4-1 4-11 8-11s0 9 3 9 2-4 6-4" />
    </>
  ),
  'money-and-tax': (
    <>
      <rect x="4" y="13" width="40" height="23" rx="4" className="topic-fill" />
      <circle cx="24" cy="24.5" r="6" />
      <path d="M10 24.5h2M36 24.5h2" />
    </>
  ),
  'buying-and-selling': (
    <>
      <path d="M8 21h32v20a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2z" className="topic-fill" />
      <path d="M6 20L10 7h28l4 13c0 3-2 5-4.5 5S33 23 33 20c0 3-2 5-4.5 5S24 23 24 20c0 3-2 5-4.5 5S15 23 15 20c0 3-2 5-4.5 5S6 23 6 20z" />
      <path d="M19 43V33h10v10" />
    </>
  ),
  'basic-skills': (
    <>
      <rect x="13" y="4" width="22" height="40" rx="4" className="topic-fill" />
      <path d="M21 38h6" />
      <path d="M18 12h12M18 18h12M18 24h7" />
    </>
  ),
  safety: (
    <>
      <rect x="9" y="21" width="30" height="22" rx="4" className="topic-fill" />
      <path d="M15 21v-6a9 9 0 0 1 18 0v6" />
      <path d="M24 30v6" />
      <circle cx="24" cy="29" r="2" />
    </>
  ),
};

export function TopicPicture({ topic }: { topic: TutorialTopic }) {
  return (
    <svg
      className="topic-picture"
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {pictures[topic]}
    </svg>
  );
}
