import { Alert, Checkbox } from 'antd';
import { Link } from 'react-router';
import type { Composed } from '#shared/contract/documents.ts';
import type { DrawnPaper } from '#renderer/lib/draw-paper.ts';
import { usePaperFaces } from '#renderer/lib/use-paper-faces.ts';

const WAY = <Link to="/documents?view=打印机和字体">添加字体</Link>;

type Props = {
  readonly lacking: readonly Composed['lacking'][number][];
  readonly missing: DrawnPaper['missing'];
  /** The clerk will write the missing characters in by hand. */
  readonly byHand: boolean;
  readonly setByHand: (byHand: boolean) => void;
  /** Whether it may be printed from here at all. */
  readonly mayPrint: boolean;
};

/** What is not on the paper as it should be: faces that others stand in for, and characters that nothing has. */
export function PaperWarnings({ lacking, missing, byHand, setByHand, mayPrint }: Props) {
  const faces = usePaperFaces() ?? [];
  const absent = faces.filter(({ face, name }) => name === null && face !== 'Rare').map(({ what }) => what);
  return (
    <>
      {absent.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={`这台电脑没有${absent.join('、')}，纸上用自带的宋体代替，字形和公文规定不同。`}
          action={WAY}
        />
      )}
      {lacking.includes('office-phone') && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title="单位的联系电话还没有填，纸上这一处是空的。"
          action={<Link to="/settings">去设置填写</Link>}
        />
      )}
      {missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={`这些字没有字体，纸上会是空框：${missing
            .map(({ character, words }) => `${character}（U+${codeOf(character)}，在“${words}”里）`)
            .join('；')}。请添加生僻字字体后重新预览。`}
          description={
            mayPrint && (
              <Checkbox checked={byHand} onChange={({ target }) => setByHand(target.checked)}>
                先打印，空框由我手写补上
              </Checkbox>
            )
          }
          action={WAY}
        />
      )}
    </>
  );
}

const codeOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
