import * as fc from "fast-check";
import { NO_PROJECT, type Scope } from "../../core/scope.ts";

/** Few names, so that scopes meet. */
const name = fc.constantFrom("a", "b", "Prod-1");

/** Every kind of scope, services without a project included. */
export const anyScope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant({}),
  fc.record({ project: name, environment: name, service: name }, { requiredKeys: ["project"] }),
  fc.record(
    { project: fc.constant(NO_PROJECT), environment: name, service: name },
    { requiredKeys: ["project", "service"] },
  ),
);

export const anyKey = fc.constantFrom("FOO", "BAR", "db.pass-1");
