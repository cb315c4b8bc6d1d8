import { expect, test } from "vitest";
import { readRotationCommands } from "../../../backend/read-settings.ts";
import { UserError } from "../../../core/user-error.ts";
import { place } from "../../vault/fixtures.ts";

const commandsIn = (text: string) => readRotationCommands({ path: "keyward.toml", text });

test("the first pattern that matches has the command", () => {
  const commands = commandsIn(`
    [[rotation]]
    secrets = "shop/production/*"
    command = ["/opt/rotate", "--db", "shop"]
    timeout = "30s"

    [[rotation]]
    secrets = "shop/*"
    command = ["/opt/rotate-others"]
  `);
  expect(commands(place("shop/production/api/DB_PASS"))).toEqual({
    argv: ["/opt/rotate", "--db", "shop"],
    timeout: 30_000,
  });
  expect(commands(place("shop/staging/api/DB_PASS"))).toEqual({
    argv: ["/opt/rotate-others"],
    timeout: 60_000,
  });
  expect(commands(place("bank/DB_PASS"))).toBeUndefined();
});

test("without a file, and without tables in it, there are none", () => {
  expect(readRotationCommands(undefined)(place("shop/A"))).toBeUndefined();
  expect(commandsIn(`listen = "127.0.0.1:1"`)(place("shop/A"))).toBeUndefined();
});

test.each([
  [`rotation = "yes"`, "rotation is no list of tables"],
  [`[[rotation]]\nsecret = "shop/*"`, `[[rotation]] number 1 has "secret", which is no setting of it`],
  [`[[rotation]]\ncommand = ["/a"]`, "[[rotation]] number 1 does not say for which secrets it is"],
  [
    `[[rotation]]\nsecrets = "shop"\ncommand = ["/a"]`,
    "[[rotation]] number 1 has a pattern that matches no secret, whose path is project/environment/service/NAME",
  ],
  [`[[rotation]]\nsecrets = "shop/*"\ncommand = "/a --b"`, "[[rotation]] number 1 has no command"],
  [`[[rotation]]\nsecrets = "shop/*"\ncommand = []`, "[[rotation]] number 1 has no command"],
  [
    `[[rotation]]\nsecrets = "shop/*"\ncommand = ["rotate"]`,
    "[[rotation]] number 1 has a program without its whole path",
  ],
  [
    `[[rotation]]\nsecrets = "shop/*"\ncommand = ["/a"]\ntimeout = "2h"`,
    "[[rotation]] number 1 has a timeout that is no duration of at most 1h",
  ],
])("%j is refused", (text, message) => {
  expect(() => commandsIn(text)).toThrow(UserError);
  expect(() => commandsIn(text)).toThrow(`keyward.toml: ${message}.`);
});
