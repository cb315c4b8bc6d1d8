import { rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startPostgres } from "../support/postgres.ts";
import { startTestServer, type Answer, type TestServer } from "../support/server.ts";
import { canMount, smallDisk } from "../support/small-disk.ts";

const VALUE = "x".repeat(20_000);
/** Milliseconds: a database that recovers does so in a second, and in minutes where the machine does much else. */
const AS_LONG_AS_IT_TAKES = 300_000;

type NewStore = () => Promise<{ disk: string; store: string; isUnread?: boolean }>;

/**
 * What is on the disk, and where it can be filled. Behind KV v2 it is another server of ours, which keeps it there; what
 * is read of that must go on record, so that nothing can be read either as long as the disk is full.
 */
const STORES = {
  SQLite: async () => {
    const disk = smallDisk("8m");
    return { disk, store: `sqlite:${path.join(disk, "vault.db")}` };
  },
  PostgreSQL: async () => {
    const disk = smallDisk("96m");
    const postgres = await startPostgres({ data: disk });
    onTestFinished(() => postgres.end());
    return { disk, store: await postgres.newDatabase() };
  },
  "KV v2": async () => {
    const disk = smallDisk("16m");
    const cluster = await startTestServer({ store: `sqlite:${path.join(disk, "vault.db")}` });
    vi.stubEnv("VAULT_TOKEN", cluster.root);
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await cluster.close();
    });
    return { disk, store: `vault+${cluster.url}/secret/keyward`, isUnread: true };
  },
} satisfies Record<string, NewStore>;

describe.skipIf(!canMount)("a full disk (a small tmpfs, which needs the right to mount)", () => {
  test.each(Object.entries(STORES))(
    "under a server on %s is DISK_FULL, loses nothing, and is forgotten when there is room",
    async (_, newStore) => {
      const { disk, store, isUnread = false }: Awaited<ReturnType<NewStore>> = await newStore();
      const { server, written, write } = await startWriter(store);
      expect((await write()).status).toBe(201);
      const filler = fill(disk);

      let refused = await write();
      while (refused.status === 201) refused = await write();
      expect([refused.status, refused.body.code]).toEqual([507, "DISK_FULL"]);
      for (let n = 0; n < 3; n++) {
        expect((await write()).body.code).toBe("DISK_FULL");
        if (isUnread) expect((await list(server)).status).toBe(507);
        else await expectNames(server, written);
      }
      // A value is shown once its record is kept, and not otherwise.
      const shown = await server.call("GET", "/api/v1/secrets/KEY_0?project=shop&raw=true");
      expect([200, 507]).toContain(shown.status);

      rmSync(filler);
      expect((await write()).status).toBe(201);
      await expectWhole(server, written);
    },
    AS_LONG_AS_IT_TAKES,
  );

  test(
    "of a journal, that takes a PostgreSQL server down with it loses nothing that was answered, once it is started again",
    async () => {
      const disk = smallDisk("16m");
      const postgres = await startPostgres({ journal: disk });
      onTestFinished(() => postgres.end());
      const { server, written, write } = await startWriter(await postgres.newDatabase());
      expect((await write()).status).toBe(201);
      const filler = fill(disk);
      let refused = await write();
      while (refused.status === 201) refused = await write();
      // It cannot write its journal, and ends: whether it kept the last write is not known.
      expect([refused.status, refused.body.code]).toEqual([503, "VAULT_UNAVAILABLE"]);
      expect((await write()).body.code).toBe("VAULT_UNAVAILABLE");

      rmSync(filler);
      await postgres.stop("kill");
      await postgres.start();
      const [unanswered] = (await namesOn(server)).filter((name) => !written.includes(name));
      if (unanswered !== undefined) written.push(unanswered);
      expect((await write()).status).toBe(201);
      await expectWhole(server, written);
    },
    AS_LONG_AS_IT_TAKES,
  );
});

/** Writes one secret after the other. */
async function startWriter(store: string) {
  const server = await startTestServer({ store });
  onTestFinished(async () => void (await server.close()));
  const written: string[] = [];
  async function write(): Promise<Answer> {
    const key = `KEY_${written.length}`;
    const body = { key, value: VALUE, project: "shop" };
    const answer = await server.call("POST", "/api/v1/secrets", { body });
    if (answer.status === 201) written.push(key);
    return answer;
  }
  return { server, written, write };
}

/** All but so much that a few writes fit: the disk is full in the middle of one. @returns the file to be removed */
function fill(disk: string): string {
  const filler = path.join(disk, "filler");
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - (1 << 20))));
  return filler;
}

async function expectWhole(server: TestServer, names: readonly string[]): Promise<void> {
  await expectNames(server, names);
  const { body } = await server.call("GET", "/api/v1/resolve?project=shop");
  expect(body.secrets.map(({ raw_value }: { raw_value: string }) => raw_value)).toEqual(
    names.map(() => VALUE),
  );
  expect((await server.call("GET", "/api/v1/audit/verify")).body.problems).toEqual([]);
}

async function expectNames(server: TestServer, names: readonly string[]): Promise<void> {
  expect(await namesOn(server)).toEqual(names.toSorted());
}

async function namesOn(server: TestServer): Promise<string[]> {
  const { status, body } = await list(server);
  expect(status).toBe(200);
  return body.map(({ key }: { key: string }) => key);
}

function list(server: TestServer): Promise<Answer> {
  return server.call("GET", "/api/v1/secrets?project=shop&limit=1000");
}
