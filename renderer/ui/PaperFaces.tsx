import { Alert, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { CallError } from '#shared/contract/client.ts';
import { ADMINS } from '#shared/domain/accounts/roles.ts';
import { FACE_NAMES, FACES, type FaceName } from '#shared/domain/documents/faces.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { isUsable } from '#renderer/lib/paper-fonts.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type PaperFace, usePaperFaces } from '#renderer/lib/use-paper-faces.ts';
import { FileChoice } from './FileChoice.tsx';

type Said = { readonly kind: 'success' | 'error'; readonly text: string };

function standing({ face, name, isOwn }: PaperFace): string {
  if (name !== null) return isOwn ? `${name}（单位添加的）` : name;
  return face === 'Rare' ? '没有装，自带的宋体里有通用规范汉字' : '没有装，用自带的思源宋体代替';
}

/** 公文字体: which faces paper gets on this computer, and the office's own files for them. */
export function PaperFaces() {
  const { role } = useSession();
  const faces = usePaperFaces();
  const [face, setFace] = useState<FaceName>('FangSong');
  const [said, setSaid] = useState<Said>();
  const add = useCommand(client.documents.addFont);
  const remove = useCommand(client.documents.removeFont);
  const attempt = async (act: () => Promise<string>) => {
    try {
      setSaid({ kind: 'success', text: await act() });
    } catch (error) {
      setSaid({ kind: 'error', text: errorText(error) });
    }
  };
  const addFile = (file: File) =>
    attempt(async () => {
      const content = new Uint8Array(await file.arrayBuffer());
      if (!(await isUsable(content)))
        throw new CallError({ code: 'not-a-font', params: { fileName: file.name } });
      const { name } = await add.mutateAsync({ face, fileName: file.name, content });
      return `已添加“${name}”，以后的文书用它。`;
    });
  const mayChange = ADMINS.includes(role);
  return (
    <section aria-label="公文字体">
      <h2>公文字体</h2>
      {said && (
        <Alert
          type={said.kind}
          showIcon
          role={said.kind === 'error' ? 'alert' : 'status'}
          title={said.text}
        />
      )}
      <ul className="setting-list">
        {(faces ?? []).map((one) => (
          <li key={one.face}>
            <span className="setting-label">{one.what}</span>
            <span className="setting-value">{standing(one)}</span>
            {mayChange && one.isOwn && (
              <Button
                size="small"
                aria-label={`移除${one.what}`}
                onClick={() =>
                  void attempt(async () => {
                    await remove.mutateAsync({ face: one.face });
                    return `已移除${one.what}的字体文件。`;
                  })
                }
              >
                移除
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Space wrap style={{ marginTop: 8 }}>
          <Select
            aria-label="字体用作"
            value={face}
            onChange={setFace}
            style={{ width: 160 }}
            options={FACE_NAMES.map((value) => ({ value, label: FACES[value].what }))}
          />
          <FileChoice
            label="添加单位有授权的字体文件"
            accept=".ttf,.otf,.ttc"
            choose={(file) => void addFile(file)}
          />
        </Space>
      )}
    </section>
  );
}
