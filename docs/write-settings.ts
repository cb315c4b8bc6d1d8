/** Writes the settings into package.json and docs/settings.md: `node docs/write-settings.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { configurationManifest, restrictedSettings, settingsPage } from "../protocol/settings-manifest.ts";

const at = (path: string) => new URL(`../${path}`, import.meta.url);

interface Manifest {
  contributes?: Record<string, unknown>;
  capabilities?: { untrustedWorkspaces?: Record<string, unknown> };
}

const manifest = JSON.parse(readFileSync(at("package.json"), "utf8")) as Manifest;
manifest.contributes = { ...manifest.contributes, configuration: configurationManifest() };
const { capabilities = {} } = manifest;
manifest.capabilities = {
  ...capabilities,
  untrustedWorkspaces: {
    supported: "limited",
    ...capabilities.untrustedWorkspaces,
    restrictedConfigurations: restrictedSettings(),
  },
};
writeFileSync(at("package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(at("docs/settings.md"), settingsPage());
