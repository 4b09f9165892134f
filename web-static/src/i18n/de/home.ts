import type { TranslationOf } from "../catalogue";
import type { home as english } from "../en/home";

export const home: TranslationOf<typeof english> = {};
