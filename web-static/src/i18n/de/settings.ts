import type { TranslationOf } from "../catalogue";
import type { settings as english } from "../en/settings";

export const settings: TranslationOf<typeof english> = {};
