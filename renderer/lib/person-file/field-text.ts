import { Fen, formatYuan } from '#shared/domain/money.ts';
import { placeName } from '#renderer/lib/places.ts';
import type { FieldSpec } from './field-spec.ts';

const plain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);

/** A record's field in words; empty when nothing is known. */
export function fieldText(spec: FieldSpec, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  switch (spec.kind) {
    case 'money': {
      const fen = Fen.safeParse(value);
      return fen.success ? `${formatYuan(fen.data)} 元` : plain(value);
    }
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'place':
      return placeName(plain(value));
    case 'choice':
    case 'typed-choice':
      return spec.options.find((option) => option.value === value)?.label ?? plain(value);
    case 'text':
    case 'long':
    case 'day':
    case 'month':
    case 'whole':
    case 'identity-number':
      return plain(value);
  }
}
