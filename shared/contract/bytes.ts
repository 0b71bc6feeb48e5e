import { z } from 'zod';

/** A file's content. It crosses the port as it is; the audit log names only its length and hash. */
export const Bytes = z.instanceof(Uint8Array);
