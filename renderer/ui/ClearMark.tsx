import { CloseCircleFilled } from '@ant-design/icons';
import { useLayoutEffect, useRef } from 'react';

/**
 * The mark that takes a choice back with the mouse, for every select of the desk. The library puts it into a button that is
 * seen under the mouse only, is a stop of Tab all the same, and has a foreign name: here it is no stop and has a Chinese
 * one, and who has no mouse takes the choice back with Delete.
 */
export function ClearMark() {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const button = mark.current?.closest('button');
    const select = button?.parentElement;
    if (!button || !select) return undefined;
    button.tabIndex = -1;
    button.ariaLabel = '清除';
    const takeBack = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.value !== '';
      if (event.key !== 'Delete' || isTyping) return;
      event.preventDefault();
      button.click();
    };
    select.addEventListener('keydown', takeBack);
    return () => select.removeEventListener('keydown', takeBack);
  }, []);
  return (
    <span ref={mark} aria-hidden>
      <CloseCircleFilled />
    </span>
  );
}
