import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeCli, type CliOptions } from "../../support/cli.ts";
import { repositoryAt } from "../../support/temporary-repository.ts";

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const OTHER = ["sk", "live", "9dR28KpMzkXEbsktU2yeq8ed"].join("_");
const PASSWORD = "tr0mbone" + "-Sky9";
const pay = (secret: string) => `const key = "${secret}";\n`;
const settings = `database:\n  password: ${PASSWORD}\n`;

describe("a baseline", () => {
  test("hides what it knows on other lines, after other commits, in clones and in every way of scanning", async () => {
    const { keyward, git, write, found } = repository();
    write("src/pay.ts", pay(STRIPE));
    write("settings.yml", settings);
    git("add", "-A");
    git("commit", "-q", "-m", "one");
    expect(await keyward(["scan", "--write-baseline", "known.json"])).toMatchObject({ code: 0 });

    write("src/pay.ts", `// Above.\r\n\r\nexport {};\r\n  ${pay(STRIPE).trim()} // moved\r\n`);
    write("settings.yml", `server:\n  port: 1\n${settings}`);
    git("add", "-A");
    expect(await found(["--staged", "--baseline", "known.json"])).toEqual([]);
    git("commit", "-q", "-m", "two");
    git("commit", "-q", "--amend", "-m", "two, again");
    for (const way of [[], ["--history"], ["--range", "HEAD~1..HEAD"]])
      expect(await found([...way, "--baseline", "known.json"])).toEqual([]);

    const clone = path.join(keyward.folder, "clone");
    git("clone", "-q", ".", clone);
    expect(await found(["--baseline", "../known.json"], { cwd: clone })).toEqual([]);
    const inside = path.join(clone, "src");
    expect(await found(["pay.ts", "--baseline", "../../known.json"], { cwd: inside })).toEqual([]);
  });

  test("does not hide another secret on the line of one that it knows, nor a known one in another file", async () => {
    const { keyward, git, write, found } = repository();
    write("src/pay.ts", pay(STRIPE));
    git("add", "-A");
    git("commit", "-q", "-m", "one");
    await keyward(["scan", "--write-baseline", "known.json"]);
    write("src/pay.ts", pay(OTHER));
    write("src/copy.ts", pay(STRIPE));
    git("add", "src");
    const fresh = ["src/copy.ts:1", "src/pay.ts:1"];
    expect(await found(["--baseline", "known.json"])).toEqual(fresh);
    expect(await found(["--staged", "--baseline", "known.json"])).toEqual(fresh);
    git("commit", "-q", "-m", "two");
    expect(await found(["--history", "--baseline", "known.json"])).toEqual(fresh);
  });

  test("holds outside of a repository as well, and for a folder that becomes one", async () => {
    const keyward = makeCli();
    const folder = path.join(keyward.folder, "work");
    mkdirSync(folder);
    const { git, write } = repositoryAt(folder);
    write("pay.ts", pay(STRIPE));
    await keyward(["scan", "--write-baseline", "known.json"], { cwd: folder });
    write("pay.ts", `\n\n${pay(STRIPE)}`);
    expect(await keyward(["scan", "--baseline", "known.json"], { cwd: folder })).toMatchObject({ code: 0 });
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "one");
    expect(await keyward(["scan", "--baseline", "known.json"], { cwd: folder })).toMatchObject({ code: 0 });
  });
});

function repository() {
  const keyward = makeCli();
  const { git, write } = repositoryAt(keyward.folder);
  git("init", "-q", "-b", "main");
  const found = async (words: readonly string[], options: CliOptions = {}): Promise<string[]> => {
    const { out, err } = await keyward(["scan", "--json", ...words], options);
    expect(out + err).not.toContain(PASSWORD);
    const { findings } = JSON.parse(out) as { findings: { file: string; line: number }[] };
    return findings.map(({ file, line }) => `${file}:${line}`).toSorted();
  };
  return { keyward, git, write, found };
}
