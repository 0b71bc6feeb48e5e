import { Alert, Modal } from 'antd';
import type { Session } from '#shared/contract/desk.ts';
import { SignInForm } from './SignInForm.tsx';

type Props = { readonly session: Session; readonly enter: (session: Session) => void };

/** The data process was started again and knows nobody; what was typed behind this dialog is still there. */
export function ReturnDialog({ session, enter }: Props) {
  return (
    <Modal
      open
      title={`${session.name}，请重新登录`}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <Alert
        type="info"
        showIcon
        title="数据程序意外退出，已经重新启动。"
        description="保存过的都在，正在填写的内容也还在这个窗口里。输入密码就能接着做。"
      />
      <SignInForm login={session.login} waitSeconds={0} enter={enter} />
    </Modal>
  );
}
