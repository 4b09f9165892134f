// What a catalogue is made of. English decides which messages there are; every other language must have
// exactly those, which the compiler and a test hold it to.

export type Message = string | { one: string; other: string };
export type Catalogue = Record<string, Message>;
export type TranslationOf<English extends Catalogue> = { readonly [Key in keyof English]: Message };
