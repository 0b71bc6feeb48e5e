import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Archive } from './Archive.tsx';
import { Calibration } from './Calibration.tsx';
import { Gallery } from './Gallery.tsx';
import { Runs } from './Runs.tsx';
import './documents.css';

const VIEWS = ['全部表单', '已出文书', '批量打印', '打印机和字体'] as const;
type View = (typeof VIEWS)[number];

const isView = (text: string | null): text is View => VIEWS.some((view) => view === text);

/** All paper: the forms, what was issued, what is printed in the hundreds, and what it is printed with. */
export function DocumentsPage() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('view');
  const view = isView(asked) ? asked : '全部表单';
  return (
    <>
      <PageHeader title="文书" purpose="预览就是打印出来的样子；打印过的都存档，重打和当时一样。" />
      <Segmented<View>
        options={[...VIEWS]}
        value={view}
        onChange={(next) => setSearch({ view: next }, { replace: true })}
      />
      {view === '全部表单' && <Gallery />}
      {view === '已出文书' && <Archive />}
      {view === '批量打印' && <Runs />}
      {view === '打印机和字体' && <Calibration />}
    </>
  );
}
