import { expect, test } from "vitest";
import { candidates, type Names } from "../../../cli/completion/candidates.ts";
import { COMMANDS } from "../../../cli/commands.ts";

const NAMES: Names = {
  scopes: [{ project: "shop" }, { project: "shop", environment: "production" }, { project: "tools" }],
  secrets: ["API_KEY", "DB_PASS"],
};

/** What a line becomes, up to the cursor: `keyward ` stands before it. */
async function completed(line: string): Promise<string> {
  const found = await candidates(line.split(" "), async () => NAMES);
  return found === "files" ? "files" : found.map(({ word }) => word).join(" ");
}

test("the first word is a command, in any spelling that somebody has begun", async () => {
  expect(await completed("")).toBe(COMMANDS.map(({ name }) => name).join(" "));
  expect(await completed("secret:re")).toBe(
    "secret:remove secret:revoke secret:restore secret:rename secret:resolve secret:revoke-access",
  );
  expect(await completed("secrets:up")).toBe("secrets:update");
  expect(await completed("secrets up")).toBe("update");
  expect(await completed("secret:cre")).toBe("secret:create");
  expect(await completed("upd")).toBe("update");
  expect(await completed("audit ")).toBe("logs verify head");
  expect(await completed("help audit:v")).toBe("audit:verify");
  expect(await completed("nothing ")).toBe("");
});

test("flags are those of the command that do not stand there yet", async () => {
  expect(await completed("secret add --ta")).toBe("--tags");
  expect(await completed("secret add --tags a --ta")).toBe("");
  expect(await completed("secret add --metadata a=b --meta")).toBe("--metadata");
  expect(await completed("doctor --")).toBe("--json --help");
});

test("scopes and names come from the vault, formats from the table, files from the shell", async () => {
  expect(await completed("get -p ")).toBe("shop tools");
  expect(await completed("get -p shop -e p")).toBe("production");
  expect(await completed("get ")).toBe("API_KEY DB_PASS");
  expect(await completed("get -p shop D")).toBe("DB_PASS");
  expect(await completed("get -k A")).toBe("API_KEY");
  expect(await completed("get DB_PASS ")).toBe("");
  expect(await completed("export --format to")).toBe("toml");
  expect(await completed("completion ")).toBe("bash zsh fish powershell");
  for (const line of ["import ", "scan ", "export -o ", "run -- ", "check "])
    expect(await completed(line)).toBe("files");
});

test("only names of the scope that was given are asked for", async () => {
  const asked: object[] = [];
  await candidates(["get", "-p", "shop", "--environment", "production", ""], async (given) => {
    asked.push(given);
    return NAMES;
  });
  expect(asked).toEqual([{ project: "shop", environment: "production" }]);
});
