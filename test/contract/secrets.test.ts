import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { procedures } from '#shared/contract/rpc.ts';
import { FileBytes, Secret, withoutSecrets } from '#shared/contract/secret.ts';

const NAMED_LIKE_A_SECRET = /^(password|newPassword|code|pin|key)$/;

const isField = (field: unknown): field is z.ZodType => field instanceof z.ZodType;

/** An input for a schema, as far as its secrets go: `secret` in each, anything elsewhere. */
function inputWith(schema: z.ZodType, secret: string): fc.Arbitrary<unknown> {
  if (schema === Secret) return fc.constant(secret);
  if (!(schema instanceof z.ZodObject)) return fc.oneof(fc.string(), fc.integer(), fc.constant(null));
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  const fields = Object.entries(shape).flatMap(([name, field]) =>
    isField(field) ? [[name, inputWith(field, secret)] as const] : [],
  );
  return fc.record(Object.fromEntries(fields));
}

/** `field.path` of everything that a schema can hold, however wrapped. */
function fieldsOf(schema: unknown, path = ''): { path: string; schema: z.ZodType }[] {
  if (!isField(schema)) return [];
  const here = [{ path, schema }];
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return here.concat(Object.entries(shape).flatMap(([name, field]) => fieldsOf(field, `${path}.${name}`)));
  }
  if (schema instanceof z.ZodArray) return here.concat(fieldsOf(schema.element, `${path}[]`));
  if (schema instanceof z.ZodUnion)
    return here.concat(schema.options.flatMap((option) => fieldsOf(option, `${path}|`)));
  if (schema instanceof z.ZodRecord) return here.concat(fieldsOf(schema.valueType, `${path}{}`));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return here.concat(fieldsOf(schema.unwrap(), `${path}?`));
  }
  return here;
}

const everything = [...procedures(contract)].flatMap(([path, { input }]) =>
  fieldsOf(input).map((field) => ({ procedure: path, ...field })),
);
const withSecrets = [...procedures(contract)].filter(([, { input }]) =>
  fieldsOf(input).some(({ schema }) => schema === Secret),
);

test('the contract has secrets to look after', () => {
  expect(withSecrets.map(([path]) => path)).toEqual(
    expect.arrayContaining(['desk.signIn', 'desk.recover', 'accounts.add', 'accounts.changeOwnPassword']),
  );
});

test.each(withSecrets)('no secret of %s is left for the audit log', (_, { input }) => {
  const secret = '草原上的风-2026';
  fc.assert(
    fc.property(inputWith(input, secret), (value) => {
      expect(JSON.stringify(value)).toContain(secret);
      expect(JSON.stringify(withoutSecrets(input, value))).not.toContain(secret);
    }),
    { numRuns: 50 },
  );
});

test("no file's content is left for the audit log, and it stands only where it is found", () => {
  const input = { personId: '1', kind: '照片', fileName: '照片.jpg', content: new Uint8Array(3) };
  expect(withoutSecrets(contract.registry.addAttachment.input, input)).toEqual({
    personId: '1',
    kind: '照片',
    fileName: '照片.jpg',
  });
  expect(everything.filter(({ schema, path }) => schema === FileBytes && /[?[{|]/.test(path))).toEqual([]);
});

test('what is no secret stays', () => {
  const input = { login: 'wangfang', name: '王芳', role: 'clerk', password: '草原上的风-2026' };
  expect(withoutSecrets(contract.accounts.add.input, input)).toEqual({
    login: 'wangfang',
    name: '王芳',
    role: 'clerk',
  });
});

test('secrets stand only where they are found: as the field of an object', () => {
  expect(everything.filter(({ schema, path }) => schema === Secret && /[?[{|]/.test(path))).toEqual([]);
});

test('whatever is named like a secret is one', () => {
  const open = everything.filter(
    ({ path, schema }) =>
      NAMED_LIKE_A_SECRET.test(path.split('.').at(-1)?.replace('?', '') ?? '') && schema !== Secret,
  );
  // A setting's key is a name, and so is that of a value of the policy.
  expect(open.map(({ procedure, path }) => procedure + path)).toEqual([
    'settings.set.key',
    'programs.whatIf.key',
    'programs.setPolicy.key',
  ]);
});

test('no reply holds a secret but the recovery sheet', () => {
  const replies = [...procedures(contract)].flatMap(([path, { output }]) =>
    fieldsOf(output).flatMap((field) => (field.path === '' ? [] : [path + field.path])),
  );
  const speaking = replies.filter((path) =>
    /password|secret|recoveryCode/i.test(path.split('.').at(-1) ?? ''),
  );
  expect(speaking.filter((path) => !path.endsWith('.mustChangePassword'))).toEqual([
    'desk.setUp.recoveryCode',
    'desk.showRecoveryCode.recoveryCode',
    'backup.rekey.recoveryCode',
  ]);
});
