import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findSecrets } from "../../detect/engine.ts";
import { repetitions } from "../support/repetitions.ts";

const runs = { numRuns: repetitions(300, 20_000) };
/** As a generator makes them: a property's own draws prefer a few letters. */
const of = (alphabet: string, length: number) =>
  fc
    .noBias(fc.array(fc.nat({ max: alphabet.length - 1 }), { minLength: length, maxLength: length }))
    .map((places) => places.map((at) => alphabet[at]).join(""));
const SMALL = "abcdefghijklmnopqrstuvwxyz0123456789";

test("each of Django's keys is found, whatever brackets, dollars and percents are in it", () => {
  const keys = of(`${SMALL}!@#$%^&*(-_=+)`, 50);
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
  const keys = of(`${SMALL}${SMALL.toUpperCase()}${others}`, 64);
  fc.assert(
    fc.property(keys, (key) => {
      const [finding] = findSecrets(`<?php\ndefine('AUTH_KEY', '${key}');\n`, { path: "wp-config.php" });
      expect(finding).toMatchObject({ rule: "wordpress-salt" });
    }),
    runs,
  );
});

test("passwords that generators make are found, wherever brackets and marks stand in them", () => {
  const passwords = of(`${SMALL}${SMALL.toUpperCase()}!@#$%^&*()-_=+`, 16);
  let found = 0;
  const draws = 2000;
  for (const password of fc.sample(passwords, { numRuns: draws, seed: 1 })) {
    if (findSecrets(`db_password = '${password}'`, { path: "app.py" }).length > 0) found++;
  }
  // The rest look like calls, options and templates.
  expect(found / draws).toBeGreaterThan(0.9);
});
