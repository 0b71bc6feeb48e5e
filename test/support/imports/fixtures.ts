import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The team's workbooks stand beside the project, not in it. */
export const FIXTURES = fileURLToPath(new URL('../../../../shared/fixtures', import.meta.url));
export const HAS_FIXTURES = existsSync(FIXTURES);

/** Small inputs that once went wrong, one folder a kind. */
export const CASES = fileURLToPath(new URL('../../../../shared/cases', import.meta.url));
export const HAS_CASES = existsSync(CASES);
