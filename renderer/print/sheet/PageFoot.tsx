import type { Furniture } from '#shared/domain/documents/sheet.ts';

/** Millimetres from the text to the lower edge of this line. */
const BELOW_TEXT = 10;

type Props = {
  readonly furniture: Furniture;
  readonly page: number;
  readonly of: number;
  readonly ledgerHead?: string | null | undefined;
};

/** What stands below each page of a form: form, number, when and by whom it was printed, which page of how many. */
export function PageFoot({ furniture, page, of, ledgerHead = null }: Props) {
  const { form, number, printedAt, printedBy, margins } = furniture;
  const place = {
    left: `${margins.left / 10}mm`,
    right: `${margins.right / 10}mm`,
    bottom: `${margins.bottom / 10 - BELOW_TEXT}mm`,
  };
  return (
    <footer className="page-foot" style={place}>
      <span>
        {form}
        {number !== null && `　${number}`}
        {ledgerHead !== null && `　台账链头 ${ledgerHead.slice(0, 16)}`}
      </span>
      <span>
        打印：{printedAt}　{printedBy}
      </span>
      <span>
        第 {page} 页　共 {of} 页
      </span>
    </footer>
  );
}
