import type { Catalogue } from "../catalogue";

export const home = {
  "home.actions": "Quick actions",
  "home.import": "Import people",
  "home.users": "Manage users",
  "home.find": "Find anything",
  "home.recent": "Opened last",
  "home.recent_none": "Records that you open on this device are listed here.",
  "home.newest": "Added last",
  "home.newest_none": "Nobody has been added yet. Add a person, or import a file.",
  "home.all": "All",
  "home.all.contacts": "All people",
  "home.unsafe": { one: "One thing is left before your data is safe", other: "Two things are left before your data is safe" },
  "home.unsafe_text": "Only owners and administrators see this. It goes away by itself.",
  "home.escrow": "Check the escrow sheet",
  "home.escrow_why": "Without the root key nobody can read the data any more, we neither. This command asks you to type the sheet back and tells you where it is wrong.",
  "home.backup": "Make a backup",
  "home.backup_why": "No backup has been made yet: if this machine breaks, everything is gone. Data and keys go to two different places, because together they open everything.",
  "home.done": "Done {when}",
  "home.not_done": "Not done",
  "home.copy_command": "Copy the command",
  "home.folder_hint": "On the server, in a terminal. Name your own folders.",
} satisfies Catalogue;
