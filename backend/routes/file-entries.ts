import { Redacted } from "../../core/redacted.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { placeOf } from "../request-place.ts";
import { rawOf } from "../secret-shape.ts";

/** Values that stand encrypted in secrets files, for all who may have them. Neither call changes anything here. */
export function addFileEntryRoutes(app: App): void {
  app.post(
    "/encrypt",
    {
      config: { isReading: true },
      schema: {
        summary: "Encrypt a value that is to stand in a secrets file",
        description: "It takes the right to write there. Nothing is stored; that it was asked is on record.",
        body: Http.EncryptInput,
        response: { 200: Http.Encrypted },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const { key, value } = request.body;
      const place = await placeOf(vault, key, request.body);
      return { text: await vault.encrypt(place, new Redacted(value)) };
    },
  );
  app.post(
    "/decrypt",
    {
      config: { isReading: true },
      schema: {
        summary: "The value that stands encrypted in a secrets file",
        description:
          "It takes the right to reveal there, and is on record. The text opens for the name and the scope alone for which it was made.",
        body: Http.DecryptInput,
        response: { 200: Http.Decrypted },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const { key, text } = request.body;
      return rawOf(await vault.decrypt(await placeOf(vault, key, request.body), text));
    },
  );
}
