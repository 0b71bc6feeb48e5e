/** People who are not in the files yet, with the keyboard alone, in the practice office. */
import { formatCertificateNumber } from '#shared/domain/registry/certificate-number.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { inventedNumber, openFirst, revealNumber } from '#test/support/registry-page.ts';

test.use({ deskOptions: { args: ['--demo'] } });

test('a person with a certificate is added; what does not fit together is said while typing', async ({
  desk,
}) => {
  const office = await openDemo(desk);
  const { page, go, press, type } = office;
  const number = inventedNumber('19880412', '024');
  await go('档案');
  await press('Control+n');
  await expect(page.getByLabel('身份证号', { exact: true })).toBeFocused();
  await type(number);
  await expect(page.getByLabel('出生日期')).toHaveValue('1988-04-12');
  await press('Enter');
  await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  await type('𠮷仁·巴图');
  await page.getByLabel('户籍乡镇、村').focus();
  await type('官地镇 龙头山');
  await press('Enter');
  await page.getByLabel('户籍地址').focus();
  await type('龙头山村一组');
  await page.getByLabel('残疾人证号').focus();
  await press('Control+a');
  await type(
    formatCertificateNumber({
      identityNumber: inventedNumber('19880412', '046'),
      category: 4,
      level: 3,
      reissue: 0,
    }),
  );
  await expect(page.getByText('残疾人证号的前 18 位和身份证号不一样。')).toBeVisible();
  await press('Control+a');
  await type(formatCertificateNumber({ identityNumber: number, category: 4, level: 3, reissue: 0 }));
  await expect(page.getByText('残疾人证号的前 18 位和身份证号不一样。')).toBeHidden();
  await page.getByLabel('发证日期').focus();
  await type('20240105');
  await press('Enter');
  await type('20340104');
  await press('Control+Enter');
  await expect(office.heading('𠮷仁·巴图')).toBeVisible();
  await expect(page.locator('.person-head')).toContainText('肢体三级');
  await press('Escape', 'Escape');
  await go('档案');
  await type('𠮷仁');
  await expect(page.getByRole('row', { name: /^𠮷仁·巴图/u })).toBeVisible();
});

test('who looks like what is being typed is shown beside the form, and the focus stays', async ({ desk }) => {
  const office = await openDemo(desk);
  const { page, go, press, type } = office;
  await openFirst(office);
  const known = await revealNumber(office, '试一试重复建档');
  await go('档案');
  await press('Control+n');
  await expect(page.getByLabel('身份证号', { exact: true })).toBeFocused();
  await type(known);
  await expect(page.getByRole('complementary', { name: '可能是同一个人' })).toContainText('身份证号相同');
  await expect(page.getByLabel('身份证号', { exact: true })).toBeFocused();
});
