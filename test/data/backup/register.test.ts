/** A register that was printed and kept comes back byte for byte, and would be printed the same today. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { ADMINISTRATOR, freshFolder, openDesk } from '#test/support/desk.ts';
import { openSmall, payMonth, smallOffice } from '#test/data/payments/support/small-office.ts';

test('the register of a month after a restore on a new PC', async () => {
  const office = await smallOffice(40);
  const desk = openSmall(office);
  const { id: subject } = await payMonth(desk, Month.parse('2026-11'));
  const asked = { form: 'F14', subject, place: null, values: {} } as const;
  const { number, title, paper } = await desk.client.documents.compose(asked);
  const pdf = Uint8Array.from(Buffer.from(`%PDF-1.7 ${JSON.stringify(paper)} %%EOF`));
  const { documentId } = await desk.client.documents.issue({
    ...asked,
    title,
    number,
    pages: 1,
    pdf,
    run: null,
  });
  const register = await desk.client.documents.compose(asked);
  const volume = freshFolder();
  await desk.client.backup.write({ volume, label: '盘', mount: '', onOwnDisk: true });
  desk.end();
  rmSync(desk.folder, { recursive: true });

  const fresh = openDesk({ folder: freshFolder() });
  const [run] = await fresh.client.backup.runs({ volume });
  const at = { volume, name: run?.name ?? '', databaseId: run?.databaseId ?? '' };
  const secret = office.recoveryCode;
  await fresh.client.backup.restore({ ...at, login: null, secret, otherOffice: false });
  await fresh.client.desk.signIn({ login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
  expect((await fresh.client.documents.pdf({ documentId })).content).toEqual(pdf);
  expect(await fresh.client.documents.compose(asked)).toEqual(register);
  fresh.end();
});
