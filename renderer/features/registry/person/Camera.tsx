import { Alert, Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';

type Props = { readonly take: (photo: Blob) => void; readonly close: () => void };

const FAULTS: Readonly<Record<string, string>> = {
  NotFoundError: '没有找到摄像头。请插好摄像头再试，或者改用“选文件”。',
  NotAllowedError: '系统没有允许使用摄像头。请在 Windows 设置的“隐私 › 相机”里打开，或者改用“选文件”。',
  NotReadableError: '摄像头正被别的程序占用。请关掉那个程序再试。',
};
const OTHER_FAULT = '摄像头没有打开。请重新插一次摄像头再试，或者改用“选文件”。';

/** What the camera shows, for as long as the dialog stands; it is switched off with it. */
function useCamera() {
  const screen = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<string>();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let left = false;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    async function start(): Promise<void> {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { width: 1280, height: 720 },
          audio: false,
        });
        if (left) stop();
        else if (screen.current) screen.current.srcObject = stream;
      } catch (error) {
        setFault(FAULTS[error instanceof DOMException ? error.name : ''] ?? OTHER_FAULT);
      }
    }
    void start();
    return () => {
      left = true;
      stop();
    };
  }, []);
  return { screen, fault, ready, setReady };
}

/** Takes one picture of whoever sits before the desk. */
export function Camera({ take, close }: Props) {
  const { screen, fault, ready, setReady } = useCamera();
  const shutter = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (ready) shutter.current?.focus();
  }, [ready]);
  function shoot(): void {
    const video = screen.current;
    if (!video) return;
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    canvas.toBlob((photo) => photo && take(photo), 'image/jpeg', 0.9);
  }
  return (
    <Modal
      open
      title="拍照"
      onCancel={close}
      width={680}
      footer={
        <>
          <Button onClick={close}>不拍了</Button>
          <Button ref={shutter} type="primary" disabled={!ready} onClick={shoot}>
            拍下来
          </Button>
        </>
      }
    >
      {fault !== undefined && <Alert type="warning" showIcon role="alert" title={fault} />}
      {/* A live picture has no words to caption. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={screen}
        className="camera"
        autoPlay
        playsInline
        muted
        aria-label="摄像头画面"
        onLoadedData={() => setReady(true)}
      />
    </Modal>
  );
}
