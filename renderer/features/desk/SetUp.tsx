import { Alert, Button, Form, Space, Steps } from 'antd';
import { useState } from 'react';
import type { Session } from '#shared/contract/desk.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { AdministratorFields, type AdministratorValues } from './AdministratorFields.tsx';
import { Door } from './Door.tsx';
import { INITIAL_OFFICE, OfficeFields } from './OfficeFields.tsx';
import { RecoverySheetStep } from '#renderer/ui/RecoverySheetStep.tsx';

type Values = AdministratorValues & {
  readonly officeName: string;
  readonly countyCode: string;
  readonly documentPrefix: string;
};
type Founded = { readonly session: Session; readonly recoveryCode: string };
type Props = {
  readonly begin: () => void;
  readonly enter: (session: Session) => void;
  /** To the backups instead: this is another PC's office. */
  readonly restore: () => void;
};

/** The first start: which office, who comes first, and the paper for the safe. */
export function SetUp({ begin, enter, restore }: Props) {
  const [form] = Form.useForm<Values>();
  const [founded, setFounded] = useState<Founded>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function found({
    officeName,
    countyCode,
    documentPrefix,
    login,
    name,
    password,
  }: Values): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    begin();
    try {
      const office = { name: officeName, countyCode, documentPrefix };
      setFounded(await client.desk.setUp({ office, administrator: { login, name, password } }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }
  return (
    <Door
      wide
      title="欢迎使用残联业务台"
      purpose={
        founded
          ? '恢复码就是打开数据的钥匙。请打印出来放进单位保险柜：密码都忘了、电脑坏了，全靠它。'
          : '第一次使用：先写明单位和第一位管理员。Enter 到下一栏，Ctrl+Enter 继续，按 F1 看第一个小时怎么做。'
      }
    >
      <Steps
        size="small"
        current={founded ? 1 : 0}
        items={[{ title: '单位和管理员' }, { title: '恢复单' }, { title: '开始使用' }]}
      />
      {failure !== undefined && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      {founded ? (
        <RecoverySheetStep
          session={founded.session}
          code={founded.recoveryCode}
          done={() => enter(founded.session)}
        />
      ) : (
        <DeskForm<Values>
          form={form}
          initialValues={INITIAL_OFFICE}
          onFinish={(values) => void found(values)}
        >
          <div className="two-columns">
            <fieldset>
              <legend>单位</legend>
              <OfficeFields />
            </fieldset>
            <fieldset>
              <legend>第一位管理员</legend>
              <AdministratorFields />
            </fieldset>
          </div>
          <Space>
            <Button type="primary" htmlType="submit" loading={busy}>
              继续（Ctrl+Enter）
            </Button>
            <Button onClick={restore}>我有备份：从备份恢复</Button>
          </Space>
        </DeskForm>
      )}
    </Door>
  );
}
