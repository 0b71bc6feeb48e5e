import type { FormRule } from 'antd';
import { passwordFault } from '#shared/domain/accounts/password.ts';
import { wireErrorText } from './error-text.ts';
import { textRule } from './rules.ts';

type Login = { readonly login: string } | { readonly field: string };

/** Refuses a password that is not good enough for this login, or for what stands in that field. */
export function passwordRule(of: Login): FormRule {
  return ({ getFieldValue }) =>
    textRule((password) => {
      const typed: unknown = 'login' in of ? of.login : getFieldValue(of.field);
      const fault = passwordFault(password, typeof typed === 'string' ? typed : '');
      return fault && wireErrorText({ code: 'password-too-weak', params: { fault } });
    });
}

/** Typed twice, so that a slip of the finger locks nobody out. */
export function sameAs(field: string): FormRule {
  return ({ getFieldValue }) => ({
    validator: async (_rule, value: unknown) => {
      if (value !== getFieldValue(field)) throw new Error('两次输入的密码不一样。');
    },
  });
}
