import { Alert } from 'antd';
import { useEffect } from 'react';

/** Long enough to read a sentence, in milliseconds. */
const READ_MS = 8_000;

type Props = { readonly text: string | undefined; readonly close: () => void };

/**
 * What has been done, in one sentence. It stays for as long as nobody is at the desk, and leaves its room a while after
 * the first key or click.
 */
export function DoneMessage({ text, close }: Props) {
  useEffect(() => {
    if (text === undefined) return undefined;
    let timer: number | undefined;
    const begin = () => {
      timer ??= window.setTimeout(close, READ_MS);
    };
    window.addEventListener('keydown', begin);
    window.addEventListener('pointerdown', begin);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', begin);
      window.removeEventListener('pointerdown', begin);
    };
    // Only what is said makes it begin anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);
  return text === undefined ? null : (
    <Alert type="success" showIcon role="status" title={text} closable={{ onClose: close }} />
  );
}
