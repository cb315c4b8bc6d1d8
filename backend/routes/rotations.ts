import { Type } from "typebox";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { httpSecret } from "../secret-shape.ts";

export function addRotationsRoute(app: App, vaultId: string): void {
  app.get(
    "/rotations",
    {
      schema: {
        summary: "What is to be rotated soon, is due or overdue, the longest due first",
        response: { 200: Type.Array(Http.Rotation) },
      },
    },
    async (request) =>
      (await request.session.vault.rotations()).map(({ secret, state, due_at }) => ({
        ...httpSecret(secret, vaultId),
        state,
        due_at: new Date(due_at).toISOString(),
      })),
  );
}
