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
  const imported = classesImported(text);
  const classes = [...names].map((name) => imported.get(name) ?? name);
  return [...new Set([...classes, ...membersImported(text).map(({ from }) => from)])];
}

/** An import by itself: `com.acme.Names`. */
const CLASS_IMPORTED = /^[ \t]*(?:import|use)[ \t]+(?<path>[\w.\\]+[.\\](?<name>\w+))[ \t]*;?[ \t]*\r?$/gm;

/** The paths of the classes that a text imports, by their names; the first where there are several. */
function classesImported(text: string): ReadonlyMap<string, string> {
  const imports = Array.from(text.matchAll(CLASS_IMPORTED), ({ groups }) => groups!);
  return new Map(imports.toReversed().map(({ name, path }) => [name!, path!]));
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

/** Where each name that a text does not declare may come from: a class, or a member of one that is imported. */
export function originsIn(text: string): (name: string) => Imported[] {
  const imported = classesImported(text);
  const members = membersImported(text);
  return (name) => {
    if (!/^[A-Z]/.test(name)) return [];
    const meant = members.filter(({ member }) => member === name || member === "*");
    return [
      ...meant.map(({ from, owner }) => ({ from, imported: owner, member: name })),
      { from: imported.get(name) ?? name, imported: name },
    ];
  };
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
