const questionLengthMax = 80;
/** The first half of a letter that takes two places. */
const halfLetter = /[\ud800-\udbff]$/;

/** A request in one line, for when many go out in one list. */
export function requestLine(request: {
  code: string;
  villageName: string;
  question: string;
  isUrgent: boolean;
}): string {
  const question = request.question.replaceAll(/\s+/g, ' ');
  const short =
    question.length <= questionLengthMax
      ? question
      : `${question.slice(0, questionLengthMax).replace(halfLetter, '').trimEnd()}…`;
  return `${request.code} · ${request.isUrgent ? 'GẤP! ' : ''}${request.villageName}: ${short}`;
}
