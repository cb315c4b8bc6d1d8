import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { configurationManifest, restrictedSettings, settingsPage } from "../../protocol/settings-manifest.ts";
import { readSettings, SETTINGS } from "../../protocol/settings.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const UPDATE = "run: node docs/write-settings.ts";

describe("the one table of settings", () => {
  test("is what the extension's manifest contributes", () => {
    const manifest = JSON.parse(read("package.json"));
    expect(manifest.contributes.configuration, UPDATE).toEqual(configurationManifest());
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, UPDATE).toEqual(
      restrictedSettings(),
    );
  });

  test("is what docs/settings.md says", () => expect(read("docs/settings.md"), UPDATE).toBe(settingsPage()));

  test("lets no workspace choose where the vault is", () => {
    expect(SETTINGS["vault.home"]).toMatchObject({ scope: "machine", restricted: true });
  });

  test("has defaults that are values of their own settings", () => {
    const defaults = Object.fromEntries(
      Object.entries(SETTINGS).map(([name, { default: value }]) => [name, value]),
    );
    expect(readSettings(defaults)).toEqual({ settings: defaults, problems: [] });
  });
});

describe("reading settings", () => {
  test("nested objects and dotted keys mean the same", () => {
    expect(readSettings({ scan: { enable: false } })).toEqual(readSettings({ "scan.enable": false }));
    expect(readSettings({ scan: { enable: false } }).settings["scan.enable"]).toBe(false);
  });

  test.each([[undefined], [null], [[]], ["text"], [7]])("%j gives the defaults", (section) => {
    expect(readSettings(section)).toEqual(readSettings({}));
  });

  test("a value of the wrong type is told, and the default holds", () => {
    const { settings, problems } = readSettings({
      scan: { enable: "yes", minConfidence: "sure", maxFileKB: -1 },
      names: { known: [1] },
      environment: 3,
    });
    expect(settings).toEqual(readSettings({}).settings);
    expect(problems).toMatchInlineSnapshot(`
      [
        "keyward.environment must be a string; the default is used.",
        "keyward.scan.enable must be true or false; the default is used.",
        "keyward.scan.minConfidence must be one of low, medium, high; the default is used.",
        "keyward.scan.maxFileKB must be a number from 1 to 65536; the default is used.",
        "keyward.names.known must be a list of strings; the default is used.",
      ]
    `);
  });
});
