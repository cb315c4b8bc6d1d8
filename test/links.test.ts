import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
/** The seeds in test/seeds/documents link to pages of their own. */
const PAGES = globSync("**/*.md", {
  cwd: ROOT,
  exclude: (name) =>
    ["node_modules", "dist", ".generated", ".git", ".cache", "documents"].includes(path.basename(name)),
});

test("every link from a page to a file or a heading leads there", () => {
  expect(PAGES).toContain("README.md");
  expect(PAGES.flatMap((page) => linksOf(page).filter((link) => !leadsThere(page, link)))).toEqual([]);
});

test("every file and folder of ours that a page names is there", () => {
  const ours = readdirSync(ROOT).filter((name) => statSync(path.join(ROOT, name)).isDirectory());
  const isOurs = (name: string) =>
    ours.includes(name.split("/")[0]!) && /(?:\/|\.(?:ts|js|mjs|json))$/.test(name);
  const missing = PAGES.filter((page) => !page.startsWith("demo/")).flatMap((page) => {
    const names = readFileSync(path.join(ROOT, page), "utf8").matchAll(/`(?<name>[\w.-]+\/[\w./-]*)`/g);
    return [...names]
      .map(({ groups }) => groups!.name!)
      .filter((name) => isOurs(name) && !existsSync(path.join(ROOT, name)))
      .map((name) => `${page}: ${name}`);
  });
  expect(missing).toEqual([]);
});

/** The targets of `[…](…)`, `<img src="…">` and `<a href="…">` that are no addresses of the web. */
function linksOf(page: string): string[] {
  const text = readFileSync(path.join(ROOT, page), "utf8").replaceAll(/^```.*?^```|`[^`\n]*`/gms, "");
  const links = text.matchAll(/\]\((?<markdown>[^()\s]+)(?: "[^"]*")?\)|(?:src|href)="(?<html>[^"]+)"/g);
  return [...links]
    .map(({ groups }) => groups!.markdown ?? groups!.html!)
    .filter((link) => !/^[a-z]+:/.test(link));
}

function leadsThere(page: string, link: string): boolean {
  const [file = "", heading] = decodeURI(link).split("#");
  const target = path.join(ROOT, file === "" ? page : path.join(path.dirname(page), file));
  return existsSync(target) && (heading === undefined || headingsOf(target).includes(heading));
}

/** As GitHub and VS Code name them. */
function headingsOf(file: string): string[] {
  const headings = readFileSync(file, "utf8").matchAll(/^#+ (?<text>.+)$/gm);
  return [...headings].map(({ groups }) =>
    groups!
      .text!.toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}
