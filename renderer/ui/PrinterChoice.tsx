import { Select } from 'antd';
import { type Printer, SYSTEM_PRINTER } from '#shared/contract/shell.ts';

type Props = {
  readonly printers: readonly Printer[];
  readonly printer: string;
  readonly choose: (printer: string) => void;
};

/** Which printer; nothing where there is nothing to choose. */
export function PrinterChoice({ printers, printer, choose }: Props) {
  if (printers.length < 2) return null;
  return (
    <Select
      aria-label="打印机"
      value={printer}
      onChange={choose}
      popupMatchSelectWidth={false}
      options={[
        { value: SYSTEM_PRINTER, label: '系统默认打印机' },
        ...printers.map(({ name, displayName }) => ({ value: name, label: displayName })),
      ]}
    />
  );
}
