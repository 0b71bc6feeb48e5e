import { type Category, type Component, MULTIPLE } from '#shared/domain/registry/disability.ts';

type Held = { readonly category: Category; readonly components: readonly Pick<Component, 'category'>[] };

/** Whether the law asks for a guardian: minors, and holders with an intellectual or mental disability (残联发〔2017〕34号 art. 9). */
export function needsGuardian(age: number, certificate: Held | undefined): boolean {
  if (age < 18) return true;
  if (!certificate) return false;
  const { category, components } = certificate;
  const categories = category === MULTIPLE ? components.map((component) => component.category) : [category];
  return categories.some((each) => each === 5 || each === 6);
}
