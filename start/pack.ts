import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");

const target = `${process.platform}-${process.arch}`;

/** Where the VSIX for this platform lies once it is packed. */
export const vsixFile = path.join(root, `keyward-${target}.vsix`);

/**
 * Packs what `npm run build` has built into a VSIX for this platform: the native packages in it are this platform's.
 * @returns its path
 */
export function pack(): string {
  const args = [
    "package",
    "--no-dependencies", // The build has put into dist/ what is needed of them.
    "--allow-missing-repository",
    "--no-rewrite-relative-links", // The pictures of the README are in the VSIX.
    "--target",
    target,
    "--out",
    vsixFile,
  ];
  execFileSync(process.execPath, [vsce, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return vsixFile;
}

if (import.meta.main) console.log(pack());
