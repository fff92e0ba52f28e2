/** What keeps a question from being sent, and the field in which it is. */
export interface Missing {
  field: 'words' | 'name' | 'phone' | 'day' | 'part' | 'place';
  /** Absent where the field itself says what is wrong, as of a text that is too long. */
  words?: string;
}
