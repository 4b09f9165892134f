// What tells two records apart on a phone, below their name: the first of each line that is there.
export const secondLine = ["companies", "organisation", "company_id", "domain", "stage_id", "status_id", "kind", "job_title", "industry", "code"];
export const thirdLine = ["amount", "due_at", "starts_at", "emails", "phones", "price", "addresses", "status"];
export const onCards = [...secondLine, ...thirdLine];
