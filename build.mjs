/**
 * The whole build.
 *
 *     dist/client.cjs          the extension, as VS Code loads it
 *     dist/matrix.js           the page of the matrix, in a webview
 *     dist/server.mjs          the language server, over IPC or stdio
 *     dist/web/                client and server for a browser, in which no module of Node is left
 *     dist/file-worker.mjs     the thread of the server that reads the files of a workspace
 *     dist/keychain.mjs        the process that alone talks to the OS keychain
 *     dist/cli/                the command line as the extension starts it; grammars and native packages are the extension's
 *     dist/node_modules/       the native packages, for this platform: one VSIX per platform
 *     cli/dist/main.mjs        the command line; each command is a chunk of its own, loaded when it is called
 *     cli/dist/shells/         what `keyward completion` prints
 *     cli/dist/python/         fx_ef for Python programs under `keyward run`
 *     cli/dist/scan-worker.mjs the threads of a scan; what they share with the command line is a chunk of both
 *     cli/dist/scribe-worker.mjs the thread of a server that puts readings on record
 *     sdk/dist/index.mjs       the SDK; what a vault of either kind takes is a chunk, loaded when one is opened
 *     sdk/dist/types/          its declarations, and those that they name
 *
 * Code that needs a grammar, a thread or the keychain's process finds it beside its own bundle.
 */
import { build } from "esbuild";
import { cpSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { browserStandIns } from "./server/browser/stand-ins.mjs";
import { esbuildKernel } from "./detect/kernel-plugin.mjs";
import { esbuildRules } from "./detect/rules-plugin.mjs";
import { WASM_FILES } from "./references/engine.ts";
import { packageOf } from "./references/wasm-files.ts";
import { buildSdk } from "./start/build-sdk.ts";

/** Native code cannot be bundled. */
const NATIVE = ["keytar", "@node-rs/argon2"];
/**
 * CommonJS packages inside an ES module still call `require` for Node's own modules. It stands in each chunk, and is made
 * where it is called.
 */
const REQUIRE = `const require = (name) => process.getBuiltinModule("node:module").createRequire(import.meta.url)(name);`;

/** @satisfies {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  platform: "node",
  target: "node22.13",
  external: ["vscode", ...NATIVE],
  // The UMD form of jsonc-parser, its "main", requires parts of itself in a way that no bundler follows.
  mainFields: ["module", "main"],
  sourcemap: "linked",
  sourcesContent: false,
  logLevel: "warning",
  plugins: [esbuildKernel(), esbuildRules()],
};
/** @satisfies {import("esbuild").BuildOptions} */
const modules = {
  ...common,
  format: "esm",
  outExtension: { ".js": ".mjs" },
  banner: { js: REQUIRE },
};

/** @satisfies {import("esbuild").BuildOptions} */
const browser = {
  ...common,
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  outdir: "dist/web",
};

for (const folder of ["dist", "cli/dist", "sdk/dist"]) rmSync(at(folder), { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: { client: "client/main.ts" },
    outdir: "dist",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    banner: { js: `const __url = require("node:url").pathToFileURL(__filename).href;` },
    define: { "import.meta.url": "__url", "import.meta.dirname": "__dirname" },
  }),
  build({
    ...common,
    platform: "browser",
    target: "es2022",
    entryPoints: { matrix: "client/matrix/page/main.ts" },
    outdir: "dist",
    format: "iife",
    sourcemap: false,
  }),
  build({
    ...browser,
    entryPoints: { client: "client/web/main.ts" },
    outExtension: { ".js": ".cjs" }, // Else the manifest's type would count.
    format: "cjs",
    external: ["vscode"],
  }),
  build({
    ...browser,
    entryPoints: { server: "server/main-browser.ts" },
    format: "iife",
    define: { "import.meta.url": `"https://keyward.invalid/"` }, // The parser builds an address of it, which nobody uses.
    inject: ["server/browser/globals.ts"],
    plugins: [browserStandIns(), ...common.plugins],
  }),
  build({
    ...modules,
    entryPoints: {
      server: "server/main.ts",
      "file-worker": "server/file-worker.ts",
      keychain: "keychain/child.ts",
    },
    outdir: "dist",
    define: { "import.meta.main": "true" }, // Node 22 does not know it.
  }),
  build({
    ...modules,
    entryPoints: {
      main: "cli/main.ts",
      keychain: "keychain/child.ts",
      "scan-worker": "cli/scan/workers/scan-worker.ts",
      "pack-worker": "cli/scan/history/pack-worker.ts",
      "scribe-worker": "backend/scribe/scribe-worker.ts",
      "file-worker": "server/file-worker.ts",
    },
    outdir: "cli/dist",
    define: { "import.meta.main": "false" },
    splitting: true,
    chunkNames: "[name]-[hash]",
  }),
  buildSdk(at("sdk/dist")),
]).catch(() => process.exit(1)); // esbuild has said what is wrong.
for (const folder of ["dist", "cli/dist"]) copyGrammars(folder);
copyPythonModules("cli/dist/python");
cpSync(at("cli/completion/shells"), at("cli/dist/shells"), { recursive: true });
copyNativePackages("dist/node_modules");
copyCommandLine("dist/cli");

function copyGrammars(to) {
  for (const file of WASM_FILES) {
    cpSync(at("node_modules", packageOf(file), file), at(to, file));
  }
}

/** What a Python program imports under `keyward run`; not what Python compiled it to in the source tree. */
function copyPythonModules(to) {
  for (const name of ["fx_ef", "ferris_ef"])
    cpSync(at("cli/run-program/python", name, "__init__.py"), at(to, name, "__init__.py"));
}

/** Only what `require` reads at run time: no sources, no build scripts, no other platform's binaries. */
function copyNativePackages(to) {
  const prebuild = `prebuilds/${process.platform}-${process.arch}`;
  const files = {
    keytar: ["package.json", "LICENSE.md", "lib", prebuild],
    "@node-rs/argon2": ["package.json", "LICENSE", "index.js"],
  };
  const platformPackages = readdirSync(at("node_modules/@node-rs")).filter((name) =>
    name.startsWith("argon2-"),
  );
  for (const name of platformPackages) files[`@node-rs/${name}`] = ["."];
  for (const [name, parts] of Object.entries(files)) {
    for (const part of parts) {
      cpSync(at("node_modules", name, part), at(to, name, part), { recursive: true, dereference: true });
    }
  }
}

/** In the layout of its own package, without what is for people who debug it and what stands beside it anyway. */
function copyCommandLine(to) {
  cpSync(at("cli/dist"), at(to, "dist"), {
    recursive: true,
    filter: (file) => !/\.(?:map|wasm)$/.test(file),
  });
  cpSync(at("cli/bin"), at(to, "bin"), { recursive: true });
  cpSync(at("client/run/in-editor.cjs"), at(to, "bin/in-editor.cjs"));
}

/** A path of the repository. */
function at(...parts) {
  return path.join(import.meta.dirname, ...parts);
}
