import * as fc from "fast-check";
import { expect, test } from "vitest";

import { UserError } from "../../../core/user-error.ts";
import { RIGHTS, type Right } from "../../../vault/access/identity.ts";
import { sweep } from "../../../vault/access/sweep.ts";
import { createChild, renewToken, revokeToken, type NewToken } from "../../../vault/access/tokens.ts";
import { repetitions } from "../../support/repetitions.ts";
import { openDesk, textOf, type Desk } from "./desk.ts";

/**
 * Trees of tokens that are made, renewed and revoked while time passes, and a model of a few lines that says which of
 * them live, until when and with what. Two servers are asked after each step, each with a memory of its own.
 */
test("random trees of tokens are as the model says, at every moment and on every server", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40, size: "max" }), async (steps) => {
      const desk = await openDesk();
      const model: Model = { now: desk.now, tokens: [] };
      const made: NewToken[] = [];
      for (const next of steps) {
        const expected = next.onModel(model);
        expect(await codeOf(next.onDesk(desk, made))).toBe(expected);
        desk.now = model.now;
        for (const server of ["a", "b"]) expect(await entered(desk, made, server)).toEqual(expectedOf(model));
      }
      expect(await desk.problems()).toEqual([]);
    }),
    { numRuns: repetitions(100, 3_000) },
  );
});

interface ModelToken {
  readonly rights: readonly Right[];
  readonly parent: number | null;
  readonly ttl: number;
  readonly latest: number;
  readonly renewable: boolean;
  expires: number;
  isRevoked: boolean;
}
interface Model {
  now: number;
  readonly tokens: ModelToken[];
}

interface Step {
  onDesk(desk: Desk, made: NewToken[]): Promise<unknown>;
  /** `done`, or an error's code. */
  onModel(model: Model): string;
  toString(): string;
}

const DAY = 86_400;
/** Of the tokens that were made before; with few of them the same ones come again and again. */
const which = fc.nat({ max: 7 });
const ttl = fc.integer({ min: 2, max: 6 }).map((days) => days * DAY);
const isRenewable = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false));
/** Mostly so that a token can have others below it. */
const rights = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Right[]>(["reveal", "write"]) },
  fc.constant<Right[]>(["read"]),
  fc.subarray([...RIGHTS], { minLength: 1 }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(rights, ttl, isRenewable).map((facts) => createFirst(...facts)) },
  { weight: 6, arbitrary: fc.tuple(which, rights, ttl, isRenewable).map((facts) => createBelow(...facts)) },
  { weight: 4, arbitrary: which.map(renew) },
  { weight: 2, arbitrary: which.map(revoke) },
  { weight: 3, arbitrary: fc.integer({ min: -1, max: 3 }).map(wait) },
  { weight: 1, arbitrary: fc.constant(sweepOnce()) },
);

function createFirst(rights: readonly Right[], ttl: number, renewable: boolean): Step {
  return {
    async onDesk(desk, made) {
      made.push(
        await desk.token({ user: "ada", rights, ttl, renewable, ...(renewable && { max_ttl: 2 * ttl }) }),
      );
    },
    onModel: (model) => add(model, null, { rights, ttl, renewable }),
    toString: () => `create ${rights.join("+")} for ${ttl / DAY}d`,
  };
}

function createBelow(at: number, rights: readonly Right[], ttl: number, renewable: boolean): Step {
  return {
    async onDesk(desk, made) {
      const above = made[at];
      if (!above) return;
      const asked = { rights, ttl, renewable, ...(renewable && { max_ttl: 2 * ttl }) };
      made.push(await desk.do((records) => createChild(records, above.info.accessor, asked)));
    },
    onModel(model) {
      const above = model.tokens[at];
      if (!above) return "done";
      if (!lives(model, at)) return "UNAUTHENTICATED";
      const held = new Set(above.rights.flatMap((right) => WITH[right]));
      if (!rights.every((right) => held.has(right)) || depthOf(model, at) === 8) return "DENIED";
      return add(model, at, { rights, ttl, renewable });
    },
    toString: () => `create ${rights.join("+")} below ${at} for ${ttl / DAY}d`,
  };
}

function renew(at: number): Step {
  return {
    onDesk: async (desk, made) =>
      made[at] && desk.do((records) => renewToken(records, made[at]!.info.accessor)),
    onModel(model) {
      const token = model.tokens[at];
      if (!token) return "done";
      if (!lives(model, at)) return "ACCESS_NOT_FOUND";
      if (!token.renewable) return "DENIED";
      const above = token.parent === null ? Number.POSITIVE_INFINITY : model.tokens[token.parent]!.expires;
      token.expires = Math.max(token.expires, Math.min(model.now + token.ttl * 1000, token.latest, above));
      return "done";
    },
    toString: () => `renew ${at}`,
  };
}

function revoke(at: number): Step {
  return {
    onDesk: async (desk, made) =>
      made[at] && desk.do((records) => revokeToken(records, made[at]!.info.accessor)),
    onModel(model) {
      const token = model.tokens[at];
      if (!token) return "done";
      if (!lives(model, at)) return "ACCESS_NOT_FOUND";
      token.isRevoked = true;
      return "done";
    },
    toString: () => `revoke ${at}`,
  };
}

/** The clock may also be set back, by less than a sweep waits. */
function wait(days: number): Step {
  return {
    onDesk: async () => undefined,
    onModel(model) {
      model.now += days * DAY * 1000;
      return "done";
    },
    toString: () => `wait ${days}d`,
  };
}

function sweepOnce(): Step {
  return {
    onDesk: (desk) => sweep((steps) => desk.do(steps)),
    onModel: () => "done",
    toString: () => "sweep",
  };
}

const WITH: Record<Right, Right[]> = {
  list: ["list"],
  read: ["list", "read"],
  reveal: ["list", "read", "reveal"],
  write: ["list", "write"],
  delete: ["list", "delete"],
  grant: ["list", "grant"],
};

function add(
  model: Model,
  parent: number | null,
  { rights, ttl, renewable }: Pick<ModelToken, "rights" | "ttl" | "renewable">,
): string {
  const above = parent === null ? Number.POSITIVE_INFINITY : model.tokens[parent]!.expires;
  const latest = model.now + (renewable ? 2 : 1) * ttl * 1000;
  const expires = Math.min(model.now + ttl * 1000, above);
  model.tokens.push({ rights, parent, ttl, latest, renewable, expires, isRevoked: false });
  return "done";
}

function lives(model: Model, at: number): boolean {
  const { isRevoked, expires, parent } = model.tokens[at]!;
  return !isRevoked && model.now < expires && (parent === null || lives(model, parent));
}

function depthOf(model: Model, at: number): number {
  const { parent } = model.tokens[at]!;
  return parent === null ? 0 : 1 + depthOf(model, parent);
}

function expectedOf(model: Model): unknown[] {
  return model.tokens.map((token, at) =>
    lives(model, at) ? { rights: token.rights.toSorted(), expiresAt: token.expires } : null,
  );
}

async function entered(desk: Desk, made: readonly NewToken[], server: string): Promise<unknown[]> {
  const guard = await desk.guard(server);
  const all = [];
  for (const token of made) {
    const identity = await guard.authenticate(textOf(token)).catch(() => null);
    all.push(identity && { rights: identity.rights.toSorted(), expiresAt: identity.expiresAt });
  }
  return all;
}

function codeOf(outcome: Promise<unknown>): Promise<string> {
  return outcome.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof UserError) return error.code;
      throw error;
    },
  );
}
