import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findSecrets } from "../../detect/engine.ts";
import { repetitions } from "../support/repetitions.ts";

const runs = { numRuns: repetitions(300, 20_000) };
const of = (alphabet: string, length: number) =>
  fc
    .array(fc.nat({ max: alphabet.length - 1 }), { minLength: length, maxLength: length })
    .map((places) => places.map((at) => alphabet[at]).join(""));
const SMALL = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A property draws few letters at its edges: only keys as a generator makes them count. */
const even = (least: number) => (key: string) => new Set(key).size >= least;

test("each of Django's keys is found, whatever brackets, dollars and percents are in it", () => {
  const keys = of(`${SMALL}!@#$%^&*(-_=+)`, 50).filter(even(24));
  fc.assert(
    fc.property(keys, (key) => {
      const [finding] = findSecrets(`SECRET_KEY = '${key}'\n`, { path: "settings.py" });
      expect(finding).toMatchObject({ rule: "django-secret-key", start: 14, end: 64 });
    }),
    runs,
  );
});

test("each of WordPress's keys is found", () => {
  const others = " !@#$%^&*()-_[]{}<>~`+=,.;:/?|";
  const keys = of(`${SMALL}${SMALL.toUpperCase()}${others}`, 64).filter(even(32));
  fc.assert(
    fc.property(keys, (key) => {
      const [finding] = findSecrets(`<?php\ndefine('AUTH_KEY', '${key}');\n`, { path: "wp-config.php" });
      expect(finding).toMatchObject({ rule: "wordpress-salt" });
    }),
    runs,
  );
});
