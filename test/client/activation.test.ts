import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

test("activation loads no vault, no language client, no parser and no command", () => {
  const { files, packages } = loadedBy("client/main.ts");
  expect(packages).toEqual(["vscode"]);
  expect(
    files.filter((file) =>
      /^(?:sdk\/embedded|vault|keychain|git|references|detect)|^core\/secrets-file(?!-name)/.test(file),
    ),
  ).toEqual([]);
  expect(files.filter((file) => file.startsWith("client/commands/"))).toEqual([]);
});

/** What a module loads before its first line runs: not what it imports for types or when it is called. */
function loadedBy(entry: string) {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const specifier of staticImports(readFileSync(path.join(ROOT, file), "utf8"))) {
      if (specifier.startsWith(".")) visit(path.posix.join(path.posix.dirname(file), specifier));
      else if (!specifier.startsWith("node:")) packages.add(specifier);
    }
  };
  expect(existsSync(path.join(ROOT, entry))).toBe(true);
  visit(entry);
  return { files: [...files].toSorted(), packages: [...packages].toSorted() };
}

function staticImports(source: string): string[] {
  const statements = source.matchAll(
    /^(?:import|export) (?!type )[^"=;]*?from "([^"]+)"|^import "([^"]+)"/gm,
  );
  return [...statements].map((match) => (match[1] ?? match[2])!);
}
