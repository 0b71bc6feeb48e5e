import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { useImport } from './current-import.ts';
import { DoneStep } from './DoneStep.tsx';
import { ImportDesk } from './ImportDesk.tsx';
import { Runs } from './Runs.tsx';
import './imports.css';

/** Workbooks become files: nothing is written before somebody has seen what would be. */
export function ImportsPage() {
  const current = useImport();
  switch (current.step) {
    case '选择':
      return (
        <>
          <ChooseStep />
          <Runs />
        </>
      );
    case '写入':
      return (
        <>
          <PageHeader title="导入" purpose="写好了。这次导入随时可以撤销，只要后来没有别的改动靠着它。" />
          <DoneStep done={current} />
          <Runs />
        </>
      );
    case '对列':
    case '核对':
    case '计划':
      return <ImportDesk key={current.workbook.importId} current={current} />;
  }
}
