/** The text of detect/rules/index.ts, which lists the vendors' files. `files` are the names in the folder. */
export function vendorsModule(files: readonly string[]): string {
  const vendors = files
    .filter((file) => file.endsWith(".ts") && !NO_VENDORS.has(file))
    .map((file) => ({ file, name: camelCase(file.slice(0, -".ts".length)) }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return [
    "// Made by `node docs/write-rules.ts`; do not edit.",
    ...vendors.map(({ file, name }) => `import * as ${name} from "./${file}";`),
    "",
    "// Arguments, for the type of so long an array literal is more than TypeScript puts together.",
    "const list = (...vendors: readonly object[]): readonly object[] => vendors;",
    "",
    "/** What the vendors' files export: rules, and helpers beside them. */",
    "export const VENDORS = list(",
    ...vendors.map(({ name }) => `  ${name},`),
    ");",
    "",
  ].join("\n");
}

const NO_VENDORS: ReadonlySet<string> = new Set(["index.ts", "fake.ts"]);

function camelCase(name: string): string {
  const joined = name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(joined) ? `_${joined}` : joined;
}
