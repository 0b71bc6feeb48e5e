/**
 * What Windows refuses for as long as another program has the file open. Nothing else of the data process calls these, and
 * nothing calls `rm`: up to Node 24.12 `rmSync` ends the process without a word on Windows, or does nothing, where a path
 * holds Chinese characters (nodejs/node#56049, #58759, #61067).
 */
export { renameSync, rmdirSync, unlinkSync } from 'node:fs';
export { rename, rmdir, unlink } from 'node:fs/promises';
