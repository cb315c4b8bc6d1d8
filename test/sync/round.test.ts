import { beforeEach, describe, expect, test } from "vitest";

import { UserError } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import { settleConflicts, syncStatus } from "../../sync/status.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { codeOf, place, secret } from "../vault/fixtures.ts";
import {
  contentsOf,
  openMachine,
  openServer,
  surroundings,
  valuesOf,
  type Machine,
  type Network,
} from "./world.ts";

const A = place("shop/A");
const B = place("shop/B");

let server: OpenVault;
let ada: Machine;
beforeEach(async () => {
  server = await openServer();
  ada = await openMachine(server);
});

const namesOf = (places: readonly { key: string }[]) => places.map(({ key }) => key);

describe("a round", () => {
  test("brings each side what only the other one has", async () => {
    await ada.vault.create(A, secret("a"), { tags: ["mine"] });
    await server.create(B, secret({ user: "x", pass: "y" }), { description: "theirs", expires_at: 4e9 });
    const round = await ada.sync();
    expect([namesOf(round.taken), namesOf(round.sent)]).toEqual([["B"], ["A"]]);
    expect(await contentsOf(ada.vault)).toEqual(await contentsOf(server));
    expect(await valuesOf(server)).toEqual(["shop/A=a", 'shop/B={"user":"x","pass":"y"}']);
  });

  test("does nothing the second time, and reads no value", async () => {
    await ada.vault.create(A, secret("a"));
    await server.create(B, secret("b"));
    await ada.sync();
    const before = [await server.audit(), await ada.vault.audit()];
    expect(await ada.sync()).toEqual({ taken: [], sent: [] });
    expect([await server.audit(), await ada.vault.audit()]).toEqual(before);
  });

  test("THE DOPPLER FAULT: a key that a colleague added is not deleted by saving what one had before", async () => {
    await ada.vault.create(A, secret("one"));
    await ada.sync();
    await server.create(B, secret("the colleague's"));
    await server.create(place("shop/production/C"), secret("the colleague's, too"));
    // What she has is what she had, with one change: B is not in it.
    await ada.vault.update(A, { value: secret("two") });
    await ada.sync();
    expect(await valuesOf(server)).toEqual([
      "shop/A=two",
      "shop/B=the colleague's",
      "shop/production/C=the colleague's, too",
    ]);
    expect(await valuesOf(ada.vault)).toEqual(await valuesOf(server));
  });

  test("the other half of it: what a colleague changed meanwhile is not changed back", async () => {
    await ada.vault.create(A, secret("one"));
    await ada.vault.create(B, secret("b"));
    await ada.sync();
    await server.update(A, { value: secret("the colleague's") });
    await ada.vault.update(B, { value: secret("mine") });
    await ada.sync();
    expect(await valuesOf(server)).toEqual(["shop/A=the colleague's", "shop/B=mine"]);
    expect(await valuesOf(ada.vault)).toEqual(await valuesOf(server));
  });

  test("a write of one key drops no sibling, in a batch that is refused and sent again neither", async () => {
    for (const key of ["A", "B", "C", "D"]) await server.create({ scope: A.scope, key }, secret(key));
    await ada.sync();
    await ada.vault.update(A, { value: secret("a2") });
    await ada.vault.update(B, { value: secret("b2") });
    let isFirst = true;
    const network = {
      async pass<T>(act: () => Promise<T>, isWrite: boolean) {
        // Somebody is faster, between reading and writing.
        if (isWrite && isFirst) {
          isFirst = false;
          await server.update(place("shop/B"), { fields: { tags: ["faster"] } });
          await server.create(place("shop/E"), secret("e"));
        }
        return act();
      },
    };
    await ada.sync({ network });
    expect(await valuesOf(server)).toEqual(["shop/A=a2", "shop/B=b2", "shop/C=C", "shop/D=D", "shop/E=e"]);
    expect((await server.list()).find(({ key }) => key === "B")).toMatchObject({ tags: ["faster"] });
    expect(await contentsOf(ada.vault)).toEqual(await contentsOf(server));
  });

  test("brings removals, both ways, and takes absence for one only where the name had been there", async () => {
    await ada.vault.create(A, secret("a"));
    await server.create(B, secret("b"));
    await ada.sync();
    await ada.vault.remove(B);
    await server.remove(A);
    await ada.vault.create(place("shop/C"), secret("c"));
    await ada.sync();
    expect(await valuesOf(server)).toEqual(["shop/C=c"]);
    expect(await valuesOf(ada.vault)).toEqual(["shop/C=c"]);
  });

  test("merges an object's attributes, tags, metadata and fields that each side changed by itself", async () => {
    await server.create(A, secret({ user: "u", pass: "p", old: "o" }), {
      tags: ["a", "b"],
      metadata: { team: "x" },
      description: "before",
    });
    await ada.sync();
    await server.update(A, {
      value: secret({ user: "u2", pass: "p" }),
      fields: { tags: ["a"], metadata: { team: "x", tier: "1" } },
    });
    await ada.vault.update(A, {
      value: secret({ user: "u", pass: "p2", old: "o", port: 1 }),
      fields: { tags: ["a", "b", "c"], description: "after" },
    });
    await ada.sync();
    expect(await contentsOf(server)).toMatchObject({
      "shop/*/*/A": {
        value: { user: "u2", pass: "p2", port: 1 },
        tags: ["a", "c"],
        metadata: { team: "x", tier: "1" },
        description: "after",
      },
    });
    expect(await contentsOf(ada.vault)).toEqual(await contentsOf(server));
    expect((await syncStatus(ada.local)).conflicts).toEqual([]);
  });

  test("brings a revocation at once, and its end", async () => {
    await ada.vault.create(A, secret("a"));
    await server.create(B, secret("b"));
    await ada.sync();
    await ada.vault.revoke(A);
    await server.revoke(B);
    await ada.sync();
    expect((await server.list()).map(({ status }) => status)).toEqual(["revoked", "revoked"]);
    expect(await contentsOf(ada.vault)).toEqual(await contentsOf(server));
    await ada.vault.restore(B);
    await server.restore(A);
    await ada.sync();
    expect(await valuesOf(server)).toEqual(["shop/A=a", "shop/B=b"]);
    expect(await valuesOf(ada.vault)).toEqual(await valuesOf(server));
  });

  test("a secret that was revoked before it was ever seen stops the search here as there; restored, it has its value", async () => {
    await server.create(place("*/A"), secret("wide"));
    await server.create(A, secret("narrow"));
    await server.revoke(A);
    await ada.sync();
    expect(await codeOf(ada.vault.resolve(A))).toBe("SECRET_REVOKED");
    await ada.vault.restore(A);
    await ada.sync();
    await ada.sync();
    expect(await valuesOf(server)).toEqual(["*/A=wide", "shop/A=narrow"]);
    expect(await valuesOf(ada.vault)).toEqual(await valuesOf(server));
  });

  test("sends what was changed and revoked before it was sent", async () => {
    await ada.vault.create(A, secret("one"));
    await ada.sync();
    await ada.vault.update(A, { value: secret("two") });
    await ada.vault.revoke(A);
    await ada.sync();
    expect(await server.list()).toMatchObject([{ version: 2, status: "revoked" }]);
    await server.restore(A);
    expect(await valuesOf(server)).toEqual(["shop/A=two"]);
  });

  test("sends again, as it was, what it heard no answer to: what a colleague made of it is no conflict", async () => {
    await ada.vault.create(A, secret("one"));
    await ada.sync();
    await ada.vault.update(A, { value: secret("two") });
    expect(await codeOf(ada.sync({ network: failing({ from: "the answer to a write" }) }))).toBe(
      "VAULT_UNAVAILABLE",
    );
    expect((await syncStatus(ada.local)).waiting).toMatchObject([{ key: "A", change: "changed" }]);
    await server.update(A, { value: secret("three, made of two") });
    await ada.sync();
    expect(await valuesOf(ada.vault)).toEqual(["shop/A=three, made of two"]);
    expect((await syncStatus(ada.local)).conflicts).toEqual([]);
  });

  test("leaves alone what is outside the linked scope", async () => {
    const bob = await openMachine(server, "bob", A.scope);
    await bob.vault.create(place("private/KEY"), secret("mine alone"));
    await bob.vault.create(place("*/WIDE"), secret("mine alone, too"));
    await bob.vault.create(place("shop/production/X"), secret("x"));
    await server.create(place("other/Y"), secret("y"));
    await bob.sync();
    await server.create(place("other/Z"), secret("z"));
    await bob.sync();
    expect(await valuesOf(server)).toEqual(["other/Y=y", "other/Z=z", "shop/production/X=x"]);
    expect((await bob.vault.list()).map(({ key }) => key).toSorted()).toEqual(["KEY", "WIDE", "X"]);
  });

  test("a version that is deleted here stays here; one that is deleted there is absent here as well", async () => {
    await ada.vault.create(A, secret("a"));
    await ada.vault.create(B, secret("b"));
    await ada.sync();
    await ada.vault.deleteVersions(A, [1]);
    await server.deleteVersions(B, [1]);
    await ada.sync();
    expect((await server.reveal(A)).value.reveal()).toBe("a");
    expect((await ada.vault.list()).map(({ key, deleted }) => [key, deleted])).toEqual([["A", true]]);
    await server.undelete(B, [1]);
    await ada.sync();
    expect((await ada.vault.reveal(B)).value.reveal()).toBe("b");
  });
});

