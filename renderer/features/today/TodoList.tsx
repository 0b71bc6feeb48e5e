import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Todo } from '#shared/contract/today.ts';
import { TODOS } from './todo-words.ts';

const URGENCY: Readonly<Record<Todo['urgency'], { readonly word: string; readonly color: string }>> = {
  overdue: { word: '! 急办', color: 'error' },
  due: { word: '● 待办', color: 'warning' },
  prepared: { word: '○ 有空再办', color: 'default' },
};

/** What there is to do, the most urgent first: a count, a noun and the way there. */
export function TodoList({ todos }: { readonly todos: readonly Todo[] }) {
  return (
    <ul className="todo-list" aria-label="要办的事">
      {todos.map(({ kind, urgency, count }) => {
        const { say, verb, path } = TODOS[kind];
        return (
          <li key={kind}>
            <Tag color={URGENCY[urgency].color}>{URGENCY[urgency].word}</Tag>
            <span>{say(count)}</span>
            <Link to={path}>{verb} →</Link>
          </li>
        );
      })}
    </ul>
  );
}
