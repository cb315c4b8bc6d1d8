import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { vsixFile } from "../../start/pack.ts";

test("the VSIX holds what runs, for this platform, and nothing else", () => {
  console.log(`The VSIX has ${Math.round(statSync(vsixFile).size / 1024)} KB.`);
  expect(statSync(vsixFile).size).toBeLessThanOrEqual(10 * 1024 * 1024);
  const platform = `${process.platform}-${process.arch}`;
  const names = entryNames(readFileSync(vsixFile)).map((name) => name.replaceAll(platform, "PLATFORM"));
  // Chunks of the command line have a hash in their names.
  const told = names.map((name) => name.replace(/(dist\/cli\/dist\/).*\.mjs$/, "$1….mjs"));
  expect([...new Set(told)].toSorted().join("\n")).toMatchInlineSnapshot(`
    "[Content_Types].xml
    extension.vsixmanifest
    extension/LICENSE.txt
    extension/changelog.md
    extension/dist/cli/bin/in-editor.cjs
    extension/dist/cli/bin/keyward.js
    extension/dist/cli/bin/package.json
    extension/dist/cli/dist/python/ferris_ef/__init__.py
    extension/dist/cli/dist/python/fx_ef/__init__.py
    extension/dist/cli/dist/shells/keyward.bash
    extension/dist/cli/dist/shells/keyward.fish
    extension/dist/cli/dist/shells/keyward.ps1
    extension/dist/cli/dist/shells/keyward.zsh
    extension/dist/cli/dist/….mjs
    extension/dist/client.cjs
    extension/dist/file-worker.mjs
    extension/dist/keychain.mjs
    extension/dist/matrix.js
    extension/dist/node_modules/@node-rs/argon2-PLATFORM-gnu/README.md
    extension/dist/node_modules/@node-rs/argon2-PLATFORM-gnu/argon2.PLATFORM-gnu.node
    extension/dist/node_modules/@node-rs/argon2-PLATFORM-gnu/package.json
    extension/dist/node_modules/@node-rs/argon2/LICENSE
    extension/dist/node_modules/@node-rs/argon2/index.js
    extension/dist/node_modules/@node-rs/argon2/package.json
    extension/dist/node_modules/keytar/LICENSE.md
    extension/dist/node_modules/keytar/lib/keytar.js
    extension/dist/node_modules/keytar/package.json
    extension/dist/node_modules/keytar/prebuilds/PLATFORM/keytar.node
    extension/dist/server.mjs
    extension/dist/tree-sitter-bash.wasm
    extension/dist/tree-sitter-c-sharp.wasm
    extension/dist/tree-sitter-go.wasm
    extension/dist/tree-sitter-java.wasm
    extension/dist/tree-sitter-javascript.wasm
    extension/dist/tree-sitter-kotlin.wasm
    extension/dist/tree-sitter-php.wasm
    extension/dist/tree-sitter-python.wasm
    extension/dist/tree-sitter-ruby.wasm
    extension/dist/tree-sitter-rust.wasm
    extension/dist/tree-sitter-tsx.wasm
    extension/dist/tree-sitter-typescript.wasm
    extension/dist/web-tree-sitter.wasm
    extension/dist/web/client.cjs
    extension/dist/web/server.js
    extension/docs/checks.md
    extension/docs/images/diagnostics.png
    extension/docs/images/fix.png
    extension/docs/images/hover.png
    extension/docs/images/leaks.png
    extension/docs/images/matrix.png
    extension/docs/walkthrough/hover.svg
    extension/docs/walkthrough/leak.svg
    extension/docs/walkthrough/run.svg
    extension/docs/walkthrough/scopes.svg
    extension/l10n/bundle.l10n.de.json
    extension/l10n/bundle.l10n.json
    extension/media/icon.png
    extension/media/keyward.svg
    extension/media/matrix-dark.svg
    extension/media/matrix-light.svg
    extension/media/matrix.css
    extension/package.json
    extension/package.nls.de.json
    extension/package.nls.json
    extension/readme.md
    extension/schemas/secrets.schema.json
    extension/syntaxes/secrets-json.injection.json"
  `);
});

/** The names in a ZIP file's central directory: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 */
function entryNames(zip: Buffer): string[] {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const count = zip.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    const lengths = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ] as const;
    const [name, extra, comment] = lengths;
    names.push(zip.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}
