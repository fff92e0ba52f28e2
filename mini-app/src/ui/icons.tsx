import { Icon } from './icon.tsx';

export const BackIcon = () => (
  <Icon>
    <path d="M15 5l-7 7 7 7" />
  </Icon>
);
export const ForwardIcon = () => (
  <Icon>
    <path d="M9 5l7 7-7 7" />
  </Icon>
);
export const HomeIcon = () => (
  <Icon>
    <path d="M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z" />
  </Icon>
);
export const RequestsIcon = () => (
  <Icon>
    <path d="M4 5h16v11H9l-5 4z" />
    <path d="M8 9h8M8 12h5" />
  </Icon>
);
export const TeamIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3" />
    <path d="M3.5 19c.6-3.2 2.7-5 5.5-5s4.9 1.8 5.5 5" />
    <circle cx="17" cy="9" r="2.3" />
    <path d="M16.5 14.1c2.2.1 3.6 1.6 4 4.1" />
  </Icon>
);
export const HelpIcon = () => (
  <Icon>
    <path d="M12 3a9 9 0 1 1-4.2 17L4 21l1-3.8A9 9 0 0 1 12 3z" />
    <path d="M9.7 9.3a2.4 2.4 0 1 1 3.4 2.3c-.8.4-1.1.8-1.1 1.7" />
    <path d="M12 16.4v.1" />
  </Icon>
);
export const DoneIcon = () => (
  <Icon>
    <path d="M5 13l4.5 4.5L19 7.5" />
  </Icon>
);
export const WarningIcon = () => (
  <Icon>
    <path d="M12 4l9 16H3z" />
    <path d="M12 10v4.5M12 17.3v.1" />
  </Icon>
);
export const TextSizeIcon = () => (
  <Icon>
    <path d="M3 19l4.5-12L12 19M4.6 15h5.8" />
    <path d="M14.5 19l3-8 3 8M15.5 16.3h4" />
  </Icon>
);
export const AnnouncementsIcon = () => (
  <Icon>
    <path d="M4 10v4h3l8 5V5l-8 5z" />
    <path d="M18.5 9a4.5 4.5 0 0 1 0 6" />
  </Icon>
);
export const MeIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20.5c.8-4.3 3.7-6.5 7.5-6.5s6.7 2.2 7.5 6.5" />
  </Icon>
);
export const CalendarIcon = () => (
  <Icon>
    <rect x="4" y="5" width="16" height="15" rx="2" />
    <path d="M4 10h16M8 3v4M16 3v4" />
  </Icon>
);
