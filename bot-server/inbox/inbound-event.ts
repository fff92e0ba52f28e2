/** A webhook delivery in our own words; `zalo/read-event.ts` makes it. All ids are Zalo's, as strings. */
export type InboundEvent =
  | { kind: 'followed'; oaUserId: string; appUserId: string | undefined }
  | { kind: 'unfollowed'; oaUserId: string; appUserId: string | undefined }
  /** Pressed "Nhắn tin" on the account's page without writing yet. */
  | { kind: 'chat-opened'; oaUserId: string; appUserId: string | undefined }
  | {
      kind: 'resident-message';
      oaUserId: string;
      appUserId: string | undefined;
      messageId: string;
      text: string;
      attachments: AttachmentKind[];
      quotedMessageId: string | undefined;
    }
  | {
      kind: 'group-message';
      groupId: string;
      /** The bot's id of them where a bot heard it. */
      oaUserId: string;
      appUserId: string | undefined;
      messageId: string;
      text: string;
      attachments: AttachmentKind[];
      quotedMessageId: string | undefined;
    }
  | { kind: 'group-joined'; groupId: string; oaUserIds: string[] }
  | { kind: 'group-left'; groupId: string; oaUserIds: string[] }
  | { kind: 'group-gone'; groupId: string }
  | { kind: 'message-delivered'; messageId: string }
  | { kind: 'message-seen'; messageIds: string[] }
  /** Our own message came back; it proves that Zalo has it. */
  | { kind: 'echo'; messageId: string; recipientId: string; text: string }
  /** The person used a data-subject right at Zalo. */
  | { kind: 'withdrawn'; oaUserId: string | undefined; appUserId: string | undefined }
  | { kind: 'unknown' };

export type AttachmentKind =
  | 'image'
  | 'gif'
  | 'link'
  | 'audio'
  | 'video'
  | 'sticker'
  | 'location'
  | 'file'
  | 'business-card';

/** Secrets that were masked in a person's text before it was stored. */
export type MaskedSecret = 'otp' | 'password' | 'id-number' | 'card-number' | 'phone-number';
