import { Button } from 'antd';
import { Link } from 'react-router';
import { client } from '#renderer/lib/client.ts';
import { LESSON_WORDS, useLessons } from '#renderer/lib/lessons.ts';

/** Says on every page that nothing here is real, and what comes next of the lesson that was begun. */
export function PracticeBanner() {
  const taken = useLessons(true).data?.taken;
  return (
    <aside className="practice-banner" aria-label="演练模式">
      <strong>演练模式</strong>
      {taken ? (
        <LessonLine lesson={taken.lesson} steps={taken.steps} />
      ) : (
        <span>这里的人都是虚构的，做错什么都不要紧。真实数据没有打开。</span>
      )}
      <Button size="small" onClick={() => void client.shell.practice({ on: false })}>
        退出演练
      </Button>
    </aside>
  );
}

type Taken = NonNullable<NonNullable<ReturnType<typeof useLessons>['data']>['taken']>;

function LessonLine({ lesson, steps }: Taken) {
  const { title, steps: words } = LESSON_WORDS[lesson];
  const next = steps.indexOf(false);
  const step = words[next];
  return (
    <span role="status">
      {step ? (
        <>
          练习“{title}”第 {next + 1}/{steps.length} 步：{step.text}。<Link to={step.path}>去做 →</Link>
        </>
      ) : (
        <>
          ✓ 练习“{title}”完成。<Link to="/practice">选下一个 →</Link>
        </>
      )}
    </span>
  );
}
