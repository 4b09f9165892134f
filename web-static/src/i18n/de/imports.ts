import type { TranslationOf } from "../catalogue";
import type { imports as english } from "../en/imports";

export const imports: TranslationOf<typeof english> = {};
