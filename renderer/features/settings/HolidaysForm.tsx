import { Alert, Form, Input, Modal } from 'antd';
import { useEffect } from 'react';
import type { CalendarYear } from '#shared/contract/applications/calendar.ts';
import { readHolidayNotice, writeHolidayLines } from '#shared/domain/applications/holiday-notice.ts';
import { Day } from '#shared/domain/day.ts';
import { NOTICE_FAULT_TEXTS } from '#renderer/lib/application-fault-text.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { bytesOf } from '#renderer/lib/files.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { textRule } from '#renderer/lib/rules.ts';
import { WORKBOOK_FILES } from '#renderer/lib/workbook-files.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { FileChoice } from '#renderer/ui/FileChoice.tsx';

type Props = { readonly year: CalendarYear; readonly close: () => void };
type Values = { readonly document: string; readonly text: string };

const toDays = (days: readonly string[]) => days.map((day) => Day.parse(day));

/** A year's notice, pasted whole, read from a workbook or mended line by line. */
export function HolidaysForm({ year: { year, daysOff, worked, document }, close }: Props) {
  const [form] = Form.useForm<Values>();
  const save = useCommand(client.applications.saveCalendar);
  const read = useCommand(async (file: File) =>
    client.applications.readCalendar({ fileName: file.name, bytes: await bytesOf(file) }),
  );
  const text = Form.useWatch('text', form) ?? '';
  const understood = readHolidayNotice(text, year);
  useEffect(() => form.focusField('document'), [form]);
  const noticeRule = textRule((typed) => {
    const notice = readHolidayNotice(typed, year);
    return notice.ok ? undefined : `第 ${notice.line} 行：${NOTICE_FAULT_TEXTS[notice.fault]}`;
  });
  const error = save.error ?? read.error;
  return (
    <Modal
      open
      width={620}
      title={`${year} 年放假安排`}
      okText="保存（Ctrl+Enter）"
      cancelText="不改了"
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <DeskForm<Values>
        form={form}
        initialValues={{
          document: document || `国务院办公厅关于${year}年部分节假日安排的通知`,
          text: writeHolidayLines({ daysOff: toDays(daysOff), worked: toDays(worked) }),
        }}
        onFinish={(values) => save.mutate({ year, ...values }, { onSuccess: close })}
      >
        <Form.Item
          name="document"
          label="依据的文件"
          rules={[{ required: true, min: 2, whitespace: true, message: '请写依据的文件。' }]}
        >
          <Input autoComplete="off" maxLength={80} />
        </Form.Item>
        <Form.Item
          name="text"
          label="放假和上班的日子"
          extra={`把通知整段粘贴进来，或者一行一天，如“${year}-01-01 休”；周末要上班的写“班”。`}
          rules={[noticeRule]}
        >
          <Input.TextArea autoSize={{ minRows: 6, maxRows: 12 }} maxLength={20_000} />
        </Form.Item>
      </DeskForm>
      <p role="status">
        {understood.ok
          ? `读到放假 ${understood.holidays.daysOff.length} 天，周末上班 ${understood.holidays.worked.length} 天。`
          : '还没有读懂，保存时会指出是哪一行。'}{' '}
        <FileChoice
          label="从工作簿读入"
          accept={WORKBOOK_FILES}
          choose={(file) =>
            read.mutate(file, { onSuccess: (lines) => form.setFieldsValue({ text: lines.text }) })
          }
        />
      </p>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
    </Modal>
  );
}
