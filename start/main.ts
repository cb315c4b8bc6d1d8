/**
 * `npm start`: builds Keyward, prints what its language server finds in the demo workspace, and opens that
 * workspace in VS Code with the packed extension. `--once` ends after the report; `--desktop` uses the `code` on
 * the PATH instead of the server that the tests use.
 */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs, styleText } from "node:util";
import { makeDemo } from "../demo/demo.ts";
import { hasDesktopCode, openInDesktop } from "./open-in-desktop.ts";
import { openInServer } from "./open-in-server.ts";
import { pack } from "./pack.ts";
import { printReport } from "./report.ts";

const root = path.join(import.meta.dirname, "..");
const generated = path.join(root, "demo/.generated");

const { values: options } = parseArgs({
  options: { once: { type: "boolean", default: false }, desktop: { type: "boolean", default: false } },
});

if (options.desktop && !hasDesktopCode()) {
  console.error(
    "There is no VS Code on the PATH: run \"Shell Command: Install 'code' command\" in it, or npm start.",
  );
  process.exit(2);
}
execFileSync(process.execPath, ["build.mjs"], { cwd: root, stdio: "inherit" });
done("Built the extension, the language server and the command line");
const { workspace, env } = await makeDemo(generated);
done(`Made the demo workspace and its vault in ${path.relative(root, generated)}`);
await printReport(workspace, { ...process.env, ...env });
if (!options.once) await open();

async function open(): Promise<void> {
  console.log();
  const vsix = pack();
  done(`Packed ${path.basename(vsix)}, ${Math.round(statSync(vsix).size / 1024)} KB`);
  const where = { vsix, dataFolder: path.join(generated, "vscode"), env };
  if (options.desktop) {
    done("Opened it in VS Code; this ends when its window is closed");
    return openInDesktop(workspace, where);
  }
  const opened = await openInServer(workspace, where);
  done("VS Code is running, with the extension installed and the workspace not yet trusted");
  console.log(`\n  ${styleText("bold", opened.address)}\n\n  Ctrl+C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void opened.stop());
  await opened.ended;
}

function done(what: string): void {
  console.log(`${styleText("green", "✓")} ${what}`);
}
