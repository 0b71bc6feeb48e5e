import { Alert, Button, Space } from 'antd';
import { useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { restoredDrafts } from '#renderer/lib/drafts.ts';

/** What was being typed when the desk was locked, and the way back to it. */
export function DraftNotice() {
  const drafts = useSyncExternalStore(restoredDrafts.subscribe, restoredDrafts.get);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [name] = Object.keys(drafts);
  if (name === undefined) return null;
  const [path = '/'] = name.split('#');
  if (path === pathname) return null;
  return (
    <Alert
      className="draft-notice"
      type="info"
      showIcon
      title="锁定以前有一张表没有填完，内容还在。"
      action={
        <Space>
          <Button size="small" type="primary" onClick={() => void navigate(path)}>
            接着填
          </Button>
          <Button size="small" onClick={() => restoredDrafts.drop(name)}>
            不要了
          </Button>
        </Space>
      }
    />
  );
}
