import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

/** The table of docs/architecture.md: which layers and which packages a layer may import. `node:` only where said. */
const MAY_IMPORT: Record<string, { layers: string[]; packages: string[]; node: boolean }> = {
  core: { layers: [], packages: ["jsonc-parser"], node: false },
  detect: { layers: ["core"], packages: [], node: false },
  references: { layers: ["core"], packages: ["web-tree-sitter"], node: false },
  vault: { layers: ["core"], packages: ["@node-rs/argon2"], node: true },
  keychain: { layers: ["core"], packages: ["keytar"], node: true },
  git: { layers: ["core"], packages: [], node: true },
  protocol: { layers: ["core"], packages: ["typebox"], node: false },
  sdk: { layers: ["core", "protocol"], packages: [], node: true },
  "sdk/embedded": { layers: ["core", "protocol", "vault", "keychain"], packages: [], node: true },
  server: {
    layers: ["core", "detect", "references", "git", "protocol", "sdk"],
    packages: ["vscode-languageserver", "vscode-languageserver-textdocument", "vscode-json-languageservice"],
    node: true,
  },
  cli: {
    layers: ["core", "detect", "references", "vault", "keychain", "git", "protocol", "sdk", "server"],
    packages: [],
    node: true,
  },
  client: {
    layers: ["core", "protocol", "sdk"],
    packages: ["vscode", "vscode-languageclient"],
    node: true,
  },
};

test("every layer imports only what the table in docs/architecture.md allows", () => {
  const offences = sourceFiles().flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !isAllowed(file, specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(offences).toEqual([]);
});

test("only keychain/ names keytar, and only vault/ names the database and argon2", () => {
  const naming = (wanted: RegExp) => new Set(sourceFiles().filter((file) => importsOf(file).some((s) => wanted.test(s))).map((file) => file.split("/")[0]));
  expect([...naming(/^keytar$/)]).toEqual(["keychain"]);
  expect([...naming(/^(?:node:sqlite|@node-rs\/argon2)$/)]).toEqual(["vault"]);
});

function sourceFiles(): string[] {
  return Object.keys(MAY_IMPORT)
    .filter((layer) => !layer.includes("/"))
    .flatMap((layer) => walk(layer));
}

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (name === "node_modules" || name === "dist") return [];
    if (statSync(path.join(ROOT, file)).isDirectory()) return walk(file);
    return name.endsWith(".ts") ? [file] : [];
  });
}

/** Static, dynamic and type imports alike: a type import is knowledge too. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), "utf8").replaceAll(/^\s*(?:\/\/|\*).*$/gm, "");
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["']([^"']+)["']/g)].map((match) => match[1]!);
}

function isAllowed(file: string, specifier: string): boolean {
  const rule = MAY_IMPORT[file.replace(/\.ts$/, "")] ?? MAY_IMPORT[file.split("/")[0]!]!;
  if (specifier.startsWith("node:")) return rule.node;
  if (!specifier.startsWith(".")) return rule.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  const target = path.posix.join(path.posix.dirname(file), specifier).split("/")[0]!;
  return target === file.split("/")[0] || target === "schemas" || rule.layers.includes(target);
}