describe("a rename", () => {
  const NEW = place("shop/NEW");
  const versionsOf = async (vault: OpenVault, at: Place) =>
    (await vault.versions(at)).map(({ version }) => version);
  beforeEach(async () => {
    await ada.vault.create(A, secret("one"), { description: "what it is for" });
    await ada.sync();
    await ada.vault.update(A, { value: secret("two") });
    await ada.sync();
  });

  test.each(["here", "on the server"])(
    "%s takes all versions along on the other side as well",
    async (where) => {
      await (where === "here" ? ada.vault : server).rename(A, "NEW");
      await ada.sync();
      expect(await contentsOf(server)).toEqual(await contentsOf(ada.vault));
      for (const vault of [server, ada.vault]) {
        expect(await valuesOf(vault)).toEqual(["shop/NEW=two"]);
        expect(await versionsOf(vault, NEW)).toEqual([1, 2]);
        expect((await vault.reveal(NEW, 1)).value.reveal()).toBe("one");
      }
      expect(await ada.sync()).toEqual({ taken: [], sent: [] });
    },
  );

  test.each(["here", "on the server"])(
    "%s leaves its alias on the other side in the same write",
    async (where) => {
      const [there, other] = where === "here" ? [ada.vault, server] : [server, ada.vault];
      const before = await other.sequence();
      await there.rename(A, "NEW", { alias: true });
      await ada.sync();
      for (const vault of [server, ada.vault]) {
        expect(await valuesOf(vault)).toEqual(["shop/A=two", "shop/NEW=two"]);
        expect([await versionsOf(vault, NEW), await versionsOf(vault, A)]).toEqual([[1, 2], [1]]);
      }
      expect(await contentsOf(server)).toEqual(await contentsOf(ada.vault));
      // Nobody ever found nothing under the old name.
      expect((await other.changes(before)).map(({ kind }) => kind)).toEqual(["updated", "renamed"]);
      await there.remove(A);
      await ada.sync();
      expect([await valuesOf(server), await valuesOf(ada.vault)]).toEqual([
        ["shop/NEW=two"],
        ["shop/NEW=two"],
      ]);
      expect((await syncStatus(ada.local)).conflicts).toEqual([]);
    },
  );

  test("is merged with what the other side changed meanwhile under the old name, or the new one", async () => {
    await server.rename(A, "NEW", { alias: true });
    await server.update(NEW, { fields: { tags: ["theirs"] } });
    await ada.vault.update(A, { value: secret("three") });
    await ada.sync();
    for (const vault of [server, ada.vault]) {
      expect(await valuesOf(vault)).toEqual(["shop/A=three", "shop/NEW=three"]);
      expect(await versionsOf(vault, NEW)).toEqual([1, 2, 3]);
    }
    expect((await server.list()).map(({ key, tags }) => [key, ...tags])).toEqual([["A"], ["NEW", "theirs"]]);
    expect(await contentsOf(server)).toEqual(await contentsOf(ada.vault));
  });

  test("comes with what was changed after it, and with what took the old name", async () => {
    await ada.vault.rename(A, "NEW");
    await ada.vault.update(NEW, { value: secret("three"), fields: { tags: ["mine"] } });
    await ada.vault.create(A, secret("another"));
    await ada.sync();
    expect(await valuesOf(server)).toEqual(["shop/A=another", "shop/NEW=three"]);
    expect([await versionsOf(server, NEW), await versionsOf(server, A)]).toEqual([[1, 2, 3], [1]]);
    expect(await contentsOf(server)).toEqual(await contentsOf(ada.vault));
  });

  test("whose answer is lost is sent again as it was, and done once", async () => {
    await ada.vault.rename(A, "NEW", { alias: true });
    expect(await codeOf(ada.sync({ network: failing({ from: "the answer to a write" }) }))).toBe(
      "VAULT_UNAVAILABLE",
    );
    expect((await syncStatus(ada.local)).waiting.map(({ key }) => key)).toEqual(["A", "NEW"]);
    await ada.sync();
    expect(await versionsOf(server, NEW)).toEqual([1, 2]);
    expect(await contentsOf(server)).toEqual(await contentsOf(ada.vault));
    expect((await syncStatus(ada.local)).conflicts).toEqual([]);
  });

  test("that the server does not take goes there as a new secret, and as a removal that waits", async () => {
    // As it refuses who may not delete the old name.
    const network: Network = {
      async pass(act, _isWrite, items = []) {
        if (items.some(({ op }) => op === "rename" || op === "remove"))
          throw new UserError("DENIED", "ada may not delete A.", "Ask for it.");
        return act();
      },
    };
    await ada.vault.rename(A, "NEW");
    await ada.sync({ network });
    expect(await valuesOf(server)).toEqual(["shop/A=two", "shop/NEW=two"]);
    const { waiting, refused } = await syncStatus(ada.local);
    expect([waiting, refused]).toMatchObject([[], [{ key: "A", code: "DENIED" }]]);
  });

  test("of what was never the same on both sides is none", async () => {
    await ada.vault.update(A, { value: secret("mine") });
    await server.update(A, { value: secret("theirs") });
    await ada.sync();
    await ada.vault.rename(A, "NEW");
    await ada.sync();
    expect((await syncStatus(ada.local)).conflicts.map(({ key }) => key)).toEqual(["A"]);
    expect(await valuesOf(server)).toEqual(["shop/A=theirs", "shop/NEW=mine"]);
  });
});

