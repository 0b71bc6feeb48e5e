import { Alert, Form, Input, Modal, Radio, Select } from 'antd';
import { Day } from '#shared/domain/day.ts';
import { BANK_FIELDS, type BankProfile } from '#shared/domain/payments/bank-profile.ts';
import { writeColumns, writeTitles, writeWords } from '#shared/domain/payments/bank-profile-text.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { BankPreview } from './BankPreview.tsx';
import { columnsRule, profileOf, type ProfileValues, titlesRule, wordsRule } from './profile-values.ts';

type Props = { readonly profile: BankProfile; readonly close: () => void };

const FORMATS = [
  { value: 'xlsx', label: 'Excel（.xlsx）' },
  { value: 'csv', label: '.csv' },
  { value: 'txt', label: '.txt' },
];
const ENCODINGS = [
  { value: 'gbk', label: 'GBK' },
  { value: 'utf-8', label: 'UTF-8' },
];
const SEPARATORS = [
  { value: ',', label: '逗号 ,' },
  { value: '|', label: '竖线 |' },
  { value: ';', label: '分号 ;' },
  { value: '\t', label: '制表符' },
];

/** The office's own bank: its columns, its encoding, its words; with the first lines as they would come out. */
export function BankProfileForm({ profile, close }: Props) {
  const [form] = Form.useForm<ProfileValues>();
  const save = useCommand(client.payments.saveBankProfile);
  const typed = Form.useWatch([], form);
  const preview = profileOf(typed);
  return (
    <Modal
      open
      width={900}
      title="银行文件格式"
      okText="保存（Ctrl+Enter）"
      cancelText="不改了"
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(open) => open && form.focusField('name')}
    >
      <DeskForm<ProfileValues>
        form={form}
        initialValues={{
          name: profile.name,
          format: profile.format,
          encoding: profile.encoding,
          separator: profile.separator,
          header: profile.header,
          columns: writeColumns(profile.columns),
          titles: writeTitles(profile.answer.titles),
          words: writeWords(profile.answer.words),
          effectiveFrom: Day.parse(today()),
        }}
        onFinish={(values) => {
          const changed = profileOf(values);
          if (changed) {
            save.mutate({ profile: changed, effectiveFrom: values.effectiveFrom }, { onSuccess: close });
          }
        }}
      >
        <div className="two-columns">
          <Form.Item
            name="name"
            label="名称"
            rules={[{ required: true, whitespace: true, message: '请起个名称，如银行的名字。' }]}
          >
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <Form.Item
            name="effectiveFrom"
            label="从哪天起用"
            rules={[dayRule, { required: true, message: '请填日期。' }]}
          >
            <DateField />
          </Form.Item>
          <Form.Item name="format" label="文件">
            <Radio.Group options={FORMATS} />
          </Form.Item>
          <Form.Item name="encoding" label="编码（.csv、.txt）">
            <Radio.Group options={ENCODINGS} />
          </Form.Item>
          <Form.Item name="separator" label="分隔符（.csv、.txt）">
            <Select options={SEPARATORS} />
          </Form.Item>
          <Form.Item name="header" label="第一行写列名">
            <Radio.Group
              options={[
                { value: true, label: '写' },
                { value: false, label: '不写' },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="columns"
            label="代发文件的列（一行一列；“公民身份号码=证件号码”是改个叫法）"
            extra={`能用的：${Object.values(BANK_FIELDS).join('、')}`}
            rules={[columnsRule]}
          >
            <Input.TextArea autoSize={{ minRows: 5, maxRows: 10 }} spellCheck={false} />
          </Form.Item>
          <div>
            <Form.Item
              name="titles"
              label="银行结果的列名（如“处理结果=交易状态”，可不填）"
              rules={[titlesRule]}
            >
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} spellCheck={false} />
            </Form.Item>
            <Form.Item
              name="words"
              label="银行的话（如“状态异常=05”，可不填）"
              extra="00 成功，01 户名不符，02 证件号不符，03 账号不存在，04 销户，05 冻结，06 挂失，07 未激活，08 限额，09 过期，98 处理中，99 其他"
              rules={[wordsRule]}
            >
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} spellCheck={false} />
            </Form.Item>
          </div>
        </div>
      </DeskForm>
      {preview && <BankPreview profile={preview} />}
      {save.error && <Alert type="error" showIcon role="alert" title={errorText(save.error)} />}
    </Modal>
  );
}
