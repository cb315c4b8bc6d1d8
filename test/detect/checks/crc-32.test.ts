import { expect, test } from "vitest";
import { crcBase36, crcBase62, crcHex } from "../../../detect/checks/crc-32.ts";
import { findSecrets } from "../../../detect/engine.ts";
import { fake } from "../../../detect/rules/fake.ts";

test("the checksums are those of the vendors' own examples", () => {
  // Of Grafana's tests: a token that says itself that it is invalid.
  expect(crcHex("glsa_" + "iNValIdinValiDinvalidinvalidinva")).toBe("5b582697");
  // The check value of CRC-32, 0xcbf43926, in each form.
  expect(crcHex("123456789")).toBe("2639f4cb");
  expect(crcBase36("123456789")).toBe((0xcbf43926).toString(36).padStart(7, "0"));
  expect(crcBase62("123456789")).toHaveLength(6);
});

test("a wrong checksum makes a finding less sure, and says so", () => {
  const body = fake("alnum", 32);
  const found = (token: string) => findSecrets(`key: "${token}"`, { path: "a.yml" })[0];
  expect(found(`glsa_${body}_${crcHex(`glsa_${body}`)}`)).toMatchObject({ confidence: "high" });
  expect(found(`glsa_${body}_0a1b2c3d`)).toMatchObject({
    confidence: "low",
    rule: "grafana-service-account-token",
  });
});
