import { common } from "./common";
import { day } from "./day";
import { entry } from "./entry";
import { fields } from "./fields";
import { home } from "./home";
import { imports } from "./imports";
import { privacy } from "./privacy";
import { problems } from "./problems";
import { records } from "./records";
import { settings } from "./settings";
import { shell } from "./shell";
import { trash } from "./trash";

export const de = { ...common, ...day, ...entry, ...fields, ...home, ...imports, ...privacy, ...problems, ...records, ...settings, ...shell, ...trash };
