import { expect, test } from "vitest";
import { KeywardError } from "../../sdk/keyward-error.ts";
import { assertOption, OPTIONS, optionsOf } from "../../sdk/options.ts";

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof KeywardError) return `${error.response.status}: ${error.message}`;
    throw error;
  }
  return "";
}

const connecting = (options: object) => refusal(() => optionsOf(options, OPTIONS.connect));

test("an option that there is not is named, with the one that may have been meant", () => {
  expect(connecting({ cacheTTL: 5 })).toBe('400: There is no option "cacheTTL"; did you mean cacheTtl?');
  expect(connecting({ enviroment: "x" })).toBe(
    '400: There is no option "enviroment"; did you mean environment?',
  );
  expect(connecting({ verbose: true })).toBe('400: There is no option "verbose".');
  expect(connecting({ __proto__: null, constructor: 1 })).toBe('400: There is no option "constructor".');
});

test("what is undefined is left out, and nothing of a value is quoted", () => {
  expect(connecting({ token: undefined, cacheTtl: Infinity, timeout: 2_000, app: "" })).toBe("");
  expect(connecting({ passphrase: 4711 })).toBe("400: passphrase is not a text.");
});

test("a time is one that a timer can wait", () => {
  for (const timeout of [0, -1, 1.5, Number.NaN, 2 ** 31, "5"])
    expect(connecting({ timeout })).toBe("400: timeout is not a whole number of milliseconds from 1.");
});

test("words are those that there are", () => {
  expect(refusal(() => assertOption("reach", "all", OPTIONS.list))).toBe(
    "400: reach is not one of effective, own, below.",
  );
});
