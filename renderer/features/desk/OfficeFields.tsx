import { Form, Input } from 'antd';
import { Office } from '#shared/contract/desk.ts';
import { SETTINGS } from '#shared/domain/settings/settings.ts';
import { zodRule } from '#renderer/lib/rules.ts';

export const INITIAL_OFFICE = {
  officeName: SETTINGS['office.name'].initial,
  countyCode: SETTINGS['office.countyCode'].initial,
  documentPrefix: SETTINGS['office.documentPrefix'].initial,
};

/** Which office this desk is for. */
export function OfficeFields() {
  return (
    <>
      <Form.Item
        name="officeName"
        label="单位名称"
        rules={[zodRule(Office.shape.name, '请写单位全称，4 到 40 个字。')]}
      >
        <Input autoComplete="off" autoFocus />
      </Form.Item>
      <div className="two-columns">
        <Form.Item
          name="countyCode"
          label="县级行政区划代码"
          rules={[zodRule(Office.shape.countyCode, '行政区划代码是 6 位数字，林西县是 150424。')]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="documentPrefix"
          label="机关代字"
          rules={[zodRule(Office.shape.documentPrefix, '请写发文字号里的机关代字，如“林残联”。')]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}
