import * as fc from "fast-check";
import { Value } from "typebox/value";
import { expect, test } from "vitest";
import { NO_FIELDS, type SecretMetadata } from "../../core/secret.ts";
import * as Http from "../../protocol/http.ts";
import { httpSecret } from "../../backend/secret-shape.ts";
import { secretText } from "../../backend/secret-text.ts";
import { repetitions } from "../support/repetitions.ts";

const secrets: fc.Arbitrary<SecretMetadata> = fc.record({
  ...Object.fromEntries(Object.entries(NO_FIELDS).map(([name, value]) => [name, fc.constant(value)])),
  id: fc.uuid(),
  key: fc.string(),
  scope: fc.record({ project: fc.string(), environment: fc.string() }, { requiredKeys: [] }),
  status: fc.constantFrom("active", "revoked"),
  description: fc.string({ unit: "binary" }),
  tags: fc.array(fc.string()),
  metadata: fc.dictionary(fc.string(), fc.string()),
  version: fc.integer({ min: 1 }),
  deleted: fc.boolean(),
  created_at: fc.nat(),
  updated_at: fc.nat(),
  rotated_at: fc.nat(),
}) as unknown as fc.Arbitrary<SecretMetadata>;

test("what is written of a secret once is what its schema says, whatever is told beside it", () => {
  fc.assert(
    fc.property(secrets, fc.string(), fc.string(), (secret, value, other) => {
      const told = [value, other].map((text) => ({ inherited: true, value: text }));
      for (const more of told) {
        const read: unknown = JSON.parse(secretText(secret, "vault", more));
        expect(read).toEqual({ ...httpSecret(secret, "vault"), ...more });
        expect(Value.Errors(Http.Secret, read)).toEqual([]);
      }
    }),
    { numRuns: repetitions(100, 5_000) },
  );
});
