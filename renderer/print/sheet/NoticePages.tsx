import { useLayoutEffect, useRef } from 'react';
import type { Furniture, Notice } from '#shared/domain/documents/sheet.ts';
import { layNotice } from './lay-notice.ts';

type Props = { readonly notice: Notice; readonly furniture: Furniture };

/** A notice or letter: its lines are set and counted here, because only the window knows where a line ends. */
export function NoticePages({ notice, furniture }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const lay = () => {
      if (root.current) layNotice(root.current, notice, furniture);
    };
    lay();
    // Letters of a face that was still loading are of another width.
    document.fonts.addEventListener('loadingdone', lay);
    return () => document.fonts.removeEventListener('loadingdone', lay);
  }, [notice, furniture]);
  return <div ref={root} />;
}
