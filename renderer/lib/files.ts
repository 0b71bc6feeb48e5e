/** A file's bytes, as the contract carries them. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

const STEP = 1024;

/** 812 字节, 31 KB, 2.4 MB. */
export function sizeText(bytes: number): string {
  if (bytes < STEP) return `${bytes} 字节`;
  const kilo = bytes / STEP;
  return kilo < STEP ? `${Math.round(kilo)} KB` : `${(kilo / STEP).toFixed(1)} MB`;
}
