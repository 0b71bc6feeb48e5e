import { Alert, Button, Space } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from '#renderer/lib/keys.ts';
import { type CurrentImport, setImport } from './current-import.ts';
import { leftWords } from './import-words.ts';
import { UndoImport } from './UndoImport.tsx';

type Props = { readonly done: Extract<CurrentImport, { readonly step: '写入' }> };

/** What was written, with the way back. */
export function DoneStep({ done: { fileName, runId, counts, left } }: Props) {
  const navigate = useNavigate();
  const again = () => setImport({ step: '选择' });
  const keys = useMemo(() => [{ keys: 'Ctrl+N', label: '再导一份', run: again }], []);
  useKeys(keys);
  const count = (value: number) => value.toLocaleString('zh-CN');
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`“${fileName}”已写入：新增 ${count(counts.add)} 条，变更 ${count(counts.change)} 条，${count(counts.unchanged)} 条不变${leftWords(left, 'did')}。`}
      description={
        <Space wrap>
          <Button type="primary" autoFocus onClick={() => void navigate('/registry')}>
            看档案
          </Button>
          <UndoImport runId={runId} fileName={fileName} done={again} />
          <Button onClick={again}>再导一份（Ctrl+N）</Button>
        </Space>
      }
    />
  );
}
