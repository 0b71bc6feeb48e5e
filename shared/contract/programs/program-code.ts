import { z } from 'zod';
import { Program } from '../registry/words.ts';

/** A program of the office's own: `grant.` and its name. */
export const GrantCode = z.templateLiteral(['grant.', z.string().min(2).max(30)]);
export const ProgramCode = z.union([Program, GrantCode]);
