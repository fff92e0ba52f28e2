// as mini-app/src/features/asking/question-text.tsx
export function QuestionText({ question }: { question: string }) {
  return <p dangerouslySetInnerHTML={{ __html: question }} />;
}
