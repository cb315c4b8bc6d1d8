import { Type, type TSchema } from "typebox";

export const closed = { additionalProperties: false } as const;

export const Right = Type.Enum(["list", "read", "reveal", "write", "delete", "grant"]);
export const Rights = Type.Array(Right, { minItems: 1 });
export const Duration = Type.String({ description: "Such as `1h` or `30d`." });
export const Time = Type.String({ format: "date-time" });
export const TimeOrNever = Type.Union([Time, Type.Null()]);

/** The same properties, each of which may be left out. */
export function optional<const P extends Record<string, TSchema>>(properties: P) {
  return Type.Partial(Type.Object(properties)).properties;
}

/** Of a rename. */
export const Alias = Type.Boolean({
  description:
    "The old name stays, for programs that still read it: with the latest value, and `renamed_to` in its metadata.",
});
