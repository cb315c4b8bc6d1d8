import type { Imported } from "../language.ts";

/**
 * Languages in which a file is found by the class that it declares: `Names` stands in `Names.java`, `names.rb` or
 * `Names.php`, in whatever folder. What a class has in a file of another name is not followed.
 */
export const CLASS_LANGUAGES = ["java", "kotlin", "csharp", "ruby", "php"] as const;
export type ClassLanguage = (typeof CLASS_LANGUAGES)[number];

const EXTENSION = /\.(?:java|kts?|cs|rb|php)$/;
/** Only who reads a secret can do so by a constant of another class. */
const READING = /getenv|GetEnvironmentVariable|\bENV\b|\$_ENV|\benv\s*\(|\bsecrets\b/;
const MEMBER = /(?<![\w.$\\:>])(?<name>[A-Z]\w*)(?:\.|::)[A-Z]/g;

/** Of a file of such a language: `API_KEYS`, `ApiKeys` and `api_keys` are the same. Undefined for others. */
export function classKey(path: string): string | undefined {
  if (!EXTENSION.test(path)) return undefined;
  return keyOfClass(path.slice(path.lastIndexOf("/") + 1).replace(EXTENSION, ""));
}

/** @param specifier a class, with its package where the text imports it from there */
export function keyOfClass(specifier: string): string {
  const name = segmentsOf(specifier).at(-1) ?? "";
  return `class/${name.replaceAll("_", "").toLowerCase()}`;
}

/** The classes of whose members a text that reads secrets has some, as they are imported. */
export function classesIn(text: string): string[] {
  if (!READING.test(text)) return [];
  const names = new Set(Array.from(text.matchAll(MEMBER), ({ groups }) => groups!.name!));
  const classes = [...names].map((name) => importedClass(text, name));
  return [...new Set([...classes, ...membersImported(text).map(({ from }) => from)])];
}

/** Members of a class, or all of them, that are names without it: `import static a.B.C` and its kin. */
interface MembersImported {
  readonly from: string;
  readonly owner: string;
  readonly member: string;
}

/** Of Java, of Kotlin, where a companion's are its class's, and of C#, where folders say nothing of namespaces. */
const MEMBERS_IMPORTED = [
  /^[ \t]*import[ \t]+static[ \t]+(?<from>(?:\w+\.)*(?<owner>[A-Z]\w*))\.(?<member>\w+|\*)[ \t]*;/gm,
  /^[ \t]*import[ \t]+(?<from>(?:\w+\.)*(?<owner>(?!Companion\b)[A-Z]\w*?))(?:\.Companion)?\.(?<member>[A-Z_][A-Z0-9_]*|\*)[ \t]*\r?$/gm,
  /^[ \t]*(?:global[ \t]+)?using[ \t]+static[ \t]+(?:\w+\.)*(?<from>(?<owner>[A-Z]\w*))(?<member>)[ \t]*;/gm,
];

function membersImported(text: string): MembersImported[] {
  return MEMBERS_IMPORTED.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ groups }) => ({
      from: groups!["from"]!,
      owner: groups!["owner"]!,
      member: groups!["member"]! || "*",
    })),
  );
}

/** Where a name that a text does not declare may come from: a class, or a member of one that is imported. */
export function originsOfName(text: string, name: string): Imported[] {
  if (!/^[A-Z]/.test(name)) return [];
  const members = membersImported(text).filter(({ member }) => member === name || member === "*");
  return [
    ...members.map(({ from, owner }) => ({ from, imported: owner, member: name })),
    { from: importedClass(text, name), imported: name },
  ];
}

/** `com.acme.Names` where that is imported, else the name alone. */
function importedClass(text: string, name: string): string {
  const line = new RegExp(
    String.raw`^[ \t]*(?:import|use)[ \t]+(?<path>[\w.\\]+[.\\]${name})[ \t]*;?[ \t]*\r?$`,
    "m",
  );
  return line.exec(text)?.groups?.["path"] ?? name;
}

/**
 * Of files that may declare a class the one that is meant: whose folders are those of the package, else the nearest.
 * None where two are as likely.
 */
export function likeliest(from: string, specifier: string, files: readonly string[]): string | undefined {
  const wanted = segmentsOf(specifier).slice(0, -1);
  const scored = files
    .map((file) => ({ file, score: scoreOf(file.split(/[\\/]/).slice(0, -1), from, wanted) }))
    .filter(({ score }) => wanted.length === 0 || score >= FOLDER)
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score !== second?.score ? first.file : undefined;
}

/** A folder of the package counts more than any number of common folders. */
const FOLDER = 1_000;

function scoreOf(folders: readonly string[], from: string, wanted: readonly string[]): number {
  const packaged = wanted.toReversed().findIndex((part, index) => folders.at(-1 - index) !== part);
  const near = from.split(/[\\/]/).findIndex((part, index) => folders[index] !== part);
  return (packaged === -1 ? wanted.length : packaged) * FOLDER + (near === -1 ? folders.length : near);
}

function segmentsOf(specifier: string): string[] {
  return specifier.split(/[.\\]/).filter(Boolean);
}
