/** Switches burnt into the program that we ship. Each one off is one thing fewer that can be done to it from outside. */
import { FuseV1Options } from '@electron/fuses';

export type Fuses = Readonly<Record<FuseV1Options, boolean>>;

export function shippedFuses(platform: string): Fuses {
  return {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Electron checks the archive's hash on these two only.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform === 'win32' || platform === 'darwin',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** Electron 33, the fallback that is never shipped, is older than this fuse and has it switched on for good. */
export const YOUNGEST_FUSE = FuseV1Options.WasmTrapHandlers;
