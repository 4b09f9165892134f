// The people of a deal: each with a role, and one of them the first to talk to.
export interface DealContact {
  contact_id: string;
  role?: string;
  primary?: boolean;
}

// The first one is the first to talk to, until somebody says otherwise.
export const withContact = (list: DealContact[], id: string): DealContact[] =>
  list.some(({ contact_id }) => contact_id === id) ? list : [...list, { contact_id: id, ...(list.length === 0 && { primary: true }) }];

export const withoutContact = (list: DealContact[], id: string): DealContact[] => list.filter(({ contact_id }) => contact_id !== id);

export const withPrimary = (list: DealContact[], id: string): DealContact[] =>
  list.map(({ primary: _primary, ...one }) => (one.contact_id === id ? { ...one, primary: true } : one));

export const withRole = (list: DealContact[], id: string, role: string | undefined): DealContact[] =>
  list.map(({ role: before, ...one }) => (one.contact_id === id ? { ...one, ...(role && { role }) } : { ...one, ...(before && { role: before }) }));
