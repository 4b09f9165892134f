import type { TranslationOf } from "../catalogue";
import type { records as english } from "../en/records";

export const records: TranslationOf<typeof english> = {};
