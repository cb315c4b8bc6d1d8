/**
 * What stands in the browser's bundle of the server for Node's modules and for what starts programs: the rest of the
 * server is the same code. A module of Node that is not listed here makes the build fail.
 */
import path from "node:path";

const beside = (file) => path.join(import.meta.dirname, file);

const MODULES = {
  "node:path": beside("path.ts"),
  "node:url": beside("url.ts"),
  "node:timers/promises": beside("timers.ts"),
  "node:fs": beside("disk.ts"),
  "node:fs/promises": beside("disk.ts"),
};
const FILES = [
  { filter: /[\\/]git[\\/]work-changes\.ts$/, path: beside("work-changes.ts") },
  { filter: /[\\/]baselines\.ts$/, path: beside("baselines.ts") },
];

/** @returns {import("esbuild").Plugin} */
export function browserStandIns() {
  return {
    name: "browser stand-ins",
    setup(build) {
      build.onResolve({ filter: /^node:/ }, ({ path: name }) =>
        MODULES[name]
          ? { path: MODULES[name] }
          : { errors: [{ text: `${name} is not to be had in a browser.` }] },
      );
      for (const { filter, path: file } of FILES)
        build.onResolve({ filter }, ({ importer }) =>
          importer.startsWith(import.meta.dirname) ? undefined : { path: file },
        );
      build.onResolve({ filter: /^vscode-languageserver\/node$/ }, ({ resolveDir, kind }) =>
        build.resolve("vscode-languageserver/browser", { resolveDir, kind }),
      );
      // web-tree-sitter asks for these only where it finds itself in Node.
      build.onResolve({ filter: /^(?:module|fs\/promises)$/ }, ({ path: name }) => ({
        path: name,
        namespace: "absent",
      }));
      build.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "export {};" }));
    },
  };
}
