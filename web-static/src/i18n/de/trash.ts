import type { TranslationOf } from "../catalogue";
import type { trash as english } from "../en/trash";

export const trash: TranslationOf<typeof english> = {};
