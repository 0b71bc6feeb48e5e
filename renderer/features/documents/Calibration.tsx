import { useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import { Sheet } from '#shared/domain/documents/sheet.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { TROUBLE_TEXTS } from '#renderer/lib/printer-trouble.ts';
import { drawPaper } from '#renderer/lib/draw-paper.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { PaperFaces } from '#renderer/ui/PaperFaces.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { USUAL_ORDER } from './printing.ts';

type Values = { readonly printer: string; readonly right: number; readonly down: number };

/** A page whose frame stands 15 mm from the left and the upper edge of the paper. */
const TEST_PAGE = Sheet.parse({
  kind: 'grid',
  title: '打印机校准页',
  subtitle: '量表格左边线和标题上沿到纸边的距离，应该是 15 毫米；差多少，填多少',
  rows: [
    { height: 100, cells: [{ text: '左边线到纸的左边：15 毫米', span: 12, isHead: false }] },
    { height: 100, cells: [{ text: '上边线到纸的上边：35 毫米', span: 12, isHead: false }] },
  ],
  notes: [],
});

function OffsetForm({ printers }: { readonly printers: readonly { name: string; displayName: string }[] }) {
  const [form] = Form.useForm<Values>();
  const { name: who } = useSession();
  const [said, setSaid] = useState('');
  const save = useCommand(client.documents.setOffset);
  const known = useQuery({ queryKey: ['documents.offsets'], queryFn: () => client.documents.offsets({}) });
  const show = (printer: string) => {
    const found = known.data?.find((offset) => offset.printer === printer);
    form.setFieldsValue({ right: (found?.right ?? 0) / 10, down: (found?.down ?? 0) / 10 });
  };
  const tenths = (millimetres: number | null) => Math.round((millimetres ?? 0) * 10);
  async function printTestPage(): Promise<void> {
    const { printer, right, down } = form.getFieldsValue();
    try {
      const furniture = {
        number: null,
        form: '校准页',
        printedAt: '',
        printedBy: who,
        margins: USUAL_MARGINS,
      };
      const { pdf } = await drawPaper({ sheet: TEST_PAGE, furniture });
      const offset = { right: tenths(right), down: tenths(down) };
      const { trouble } = await client.shell.printPdf({ ...USUAL_ORDER, pdf, printer, offset });
      setSaid(`校准页已送到打印机。${trouble === null ? '' : TROUBLE_TEXTS[trouble]}`);
    } catch (error) {
      setSaid(errorText(error));
    }
  }
  return (
    <DeskForm<Values>
      form={form}
      initialValues={{ printer: printers[0]?.name, right: 0, down: 0 }}
      onFinish={({ printer, right, down }) =>
        save.mutate(
          { printer, right: tenths(right), down: tenths(down) },
          { onSuccess: () => setSaid('已记住这台打印机的偏移，以后打印都按它移动。') },
        )
      }
    >
      <Form.Item name="printer" label="打印机">
        <Select
          onChange={show}
          options={printers.map(({ name, displayName }) => ({ value: name, label: displayName }))}
        />
      </Form.Item>
      <Form.Item name="right" label="向右移（毫米，负数向左）">
        <InputNumber min={-20} max={20} step={0.1} precision={1} />
      </Form.Item>
      <Form.Item name="down" label="向下移（毫米，负数向上）">
        <InputNumber min={-20} max={20} step={0.1} precision={1} />
      </Form.Item>
      <Button onClick={() => void printTestPage()}>打印校准页</Button>{' '}
      <Button type="primary" htmlType="submit">
        记住（Ctrl+Enter）
      </Button>
      <p role="status">{said}</p>
    </DeskForm>
  );
}

/** What paper is printed with: the printers' offsets, and the faces that this computer has. */
export function Calibration() {
  const { role } = useSession();
  const printers = useQuery({
    queryKey: ['shell.printers'],
    queryFn: () => client.shell.printers({}),
    staleTime: 0,
  });
  return (
    <>
      <PaperFaces />
      <h2>打印机校准</h2>
      {printers.data && printers.data.length === 0 && (
        <EmptyState>没有找到打印机。接好打印机以后再来校准。</EmptyState>
      )}
      {CLERKS.includes(role) && printers.data && printers.data.length > 0 && (
        <OffsetForm printers={printers.data} />
      )}
    </>
  );
}
