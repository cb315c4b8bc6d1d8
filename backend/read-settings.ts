import { parse } from "smol-toml";
import { UserError } from "../core/user-error.ts";
import { NO_COMMANDS, rotationCommands, type RotationCommands } from "./rotation/commands.ts";
import { isSetting, SETTINGS, variableOf, type SettingName, type Settings } from "./settings.ts";

export interface SettingSources {
  /** Of the command line; what was not given is undefined. */
  readonly flags: Readonly<Partial<Record<SettingName, string | undefined>>>;
  /** Such as `process.env`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** TOML, with its path for messages. */
  readonly file?: { readonly path: string; readonly text: string } | undefined;
}

/**
 * Flags come before the environment, that before the file, and that before the defaults.
 * @throws UserError USAGE, FILE_INVALID naming where a wrong setting stands
 */
export function readSettings({ flags, env, file }: SettingSources): Settings {
  const inFile = file ? readFile(file) : {};
  const entries = (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const variable = variableOf(name);
    const given: readonly [unknown, string] | undefined =
      flags[name] !== undefined
        ? [flags[name], `--${name}`]
        : env[variable]
          ? [env[variable], variable]
          : inFile[name] !== undefined
            ? [inFile[name], `${name} in ${file?.path}`]
            : undefined;
    return [name, given ? check(name, ...given) : SETTINGS[name].default];
  });
  return Object.fromEntries(entries) as Settings;
}

/**
 * The commands that rotate secrets, which stand in the file and nowhere else.
 * @throws UserError FILE_INVALID
 */
export function readRotationCommands(file: SettingSources["file"]): RotationCommands {
  const tables = file && parseFile(file)[ROTATION];
  return tables === undefined ? NO_COMMANDS : rotationCommands(tables, file!.path);
}

const ROTATION = "rotation";

function parseFile({ path, text }: { path: string; text: string }): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    // Its message quotes the line, in which there may be a password, so it is no cause either.
    const { line } = error as { line?: number };
    const where = line === undefined ? path : `${path}:${line}`;
    throw new UserError("FILE_INVALID", `${where} is no TOML.`, "Correct it there.");
  }
}

function readFile(file: { path: string; text: string }): Record<string, unknown> {
  const { [ROTATION]: _commands, ...settings } = parseFile(file);
  const unknown = Object.keys(settings).find((name) => !isSetting(name));
  if (unknown === undefined) return settings;
  const known = [...Object.keys(SETTINGS), ROTATION].join(", ");
  throw new UserError(
    "FILE_INVALID",
    `${file.path} has "${unknown}", which is no setting.`,
    `There are ${known}.`,
  );
}

function check(name: SettingName, given: unknown, where: string): string | number {
  const definition = SETTINGS[name];
  const wrong = (why: string) => new UserError("USAGE", `${where} ${why}.`, `It is ${definition.help}`);
  if (definition.type === "integer") {
    const number = typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : given;
    const { minimum, maximum } = definition;
    if (typeof number === "number" && Number.isInteger(number) && number >= minimum && number <= maximum)
      return number;
    throw wrong(`is no whole number from ${minimum} to ${maximum}`);
  }
  if (typeof given !== "string") throw wrong("is no text");
  if ("values" in definition && !definition.values.some((value) => value === given))
    throw wrong(`is none of ${definition.values.join(", ")}`);
  return given;
}
