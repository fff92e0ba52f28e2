import { memo } from 'react';

/** A grandmother and a neighbour over one phone, in front of their village. */
export const HomePicture = memo(function HomePicture() {
  return (
    <svg className="home-picture" viewBox="0 0 328 116" aria-hidden="true" focusable="false">
      <rect width="328" height="116" rx="18" fill="#eaf4e6" />
      <circle cx="282" cy="30" r="15" fill="#f4bd55" />
      <path
        d="M0 84q52-50 108-14t104-10 116 12v26a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18z"
        fill="#c4e0c2"
      />
      <path d="M0 98q84-26 172-4t156-6v10a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18z" fill="#97c79d" />
      <g strokeLinecap="round">
        <path d="M42 84v16M62 84v16M82 84v16" stroke="#7a4a2a" strokeWidth="4" />
        <rect x="38" y="62" width="48" height="22" fill="#f5dfb3" />
        <path d="M28 64l34-24 34 24z" fill="#a8532b" />
        <rect x="56" y="68" width="13" height="16" fill="#7a4a2a" />
        <path d="M262 100V78" stroke="#7a4a2a" strokeWidth="4" />
        <path d="M262 80q-22-2-18-20 18 0 18 20 0-24 20-24 4 22-20 24z" fill="#3f8f5b" />
      </g>
      <path d="M134 116q0-40 25-40t25 40z" fill="#a63a0d" />
      <path d="M180 116q0-44 26-44t26 44z" fill="#0b6644" />
      <circle cx="160" cy="38" r="6" fill="#b9bdb8" />
      <circle cx="160" cy="57" r="16" fill="#f0c7a0" />
      <path d="M143 57q0-19 17-19t17 19q-7-9-17-9t-17 9z" fill="#cfd3cd" />
      <circle cx="206" cy="53" r="16" fill="#e8b98e" />
      <path d="M189 52q-1-19 17-19t17 19q-4-9-12-9-9 2-22 9z" fill="#33271f" />
      <g fill="none" stroke="#4b2e1c" strokeWidth="2" strokeLinecap="round">
        <path d="M153 56q2-2 4 0M163 56q2-2 4 0M154 63q6 5 11 0M199 53v1M210 53v1M200 60q6 5 11 0" />
      </g>
      <path
        d="M150 104q14 2 26-8M222 104q-16 4-30-8"
        stroke="#f0c7a0"
        strokeWidth="7"
        strokeLinecap="round"
        fill="none"
      />
      <rect x="174" y="78" width="17" height="28" rx="3.5" fill="#1b2620" />
      <rect x="176.5" y="81" width="12" height="21" rx="1.5" fill="#fff" />
      <path
        d="M179 92l2.5 2.5 4.5-5"
        stroke="#0b6644"
        strokeWidth="2.2"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
});
