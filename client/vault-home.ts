import { defaultHome } from "../sdk/home.ts";
import { setting } from "./setting.ts";

/** The embedded vault's folder: the setting, else as the command line finds it. */
export function vaultHome(): string {
  return setting("vault.home") || defaultHome(process.env, process.platform);
}
