import { expect, test } from "vitest";
import { formatNamed } from "../../../cli/formats/formats.ts";
import { read, write } from "./secret-files.ts";

test("names that YAML 1.1 takes for something else, and signs that it has no place for, are written so that it cannot", () => {
  const values = { NO: "no", SIGNS: "a\u007f\u0085\u2028\ufeff", DSN: { off: "x", port: "5432" } };
  const file = write(formatNamed("yaml"), values);
  expect(file).toBe(
    '"NO": "no"\nSIGNS: "a\\u007f\\u0085\\u2028\\ufeff"\nDSN:\n  "off": "x"\n  port: "5432"\n',
  );
  expect(read(formatNamed("yaml"), file)).toEqual(values);
});
