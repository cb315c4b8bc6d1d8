import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { TOKENS } from "./tokens.ts";

const template = path.join(import.meta.dirname, "template");

/**
 * Makes the demo workspace in a folder, anew: the template's files with tokens in place of placeholders, committed
 * to a git repository of its own, since what git tracks and ignores is part of what Keyward looks at.
 */
export function makeDemoWorkspace(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const entry of readdirSync(template, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    // A name that this repository's own .gitignore would leave out ends in `.template` there.
    const target = path.join(folder, path.relative(template, source).replace(/\.template$/, ""));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, fill(readFileSync(source, "utf8")));
  }
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  const author = ["-c", "user.name=Acme", "-c", "user.email=dev@acme.example"];
  git(...author, "-c", "commit.gpgSign=false", "commit", "--quiet", "--no-verify", "--message=The shop");
}

function fill(text: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const token = TOKENS[name];
    if (!token) throw new Error(`demo/tokens.ts has nothing for {{${name}}}.`);
    return token;
  });
}
