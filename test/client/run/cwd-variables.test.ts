import { expect, test } from "vitest";
import { substituted, type CwdFacts } from "../../../client/run/cwd-variables.ts";

const FACTS: CwdFacts = {
  folder: "/work/shop",
  folders: [
    { name: "shop", path: "/work/shop" },
    { name: "api", path: "/work/api" },
  ],
  file: "/work/shop/web/a.ts",
  home: "/home/me",
  env: { PART: "billing" },
  configured: (name) => ({ "my.folder": "web", "my.number": 1 })[name],
};
const t = (message: string, ...values: unknown[]) => message.replace("{0}", String(values[0]));

test.each([
  ["${workspaceFolder}/billing", "/work/shop/billing"],
  ["${workspaceFolder:api}/x", "/work/api/x"],
  ["${workspaceFolder}/${env:PART}", "/work/shop/billing"],
  ["${workspaceFolder}/${config:my.folder}", "/work/shop/web"],
  ["${fileDirname}", "/work/shop/web"],
  ["${userHome}/${workspaceFolderBasename}", "/home/me/shop"],
  ["plain", "plain"],
])("%s is %s", (cwd, folder) => expect(substituted(cwd, FACTS, t)).toBe(folder));

test.each(["${input:which}", "${command:pick}", "${config:my.number}", "${workspaceFolder:none}"])(
  "%s is not guessed",
  (cwd) =>
    expect(() => substituted(cwd, FACTS, t)).toThrow(`What ${cwd} in the task's cwd stands for is not known`),
);
