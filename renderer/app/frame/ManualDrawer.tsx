import { Drawer } from 'antd';
import { marked } from 'marked';
import { useMemo } from 'react';

const PAGES = import.meta.glob<string>('../../../build/manual/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

type Props = { readonly open: boolean; readonly close: () => void; readonly page: string };

/** The manual, opened at the page that it is asked from. */
export function ManualDrawer({ open, close, page }: Props) {
  const html = useMemo(
    () => marked.parse(PAGES[`../../../build/manual/${page}.md`] ?? '', { async: false }),
    [page],
  );
  return (
    <Drawer title="使用说明" open={open} onClose={close} size={480}>
      {/* The manual is the program's own text, compiled in. */}
      {/* oxlint-disable-next-line react/no-danger */}
      <article className="manual" dangerouslySetInnerHTML={{ __html: html }} />
    </Drawer>
  );
}
