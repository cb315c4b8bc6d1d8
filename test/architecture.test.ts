import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

interface Rule {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
  /** Whether the layer may use Node's own modules. */
  readonly node: boolean;
}

/** The table in docs/architecture.md is the definition: the page cannot say one thing and the code do another. */
const MAY_IMPORT = readTable();

test("every layer imports only what the table in docs/architecture.md allows", () => {
  const offences = sourceFiles().flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !isAllowed(file, specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(offences).toEqual([]);
});

test("only keychain/ names keytar, and only vault/ names the database and argon2", () => {
  const naming = (wanted: RegExp) =>
    new Set(
      sourceFiles()
        .filter((file) => importsOf(file).some((s) => wanted.test(s)))
        .map((file) => file.split("/")[0]),
    );
  expect([...naming(/^keytar$/)]).toEqual(["keychain"]);
  expect([...naming(/^(?:node:sqlite|@node-rs\/argon2)$/)]).toEqual(["vault"]);
});

function readTable(): Map<string, Rule> {
  const page = readFileSync(path.join(ROOT, "docs/architecture.md"), "utf8");
  const table = page.slice(page.indexOf("| layer | layers | packages | node |"));
  const rows = /^(?:\|.*\|\n)+/.exec(table)![0].trim().split("\n").slice(2);
  const words = (cell: string) =>
    cell
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
  return new Map(
    rows.map((row) => {
      const [, layer = "", layers = "", packages = "", node = ""] = row.split("|").map((cell) => cell.trim());
      return [layer, { layers: words(layers), packages: words(packages), node: node === "yes" }];
    }),
  );
}

function sourceFiles(): string[] {
  return [...MAY_IMPORT.keys()].filter((layer) => !layer.includes("/")).flatMap((layer) => walk(layer));
}

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (name === "node_modules" || name === "dist") return [];
    if (statSync(path.join(ROOT, file)).isDirectory()) return walk(file);
    return name.endsWith(".ts") ? [file] : [];
  });
}

/** Static, dynamic and type imports alike, since a type import is knowledge too; in the one form our formatter writes. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const forms = [
    /^(?:import|export) [^"=;]*\bfrom "([^"]+)"/gm,
    /^import "([^"]+)"/gm,
    /^(?!\s*(?:\/\/|\*|\/\*)).*?\bimport\("([^"]+)"\)/gm,
  ];
  return forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1]!));
}

function isAllowed(file: string, specifier: string): boolean {
  const rule = MAY_IMPORT.get(file.replace(/\.ts$/, "")) ?? MAY_IMPORT.get(file.split("/")[0]!)!;
  if (specifier.startsWith("node:")) return rule.node;
  if (!specifier.startsWith("."))
    return rule.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  const target = path.posix.join(path.posix.dirname(file), specifier).split("/")[0]!;
  return target === file.split("/")[0] || target === "schemas" || rule.layers.includes(target);
}
