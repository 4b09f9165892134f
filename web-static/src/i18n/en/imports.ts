import type { Catalogue } from "../catalogue";

export const imports = {} satisfies Catalogue;
