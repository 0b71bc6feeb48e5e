import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_ATTACHMENT } from '#shared/contract/registry/attachments.ts';
import { failureOf, foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import { spawnDataProcess } from '#test/support/data-process.ts';
import { ADMINISTRATOR, freshFolder, OFFICE, type TestDesk } from '#test/support/desk.ts';
import { addPerson, basicsOf, WANG, changesOf } from './support/people.ts';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, ...randomBytes(50_000)]);
const PDF = Uint8Array.from('%PDF-1.7 告知同意', (character) => character.charCodeAt(0));

let office: Office;
let desk: TestDesk;
let personId: string;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(async () => {
  desk = seatedDesk(office);
  personId = await addPerson(desk, WANG);
});
afterEach(() => desk.end());

const registry = () => desk.client.registry;
const add = async (content: Uint8Array<ArrayBuffer>, fileName = '照片.jpg') =>
  (await registry().addAttachment({ personId, kind: '照片', fileName, content })).attachmentId;
const folder = () => join(desk.folder, 'attachments');
const files = () => (existsSync(folder()) ? readdirSync(folder()) : []);

describe('an attachment', () => {
  test('comes back byte for byte, with its kind by its content, and stands in the file', async () => {
    const photo = await add(JPEG);
    const paper = await add(PDF, '同意书.jpg');
    expect(await registry().attachment({ attachmentId: photo })).toEqual({
      mediaType: 'image/jpeg',
      content: JPEG,
    });
    expect(await registry().attachment({ attachmentId: paper })).toEqual({
      mediaType: 'application/pdf',
      content: PDF,
    });
    const { attachments } = await registry().open({ personId });
    expect(new Map(attachments.map(({ fileName, size, addedBy }) => [fileName, [size, addedBy]]))).toEqual(
      new Map([
        ['同意书.jpg', [PDF.length, '王芳']],
        ['照片.jpg', [JPEG.length, '王芳']],
      ]),
    );
  });

  test('lies there enciphered, under a name that tells nothing, and once however often it is added', async () => {
    await add(PDF);
    await add(PDF, '又一次.pdf');
    const [name = ''] = files();
    expect(files()).toHaveLength(1);
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(name).not.toBe(createHash('sha256').update(PDF).digest('hex'));
    expect(readFileSync(join(folder(), name)).includes('%PDF-')).toBe(false);
  });

  test('is told in the audit log by length and hash, never by its content', async () => {
    await add(PDF);
    const { rows } = await desk.client.audit.page({ action: 'registry.addAttachment', limit: 1 });
    expect(rows).toMatchObject([
      {
        subject: `person:${personId}`,
        detail: {
          input: { personId, fileName: '照片.jpg' },
          detail: { size: PDF.length, sha256: createHash('sha256').update(PDF).digest('hex') },
        },
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/content/);
  });

  test('is taken out for a reason, and the history says so', async () => {
    const attachmentId = await add(JPEG);
    await registry().removeAttachment({ attachmentId, reason: '拍错了人' });
    expect((await registry().open({ personId })).attachments).toEqual([]);
    expect(await outcome(registry().attachment({ attachmentId }))).toBe('not-found');
    expect((await changesOf(desk, personId, attachmentId)).slice(0, 1)).toMatchObject([
      { field: 'removedAt', old: null, reason: '拍错了人' },
    ]);
    expect(files()).toHaveLength(1);
  });
});

describe('nothing is kept', () => {
  test.each([
    ['of a web page', '<html><script>'],
    ['of a drawing that can run', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['of a program', 'MZ\x90'],
    ['of nothing', ''],
  ])('%s', async (_, text) => {
    const content = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(await outcome(add(content, '照片.jpg'))).toBe('attachment-of-another-kind');
    expect(files()).toEqual([]);
  });

  test('larger than the limit, and up to it everything', async () => {
    const large = new Uint8Array(LARGEST_ATTACHMENT + 1);
    large.set(JPEG.subarray(0, 3));
    expect(await failureOf(add(large))).toEqual({ code: 'attachment-too-large', params: { megabytes: 20 } });
    expect(await outcome(add(large.subarray(0, LARGEST_ATTACHMENT)))).toBe('done');
  });

  test('by a command that fails: neither reference nor file, and not the file of an earlier one', async () => {
    const { desk: place } = desk;
    const fails = async (content: Uint8Array) => {
      const failing = place.database().transaction((_writer, along) => {
        place.contents(along).keep(content);
        throw new Error('The disk is full');
      });
      await expect(failing).rejects.toThrow('The disk is full');
    };
    await fails(JPEG);
    expect(files()).toEqual([]);
    const attachmentId = await add(PDF);
    await fails(PDF);
    expect(await outcome(registry().attachment({ attachmentId }))).toBe('done');
  });
});

describe('what is not as it was stored is refused', () => {
  const spoil: readonly [string, (file: string) => void, string][] = [
    ['a missing file', (file) => rmSync(file), 'attachment-missing'],
    ['an empty file', (file) => writeFileSync(file, ''), 'attachment-damaged'],
    ['half a file', (file) => writeFileSync(file, readFileSync(file).subarray(0, 900)), 'attachment-damaged'],
    ['a file with more at its end', (file) => writeFileSync(file, '.', { flag: 'a' }), 'attachment-damaged'],
  ];
  test.each(spoil)('%s', async (_, work, code) => {
    const attachmentId = await add(JPEG);
    work(join(folder(), files()[0] ?? ''));
    expect(await failureOf(registry().attachment({ attachmentId }))).toEqual({
      code,
      params: { fileName: '照片.jpg' },
    });
    expect(await outcome(registry().open({ personId }))).toBe('done');
    const again = await add(JPEG, '重新扫描.jpg');
    expect(await outcome(registry().attachment({ attachmentId: again }))).toBe('done');
  });

  test('any byte that is another', async () => {
    const attachmentId = await add(PDF);
    const file = join(folder(), files()[0] ?? '');
    const stored = readFileSync(file);
    for (let place = 0; place < stored.length; place += 1) {
      const spoilt = Buffer.from(stored);
      spoilt[place] = (spoilt[place] ?? 0) ^ 1;
      writeFileSync(file, spoilt);
      expect(await outcome(registry().attachment({ attachmentId }))).toBe('attachment-damaged');
    }
  });

  test('one file in the place of another', async () => {
    const photo = await add(JPEG);
    const [first = ''] = files();
    const paper = await add(PDF);
    const second = files().find((name) => name !== first) ?? '';
    renameSync(join(folder(), first), join(folder(), 'aside'));
    renameSync(join(folder(), second), join(folder(), first));
    renameSync(join(folder(), 'aside'), join(folder(), second));
    expect(await outcome(registry().attachment({ attachmentId: photo }))).toBe('attachment-damaged');
    expect(await outcome(registry().attachment({ attachmentId: paper }))).toBe('attachment-damaged');
  });
});

test('a content crosses the channel of the real process as it is, both ways', async () => {
  const real = await spawnDataProcess({ folder: freshFolder() });
  await real.client.desk.setUp({ office: OFFICE, administrator: ADMINISTRATOR });
  const added = await real.client.registry.add({
    basics: basicsOf(WANG),
    identityNumber: WANG.identityNumber,
    certificate: null,
  });
  const { attachmentId } = await real.client.registry.addAttachment({
    personId: added.personId,
    kind: '照片',
    fileName: '照片.jpg',
    content: JPEG,
  });
  const { content } = await real.client.registry.attachment({ attachmentId });
  expect(content).toBeInstanceOf(Uint8Array);
  expect(Buffer.from(content).equals(Buffer.from(JPEG))).toBe(true);
  await real.leave();
}, 60_000);