describe("a conflict", () => {
  async function conflicting(): Promise<void> {
    await ada.vault.create(A, secret("base"));
    await ada.sync();
    await server.update(A, { value: secret("theirs") });
    await ada.vault.update(A, { value: secret("mine") });
    await ada.sync();
  }
  const conflicts = async () => (await syncStatus(ada.local)).conflicts;
  const settle = (take: "theirs" | "mine") => settleConflicts(ada.local, surroundings(), [A], take);

  test("is parked: each side keeps what it has, and it is told what is in conflict, and never a value", async () => {
    await conflicting();
    expect([await valuesOf(server), await valuesOf(ada.vault)]).toEqual([["shop/A=theirs"], ["shop/A=mine"]]);
    expect(await conflicts()).toMatchObject([
      { key: "A", parts: ["value"], here: { version: 2 }, there: { version: 2 } },
    ]);
    expect(JSON.stringify(await conflicts())).not.toMatch(/mine|theirs/);
  });

  test("stays until somebody has decided, and holds nothing else up", async () => {
    await conflicting();
    await ada.vault.create(B, secret("b"));
    await ada.sync();
    expect(await valuesOf(server)).toEqual(["shop/A=theirs", "shop/B=b"]);
    expect(await conflicts()).toHaveLength(1);
  });

  test("is settled for theirs", async () => {
    await conflicting();
    await settle("theirs");
    await ada.sync();
    expect([await valuesOf(server), await valuesOf(ada.vault)]).toEqual([
      ["shop/A=theirs"],
      ["shop/A=theirs"],
    ]);
    expect(await conflicts()).toEqual([]);
  });

  test("is settled for mine", async () => {
    await conflicting();
    await settle("mine");
    await ada.sync();
    expect([await valuesOf(server), await valuesOf(ada.vault)]).toEqual([["shop/A=mine"], ["shop/A=mine"]]);
    expect(await conflicts()).toEqual([]);
  });

  test("is settled part by part: each from its side, and the rest merged", async () => {
    await ada.vault.create(A, secret({ user: "u", pass: "p" }), { description: "before", tags: ["both"] });
    await ada.sync();
    await server.update(A, {
      value: secret({ user: "theirs", pass: "theirs" }),
      fields: { description: "theirs", tags: ["both", "theirs"] },
    });
    await ada.vault.update(A, {
      value: secret({ user: "mine", pass: "mine" }),
      fields: { description: "mine", metadata: { team: "mine" } },
    });
    await ada.sync();
    expect(await conflicts()).toMatchObject([
      {
        parts: ["value.pass", "value.user", "description"],
        here: { fields: { description: "mine" } },
        there: { fields: { description: "theirs" } },
      },
    ]);
    const parts = { "value.pass": "mine", "value.user": "theirs", description: "theirs" } as const;
    await settleConflicts(ada.local, surroundings(), [A], parts);
    await ada.sync();
    expect(await conflicts()).toEqual([]);
    expect(await contentsOf(server)).toMatchObject({
      "shop/*/*/A": {
        value: { user: "theirs", pass: "mine" },
        description: "theirs",
        tags: ["both", "theirs"],
        metadata: { team: "mine" },
      },
    });
    expect(await contentsOf(ada.vault)).toEqual(await contentsOf(server));
  });

  test("settled part by part is one again where either side was changed after it was seen", async () => {
    await conflicting();
    const settleParts = () => settleConflicts(ada.local, surroundings(), [A], { value: "mine" });
    await settleParts();
    await server.update(A, { value: secret("theirs again") });
    await ada.sync();
    expect(await conflicts()).toHaveLength(1);
    await settleParts();
    await ada.vault.update(A, { value: secret("mine again") });
    await ada.sync();
    expect(await conflicts()).toHaveLength(1);
    await settleParts();
    await ada.sync();
    expect(await valuesOf(server)).toEqual(["shop/A=mine again"]);
  });

  test("stays settled though the connection is cut before the server has what was said", async () => {
    await conflicting();
    await settleConflicts(ada.local, surroundings(), [A], { value: "mine" });
    expect(await codeOf(ada.sync({ network: failing({ from: "what comes after the changes" }) }))).toBe(
      "VAULT_UNAVAILABLE",
    );
    await ada.sync();
    expect([await valuesOf(server), await conflicts()]).toEqual([["shop/A=mine"], []]);
  });

  test.each([{ description: "mine" }, { value: "mine", description: "mine" }, {}] as const)(
    "is in its own parts alone: %j says too little or too much",
    async (parts) => {
      await conflicting();
      expect(await codeOf(settleConflicts(ada.local, surroundings(), [A], parts))).toBe("USAGE");
    },
  );

  test("of a removal has no parts to choose from", async () => {
    await ada.vault.create(A, secret("base"));
    await ada.sync();
    await ada.vault.remove(A);
    await server.update(A, { value: secret("edited") });
    await ada.sync();
    expect(await codeOf(settleConflicts(ada.local, surroundings(), [A], { removed: "mine" }))).toBe("USAGE");
  });

  test("of a revocation against a new value can take both: the value of the one, revoked by the other", async () => {
    await ada.vault.create(A, secret("base"));
    await ada.sync();
    await server.revoke(A);
    await ada.vault.update(A, { value: secret("new") });
    await ada.sync();
    await settleConflicts(ada.local, surroundings(), [A], { status: "theirs" });
    await ada.sync();
    expect([await conflicts(), (await server.list())[0]?.status]).toEqual([[], "revoked"]);
    await server.restore(A);
    await ada.sync();
    expect(await valuesOf(server)).toEqual(["shop/A=new"]);
    expect(await valuesOf(ada.vault)).toEqual(["shop/A=new"]);
  });

  test("of a value that the server does not show comes to theirs when it does", async () => {
    await server.create(A, secret("theirs"));
    await server.revoke(A);
    await ada.vault.create(A, secret("mine"));
    await ada.sync();
    expect(await conflicts()).toMatchObject([{ parts: ["value", "status"] }]);
    await settleConflicts(ada.local, surroundings(), [A], { value: "theirs", status: "mine" });
    await ada.sync();
    await ada.sync();
    expect([await valuesOf(server), await conflicts()]).toEqual([["shop/A=theirs"], []]);
    expect(await contentsOf(ada.vault)).toEqual(await contentsOf(server));
  });

  test("is one again where either side was changed after it was seen", async () => {
    await conflicting();
    await settle("mine");
    await server.update(A, { value: secret("theirs again") });
    await ada.sync();
    expect(await conflicts()).toHaveLength(1);
    await ada.vault.update(A, { value: secret("mine again") });
    await settle("theirs");
    await ada.sync();
    expect(await conflicts()).toHaveLength(1);
    expect([await valuesOf(server), await valuesOf(ada.vault)]).toEqual([
      ["shop/A=theirs again"],
      ["shop/A=mine again"],
    ]);
  });

  test("is settled for theirs as they are, though nobody has looked at what was heard since", async () => {
    await ada.vault.create(A, secret("base"));
    await ada.sync();
    await server.remove(A);
    await ada.vault.update(A, { value: secret("mine") });
    await ada.sync();
    await server.create(A, secret("there again"));
    expect(await codeOf(ada.sync({ network: failing({ from: "what comes after the changes" }) }))).toBe(
      "VAULT_UNAVAILABLE",
    );
    await settle("theirs");
    await ada.sync();
    expect(await valuesOf(ada.vault)).toEqual(["shop/A=there again"]);
  });

  test("ends by itself where both sides come to the same", async () => {
    await conflicting();
    await ada.vault.update(A, { value: secret("theirs") });
    await ada.sync();
    expect(await conflicts()).toEqual([]);
  });

  test.each(["theirs", "mine"] as const)("is a removal against an edit, settled for %s", async (take) => {
    await ada.vault.create(A, secret("base"));
    await ada.vault.create(B, secret("base"));
    await ada.sync();
    await ada.vault.remove(A);
    await server.update(A, { value: secret("edited") });
    await server.remove(B);
    await ada.vault.update(B, { value: secret("edited") });
    await ada.sync();
    expect((await conflicts()).map(({ key, parts, here, there }) => [key, parts, !here, !there])).toEqual([
      ["A", ["removed"], true, false],
      ["B", ["removed"], false, true],
    ]);
    await settleConflicts(ada.local, surroundings(), [A, B], take);
    await ada.sync();
    expect(await valuesOf(server)).toEqual(take === "mine" ? ["shop/B=edited"] : ["shop/A=edited"]);
    expect(await valuesOf(ada.vault)).toEqual(await valuesOf(server));
    expect(await conflicts()).toEqual([]);
  });

  test("is a revocation against a new value", async () => {
    await ada.vault.create(A, secret("base"));
    await ada.sync();
    await server.revoke(A);
    await ada.vault.update(A, { value: secret("new") });
    await ada.sync();
    expect(await conflicts()).toMatchObject([{ parts: ["status"] }]);
  });

  test("of two sides that were never the same is told at the first round", async () => {
    await ada.vault.create(A, secret("mine"));
    await server.create(A, secret("theirs"));
    await ada.vault.create(B, secret("the same"));
    await server.create(B, secret("the same"));
    await ada.sync();
    expect((await conflicts()).map(({ key, parts }) => [key, parts])).toEqual([["A", ["value"]]]);
  });

  test("of what is in none cannot be settled", async () => {
    expect(await codeOf(settle("mine"))).toBe("SECRET_NOT_FOUND");
  });
});

/** A connection that is cut at one place, and stays so for the round. */
function failing({ from }: { from: "the answer to a write" | "what comes after the changes" }): Network {
  let calls = 0;
  return {
    async pass(act, isWrite) {
      calls++;
      if (from === "what comes after the changes" && calls > 1) throw cut();
      const answer = await act();
      if (from === "the answer to a write" && isWrite) throw cut();
      return answer;
    },
  };
}

const cut = () => new UserError("VAULT_UNAVAILABLE", "The connection was cut.", "Try again.");
