const hourMs = 3_600_000;

/** Zalo brings a reply free of charge for 48 hours after the resident's last act, and for seven days at all. */
export const replyWindowMs = {
  'free-window-closing': 48 * hourMs,
  'window-closing': 7 * 24 * hourMs,
} as const;
