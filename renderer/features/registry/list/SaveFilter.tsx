import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import type { SavedFilter } from '#shared/contract/settings.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { writeFilter } from './filter-address.ts';

type Props = {
  /** Without the text: what is typed is of the moment. */
  readonly filter: PersonFilter;
  readonly saved: readonly SavedFilter[];
};

const RULES = [{ required: true, whitespace: true, max: 30, message: '请起一个名字，30 个字以内。' }];

/** Keeps the words above the list under a name, for this account; or forgets them. */
export function SaveFilter({ filter, saved }: Props) {
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ name: string }>();
  const keep = useCommand(client.settings.saveFilters);
  const address = writeFilter(filter).toString();
  const known = saved.find((one) => one.address === address);
  const others = saved.filter((one) => one !== known);

  function save({ name }: { name: string }): void {
    const kept = others.filter((one) => one.name !== name.trim());
    keep.mutate(
      { list: 'registry', filters: [...kept, { name: name.trim(), address }] },
      { onSuccess: () => setAsking(false) },
    );
  }
  if (known) {
    return (
      <Button
        size="small"
        type="link"
        onClick={() => keep.mutate({ list: 'registry', filters: [...others] })}
      >
        ★ {known.name}（不再常用）
      </Button>
    );
  }
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        存为常用…
      </Button>
      <Modal
        open={asking}
        title="存为常用筛选"
        okText="保存（Ctrl+Enter）"
        cancelText="不存了"
        destroyOnHidden
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        afterOpenChange={(open) => open && form.focusField('name')}
      >
        <DeskForm<{ name: string }> form={form} onFinish={save}>
          <Form.Item name="name" label="起个名字" rules={RULES}>
            <Input autoComplete="off" placeholder="如：官地镇快到期的" />
          </Form.Item>
        </DeskForm>
      </Modal>
    </>
  );
}
