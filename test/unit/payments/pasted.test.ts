import { expect, test } from 'vitest';
import { readPasted } from '#shared/domain/payments/pasted.ts';

const NUMBER = '150424199003070012';

test.each([
  [`${NUMBER} 300`, { name: null, amount: '300', rest: '' }],
  [`${NUMBER}\t张三\t300.50元`, { name: '张三', amount: '300.50', rest: '' }],
  [`张三 ${NUMBER} ￥300`, { name: '张三', amount: '300', rest: '' }],
  [`${NUMBER}，300，大二`, { name: null, amount: '300', rest: '大二' }],
  [`1 ${NUMBER} 张三 300 大二 补发`, { name: '张三', amount: '300', rest: '大二 补发' }],
  ['1 张三 300 大二', { name: '张三', amount: '300', rest: '大二' }],
  ['张三', { name: '张三', amount: null, rest: '' }],
  ['阿卜杜·热合曼 300', { name: '阿卜杜热合曼', amount: '300', rest: '' }],
  ['阿卜杜‧热合曼', { name: '阿卜杜热合曼', amount: null, rest: '' }],
  ['王\ue863\t300', { name: '王䶮', amount: '300', rest: '' }],
])('%j is who, how much and what for', (text, { name, amount, rest }) => {
  const identityNumber = text.includes(NUMBER) ? NUMBER : null;
  expect(readPasted(text)).toMatchObject([{ nameKey: name, amount, rest, identityNumber }]);
});
