import { expect, test } from "vitest";
import { startServer } from "./harness.ts";

const STRIPE_KEY = "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc";

test("an editor over stdio gets diagnostics and hovers, and the server ends when it is told to", async () => {
  const server = await startServer({
    files: { "secrets.json": '{ "$scope": { "project": "shop" }, "DB_PASS": { "$valu": "x" } }' },
  });
  expect(server.initialized.capabilities).toMatchObject({ hoverProvider: true, positionEncoding: "utf-16" });
  await server.open("a.ts", `connect(process.env.DB_PASS, "${STRIPE_KEY}");`);
  const report = await server.diagnostics("a.ts");
  expect(report).toMatchObject({ kind: "full", items: [{ code: "stripe-secret-key" }] });
  const hover = await server.connection.sendRequest("textDocument/hover", {
    textDocument: { uri: server.uri("a.ts") },
    position: { line: 0, character: 24 },
  });
  expect(hover).toMatchObject({ contents: { value: expect.stringContaining("DB\\_PASS") } });
  expect(await server.stop()).toBe(0);
  expect(server.output()).not.toContain(STRIPE_KEY);
});
