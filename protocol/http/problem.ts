import { Type, type Static } from "typebox";

/** RFC 9457. The fields beside the standard's are `code`, `message`, `fix` and, where there is more to tell, `details`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    message: Type.String(),
    fix: Type.String(),
    details: Type.Optional(Type.Record(Type.String(), Type.Any())),
  },
  { description: "What went wrong, and what to do. It never holds what was submitted." },
);
export type Problem = Static<typeof Problem>;
