import { describe, expect, it } from "vitest";
import type { RecordData } from "@/api/records";
import { convertBody, firstChoices, lackingIn, type Choices } from "@/features/leads/conversion";
import { company, contact } from "../records/types";

const record = (id: string): RecordData => ({ id, version: 1, created_at: "", updated_at: "" });
const found = (id: string, certain: boolean) => ({ reasons: ["email"], certain, record: record(id) });

describe("what is proposed for a lead", () => {
  it("makes what something is known of, and no company where none was named", () => {
    expect(firstChoices({ contact: { family_name: "Ahr" }, company: {}, deal: { name: "Ahr" } })).toEqual({ contact: { kind: "create" }, company: { kind: "none" }, deal: { kind: "create" } });
    expect(firstChoices({ contact: { emails: [] }, company: { name: "Ahr KG" } })).toEqual({ contact: { kind: "none" }, company: { kind: "create" }, deal: { kind: "create" } });
  });

  it("takes whoever surely is there already, but not who only looks like it", () => {
    const proposal = { contact: { family_name: "Ahr" }, company: { name: "Ahr KG" }, duplicates: { contact: [found("maybe", false), found("surely", true)], company: [found("alike", false)] } };
    expect(firstChoices(proposal)).toMatchObject({ contact: { kind: "existing", id: "surely" }, company: { kind: "create" } });
  });
});

describe("what is sent", () => {
  const drafts = { contact: { given_name: "Eva", family_name: " Ahr ", job_title: "" }, company: { name: "Ahr KG" }, deal: {} };
  const types = { contact, company };

  it("are the members that say something, ids of those who are there, and nothing of what is not wanted", () => {
    const choices: Choices = { contact: { kind: "create" }, company: { kind: "existing", id: "c1" }, deal: { kind: "none" } };
    expect(convertBody(choices, drafts, types, false)).toEqual({ contact: { create: { given_name: "Eva", family_name: "Ahr" } }, company: { id: "c1" }, allow_duplicates: false });
  });

  it("says when somebody insists although they may be there twice", () => {
    const choices: Choices = { contact: { kind: "none" }, company: { kind: "create" }, deal: { kind: "none" } };
    expect(convertBody(choices, drafts, types, true)).toEqual({ company: { create: { name: "Ahr KG" } }, allow_duplicates: true });
  });

  it("lacks something when nothing is to be made, or nobody was chosen", () => {
    const none = { kind: "none" } as const;
    expect(lackingIn({ contact: none, company: none, deal: none })).toBe("nothing");
    expect(lackingIn({ contact: none, company: { kind: "existing", id: undefined }, deal: none })).toBe("company");
    expect(lackingIn({ contact: { kind: "create" }, company: none, deal: none })).toBeUndefined();
  });
});
