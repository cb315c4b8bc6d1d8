import { SETTINGS, type Setting } from "./settings.ts";

/** `contributes.configuration` of the extension's manifest, from the table of settings. */
export function configurationManifest(): object {
  return {
    title: "Keyward",
    properties: Object.fromEntries(
      Object.entries<Setting>(SETTINGS).map(([name, setting], order) => [
        `keyward.${name}`,
        { order, ...shape(setting), scope: setting.scope, markdownDescription: setting.description },
      ]),
    ),
  };
}

/** `capabilities.untrustedWorkspaces.restrictedConfigurations` of the manifest. */
export function restrictedSettings(): string[] {
  return Object.entries<Setting>(SETTINGS)
    .filter(([, setting]) => setting.restricted)
    .map(([name]) => `keyward.${name}`);
}

/** The page docs/settings.md. */
export function settingsPage(): string {
  const rows = Object.entries<Setting>(SETTINGS).map(
    ([name, setting]) =>
      `| \`keyward.${name}\` | ${typeText(setting)} | \`${JSON.stringify(setting.default)}\` | ${setting.scope} | ${setting.description} |`,
  );
  return [
    "# Settings",
    "",
    "<!-- Written by `node docs/write-settings.ts` from protocol/settings.ts. -->",
    "",
    "Scope is VS Code's: a `machine` or `application` setting cannot be set by a workspace; a `resource` setting can differ from folder to folder, a `language-overridable` one from language to language as well. Other editors send the same names in the section `keyward`.",
    "",
    "| setting | type | default | scope | what it does |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function shape(setting: Setting): object {
  if (setting.type === "string[]") {
    return { type: "array", items: { type: "string" }, uniqueItems: true, default: setting.default };
  }
  const { type, default: initial } = setting;
  if (setting.type === "number") {
    return { type, minimum: setting.minimum, maximum: setting.maximum, default: initial };
  }
  return setting.type === "string" && setting.values
    ? { type, enum: setting.values, default: initial }
    : { type, default: initial };
}

function typeText(setting: Setting): string {
  if (setting.type === "string" && setting.values)
    return setting.values.map((value) => `\`${value}\``).join(", ");
  if (setting.type === "number") return `${setting.minimum} to ${setting.maximum}`;
  return setting.type === "string[]" ? "list of strings" : setting.type;
}
