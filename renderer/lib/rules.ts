import type { RuleObject } from 'antd/es/form';
import type { z } from 'zod';

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** What is wrong with the text of a field, in a sentence; undefined when nothing is. */
export function textRule(fault: (text: string) => string | undefined): RuleObject {
  return {
    validator: async (_rule, value: unknown) => {
      const sentence = fault(asText(value));
      if (sentence !== undefined) throw new Error(sentence);
    },
  };
}

/** The contract's own schema as a form rule, with the sentence that says what is wanted. */
export function zodRule(schema: z.ZodType, sentence: string): RuleObject {
  return textRule((text) => (schema.safeParse(text).success ? undefined : sentence));
}
