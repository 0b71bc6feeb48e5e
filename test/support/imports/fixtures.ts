import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The team's workbooks stand beside the project, not in it. */
export const FIXTURES = fileURLToPath(new URL('../../../../shared/fixtures', import.meta.url));
export const HAS_FIXTURES = existsSync(FIXTURES);
