import type { Furniture } from '#shared/domain/documents/sheet.ts';

type Props = {
  readonly furniture: Furniture;
  readonly page: number;
  readonly of: number;
  readonly ledgerHead?: string | null;
};

/** What stands below each page of a form: form, number, when and by whom it was printed, which page of how many. */
export function PageFoot({ furniture, page, of, ledgerHead = null }: Props) {
  const { form, number, printedAt, printedBy } = furniture;
  return (
    <footer className="page-foot">
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
