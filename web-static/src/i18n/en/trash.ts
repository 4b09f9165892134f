import type { Catalogue } from "../catalogue";

export const trash = {} satisfies Catalogue;
