import { expect, test } from "vitest";
import { handOverKey } from "../../client/hand-over-key.ts";
import type { ServerState } from "../../client/language-server.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

function running(receiver?: string): ServerState {
  const status = { state: "ready", text: "", problems: [], vault: "ready", bound: true } as const;
  return { kind: "running", status: { ...status, ...(receiver !== undefined && { receiver }) } };
}

function window() {
  const sent: string[] = [];
  let unlocks = 0;
  const server = {
    state: { kind: "off" } as ServerState,
    notify: (_method: string, params: { sealed?: string }) => void sent.push(params.sealed!),
  };
  const failed: unknown[] = [];
  const handOver = handOverKey(
    server as never,
    async () => void unlocks++,
    (error) => failed.push(error),
  );
  const say = async (state: ServerState) => {
    server.state = state;
    handOver.look();
    await settled();
  };
  return { handOver, say, sent, failed, unlocks: () => unlocks };
}

const VAULT = { sealFingerprintKey: async (receiver: string) => `for ${receiver}` };

test("the key goes to a server that lacks it, once for each", async () => {
  const { handOver, say, sent } = window();
  handOver.opened(VAULT);
  await say(running());
  expect(sent).toEqual([]);
  await say(running("first"));
  await say(running("first"));
  await say({ kind: "off" });
  await say(running("second"));
  expect(sent).toEqual(["for first", "for second"]);
});

test("a vault that is closed is opened if that takes no question, and its key goes when it is open", async () => {
  const { handOver, say, sent, unlocks } = window();
  await say(running("first"));
  expect([sent, unlocks()]).toEqual([[], 1]);
  handOver.opened(VAULT);
  await settled();
  expect(sent).toEqual(["for first"]);
});

test("where no vault was made yet nothing goes, and what fails is told", async () => {
  const { handOver, say, sent, failed } = window();
  handOver.opened({ sealFingerprintKey: async () => null });
  await say(running("first"));
  handOver.opened({ sealFingerprintKey: () => Promise.reject(new Error("closed")) });
  await settled();
  expect([sent, failed]).toEqual([[], [new Error("closed")]]);
});
