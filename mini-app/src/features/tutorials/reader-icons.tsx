import { Icon } from '#app/ui/icon.tsx';

export const SoundIcon = () => (
  <Icon>
    <path d="M4 9v6h4l6 5V4L8 9zM17 9q2 3 0 6M19.5 6q4 6 0 12" />
  </Icon>
);
export const ShareIcon = () => (
  <Icon>
    <path d="M13 6l7 6-7 6v-4q-6 0-9 5 0-9 9-9z" />
  </Icon>
);
export const PrinterIcon = () => (
  <Icon>
    <path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />
  </Icon>
);
export const PlaceIcon = () => (
  <Icon>
    <path d="M12 21q-7-8-7-12a7 7 0 0 1 14 0q0 4-7 12z" />
    <circle cx="12" cy="9" r="2.5" />
  </Icon>
);
export const PhoneIcon = () => (
  <Icon>
    <path d="M7 3h10v18H7zM11 18h2" />
  </Icon>
);
