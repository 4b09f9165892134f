// Generated from /api/v1/openapi.json by `npm run schema`; never edited by hand.
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The browser client, here and at every path that belongs to nothing else */
        get: operations["page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log's tree as a C2SP signed note, signed now */
        get: operations["auditCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that one tree of the log continues another */
        get: operations["auditConsistencyProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of the audit log, newest first */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/proof/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that an entry is in the log, with a checkpoint */
        get: operations["auditInclusionProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collection_contexts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people come to us: what a new person is created with */
        get: operations["listCollectionContexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List companies; filters on fields that nobody types */
        get: operations["listCompanies"];
        put?: never;
        /** Create a company */
        post: operations["createCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a company */
        get: operations["readCompany"];
        put?: never;
        post?: never;
        /** Move a company to the trash */
        delete: operations["deleteCompany"];
        options?: never;
        head?: never;
        /** Change a company (RFC 7396); needs If-Match */
        patch: operations["changeCompany"];
        trace?: never;
    };
    "/api/v1/companies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this company, when and what, newest first */
        get: operations["changesOfCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a company back from the trash */
        post: operations["restoreCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new company may be a second copy of */
        post: operations["duplicatesOfCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen companies as a file: text/csv or text/vcard */
        post: operations["exportCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find companies by words and filters */
        post: operations["searchCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contacts; filters on fields that nobody types */
        get: operations["listContacts"];
        put?: never;
        /** Create a contact */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contact */
        get: operations["readContact"];
        put?: never;
        post?: never;
        /** Move a contact to the trash */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /** Change a contact (RFC 7396); needs If-Match */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/access-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who listed, opened and changed this contact */
        get: operations["accessHistoryOfContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this contact, when and what, newest first */
        get: operations["changesOfContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this contact came to us, what may be done with the data and until when */
        get: operations["privacyOfContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/privacy/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this contact said and was told: consents, objections, holds, notices, newest first */
        get: operations["privacyEventsOfContact"];
        put?: never;
        /** Note what this contact said or was told */
        post: operations["recordPrivacyEventOfContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/privacy/events/{sequence}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that came as evidence, to be saved */
        get: operations["evidenceOfContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a contact back from the trash */
        post: operations["restoreContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new contact may be a second copy of */
        post: operations["duplicatesOfContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen contacts as a file: text/csv or text/vcard */
        post: operations["exportContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/privacy/notice-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that chosen contacts, or all that are due, were told */
        post: operations["runNoticesOfContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/privacy/notices-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom of the contacts to tell that we have the data, the most overdue first */
        get: operations["noticesDueOfContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find contacts by words and filters */
        post: operations["searchContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of the last ninety days, newest first */
        get: operations["listImports"];
        put?: never;
        /** Import a file of contacts: each row is created, merged, a duplicate, or refused with its record number and reason; in the background the answer is 202 with an Import */
        post: operations["importContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, or what it did */
        get: operations["showImport"];
        put?: never;
        post?: never;
        /** Stop an import; what it did stays */
        delete: operations["cancelImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each row of the file */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record consents and opt-outs of people who are here already, from a file; opt-outs first */
        post: operations["importConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file of contacts is, and where its columns would go; nothing is stored */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose installation this is, and when it was last made safe */
        get: operations["showInstallation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, country or language of the organisation */
        patch: operations["changeInstallation"];
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the answer to an act would be, why, and what may help; nothing is done */
        post: operations["explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule by which something is refused, left out or asked for, in English and German */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What personal data may be used for, and which of it the caller works for */
        get: operations["listPurposes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/record-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The declarations of the records: what lists and forms are drawn from */
        get: operations["listRecordTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the law layer rests on, in which version, and what has to be seen to */
        get: operations["listRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One register with its entries; balancing tests for those who keep or watch them */
        get: operations["showRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{name}/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an entry in the place of the one of its name, or add it; owner and privacy contact */
        put: operations["changeRegister"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what in it, newest first */
        get: operations["listRegisterVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/balancing_tests/entries/{entry}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopt a balancing test that you have read; owner and privacy contact */
        post: operations["adoptBalancingTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/notices/entries/{entry}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a new version of a notice; those that were shown stay as they are */
        post: operations["addNoticeVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I: user, roles, purposes, settings */
        get: operations["showSession"];
        put?: never;
        /** Sign in; the answer sets the session cookie */
        post: operations["openSession"];
        /** Sign out */
        delete: operations["closeSession"];
        options?: never;
        head?: never;
        /** Change your name, language or theme */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password; your other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first user is still to be made */
        get: operations["showSetup"];
        put?: never;
        /** Make the first user with the one-time link, and sign in */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your API tokens; all of them for administrators and owners */
        get: operations["listTokens"];
        put?: never;
        /** Make an API token that acts for you; its secret is in the answer, this once */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token for good */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works here; addresses, roles and last use for administrators and owners */
        get: operations["listUsers"];
        put?: never;
        /** Add a user; the answer has the password, this once */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, roles or activity of a user; ending the appointment of a data protection officer takes an owner and a reason */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new password for a user; the answer has it, this once */
        post: operations["resetUserPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the browser client; its name holds a hash of its content */
        get: operations["clientFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["alive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Database, keys and audit log are ready */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Actor: {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "user" | "token" | "job" | "local-operator" | "anonymous" | "none";
            name?: string;
        };
        AuditEvent: {
            /** Format: uuid */
            actor_id?: string;
            actor_kind?: string;
            /** Format: date-time */
            at?: string;
            count?: number;
            fields?: string[];
            operation?: string;
            purpose?: string;
            /** Format: uuid */
            record_id?: string;
            record_type?: string;
            /** Format: uuid */
            request_id?: string;
            roles?: string[];
            rule?: string;
            sequence?: number;
            /** @enum {string} */
            verdict?: "allow" | "mask" | "deny" | "failed";
        };
        AuditEventList: {
            data: components["schemas"]["AuditEvent"][];
            next_before?: number;
        };
        ChangeList: {
            data: {
                actor: components["schemas"]["Actor"];
                after: {
                    [key: string]: unknown;
                };
                before: {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                detail: "none" | "whole" | "redacted" | "damaged";
                fields: string[];
                /** @enum {string} */
                operation: "create" | "import" | "update" | "trash" | "restore";
                sequence: number;
                /** Format: date-time */
                time: string;
            }[];
            next_before?: number;
        };
        Collection: {
            consent?: components["schemas"]["StatedConsent"];
            context: string;
            source?: string;
        };
        CollectionContextList: {
            data: {
                bases?: {
                    balancing_test?: string;
                    /** @enum {string} */
                    basis?: "consent" | "contract" | "legal_obligation" | "vital_interest" | "public_task" | "legitimate_interest";
                    purpose?: string;
                }[];
                default_with_company?: boolean;
                default_without_company?: boolean;
                explanation?: {
                    de?: string;
                    en?: string;
                };
                name?: string;
                /** @enum {string} */
                notice?: "none" | "at_collection" | "within_one_month";
                retention_months?: number;
                title?: {
                    de?: string;
                    en?: string;
                };
            }[];
        };
        Company: {
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            description?: string;
            domain?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            industry?: string;
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            registration_number?: string;
            /** @enum {string} */
            size?: "1-10" | "11-50" | "51-200" | "201-500" | "501-1000" | "1000+";
            sole_trader?: boolean;
            tags?: string[];
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            vat_id?: string;
            readonly version: number;
            website?: string;
        };
        CompanyChange: {
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            description?: string;
            domain?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            industry?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            registration_number?: string;
            /** @enum {string} */
            size?: "1-10" | "11-50" | "51-200" | "201-500" | "501-1000" | "1000+";
            sole_trader?: boolean;
            tags?: string[];
            vat_id?: string;
            website?: string;
        };
        CompanyDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Company"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        CompanyLikeness: {
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            description?: string;
            domain?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            /** Format: uuid */
            exclude_id?: string;
            industry?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            registration_number?: string;
            /** @enum {string} */
            size?: "1-10" | "11-50" | "51-200" | "201-500" | "501-1000" | "1000+";
            sole_trader?: boolean;
            tags?: string[];
            vat_id?: string;
            website?: string;
        };
        CompanyList: {
            data: components["schemas"]["Company"][];
            included?: components["schemas"]["Included"];
            /** @description Sealed; bound to list, purpose and caller */
            next_cursor?: string;
            /** @description Only when asked for with count */
            total?: number;
            withheld?: {
                count?: number;
                reason?: string;
            }[];
        };
        ConsentsImport: {
            ended_early?: {
                code: string;
                detail: string;
            };
            recorded: number;
            refused: number;
            rows: {
                code: string;
                detail: string;
                record: number;
                /** @enum {string} */
                status: "recorded" | "refused";
            }[];
        };
        ConsistencyProof: {
            first?: number;
            path?: string[];
            second?: number;
        };
        Contact: {
            additional_names?: string;
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            birth_date?: string;
            companies?: {
                /** Format: uuid */
                company_id: string;
                inactive?: boolean;
                role?: string;
            }[];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            department?: string;
            description?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            family_name?: string;
            given_name?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            job_title?: string;
            /** @description BCP 47 */
            language?: string;
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            name_suffix?: string;
            nickname?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            salutation?: string;
            source?: string;
            tags?: string[];
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            readonly version: number;
            websites?: string[];
        };
        ContactChange: {
            additional_names?: string;
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            birth_date?: string;
            companies?: {
                /** Format: uuid */
                company_id: string;
                inactive?: boolean;
                role?: string;
            }[];
            department?: string;
            description?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            family_name?: string;
            given_name?: string;
            job_title?: string;
            /** @description BCP 47 */
            language?: string;
            name_suffix?: string;
            nickname?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            salutation?: string;
            source?: string;
            tags?: string[];
            websites?: string[];
        };
        ContactDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Contact"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        ContactLikeness: {
            additional_names?: string;
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            birth_date?: string;
            companies?: {
                /** Format: uuid */
                company_id: string;
                inactive?: boolean;
                role?: string;
            }[];
            department?: string;
            description?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            /** Format: uuid */
            exclude_id?: string;
            family_name?: string;
            given_name?: string;
            job_title?: string;
            /** @description BCP 47 */
            language?: string;
            name_suffix?: string;
            nickname?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            salutation?: string;
            source?: string;
            tags?: string[];
            websites?: string[];
        };
        ContactList: {
            data: components["schemas"]["Contact"][];
            included?: components["schemas"]["Included"];
            /** @description Sealed; bound to list, purpose and caller */
            next_cursor?: string;
            /** @description Only when asked for with count */
            total?: number;
            withheld?: {
                count?: number;
                reason?: string;
            }[];
        };
        Explanation: {
            also: {
                article: string;
                explain: {
                    de: string;
                    en: string;
                };
                reason: string;
                rule: string;
            }[];
            article?: string;
            basis: string | null;
            /** @enum {string} */
            effect: "allowed" | "masked" | "denied" | "not_found";
            explain?: {
                de: string;
                en: string;
            };
            masked: {
                article: string;
                explain: {
                    de: string;
                    en: string;
                };
                field: string;
                reason: string;
                rule: string;
            }[];
            obligations: {
                article: string;
                explain: {
                    de: string;
                    en: string;
                };
                obligation: string;
                rule: string;
            }[];
            reason?: string;
            rule?: string;
            severity?: number;
            ways: {
                may: boolean;
                /** @enum {string} */
                way: "record_consent" | "record_notice" | "record_age" | "correct_collection" | "name_basis" | "adopt_balancing_test" | "announce_lifting" | "lift_restriction" | "decide_objection" | "choose_purpose" | "send_letter" | "answer_enquiry" | "ask_privacy_contact" | "ask_owner" | "ask_administrator" | "create_token";
            }[];
            who: ("owner" | "administrator" | "sales" | "marketing" | "support" | "finance" | "privacy_desk" | "data_protection_officer")[];
        };
        Export: {
            /** @enum {string} */
            format: "csv" | "vcard";
            ids?: string[];
            q?: string;
            sort?: string[];
            trashed?: boolean;
            where?: {
                [key: string]: unknown;
            };
        };
        Field: {
            choices?: string[];
            filterable: boolean;
            max_items?: number;
            max_length?: number;
            members?: components["schemas"]["Field"][];
            name: string;
            operators: ("eq" | "ne" | "lt" | "lte" | "gt" | "gte" | "in" | "any" | "all" | "contains" | "starts" | "is_null")[];
            /** @enum {string} */
            privacy_class: "open" | "personal" | "special";
            read_only: boolean;
            /** @description Name of the record type an id points to */
            references?: string;
            required: boolean;
            retention_class: string;
            searchable: boolean;
            sortable: boolean;
            /** @enum {string} */
            type: "flag" | "integer" | "timestamp" | "id" | "choice" | "text" | "paragraphs" | "date" | "birth_date" | "language" | "country" | "text_list" | "list";
        };
        FieldError: {
            code?: string;
            field?: string;
            message?: string;
        };
        GeneratedPassword: {
            password: string;
        };
        Health: {
            audit_log?: string;
            database?: string;
            keys?: string;
            search_index?: string;
            status: string;
        };
        Import: {
            companies_created: number;
            context: string;
            created: number;
            dry_run: boolean;
            duplicates: number;
            /** Format: date-time */
            ended_at?: string | null;
            /** Format: uuid */
            id: string;
            merged: number;
            processed: number;
            refused: number;
            /** Format: date-time */
            started_at: string;
            /** @enum {string} */
            state: "running" | "done" | "cancelled" | "interrupted";
            total: number;
        };
        ImportList: {
            data: components["schemas"]["Import"][];
        };
        ImportPreview: {
            columns: {
                name: string;
                sample: string;
                target: string | null;
            }[];
            delimiter: string | null;
            encoding: string;
            /** @enum {string} */
            format: "google_csv" | "outlook_csv" | "candor_csv" | "csv" | "vcard";
            records: number;
            targets: string[];
        };
        ImportReport: {
            companies_created: number;
            created: number;
            dry_run: boolean;
            duplicates: number;
            ended_early?: {
                code?: string;
                detail?: string;
            };
            /** @enum {string} */
            format: "google_csv" | "outlook_csv" | "candor_csv" | "csv" | "vcard";
            /** Format: uuid */
            id: string;
            merged: number;
            processed: number;
            refused: number;
            rows: components["schemas"]["ImportRow"][];
            /** @enum {string} */
            state: "running" | "done" | "cancelled" | "interrupted";
            total: number;
            unused_columns: string[];
        };
        ImportRow: {
            code?: string;
            errors?: components["schemas"]["FieldError"][];
            /**
             * Format: uuid
             * @description The new record, or the one that was there
             */
            id?: string;
            record: number;
            similar?: string[];
            /** @enum {string} */
            status: "created" | "merged" | "duplicate" | "refused";
        };
        ImportRowList: {
            data: components["schemas"]["ImportRow"][];
            next_after?: number;
        };
        /** @description Names of the records that those shown point to, by their type */
        Included: {
            [key: string]: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        InclusionProof: {
            checkpoint?: string;
            leaf?: string;
            path?: string[];
            root?: string;
            sequence?: number;
            tree_size?: number;
            verifier_key?: string;
        };
        Installation: {
            country: string;
            /** Format: date-time */
            escrow_checked_at: string | null;
            /** @enum {string} */
            language: "en" | "de";
            /** Format: date-time */
            last_backup_at: string | null;
            organisation: string;
            version: string;
        };
        InstallationChange: {
            country?: string;
            /** @enum {string} */
            language?: "en" | "de";
            organisation?: string;
        };
        IssuedToken: {
            /** Format: uuid */
            id: string;
            token: string;
        };
        NamedBasis: {
            /** @enum {string} */
            basis: "consent" | "contract" | "legal_obligation" | "vital_interest" | "public_task" | "legitimate_interest";
            /** @enum {string} */
            purpose: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            reference?: string;
        };
        NewCompany: {
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            description?: string;
            domain?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            industry?: string;
            name: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            registration_number?: string;
            /** @enum {string} */
            size?: "1-10" | "11-50" | "51-200" | "201-500" | "501-1000" | "1000+";
            sole_trader?: boolean;
            tags?: string[];
            vat_id?: string;
            website?: string;
        };
        NewContact: {
            additional_names?: string;
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            bases?: components["schemas"]["NamedBasis"][];
            birth_date?: string;
            collection?: components["schemas"]["Collection"];
            companies?: {
                /** Format: uuid */
                company_id: string;
                inactive?: boolean;
                role?: string;
            }[];
            department?: string;
            description?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            family_name?: string;
            given_name?: string;
            job_title?: string;
            /** @description BCP 47 */
            language?: string;
            name_suffix?: string;
            nickname?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            salutation?: string;
            source?: string;
            tags?: string[];
            websites?: string[];
        };
        NewNoticeVersion: {
            what_changed: components["schemas"]["TextInLanguages"];
            wording: components["schemas"]["TextInLanguages"];
        };
        /** @description Each kind takes its own members and refuses the others: the problem document names those it takes. */
        NewPersonEvent: {
            /** @enum {string} */
            act?: "given" | "refused" | "withdrawn" | "placed" | "released";
            address?: string;
            already_informed?: boolean;
            /** Format: date-time */
            at?: string;
            balancing_test?: string;
            /** @enum {string|null} */
            basis?: "consent" | "contract" | "legal_obligation" | "vital_interest" | "public_task" | "legitimate_interest" | null;
            /** @enum {string} */
            channel?: "email" | "text_message" | "call" | "letter";
            child_directed_service?: boolean;
            classes?: ("identity" | "contact" | "marketing" | "activity" | "special" | "audit" | "business_record")[];
            condition_of_contract?: boolean;
            context?: string;
            /** @enum {string} */
            decision?: "upheld" | "overridden";
            despite_hold?: boolean;
            ended?: boolean;
            /** Format: date-time */
            expires_at?: string | null;
            explicit?: boolean;
            fields?: string[];
            file?: {
                content: string;
                media_type: string;
                name: string;
            };
            given_by?: string;
            /** @enum {string} */
            ground?: "accuracy" | "unlawful" | "claims" | "objection" | "not_recorded" | "kept_back";
            grounds?: string;
            guardian?: string;
            guardian_verified?: boolean;
            /** @enum {string} */
            kind: "consent" | "objection" | "objection_decision" | "restriction" | "lifting_announced" | "restriction_lifted" | "hold" | "notice" | "age" | "preference" | "basis" | "collection";
            language?: string;
            /** @enum {string} */
            manner?: "web_form" | "double_opt_in" | "email" | "letter" | "phone" | "in_person" | "paper_form" | "import";
            note?: string;
            notice?: string;
            notice_version?: number;
            online_service?: boolean;
            /** @enum {string} */
            purpose?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            reference?: string;
            /** @enum {string} */
            scope?: "advertising" | "purpose";
            wish?: string;
            wording?: string;
            years?: number | null;
        };
        NewToken: {
            /** @enum {string} */
            default_purpose?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            /**
             * Format: date
             * @description Its last day
             */
            expires_on?: string;
            label: string;
            purposes: ("sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping")[];
            scopes: ("read" | "write" | "import" | "audit" | "name_bases")[];
        };
        NewUser: {
            email: string;
            name: string;
            roles: ("owner" | "administrator" | "sales" | "marketing" | "support" | "finance" | "privacy_desk" | "data_protection_officer")[];
        };
        NoticeDueList: {
            data: {
                /** Format: date-time */
                due_at: string;
                /** Format: uuid */
                id: string;
                overdue: boolean;
            }[];
        };
        NoticeRun: {
            all_due?: boolean;
            /** Format: date-time */
            at?: string;
            ids?: string[];
            /** @enum {string} */
            manner: "web_form" | "double_opt_in" | "email" | "letter" | "phone" | "in_person" | "paper_form" | "import";
            note?: string;
            notice: string;
        };
        NoticeRunResult: {
            recorded: number;
            refused: {
                code: string;
                /** Format: uuid */
                id: string;
            }[];
        };
        NoticeVersion: {
            number: number;
            /** Format: date */
            valid_from: string;
            what_changed: components["schemas"]["TextInLanguages"];
            wording: components["schemas"]["TextInLanguages"];
        };
        PasswordChange: {
            current: string;
            new: string;
        };
        PersonEvent: {
            /** @enum {string} */
            act?: "given" | "refused" | "withdrawn" | "placed" | "released";
            address?: string;
            already_informed?: boolean;
            /** Format: date-time */
            at?: string;
            balancing_test?: string;
            /** @enum {string|null} */
            basis?: "consent" | "contract" | "legal_obligation" | "vital_interest" | "public_task" | "legitimate_interest" | null;
            by?: components["schemas"]["Actor"];
            /** @enum {string} */
            channel?: "email" | "text_message" | "call" | "letter";
            child_directed_service?: boolean;
            classes?: ("identity" | "contact" | "marketing" | "activity" | "special" | "audit" | "business_record")[];
            context?: string;
            /** @enum {string} */
            decision?: "upheld" | "overridden";
            despite_hold?: boolean;
            ended?: boolean;
            /** Format: date-time */
            expires_at?: string | null;
            explicit?: boolean;
            fields?: string[];
            file?: {
                media_type?: string;
                name?: string;
            };
            given_by?: string;
            /** @enum {string} */
            ground?: "accuracy" | "unlawful" | "claims" | "objection" | "not_recorded" | "kept_back";
            grounds?: string;
            guardian?: string;
            guardian_verified?: boolean;
            /** @enum {string} */
            kind: "consent" | "objection" | "objection_decision" | "restriction" | "lifting_announced" | "restriction_lifted" | "hold" | "notice" | "age" | "preference" | "basis" | "collection" | "erasing" | "erased";
            language?: string;
            /** @enum {string} */
            manner?: "web_form" | "double_opt_in" | "email" | "letter" | "phone" | "in_person" | "paper_form" | "import";
            note?: string;
            notice?: string;
            notice_version?: number;
            online_service?: boolean;
            /** @enum {string} */
            purpose?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            /** Format: date-time */
            recorded_at?: string;
            redacted?: boolean;
            reference?: string;
            /** @enum {string} */
            scope?: "advertising" | "purpose";
            sequence: number;
            wish?: string;
            wording?: string;
            wording_sha256?: string;
            years?: number | null;
        };
        PersonEventList: {
            data: components["schemas"]["PersonEvent"][];
            next_before?: number;
        };
        PersonPrivacy: {
            age: {
                child_directed_service: boolean;
                guardian_verified: boolean;
                years: number | null;
            } | null;
            collected: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Actor"];
                context: string | null;
                source?: string;
                title: {
                    de: string;
                    en: string;
                } | null;
            };
            consents: {
                /** @enum {string} */
                act: "given" | "refused" | "withdrawn";
                /** @enum {string|null} */
                channel: "email" | "text_message" | "call" | "letter" | null;
                expired: boolean;
                explicit: boolean;
                /** @enum {string} */
                purpose: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                until: string | null;
            }[];
            country: string | null;
            held: ("identity" | "contact" | "marketing" | "activity" | "special" | "audit" | "business_record")[];
            may_record: ("consent" | "objection" | "objection_decision" | "restriction" | "lifting_announced" | "restriction_lifted" | "hold" | "notice" | "age" | "preference" | "basis" | "collection")[];
            notice: {
                /** Format: date */
                due_on: string | null;
                /** @enum {string} */
                duty: "none" | "at_collection" | "within_one_month";
                /** Format: date-time */
                given_at: string | null;
                overdue: boolean;
            };
            objections: {
                /** @enum {string|null} */
                channel: "email" | "text_message" | "call" | "letter" | null;
                /** @enum {string|null} */
                purpose: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping" | null;
                /** @enum {string} */
                scope: "advertising" | "purpose";
                /** Format: date-time */
                since: string;
                /** @enum {string} */
                state: "holds" | "pending" | "upheld" | "overridden";
            }[];
            preferences: {
                /** @enum {string|null} */
                channel: "email" | "text_message" | "call" | "letter" | null;
                /** Format: date-time */
                since: string;
                wish: string;
            }[];
            purposes: {
                allowed: boolean;
                article?: string;
                basis: string | null;
                explain?: string;
                /** @enum {string} */
                purpose: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                reason?: string;
                rule?: string;
                /** Format: date-time */
                since?: string;
                title: {
                    de: string;
                    en: string;
                };
                /** Format: date-time */
                until?: string;
            }[];
            reach: {
                article?: string;
                /** @enum {string} */
                channel: "email" | "text_message" | "call" | "letter";
                explain?: string;
                /** @enum {string} */
                light: "may" | "answer_only" | "may_not";
                reason?: string;
                rule?: string;
                /** Format: date-time */
                since?: string;
                /** Format: date-time */
                until?: string;
            }[];
            restricted: boolean;
            restriction: {
                fields: string[];
                /** @enum {string} */
                ground: "accuracy" | "unlawful" | "claims" | "objection" | "not_recorded" | "kept_back";
                lifting_announced: boolean;
                /** Format: date-time */
                since: string;
            } | null;
            retention: {
                /** Format: date */
                ends_on: string | null;
                months: number | null;
            };
        };
        /** @description RFC 9457 */
        Problem: {
            /** @description Of possible_duplicate: the records it may be, as far as you may see them */
            candidates?: Record<string, never>[];
            code: string;
            decision?: {
                also?: string[];
                article?: string;
                explain?: string;
                reason?: string;
                rule?: string;
            };
            detail: string;
            errors?: components["schemas"]["FieldError"][];
            /** Format: uuid */
            request_id: string;
            status: number;
            title: string;
            type: string;
        };
        ProfileChange: {
            /** @enum {string} */
            language?: "en" | "de";
            name?: string;
            /** @enum {string} */
            theme?: "light" | "dark" | "auto";
        };
        PurposeList: {
            data: {
                bases?: ("consent" | "contract" | "legal_obligation" | "vital_interest" | "public_task" | "legitimate_interest")[];
                description?: {
                    de?: string;
                    en?: string;
                };
                name?: string;
                permitted?: boolean;
                title?: {
                    de?: string;
                    en?: string;
                };
            }[];
        };
        Question: {
            /** @enum {string} */
            channel?: "email" | "text_message" | "call" | "letter";
            /** @enum {string} */
            content?: "advertising" | "answer" | "contract" | "notice" | "rights";
            operation: string;
            /** Format: uuid */
            record_id?: string;
            record_type?: string;
        };
        RecordType: {
            fields: components["schemas"]["Field"][];
            name: string;
            /** @description The flag that makes a record of this type a person's */
            person_flag?: string;
            /** @description The path of its list */
            plural: string;
            /** @enum {string} */
            subject: "person" | "record";
            system_fields: components["schemas"]["SystemField"][];
            title_fields: string[];
        };
        RecordTypeList: {
            data: components["schemas"]["RecordType"][];
        };
        Register: {
            /** Format: date-time */
            changed_at?: string;
            changed_by?: {
                id?: string;
                kind: string;
                name?: string;
            };
            entries: components["schemas"]["RegisterEntry"][];
            may_change: boolean;
            /** @enum {string} */
            name: "purposes" | "collection_contexts" | "balancing_tests" | "notices";
            /** Format: date */
            valid_from: string;
            version: number;
        };
        /** @description All members of the entry, as the register's file has them; texts in two languages as {en, de}. `note` says why, and is kept */
        RegisterEntry: {
            name: string;
        };
        RegisterOverview: {
            data: {
                /** Format: date-time */
                changed_at?: string;
                changed_by?: {
                    id?: string;
                    kind: string;
                    name?: string;
                };
                may_change: boolean;
                /** @enum {string} */
                name: "purposes" | "collection_contexts" | "balancing_tests" | "notices";
                /** Format: date */
                valid_from: string;
                version: number;
            }[];
            national: {
                /** Format: date */
                checked_on: string;
                file: string;
                stale: boolean;
                /** Format: date */
                valid_from: string;
            }[];
            warnings: components["schemas"]["Warning"][];
        };
        RegisterVersionList: {
            data: {
                adopted: boolean;
                /** Format: date-time */
                at: string;
                by: {
                    id?: string;
                    kind: string;
                    name?: string;
                };
                entry: string;
                note?: string;
                version: number;
            }[];
        };
        RuleList: {
            data: {
                article: string;
                explain: {
                    de: string;
                    en: string;
                };
                reason: string;
                rule: string;
                severity: number;
            }[];
        };
        Search: {
            count?: boolean;
            cursor?: string;
            include?: string[];
            limit?: number;
            /** @description Words, or a phone number */
            q?: string;
            sort?: string[];
            trashed?: boolean;
            /** @description {"field": value} or {"field": {"operator": value}}; members are and-ed, "and" and "or" take lists of such objects */
            where?: {
                [key: string]: unknown;
            };
        };
        Session: {
            default_purpose: string;
            purposes: ("sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping")[];
            settings: {
                country: string;
                /** @enum {string} */
                language: "en" | "de";
                /** @enum {string} */
                theme: "light" | "dark" | "auto";
            };
            signed_in_by: string;
            user?: {
                email: string;
                /** Format: uuid */
                id: string;
                name: string;
                roles: ("owner" | "administrator" | "sales" | "marketing" | "support" | "finance" | "privacy_desk" | "data_protection_officer")[];
            };
            warnings?: components["schemas"]["Warning"][];
        };
        SessionEntry: {
            /** @description Families of browser and system: Firefox, Linux */
            client: string;
            /** Format: date-time */
            created_at: string;
            current: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_used_at: string;
            /** @description Without its host part: 192.0.2.0/24; forgotten after seven days */
            network: string | null;
        };
        SessionEntryList: {
            data: components["schemas"]["SessionEntry"][];
        };
        SetUp: {
            balancing_tests?: string[];
            country: string;
            /** @enum {string} */
            language: "en" | "de";
            organisation: string;
            /** @description Of the one-time link */
            token: string;
            user: {
                email: string;
                name: string;
                password: string;
            };
        };
        SetupState: {
            needed: boolean;
        };
        SignIn: {
            email: string;
            password: string;
        };
        StatedConsent: {
            /** @enum {string} */
            act: "given" | "refused" | "withdrawn";
            address?: string;
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            channel?: "email" | "text_message" | "call" | "letter";
            condition_of_contract?: boolean;
            despite_hold?: boolean;
            /** Format: date-time */
            expires_at?: string | null;
            explicit?: boolean;
            file?: {
                content: string;
                media_type: string;
                name: string;
            };
            given_by?: string;
            guardian_verified?: boolean;
            language?: string;
            /** @enum {string} */
            manner?: "web_form" | "double_opt_in" | "email" | "letter" | "phone" | "in_person" | "paper_form" | "import";
            note?: string;
            notice?: string;
            notice_version?: number;
            online_service?: boolean;
            /** @enum {string} */
            purpose?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            wording?: string;
        };
        SystemField: {
            filterable: boolean;
            name: string;
            operators: ("eq" | "ne" | "lt" | "lte" | "gt" | "gte" | "in" | "any" | "all" | "contains" | "starts" | "is_null")[];
            read_only: boolean;
            sortable: boolean;
            /** @enum {string} */
            type: "flag" | "integer" | "timestamp" | "id" | "choice" | "text" | "paragraphs" | "date" | "birth_date" | "language" | "country" | "text_list" | "list";
        };
        TextInLanguages: {
            de: string;
            en: string;
        };
        Token: {
            /** Format: date-time */
            created_at: string;
            /** @enum {string|null} */
            default_purpose: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping" | null;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            last_used_at: string | null;
            purposes: ("sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping")[];
            scopes: ("read" | "write" | "import" | "audit" | "name_bases")[];
            /** Format: uuid */
            user_id: string;
        };
        TokenList: {
            data: components["schemas"]["Token"][];
        };
        User: {
            active: boolean;
            email?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_used_at?: string | null;
            name: string;
            roles?: ("owner" | "administrator" | "sales" | "marketing" | "support" | "finance" | "privacy_desk" | "data_protection_officer")[];
        };
        UserChange: {
            active?: boolean;
            name?: string;
            /** @description Kept in the log; needed to end the appointment of a data protection officer */
            reason?: string;
            roles?: ("owner" | "administrator" | "sales" | "marketing" | "support" | "finance" | "privacy_desk" | "data_protection_officer")[];
        };
        UserList: {
            data: components["schemas"]["User"][];
        };
        UserWithPassword: {
            active: boolean;
            email: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_used_at?: string | null;
            name: string;
            password: string;
            roles: ("owner" | "administrator" | "sales" | "marketing" | "support" | "finance" | "privacy_desk" | "data_protection_officer")[];
        };
        Warning: {
            code: string;
            detail: components["schemas"]["TextInLanguages"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditConsistencyProof: {
        parameters: {
            query?: {
                first?: string;
                second?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                actor_id?: string;
                before?: string;
                from?: string;
                limit?: number;
                record_id?: string;
                subject_id?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditInclusionProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCollectionContexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionContextList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                count?: boolean;
                /** @description Equal to this; or created_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_at?: string;
                /** @description Equal to this; or created_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_by?: string;
                cursor?: string;
                /** @description Equal to this; or id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                id?: string;
                include?: string;
                limit?: number;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                /** @description Equal to this; or size[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                size?: string;
                /** @description Equal to this; or sole_trader[operator]=value with one of eq, ne, is_null */
                sole_trader?: string;
                sort?: string;
                trashed?: boolean;
                /** @description Equal to this; or trashed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                trashed_at?: string;
                /** @description Equal to this; or updated_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_at?: string;
                /** @description Equal to this; or updated_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_by?: string;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Go on although a record like this may be there already */
                "Candor-Allow-Duplicate"?: boolean;
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                /** @description A second request with the same key and body answers like the first, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCompany"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCompany: {
        parameters: {
            query?: {
                include?: string;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                /** @description The ETag that was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCompany: {
        parameters: {
            query?: never;
            header: {
                /** @description Go on although a record like this may be there already */
                "Candor-Allow-Duplicate"?: boolean;
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                /** @description The ETag that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyChange"];
                "application/merge-patch+json": components["schemas"]["CompanyChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changesOfCompany: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicatesOfCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDuplicateList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCompanies: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Export"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchCompanies: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Search"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description Equal to this; or companies.company_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "companies.company_id"?: string;
                count?: boolean;
                /** @description Equal to this; or created_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_at?: string;
                /** @description Equal to this; or created_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_by?: string;
                cursor?: string;
                /** @description Equal to this; or id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                id?: string;
                include?: string;
                limit?: number;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                sort?: string;
                trashed?: boolean;
                /** @description Equal to this; or trashed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                trashed_at?: string;
                /** @description Equal to this; or updated_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_at?: string;
                /** @description Equal to this; or updated_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_by?: string;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Go on although a record like this may be there already */
                "Candor-Allow-Duplicate"?: boolean;
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                /** @description A second request with the same key and body answers like the first, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readContact: {
        parameters: {
            query?: {
                include?: string;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                /** @description The ETag that was read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header: {
                /** @description Go on although a record like this may be there already */
                "Candor-Allow-Duplicate"?: boolean;
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                /** @description The ETag that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactChange"];
                "application/merge-patch+json": components["schemas"]["ContactChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accessHistoryOfContact: {
        parameters: {
            query?: {
                before?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changesOfContact: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    privacyOfContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPrivacy"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    privacyEventsOfContact: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonEventList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPrivacyEventOfContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Go on although a record like this may be there already */
                "Candor-Allow-Duplicate"?: boolean;
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
                /** @description A second request with the same key and body answers like the first, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonEvent"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonEvent"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceOfContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicatesOfContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDuplicateList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Export"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runNoticesOfContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeRun"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRunResult"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticesDueOfContacts: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeDueList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Search"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importContacts: {
        parameters: {
            query: {
                background?: string;
                context: string;
                dry_run?: string;
                duplicates?: string;
                format?: string;
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/csv": string;
                "text/vcard": string;
                "text/x-vcard": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/csv": string;
                "text/vcard": string;
                "text/x-vcard": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsImport"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewImport: {
        parameters: {
            query?: {
                format?: string;
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/csv": string;
                "text/vcard": string;
                "text/x-vcard": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Installation"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstallationChange"];
                "application/merge-patch+json": components["schemas"]["InstallationChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecordTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordTypeList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegisters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterOverview"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRegister: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read */
                "If-Match": string;
            };
            path: {
                entry: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterEntry"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegisterVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterVersionList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptBalancingTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNoticeVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNoticeVersion"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeVersion"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
                "application/merge-patch+json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEntryList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedToken"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserWithPassword"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
                "application/merge-patch+json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetUserPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneratedPassword"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description What went wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
