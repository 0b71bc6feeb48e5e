import type { Notice } from '#shared/domain/documents/sheet.ts';
import { client } from '#renderer/lib/client.ts';

/** Writes a notice as a Word document in the same geometry, for whoever goes on with it in WPS. */
export async function saveDocx(notice: Notice, pdfName: string): Promise<void> {
  const { noticeDocx } = await import('./notice-docx.ts');
  const content = await noticeDocx(notice);
  await client.shell.saveFile({ fileName: pdfName.replace(/\.pdf$/, '.docx'), content });
}
