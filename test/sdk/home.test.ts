import { userInfo } from "node:os";
import { expect, test } from "vitest";

import { defaultHome } from "../../sdk/home.ts";

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ["linux", { HOME: "/home/ada" }, "/home/ada/.local/share/keyward"],
  ["linux", { HOME: "/home/ada", XDG_DATA_HOME: "/data" }, "/data/keyward"],
  ["linux", { HOME: "/home/ada", XDG_DATA_HOME: "relative" }, "/home/ada/.local/share/keyward"],
  ["linux", { HOME: "/home/ada", XDG_DATA_HOME: "" }, "/home/ada/.local/share/keyward"],
  ["darwin", { HOME: "/Users/ada" }, "/Users/ada/Library/Application Support/Keyward"],
  ["win32", { LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local" }, "C:\\Users\\ada\\AppData\\Local\\Keyward"],
  ["win32", { USERPROFILE: "C:\\Users\\ada" }, "C:\\Users\\ada\\AppData\\Local\\Keyward"],
  ["linux", { HOME: "/home/ada", KEYWARD_HOME: "/vaults/work" }, "/vaults/work"],
  ["win32", { KEYWARD_HOME: "D:\\vault" }, "D:\\vault"],
  ["linux", { HOME: "/home/ada", KEYWARD_HOME: "" }, "/home/ada/.local/share/keyward"],
])("on %s with %o the vault is in %s", (platform, env, home) => {
  expect(defaultHome(env, platform)).toBe(home);
});

test.each([{}, { HOME: "" }])("with %o it is in the home that the system has for this user", (env) => {
  expect(defaultHome(env, "linux")).toBe(`${userInfo().homedir}/.local/share/keyward`);
});
