import { cutIntoSentences } from '#bot/understanding/reading/cut-text.ts';

const placeWord =
  /^(?:(?:em|tôi|tui|mình|bác|cháu|con|chị|anh|ông|bà|cô|chú|nhà|ở|dạ|vâng|thì|là|người|thuộc|bên|tại|của|quê|gia đình|toi|minh|bac|chau|chi|ong|ba|co|chu|nha|o|da|vang|la|nguoi|thuoc|ben|tai|cua|que|gia dinh)\s+)*((?:(?:thôn|làng|xóm|ấp|bản|buôn|khu|khu phố|khóm|tổ dân phố|xã|phường|thị trấn|thon|lang|xom|ap|ban|buon|khu pho|khom|to dan pho|xa|phuong|thi tran)\s+(?:số\s+|so\s+)?)(\S+(?:\s+\S+){0,4}?))(?:\s+(?:ạ|a|nhé|nha|nhe|đó|do|nè|ne|ơi|oi|đây|day|ạ\s+ad))*$/u;
const asks =
  /(?:^|\s)(?:sao|nào|gì|đâu|mấy|không|ko|k|chưa|bao|ai|có|làm|cách|xin|hỏi|cho|muốn|bị|được|lớp|trưởng|tổ|cán|nao|gi|dau|may|khong|chua|co|lam|cach|hoi|muon|bi|duoc|lop|truong|can|mình|minh|mới|moi|cũ|cu|này|nay|ta|em|tôi|toi|họp|hop|mạng|bộ|phát)(?:\s|$)/u;

/** Ordinary words that begin like a place. */
const isWord =
  /^(?:ấp trứng|ấp gà|ấp vịt|ap trung|bản (?:sao|đồ|thân|tin|lề|quyền|cập|án|kê|khai)|ban (?:sao|do|than|tin|quyen|cap|an|ke|khai)|khu (?:vườn|vực|công|đất|trọ|chợ)|khu (?:vuon|vuc|cong|dat|tro|cho)|xã hội|xa hoi|làng nghề|lang nghe|buôn (?:bán|người|lậu)|buon (?:ban|nguoi|lau)|phuong (?:thuc|phap|tien|an|huong))(?:\s|$)/u;

/** The place that a text names and says nothing else: "thôn Chè", "em ở xã Thanh Tâm". As it was typed. */
export function findNamedPlace(text: string): string | undefined {
  const [words, ...more] = cutIntoSentences(text);
  if (words === undefined || more.length > 0 || words.length > 9) return undefined;
  const line = words.map(({ typed }) => typed.normalize('NFC')).join(' ');
  const [, place, name] = placeWord.exec(line) ?? [];
  if (place === undefined || name === undefined || asks.test(` ${name} `)) return undefined;
  return isWord.test(place) ? undefined : place;
}

/** Whether a place begins with a word that means something else without its marks, or with them: "ban nong san tren mang". */
export function beginsLikeWord(place: string): boolean {
  return /^(?:bản|ban|buôn|buon|phường|phuong|lang|ap|khu)\s\D+$/u.test(place);
}
