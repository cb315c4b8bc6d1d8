import { Type, type Static } from "typebox";
import { closed } from "./parts.ts";
import { ScopeQuery } from "./scope.ts";
import { RawType, Value } from "./secret-fields.ts";

const AT = { key: Type.String(), ...ScopeQuery.properties };
const Text = Type.String({ description: "As it stands in the file: `encrypted:v1:<keyId>:<base64>`" });

export const EncryptInput = Type.Object({ ...AT, value: Value }, closed);

export const Encrypted = Type.Object({ text: Text });
export type Encrypted = Static<typeof Encrypted>;

export const DecryptInput = Type.Object({ ...AT, text: Text }, closed);

export const Decrypted = Type.Object({
  raw_value: Type.String({ description: "The value; of an object its JSON text." }),
  raw_type: RawType,
});
export type Decrypted = Static<typeof Decrypted>;
