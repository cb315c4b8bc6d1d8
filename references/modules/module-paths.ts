import { classKey, keyOfClass } from "./class-files.ts";
import { OWN_PACKAGE, type ModuleLanguage } from "./specifiers.ts";

/**
 * `{"@/*": ["src/*"]}` of a tsconfig.json, the name of a package of the workspace, or the path of a go.mod: where such
 * specifiers lead.
 */
export interface PathAlias {
  /** The folder for whose files it holds, absolute, with `/` and without one at the end. */
  readonly folder: string;
  /** The specifier, with `*` for what may stand for anything, or the end where there is none. */
  readonly pattern: string;
  /** Absolute, with `*` for the same. */
  readonly targets: readonly string[];
}

const EXTENSION = /\.(?:[cm]?[jt]sx?|vue|svelte|pyi?)$/;
/** The file that stands for its folder. */
const FOLDERS_OWN = /\/(?:index|__init__)$/;
/** So many folders upwards a module is looked for that is named from a root we do not know. */
const HIGHEST = 12;

/**
 * What names a file as a module: its path without the extension, and a folder for the files that stand for it; the class
 * alone where files are found by that.
 */
export function moduleKey(path: string): string {
  const slashed = path.replaceAll("\\", "/");
  if (slashed.endsWith(".go")) return folderOf(slashed);
  return classKey(slashed) ?? slashed.replace(EXTENSION, "").replace(FOLDERS_OWN, "");
}

/** The last part of a key, by which files and specifiers that may belong together are found. */
export function wordOfKey(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** The keys of the modules that a specifier may mean, the likeliest first. */
export function keysOf(
  language: ModuleLanguage,
  from: string,
  specifier: string,
  aliases: readonly PathAlias[],
): readonly string[] {
  const folder = folderOf(from.replaceAll("\\", "/"));
  if (language === "go") return specifier === OWN_PACKAGE ? [folder] : mappedBy(aliases, folder, specifier);
  if (language === "python") return pythonKeys(folder, specifier);
  return language === "ecmascript" ? ecmascriptKeys(folder, specifier, aliases) : [keyOfClass(specifier)];
}

function ecmascriptKeys(folder: string, specifier: string, aliases: readonly PathAlias[]): string[] {
  const path = specifier.replace(/[?].*$/, "");
  if (/^\.{1,2}(?:\/|$)/.test(path)) return [moduleKey(joined(folder, path))];
  const mapped = mappedBy(aliases, folder, path);
  const fromRoot = /^(?:@|~|\$lib)\/(?<rest>.+)$/.exec(path);
  const rest =
    fromRoot && (path.startsWith("$lib/") ? `lib/${fromRoot.groups!.rest}` : fromRoot.groups!.rest!);
  // What bundlers and frameworks take these to mean where no tsconfig.json says so.
  const usual = rest ? upwards(folder).flatMap((above) => [`${above}/${rest}`, `${above}/src/${rest}`]) : [];
  return [...mapped, ...usual].map(moduleKey);
}

function mappedBy(aliases: readonly PathAlias[], folder: string, specifier: string): string[] {
  return aliases
    .filter((alias) => isWithin(alias.folder, folder))
    .flatMap((alias) => targetsOf(alias, specifier));
}

function targetsOf({ pattern, targets }: PathAlias, specifier: string): string[] {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return specifier === pattern ? [...targets] : [];
  const fits =
    specifier.length >= before.length + after.length &&
    specifier.startsWith(before) &&
    specifier.endsWith(after);
  const star = specifier.slice(before.length, specifier.length - after.length);
  return fits ? targets.map((target) => target.replace("*", () => star)) : [];
}

function pythonKeys(folder: string, specifier: string): string[] {
  const dots = /^\.*/.exec(specifier)![0].length;
  const rest = specifier.slice(dots).replaceAll(".", "/");
  if (dots > 0) return [joined(folder, `${"../".repeat(dots - 1)}${rest}`)];
  return upwards(folder).flatMap((above) => [`${above}/${rest}`, `${above}/src/${rest}`]);
}

function upwards(folder: string): string[] {
  const found: string[] = [];
  for (let at = folder; at !== "" && found.length < HIGHEST; at = folderOf(at)) found.push(at);
  return found;
}

function isWithin(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** A relative path with `.` and `..` taken out. */
export function joined(folder: string, path: string): string {
  const parts = folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
