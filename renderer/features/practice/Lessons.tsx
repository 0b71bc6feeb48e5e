import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { LESSON_NAMES, type Lesson } from '#shared/domain/practice-lessons.ts';
import { client } from '#renderer/lib/client.ts';
import { LESSON_WORDS, useLessons } from '#renderer/lib/lessons.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ErrorState } from '#renderer/ui/States.tsx';

/** What can be practised; the line above every page then says what comes next, and notices what is done. */
export function Lessons() {
  const lessons = useLessons(true);
  const take = useCommand(client.practice.takeLesson);
  const navigate = useNavigate();
  const { taken, finished } = lessons.data ?? { taken: null, finished: [] };
  const begin = (lesson: Lesson) =>
    take.mutate({ lesson }, { onSuccess: () => void navigate(LESSON_WORDS[lesson].steps[0]?.path ?? '/') });
  return (
    <section aria-label="练习">
      <h2>
        练习：已完成 {finished.length} / {LESSON_NAMES.length}
      </h2>
      {lessons.isError && <ErrorState error={lessons.error} />}
      {take.error && <ErrorState error={take.error} />}
      <ol className="lessons">
        {LESSON_NAMES.map((lesson) => {
          const { title, steps } = LESSON_WORDS[lesson];
          const isTaken = taken?.lesson === lesson;
          return (
            <li key={lesson} aria-current={isTaken ? 'step' : undefined}>
              <span>{finished.includes(lesson) ? '✓' : isTaken ? '▶' : '○'}</span>
              <strong>{title}</strong>
              <small>{steps.map(({ text }) => text).join('；')}。</small>
              <Button onClick={() => begin(lesson)} aria-label={`${isTaken ? '重练' : '开始'}“${title}”`}>
                {isTaken ? '重练' : '开始'}
              </Button>
            </li>
          );
        })}
      </ol>
      {taken && <Button onClick={() => take.mutate({ lesson: null })}>收起练习提示</Button>}
    </section>
  );
}
