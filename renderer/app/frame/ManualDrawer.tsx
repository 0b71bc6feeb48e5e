import { Button, Drawer, Space } from 'antd';
import { Marked } from 'marked';
import { useMemo, useRef, useState } from 'react';

const PAGES = import.meta.glob<string>('../../../build/manual/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PICTURES = import.meta.glob<string>('../../../build/manual/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Pages that belong to no page of the window. */
const MORE: Readonly<Record<string, string>> = {
  'first-hour': '第一个小时',
  'many-computers': '给很多台电脑装',
};

/** Pictures lie beside the pages; both are the program's own, compiled in. */
const marked = new Marked({
  renderer: {
    image: ({ href, text }) =>
      `<img src="${PICTURES[`../../../build/manual/pictures/${href}`] ?? ''}" alt="${text}" />`,
  },
});

type Props = { readonly open: boolean; readonly close: () => void; readonly page: string };

/** The manual, opened at the page that it is asked from; those of no page of the window are a key away. */
export function ManualDrawer({ open, close, page }: Props) {
  const [more, setMore] = useState<string>();
  const text = useRef<HTMLElement>(null);
  const shown = more ?? page;
  const html = useMemo(
    () => marked.parse(PAGES[`../../../build/manual/${shown}.md`] ?? '', { async: false }),
    [shown],
  );
  const leave = () => {
    setMore(undefined);
    close();
  };
  const others = Object.entries(MORE).filter(([name]) => name !== shown);
  return (
    <Drawer
      title="使用说明"
      open={open}
      onClose={leave}
      afterOpenChange={(isOpen) => isOpen && text.current?.focus()}
      size={shown in MORE ? 640 : 480}
      footer={
        <Space wrap>
          还有：
          {shown !== page && <Button onClick={() => setMore(undefined)}>回到这一页的说明</Button>}
          {others.map(([name, title]) => (
            <Button key={name} onClick={() => setMore(name)}>
              {title}
            </Button>
          ))}
        </Space>
      }
    >
      <article
        ref={text}
        className="manual"
        // Arrow keys scroll what has the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        // The manual is the program's own text, compiled in.
        // oxlint-disable-next-line react/no-danger
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </Drawer>
  );
}
