import type { Catalogue } from "../catalogue";

export const trash = {
  "trash.title": "Trash",
  "trash.text": "What was deleted is out of every list and can be brought back from here. Erasing a person for good is a matter of the privacy desk.",
  "trash.empty": "The trash is empty",
  "trash.empty_text": "What somebody deletes shows up here.",
  "trash.select_all": "Select all that are loaded",
  "trash.restore": "Restore",
  "trash.restore_one": "Restore {name}",
  "trash.restore_some": "Restore {what}",
  "trash.restored": "{what} restored",
  "trash.not_restored": "Not everything was restored. {why}",
} satisfies Catalogue;
