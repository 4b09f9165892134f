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
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List activities; filters on fields that nobody types */
        get: operations["listActivities"];
        put?: never;
        /** Create a activity */
        post: operations["createActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a activity */
        get: operations["readActivity"];
        put?: never;
        post?: never;
        /** Move a activity to the trash */
        delete: operations["deleteActivity"];
        options?: never;
        head?: never;
        /** Change a activity (RFC 7396); needs If-Match */
        patch: operations["changeActivity"];
        trace?: never;
    };
    "/api/v1/activities/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this activity, when and what, newest first */
        get: operations["changesOfActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a activity back from the trash */
        post: operations["restoreActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this activity, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many activities, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfActivities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new activity may be a second copy of */
        post: operations["duplicatesOfActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen activities as a file: text/csv or text/vcard */
        post: operations["exportActivities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find activities by words and filters */
        post: operations["searchActivities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many activities there are and what they add up to, in groups */
        post: operations["totalsOfActivities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of activities has already, the most frequent first */
        post: operations["valuesOfActivities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List attachments; filters on fields that nobody types */
        get: operations["listAttachments"];
        put?: never;
        /** Attach a file: the body is its bytes, the header Candor-File-Name its name (percent-encoded UTF-8), the query what it belongs to; what it is shows by itself */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a attachment */
        get: operations["readAttachment"];
        put?: never;
        post?: never;
        /** Move a attachment to the trash */
        delete: operations["deleteAttachment"];
        options?: never;
        head?: never;
        /** Change a attachment (RFC 7396); needs If-Match */
        patch: operations["changeAttachment"];
        trace?: never;
    };
    "/api/v1/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself, to be saved */
        get: operations["readAttachmentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this attachment, when and what, newest first */
        get: operations["changesOfAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a attachment back from the trash */
        post: operations["restoreAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this attachment, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many attachments, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfAttachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new attachment may be a second copy of */
        post: operations["duplicatesOfAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen attachments as a file: text/csv or text/vcard */
        post: operations["exportAttachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find attachments by words and filters */
        post: operations["searchAttachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many attachments there are and what they add up to, in groups */
        post: operations["totalsOfAttachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of attachments has already, the most frequent first */
        post: operations["valuesOfAttachments"];
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
    "/api/v1/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List comments; filters on fields that nobody types */
        get: operations["listComments"];
        put?: never;
        /** Create a comment */
        post: operations["createComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a comment */
        get: operations["readComment"];
        put?: never;
        post?: never;
        /** Move a comment to the trash */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /** Change a comment (RFC 7396); needs If-Match */
        patch: operations["changeComment"];
        trace?: never;
    };
    "/api/v1/comments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this comment, when and what, newest first */
        get: operations["changesOfComment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a comment back from the trash */
        post: operations["restoreComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this comment, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfComment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many comments, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new comment may be a second copy of */
        post: operations["duplicatesOfComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen comments as a file: text/csv or text/vcard */
        post: operations["exportComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find comments by words and filters */
        post: operations["searchComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many comments there are and what they add up to, in groups */
        post: operations["totalsOfComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of comments has already, the most frequent first */
        post: operations["valuesOfComments"];
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
    "/api/v1/companies/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this company, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many companies, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfCompanies"];
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
    "/api/v1/companies/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many companies there are and what they add up to, in groups */
        post: operations["totalsOfCompanies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of companies has already, the most frequent first */
        post: operations["valuesOfCompanies"];
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
    "/api/v1/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this contact, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many contacts, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfContacts"];
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
    "/api/v1/contacts/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many contacts there are and what they add up to, in groups */
        post: operations["totalsOfContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of contacts has already, the most frequent first */
        post: operations["valuesOfContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deals; filters on fields that nobody types */
        get: operations["listDeals"];
        put?: never;
        /** Create a deal */
        post: operations["createDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a deal */
        get: operations["readDeal"];
        put?: never;
        post?: never;
        /** Move a deal to the trash */
        delete: operations["deleteDeal"];
        options?: never;
        head?: never;
        /** Change a deal (RFC 7396); needs If-Match */
        patch: operations["changeDeal"];
        trace?: never;
    };
    "/api/v1/deals/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this deal, when and what, newest first */
        get: operations["changesOfDeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deal back from the trash */
        post: operations["restoreDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this deal, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfDeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many deals, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfDeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new deal may be a second copy of */
        post: operations["duplicatesOfDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen deals as a file: text/csv or text/vcard */
        post: operations["exportDeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find deals by words and filters */
        post: operations["searchDeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many deals there are and what they add up to, in groups */
        post: operations["totalsOfDeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of deals has already, the most frequent first */
        post: operations["valuesOfDeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List exchange_rates; filters on fields that nobody types */
        get: operations["listExchangeRates"];
        put?: never;
        /** Create a exchange rate */
        post: operations["createExchangeRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a exchange rate */
        get: operations["readExchangeRate"];
        put?: never;
        post?: never;
        /** Move a exchange rate to the trash */
        delete: operations["deleteExchangeRate"];
        options?: never;
        head?: never;
        /** Change a exchange rate (RFC 7396); needs If-Match */
        patch: operations["changeExchangeRate"];
        trace?: never;
    };
    "/api/v1/exchange_rates/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this exchange rate, when and what, newest first */
        get: operations["changesOfExchangeRate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a exchange rate back from the trash */
        post: operations["restoreExchangeRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this exchange_rate, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfExchangeRate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many exchange_rates, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfExchangeRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new exchange rate may be a second copy of */
        post: operations["duplicatesOfExchangeRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen exchange_rates as a file: text/csv or text/vcard */
        post: operations["exportExchangeRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find exchange_rates by words and filters */
        post: operations["searchExchangeRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many exchange_rates there are and what they add up to, in groups */
        post: operations["totalsOfExchangeRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange_rates/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of exchange_rates has already, the most frequent first */
        post: operations["valuesOfExchangeRates"];
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
        /** Import a file of contacts, or of records of another type: each row is created, merged, a duplicate, or refused with its record number and reason; in the background the answer is 202 with an Import */
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
        /** What a file of records is, and where its columns would go; nothing is stored */
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
    "/api/v1/lead_statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List lead_statuses; filters on fields that nobody types */
        get: operations["listLeadStatuses"];
        put?: never;
        /** Create a lead status */
        post: operations["createLeadStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a lead status */
        get: operations["readLeadStatus"];
        put?: never;
        post?: never;
        /** Move a lead status to the trash */
        delete: operations["deleteLeadStatus"];
        options?: never;
        head?: never;
        /** Change a lead status (RFC 7396); needs If-Match */
        patch: operations["changeLeadStatus"];
        trace?: never;
    };
    "/api/v1/lead_statuses/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this lead status, when and what, newest first */
        get: operations["changesOfLeadStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a lead status back from the trash */
        post: operations["restoreLeadStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this lead_status, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfLeadStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many lead_statuses, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfLeadStatuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new lead status may be a second copy of */
        post: operations["duplicatesOfLeadStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen lead_statuses as a file: text/csv or text/vcard */
        post: operations["exportLeadStatuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find lead_statuses by words and filters */
        post: operations["searchLeadStatuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many lead_statuses there are and what they add up to, in groups */
        post: operations["totalsOfLeadStatuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead_statuses/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of lead_statuses has already, the most frequent first */
        post: operations["valuesOfLeadStatuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List leads; filters on fields that nobody types */
        get: operations["listLeads"];
        put?: never;
        /** Create a lead */
        post: operations["createLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a lead */
        get: operations["readLead"];
        put?: never;
        post?: never;
        /** Move a lead to the trash */
        delete: operations["deleteLead"];
        options?: never;
        head?: never;
        /** Change a lead (RFC 7396); needs If-Match */
        patch: operations["changeLead"];
        trace?: never;
    };
    "/api/v1/leads/{id}/access-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who listed, opened and changed this lead */
        get: operations["accessHistoryOfLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the forms of a conversion begin with, and who is here already */
        get: operations["proposeConversion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a contact, a company and a deal of a lead, or take existing ones; needs If-Match */
        post: operations["convertLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this lead, when and what, newest first */
        get: operations["changesOfLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this lead came to us, what may be done with the data and until when */
        get: operations["privacyOfLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/privacy/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this lead said and was told: consents, objections, holds, notices, newest first */
        get: operations["privacyEventsOfLead"];
        put?: never;
        /** Note what this lead said or was told */
        post: operations["recordPrivacyEventOfLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/privacy/events/{sequence}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that came as evidence, to be saved */
        get: operations["evidenceOfLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a lead back from the trash */
        post: operations["restoreLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this lead, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/unconvert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a conversion back, within thirty days; needs If-Match */
        post: operations["turnBackLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many leads, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new lead may be a second copy of */
        post: operations["duplicatesOfLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen leads as a file: text/csv or text/vcard */
        post: operations["exportLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/privacy/notice-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that chosen leads, or all that are due, were told */
        post: operations["runNoticesOfLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/privacy/notices-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom of the leads to tell that we have the data, the most overdue first */
        get: operations["noticesDueOfLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find leads by words and filters */
        post: operations["searchLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many leads there are and what they add up to, in groups */
        post: operations["totalsOfLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of leads has already, the most frequent first */
        post: operations["valuesOfLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller is to be told, newest first: mentions, records that are his now, reminders */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that these were read, or all up to a number */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List pipelines; filters on fields that nobody types */
        get: operations["listPipelines"];
        put?: never;
        /** Create a pipeline */
        post: operations["createPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a pipeline */
        get: operations["readPipeline"];
        put?: never;
        post?: never;
        /** Move a pipeline to the trash */
        delete: operations["deletePipeline"];
        options?: never;
        head?: never;
        /** Change a pipeline (RFC 7396); needs If-Match */
        patch: operations["changePipeline"];
        trace?: never;
    };
    "/api/v1/pipelines/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this pipeline, when and what, newest first */
        get: operations["changesOfPipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a pipeline back from the trash */
        post: operations["restorePipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this pipeline, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfPipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many pipelines, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfPipelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new pipeline may be a second copy of */
        post: operations["duplicatesOfPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen pipelines as a file: text/csv or text/vcard */
        post: operations["exportPipelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find pipelines by words and filters */
        post: operations["searchPipelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many pipelines there are and what they add up to, in groups */
        post: operations["totalsOfPipelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of pipelines has already, the most frequent first */
        post: operations["valuesOfPipelines"];
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
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List products; filters on fields that nobody types */
        get: operations["listProducts"];
        put?: never;
        /** Create a product */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a product */
        get: operations["readProduct"];
        put?: never;
        post?: never;
        /** Move a product to the trash */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        /** Change a product (RFC 7396); needs If-Match */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/api/v1/products/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this product, when and what, newest first */
        get: operations["changesOfProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a product back from the trash */
        post: operations["restoreProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this product, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many products, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new product may be a second copy of */
        post: operations["duplicatesOfProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen products as a file: text/csv or text/vcard */
        post: operations["exportProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find products by words and filters */
        post: operations["searchProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many products there are and what they add up to, in groups */
        post: operations["totalsOfProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of products has already, the most frequent first */
        post: operations["valuesOfProducts"];
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
    "/api/v1/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List stages; filters on fields that nobody types */
        get: operations["listStages"];
        put?: never;
        /** Create a stage */
        post: operations["createStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a stage */
        get: operations["readStage"];
        put?: never;
        post?: never;
        /** Move a stage to the trash */
        delete: operations["deleteStage"];
        options?: never;
        head?: never;
        /** Change a stage (RFC 7396); needs If-Match */
        patch: operations["changeStage"];
        trace?: never;
    };
    "/api/v1/stages/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this stage, when and what, newest first */
        get: operations["changesOfStage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a stage back from the trash */
        post: operations["restoreStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this stage, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfStage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many stages, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new stage may be a second copy of */
        post: operations["duplicatesOfStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen stages as a file: text/csv or text/vcard */
        post: operations["exportStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find stages by words and filters */
        post: operations["searchStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many stages there are and what they add up to, in groups */
        post: operations["totalsOfStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of stages has already, the most frequent first */
        post: operations["valuesOfStages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens, as it happens (text/event-stream): notification, change, ping, and reset when something was missed; Last-Event-ID goes on where the connection broke */
        get: operations["follow"];
        put?: never;
        post?: never;
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
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List views; filters on fields that nobody types */
        get: operations["listViews"];
        put?: never;
        /** Create a view */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a view */
        get: operations["readView"];
        put?: never;
        post?: never;
        /** Move a view to the trash */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /** Change a view (RFC 7396); needs If-Match */
        patch: operations["changeView"];
        trace?: never;
    };
    "/api/v1/views/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed this view, when and what, newest first */
        get: operations["changesOfView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a view back from the trash */
        post: operations["restoreView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with this view, newest first: activities, comments, files, changes, and of a person what was noted */
        get: operations["timelineOfView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One change to many views, the last state wins: each is decided on by itself, and those that refuse it are named */
        post: operations["bulkOfViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a new view may be a second copy of */
        post: operations["duplicatesOfView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A list, a search or chosen views as a file: text/csv or text/vcard */
        post: operations["exportViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find views by words and filters */
        post: operations["searchViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many views there are and what they add up to, in groups */
        post: operations["totalsOfViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which values a field of views has already, the most frequent first */
        post: operations["valuesOfViews"];
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
        Activity: {
            all_day?: boolean;
            /** Format: date-time */
            readonly at?: string;
            attendees?: {
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                lead_id?: string;
                /** @enum {string} */
                response?: "none" | "accepted" | "tentative" | "declined";
                /** Format: uuid */
                user_id?: string;
            }[];
            /** Format: date-time */
            readonly completed_at?: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            description?: string;
            /** @enum {string} */
            direction?: "incoming" | "outgoing";
            /** Format: date-time */
            due_at?: string;
            email_from?: string;
            email_to?: string[];
            /** Format: date-time */
            ends_at?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            /** @enum {string} */
            kind?: "task" | "call" | "meeting" | "note" | "email";
            links?: {
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            location?: string;
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            /** Format: uuid */
            owner_id?: string;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            /** Format: date-time */
            remind_at?: string;
            /** Format: date-time */
            starts_at?: string;
            /** @enum {string} */
            status?: "planned" | "started" | "deferred" | "done" | "cancelled";
            subject?: string;
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
        };
        ActivityBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["ActivityChange"];
            tags?: string[];
        };
        ActivityChange: {
            all_day?: boolean;
            /** Format: date-time */
            readonly at?: string;
            attendees?: {
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                lead_id?: string;
                /** @enum {string} */
                response?: "none" | "accepted" | "tentative" | "declined";
                /** Format: uuid */
                user_id?: string;
            }[];
            /** Format: date-time */
            readonly completed_at?: string;
            description?: string;
            /** @enum {string} */
            direction?: "incoming" | "outgoing";
            /** Format: date-time */
            due_at?: string;
            email_from?: string;
            email_to?: string[];
            /** Format: date-time */
            ends_at?: string;
            /** @enum {string} */
            kind?: "task" | "call" | "meeting" | "note" | "email";
            links?: {
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            location?: string;
            /** Format: uuid */
            owner_id?: string;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            /** Format: date-time */
            remind_at?: string;
            /** Format: date-time */
            starts_at?: string;
            /** @enum {string} */
            status?: "planned" | "started" | "deferred" | "done" | "cancelled";
            subject?: string;
            tags?: string[];
        };
        ActivityDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Activity"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        ActivityLikeness: {
            all_day?: boolean;
            /** Format: date-time */
            readonly at?: string;
            attendees?: {
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                lead_id?: string;
                /** @enum {string} */
                response?: "none" | "accepted" | "tentative" | "declined";
                /** Format: uuid */
                user_id?: string;
            }[];
            /** Format: date-time */
            readonly completed_at?: string;
            description?: string;
            /** @enum {string} */
            direction?: "incoming" | "outgoing";
            /** Format: date-time */
            due_at?: string;
            email_from?: string;
            email_to?: string[];
            /** Format: date-time */
            ends_at?: string;
            /** Format: uuid */
            exclude_id?: string;
            /** @enum {string} */
            kind?: "task" | "call" | "meeting" | "note" | "email";
            links?: {
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            location?: string;
            /** Format: uuid */
            owner_id?: string;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            /** Format: date-time */
            remind_at?: string;
            /** Format: date-time */
            starts_at?: string;
            /** @enum {string} */
            status?: "planned" | "started" | "deferred" | "done" | "cancelled";
            subject?: string;
            tags?: string[];
        };
        ActivityList: {
            data: components["schemas"]["Activity"][];
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
        Actor: {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "user" | "token" | "job" | "local-operator" | "anonymous" | "none";
            name?: string;
        };
        Attachment: {
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            links?: {
                /** Format: uuid */
                activity_id?: string;
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            readonly media_type?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            readonly size?: number;
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            readonly version: number;
        };
        AttachmentBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["AttachmentChange"];
            tags?: string[];
        };
        AttachmentChange: {
            links?: {
                /** Format: uuid */
                activity_id?: string;
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            readonly media_type?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            readonly size?: number;
        };
        AttachmentDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Attachment"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        AttachmentLikeness: {
            /** Format: uuid */
            exclude_id?: string;
            links?: {
                /** Format: uuid */
                activity_id?: string;
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            readonly media_type?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            readonly size?: number;
        };
        AttachmentList: {
            data: components["schemas"]["Attachment"][];
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
        BulkReport: {
            done: string[];
            refused: {
                code: string;
                detail: string;
                errors?: components["schemas"]["FieldError"][];
                /** Format: uuid */
                id: string;
            }[];
        };
        Change: {
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
        };
        ChangeList: {
            data: components["schemas"]["Change"][];
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
        Comment: {
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            links?: {
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            mentions?: {
                /** Format: uuid */
                user_id: string;
            }[];
            /** Format: uuid */
            owner_id?: string;
            text?: string;
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            readonly version: number;
        };
        CommentBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["CommentChange"];
            tags?: string[];
        };
        CommentChange: {
            links?: {
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            mentions?: {
                /** Format: uuid */
                user_id: string;
            }[];
            /** Format: uuid */
            owner_id?: string;
            text?: string;
        };
        CommentDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Comment"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        CommentLikeness: {
            /** Format: uuid */
            exclude_id?: string;
            links?: {
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            mentions?: {
                /** Format: uuid */
                user_id: string;
            }[];
            /** Format: uuid */
            owner_id?: string;
            text?: string;
        };
        CommentList: {
            data: components["schemas"]["Comment"][];
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
        CompanyBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["CompanyChange"];
            tags?: string[];
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
        ContactBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["ContactChange"];
            tags?: string[];
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
        Conversion: {
            allow_duplicates?: boolean;
            /** @description Either create, or the id of one that exists */
            company?: {
                create?: components["schemas"]["CompanyChange"];
                /** Format: uuid */
                id?: string;
            };
            /** @description Either create, or the id of one that exists */
            contact?: {
                create?: components["schemas"]["ContactChange"];
                /** Format: uuid */
                id?: string;
            };
            /** @description Either create, or the id of one that exists */
            deal?: {
                create?: components["schemas"]["DealChange"];
                /** Format: uuid */
                id?: string;
            };
        };
        ConversionProposal: {
            company: components["schemas"]["CompanyChange"];
            contact: components["schemas"]["ContactChange"];
            deal: components["schemas"]["DealChange"];
            duplicates: {
                company: Record<string, never>[];
                contact: Record<string, never>[];
            };
        };
        Converted: {
            company?: components["schemas"]["Company"];
            contact?: components["schemas"]["Contact"];
            deal?: components["schemas"]["Deal"];
            lead: components["schemas"]["Lead"];
        };
        Deal: {
            amount?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            readonly automatic_probability?: number;
            readonly base_amount?: number;
            /** Format: date */
            close_date?: string;
            /** Format: date-time */
            readonly closed_at?: string;
            /** Format: uuid */
            company_id?: string;
            contacts?: {
                /** Format: uuid */
                contact_id: string;
                primary?: boolean;
                /** @enum {string} */
                role?: "decision_maker" | "evaluator" | "influencer" | "user" | "other";
            }[];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            description?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            items?: {
                discount?: number;
                name: string;
                /** Format: uuid */
                product_id?: string;
                quantity?: number;
                tax_rate?: number;
                unit_price?: number;
            }[];
            readonly items_net?: number;
            readonly items_tax?: number;
            /** Format: uuid */
            readonly last_stage_id?: string;
            /** Format: uuid */
            lead_id?: string;
            lost_notes?: string;
            lost_reason?: string;
            manual_probability?: number;
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            name?: string;
            next_step?: string;
            /** Format: uuid */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id?: string;
            readonly probability?: number;
            source?: string;
            /** Format: date-time */
            readonly stage_changed_at?: string;
            readonly stage_history?: {
                /** Format: uuid */
                by?: string;
                /** Format: date-time */
                entered_at: string;
                /** Format: date-time */
                left_at?: string;
                /** Format: uuid */
                stage_id: string;
            }[];
            /** Format: uuid */
            stage_id?: string;
            /** @enum {string} */
            readonly stage_type?: "open" | "won" | "lost";
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
            readonly weighted_amount?: number;
        };
        DealBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["DealChange"];
            tags?: string[];
        };
        DealChange: {
            amount?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            readonly automatic_probability?: number;
            readonly base_amount?: number;
            /** Format: date */
            close_date?: string;
            /** Format: date-time */
            readonly closed_at?: string;
            /** Format: uuid */
            company_id?: string;
            contacts?: {
                /** Format: uuid */
                contact_id: string;
                primary?: boolean;
                /** @enum {string} */
                role?: "decision_maker" | "evaluator" | "influencer" | "user" | "other";
            }[];
            description?: string;
            items?: {
                discount?: number;
                name: string;
                /** Format: uuid */
                product_id?: string;
                quantity?: number;
                tax_rate?: number;
                unit_price?: number;
            }[];
            readonly items_net?: number;
            readonly items_tax?: number;
            /** Format: uuid */
            readonly last_stage_id?: string;
            /** Format: uuid */
            lead_id?: string;
            lost_notes?: string;
            lost_reason?: string;
            manual_probability?: number;
            name?: string;
            next_step?: string;
            /** Format: uuid */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id?: string;
            readonly probability?: number;
            source?: string;
            /** Format: date-time */
            readonly stage_changed_at?: string;
            readonly stage_history?: {
                /** Format: uuid */
                by?: string;
                /** Format: date-time */
                entered_at: string;
                /** Format: date-time */
                left_at?: string;
                /** Format: uuid */
                stage_id: string;
            }[];
            /** Format: uuid */
            stage_id?: string;
            /** @enum {string} */
            readonly stage_type?: "open" | "won" | "lost";
            tags?: string[];
            readonly weighted_amount?: number;
        };
        DealDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Deal"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        DealLikeness: {
            amount?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            readonly automatic_probability?: number;
            readonly base_amount?: number;
            /** Format: date */
            close_date?: string;
            /** Format: date-time */
            readonly closed_at?: string;
            /** Format: uuid */
            company_id?: string;
            contacts?: {
                /** Format: uuid */
                contact_id: string;
                primary?: boolean;
                /** @enum {string} */
                role?: "decision_maker" | "evaluator" | "influencer" | "user" | "other";
            }[];
            description?: string;
            /** Format: uuid */
            exclude_id?: string;
            items?: {
                discount?: number;
                name: string;
                /** Format: uuid */
                product_id?: string;
                quantity?: number;
                tax_rate?: number;
                unit_price?: number;
            }[];
            readonly items_net?: number;
            readonly items_tax?: number;
            /** Format: uuid */
            readonly last_stage_id?: string;
            /** Format: uuid */
            lead_id?: string;
            lost_notes?: string;
            lost_reason?: string;
            manual_probability?: number;
            name?: string;
            next_step?: string;
            /** Format: uuid */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id?: string;
            readonly probability?: number;
            source?: string;
            /** Format: date-time */
            readonly stage_changed_at?: string;
            readonly stage_history?: {
                /** Format: uuid */
                by?: string;
                /** Format: date-time */
                entered_at: string;
                /** Format: date-time */
                left_at?: string;
                /** Format: uuid */
                stage_id: string;
            }[];
            /** Format: uuid */
            stage_id?: string;
            /** @enum {string} */
            readonly stage_type?: "open" | "won" | "lost";
            tags?: string[];
            readonly weighted_amount?: number;
        };
        DealList: {
            data: components["schemas"]["Deal"][];
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
        ExchangeRate: {
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            /** @enum {string} */
            currency?: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            /** Format: uuid */
            owner_id?: string;
            rate?: number;
            source?: string;
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            /** Format: date-time */
            valid_from?: string;
            readonly version: number;
        };
        ExchangeRateBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["ExchangeRateChange"];
            tags?: string[];
        };
        ExchangeRateChange: {
            /** @enum {string} */
            currency?: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
            /** Format: uuid */
            owner_id?: string;
            rate?: number;
            source?: string;
            /** Format: date-time */
            valid_from?: string;
        };
        ExchangeRateDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["ExchangeRate"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        ExchangeRateLikeness: {
            /** @enum {string} */
            currency?: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
            /** Format: uuid */
            exclude_id?: string;
            /** Format: uuid */
            owner_id?: string;
            rate?: number;
            source?: string;
            /** Format: date-time */
            valid_from?: string;
        };
        ExchangeRateList: {
            data: components["schemas"]["ExchangeRate"][];
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
            /** @description At most eight words, or a phone number */
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
            maximum?: number;
            members?: components["schemas"]["Field"][];
            minimum?: number;
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
            type: "flag" | "integer" | "timestamp" | "id" | "choice" | "text" | "paragraphs" | "date" | "birth_date" | "language" | "country" | "text_list" | "list" | "money";
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
            record_type: string;
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
            currency: string;
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
            currency?: string;
            /** @enum {string} */
            language?: "en" | "de";
            organisation?: string;
        };
        IssuedToken: {
            /** Format: uuid */
            id: string;
            token: string;
        };
        Lead: {
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            /** Format: uuid */
            readonly company_id?: string;
            /** Format: uuid */
            readonly contact_id?: string;
            readonly conversion_made?: number;
            /** Format: date-time */
            readonly converted_at?: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            /** Format: uuid */
            readonly deal_id?: string;
            description?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            estimated_amount?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            family_name?: string;
            given_name?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            industry?: string;
            job_title?: string;
            /** @description BCP 47 */
            language?: string;
            readonly links_before?: {
                /** @enum {string} */
                link: "contact_id" | "company_id" | "deal_id";
                /** Format: uuid */
                record_id: string;
            }[];
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            organisation?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            salutation?: string;
            readonly score?: number;
            source?: string;
            /** Format: uuid */
            status_id?: string;
            /** @enum {string} */
            readonly status_type?: "open" | "ongoing" | "on_hold" | "won" | "lost";
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
            website?: string;
        };
        LeadBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["LeadChange"];
            tags?: string[];
        };
        LeadChange: {
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            /** Format: uuid */
            readonly company_id?: string;
            /** Format: uuid */
            readonly contact_id?: string;
            readonly conversion_made?: number;
            /** Format: date-time */
            readonly converted_at?: string;
            /** Format: uuid */
            readonly deal_id?: string;
            description?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            estimated_amount?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            family_name?: string;
            given_name?: string;
            industry?: string;
            job_title?: string;
            /** @description BCP 47 */
            language?: string;
            readonly links_before?: {
                /** @enum {string} */
                link: "contact_id" | "company_id" | "deal_id";
                /** Format: uuid */
                record_id: string;
            }[];
            organisation?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            salutation?: string;
            readonly score?: number;
            source?: string;
            /** Format: uuid */
            status_id?: string;
            /** @enum {string} */
            readonly status_type?: "open" | "ongoing" | "on_hold" | "won" | "lost";
            tags?: string[];
            website?: string;
        };
        LeadDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Lead"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        LeadLikeness: {
            addresses?: {
                city?: string;
                country?: string;
                label?: string;
                postal_code?: string;
                region?: string;
                street?: string;
            }[];
            /** Format: uuid */
            readonly company_id?: string;
            /** Format: uuid */
            readonly contact_id?: string;
            readonly conversion_made?: number;
            /** Format: date-time */
            readonly converted_at?: string;
            /** Format: uuid */
            readonly deal_id?: string;
            description?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            estimated_amount?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            /** Format: uuid */
            exclude_id?: string;
            family_name?: string;
            given_name?: string;
            industry?: string;
            job_title?: string;
            /** @description BCP 47 */
            language?: string;
            readonly links_before?: {
                /** @enum {string} */
                link: "contact_id" | "company_id" | "deal_id";
                /** Format: uuid */
                record_id: string;
            }[];
            organisation?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            salutation?: string;
            readonly score?: number;
            source?: string;
            /** Format: uuid */
            status_id?: string;
            /** @enum {string} */
            readonly status_type?: "open" | "ongoing" | "on_hold" | "won" | "lost";
            tags?: string[];
            website?: string;
        };
        LeadList: {
            data: components["schemas"]["Lead"][];
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
        LeadStatus: {
            /** @enum {string} */
            colour?: "grey" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "purple";
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** @enum {string} */
            type?: "open" | "ongoing" | "on_hold" | "won" | "lost";
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            readonly version: number;
        };
        LeadStatusBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["LeadStatusChange"];
            tags?: string[];
        };
        LeadStatusChange: {
            /** @enum {string} */
            colour?: "grey" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "purple";
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            /** @enum {string} */
            type?: "open" | "ongoing" | "on_hold" | "won" | "lost";
        };
        LeadStatusDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["LeadStatus"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        LeadStatusLikeness: {
            /** @enum {string} */
            colour?: "grey" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "purple";
            /** Format: uuid */
            exclude_id?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            /** @enum {string} */
            type?: "open" | "ongoing" | "on_hold" | "won" | "lost";
        };
        LeadStatusList: {
            data: components["schemas"]["LeadStatus"][];
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
        NamedBasis: {
            /** @enum {string} */
            basis: "consent" | "contract" | "legal_obligation" | "vital_interest" | "public_task" | "legitimate_interest";
            /** @enum {string} */
            purpose: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            reference?: string;
        };
        NewActivity: {
            all_day?: boolean;
            /** Format: date-time */
            readonly at?: string;
            attendees?: {
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                lead_id?: string;
                /** @enum {string} */
                response?: "none" | "accepted" | "tentative" | "declined";
                /** Format: uuid */
                user_id?: string;
            }[];
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            /** Format: date-time */
            readonly completed_at?: string;
            description?: string;
            /** @enum {string} */
            direction?: "incoming" | "outgoing";
            /** Format: date-time */
            due_at?: string;
            email_from?: string;
            email_to?: string[];
            /** Format: date-time */
            ends_at?: string;
            /** @enum {string} */
            kind: "task" | "call" | "meeting" | "note" | "email";
            links?: {
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            location?: string;
            /** Format: uuid */
            owner_id?: string;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            /** Format: date-time */
            remind_at?: string;
            /** Format: date-time */
            starts_at?: string;
            /** @enum {string} */
            status?: "planned" | "started" | "deferred" | "done" | "cancelled";
            subject?: string;
            tags?: string[];
        };
        NewAttachment: {
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            links?: {
                /** Format: uuid */
                activity_id?: string;
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            readonly media_type?: string;
            name: string;
            /** Format: uuid */
            owner_id?: string;
            readonly size?: number;
        };
        NewComment: {
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            links?: {
                /** Format: uuid */
                company_id?: string;
                /** Format: uuid */
                contact_id?: string;
                /** Format: uuid */
                deal_id?: string;
                /** Format: uuid */
                lead_id?: string;
            }[];
            mentions?: {
                /** Format: uuid */
                user_id: string;
            }[];
            /** Format: uuid */
            owner_id?: string;
            text: string;
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
        NewDeal: {
            amount?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            readonly automatic_probability?: number;
            readonly base_amount?: number;
            bases?: components["schemas"]["NamedBasis"][];
            /** Format: date */
            close_date?: string;
            /** Format: date-time */
            readonly closed_at?: string;
            collection?: components["schemas"]["Collection"];
            /** Format: uuid */
            company_id?: string;
            contacts?: {
                /** Format: uuid */
                contact_id: string;
                primary?: boolean;
                /** @enum {string} */
                role?: "decision_maker" | "evaluator" | "influencer" | "user" | "other";
            }[];
            description?: string;
            items?: {
                discount?: number;
                name: string;
                /** Format: uuid */
                product_id?: string;
                quantity?: number;
                tax_rate?: number;
                unit_price?: number;
            }[];
            readonly items_net?: number;
            readonly items_tax?: number;
            /** Format: uuid */
            readonly last_stage_id?: string;
            /** Format: uuid */
            lead_id?: string;
            lost_notes?: string;
            lost_reason?: string;
            manual_probability?: number;
            name: string;
            next_step?: string;
            /** Format: uuid */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id?: string;
            readonly probability?: number;
            source?: string;
            /** Format: date-time */
            readonly stage_changed_at?: string;
            readonly stage_history?: {
                /** Format: uuid */
                by?: string;
                /** Format: date-time */
                entered_at: string;
                /** Format: date-time */
                left_at?: string;
                /** Format: uuid */
                stage_id: string;
            }[];
            /** Format: uuid */
            stage_id?: string;
            /** @enum {string} */
            readonly stage_type?: "open" | "won" | "lost";
            tags?: string[];
            readonly weighted_amount?: number;
        };
        NewExchangeRate: {
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            /** @enum {string} */
            currency: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
            /** Format: uuid */
            owner_id?: string;
            rate: number;
            source: string;
            /** Format: date-time */
            valid_from: string;
        };
        NewLead: {
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
            /** Format: uuid */
            readonly company_id?: string;
            /** Format: uuid */
            readonly contact_id?: string;
            readonly conversion_made?: number;
            /** Format: date-time */
            readonly converted_at?: string;
            /** Format: uuid */
            readonly deal_id?: string;
            description?: string;
            emails?: {
                address: string;
                label?: string;
            }[];
            estimated_amount?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            family_name?: string;
            given_name?: string;
            industry?: string;
            job_title?: string;
            /** @description BCP 47 */
            language?: string;
            readonly links_before?: {
                /** @enum {string} */
                link: "contact_id" | "company_id" | "deal_id";
                /** Format: uuid */
                record_id: string;
            }[];
            organisation?: string;
            /** Format: uuid */
            owner_id?: string;
            phones?: {
                readonly e164?: string;
                label?: string;
                number: string;
            }[];
            salutation?: string;
            readonly score?: number;
            source?: string;
            /** Format: uuid */
            status_id?: string;
            /** @enum {string} */
            readonly status_type?: "open" | "ongoing" | "on_hold" | "won" | "lost";
            tags?: string[];
            website?: string;
        };
        NewLeadStatus: {
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            /** @enum {string} */
            colour?: "grey" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "purple";
            name: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            /** @enum {string} */
            type: "open" | "ongoing" | "on_hold" | "won" | "lost";
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
        NewPipeline: {
            archived?: boolean;
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            is_default?: boolean;
            name: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            rotten_after_days?: number;
        };
        NewProduct: {
            active?: boolean;
            bases?: components["schemas"]["NamedBasis"][];
            code?: string;
            collection?: components["schemas"]["Collection"];
            description?: string;
            name: string;
            /** Format: uuid */
            owner_id?: string;
            price?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            tags?: string[];
            tax_rate?: number;
            unit?: string;
        };
        NewStage: {
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            /** @enum {string} */
            colour?: "grey" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "purple";
            name: string;
            /** Format: uuid */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id: string;
            position?: number;
            probability?: number;
            /** @enum {string} */
            type: "open" | "won" | "lost";
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
        NewView: {
            bases?: components["schemas"]["NamedBasis"][];
            collection?: components["schemas"]["Collection"];
            columns?: string[];
            filter?: string;
            group_by?: string;
            is_default?: boolean;
            /** @enum {string} */
            layout?: "table" | "board" | "calendar";
            name: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            /** @enum {string} */
            record_type: "contact" | "company" | "lead" | "deal" | "activity" | "product";
            sort?: string;
            totals?: string[];
            /** @enum {string} */
            visibility?: "private" | "shared";
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
        NotificationList: {
            data: {
                actor?: components["schemas"]["Actor"];
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "mention" | "assigned" | "reminder";
                name?: string;
                part?: {
                    /** Format: uuid */
                    record_id: string;
                    record_type: string;
                };
                read: boolean;
                /**
                 * Format: uuid
                 * @description Missing when the user may not know of the record.
                 */
                record_id?: string;
                record_type: string;
                sequence: number;
            }[];
            next_before?: number;
            unread: number;
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
        Pipeline: {
            archived?: boolean;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            is_default?: boolean;
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            rotten_after_days?: number;
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            readonly version: number;
        };
        PipelineBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["PipelineChange"];
            tags?: string[];
        };
        PipelineChange: {
            archived?: boolean;
            is_default?: boolean;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            rotten_after_days?: number;
        };
        PipelineDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Pipeline"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        PipelineLikeness: {
            archived?: boolean;
            /** Format: uuid */
            exclude_id?: string;
            is_default?: boolean;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            rotten_after_days?: number;
        };
        PipelineList: {
            data: components["schemas"]["Pipeline"][];
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
        Product: {
            active?: boolean;
            code?: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            description?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            price?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            tags?: string[];
            tax_rate?: number;
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            unit?: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            readonly version: number;
        };
        ProductBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["ProductChange"];
            tags?: string[];
        };
        ProductChange: {
            active?: boolean;
            code?: string;
            description?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            price?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            tags?: string[];
            tax_rate?: number;
            unit?: string;
        };
        ProductDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Product"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        ProductLikeness: {
            active?: boolean;
            code?: string;
            description?: string;
            /** Format: uuid */
            exclude_id?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            price?: {
                /** @description In minor units: 123450 is 1234.50 EUR */
                amount: number;
                /** @description ISO 4217 */
                currency: string;
            };
            tags?: string[];
            tax_rate?: number;
            unit?: string;
        };
        ProductList: {
            data: components["schemas"]["Product"][];
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
        ReadNotifications: {
            sequences?: number[];
            up_to?: number;
        };
        RecordType: {
            /** @enum {string} */
            created_by: "form" | "upload";
            fields: components["schemas"]["Field"][];
            name: string;
            /** @description The flag that makes a record of this type a person's */
            person_flag?: string;
            /**
             * @description Where people meet it: a list of its own, the settings, or other records
             * @enum {string}
             */
            place: "list" | "settings" | "part";
            /** @description The path of its list */
            plural: string;
            /** @enum {string} */
            subject: "person" | "record" | "house";
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
            /** @description At most eight words, or a phone number */
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
                currency: string;
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
        Stage: {
            /** @enum {string} */
            colour?: "grey" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "purple";
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id?: string;
            position?: number;
            probability?: number;
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** @enum {string} */
            type?: "open" | "won" | "lost";
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            readonly version: number;
        };
        StageBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["StageChange"];
            tags?: string[];
        };
        StageChange: {
            /** @enum {string} */
            colour?: "grey" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "purple";
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id?: string;
            position?: number;
            probability?: number;
            /** @enum {string} */
            type?: "open" | "won" | "lost";
        };
        StageDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["Stage"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        StageLikeness: {
            /** @enum {string} */
            colour?: "grey" | "blue" | "teal" | "green" | "yellow" | "orange" | "red" | "purple";
            /** Format: uuid */
            exclude_id?: string;
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id?: string;
            position?: number;
            probability?: number;
            /** @enum {string} */
            type?: "open" | "won" | "lost";
        };
        StageList: {
            data: components["schemas"]["Stage"][];
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
            type: "flag" | "integer" | "timestamp" | "id" | "choice" | "text" | "paragraphs" | "date" | "birth_date" | "language" | "country" | "text_list" | "list" | "money";
        };
        TextInLanguages: {
            de: string;
            en: string;
        };
        Timeline: {
            data: {
                /** Format: date-time */
                at: string;
                change?: components["schemas"]["Change"];
                event?: components["schemas"]["PersonEvent"];
                /** @enum {string} */
                kind: "activity" | "comment" | "attachment" | "change" | "privacy";
                /** @description The activity, comment or attachment as it is answered by itself */
                record?: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Send it as before for the next page */
            next_before?: string;
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
        Totals: {
            data: {
                count: number;
                /** @description The value that the records of the group share; null: those without one */
                group?: unknown;
                max?: {
                    [key: string]: unknown;
                };
                min?: {
                    [key: string]: unknown;
                };
                sum?: {
                    [key: string]: unknown;
                };
            }[];
            /** @description There are more than two hundred groups */
            more?: boolean;
        };
        TotalsQuery: {
            /** @description A field, or a member of a list's objects (links.deal_id): then a record counts in each of its groups */
            group_by?: string;
            max?: string[];
            min?: string[];
            /** @description At most eight words, or a phone number */
            q?: string;
            sum?: string[];
            trashed?: boolean;
            where?: {
                [key: string]: unknown;
            };
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
        ValueList: {
            data: {
                count: number;
                value: unknown;
            }[];
        };
        ValuesQuery: {
            field: string;
            limit?: number;
            starts?: string;
        };
        View: {
            columns?: string[];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: uuid */
            readonly created_by?: string;
            filter?: string;
            group_by?: string;
            /** Format: uuid */
            readonly id: string;
            included?: components["schemas"]["Included"];
            is_default?: boolean;
            /** @enum {string} */
            layout?: "table" | "board" | "calendar";
            /** @description Members that the caller may not see, with the reason */
            readonly masked?: {
                [key: string]: string;
            };
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            /** @enum {string} */
            record_type?: "contact" | "company" | "lead" | "deal" | "activity" | "product";
            sort?: string;
            totals?: string[];
            /** Format: date-time */
            readonly trashed_at?: string;
            /** Format: uuid */
            readonly trashed_by?: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: uuid */
            readonly updated_by?: string;
            readonly version: number;
            /** @enum {string} */
            visibility?: "private" | "shared";
        };
        ViewBulk: {
            /** @enum {string} */
            action: "change" | "trash" | "restore" | "add_tags" | "remove_tags";
            ids: string[];
            patch?: components["schemas"]["ViewChange"];
            tags?: string[];
        };
        ViewChange: {
            columns?: string[];
            filter?: string;
            group_by?: string;
            is_default?: boolean;
            /** @enum {string} */
            layout?: "table" | "board" | "calendar";
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            /** @enum {string} */
            record_type?: "contact" | "company" | "lead" | "deal" | "activity" | "product";
            sort?: string;
            totals?: string[];
            /** @enum {string} */
            visibility?: "private" | "shared";
        };
        ViewDuplicateList: {
            data: {
                certain: boolean;
                reasons: string[];
                record: components["schemas"]["View"];
            }[];
            /** @description Somebody equal is there whom you may not be shown */
            unavailable: boolean;
        };
        ViewLikeness: {
            columns?: string[];
            /** Format: uuid */
            exclude_id?: string;
            filter?: string;
            group_by?: string;
            is_default?: boolean;
            /** @enum {string} */
            layout?: "table" | "board" | "calendar";
            name?: string;
            /** Format: uuid */
            owner_id?: string;
            position?: number;
            /** @enum {string} */
            record_type?: "contact" | "company" | "lead" | "deal" | "activity" | "product";
            sort?: string;
            totals?: string[];
            /** @enum {string} */
            visibility?: "private" | "shared";
        };
        ViewList: {
            data: components["schemas"]["View"][];
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
    listActivities: {
        parameters: {
            query?: {
                /** @description Equal to this; or all_day[operator]=value with one of eq, ne, is_null */
                all_day?: string;
                /** @description Equal to this; or at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                at?: string;
                /** @description Equal to this; or attendees.contact_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "attendees.contact_id"?: string;
                /** @description Equal to this; or attendees.lead_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "attendees.lead_id"?: string;
                /** @description Equal to this; or attendees.user_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "attendees.user_id"?: string;
                /** @description Equal to this; or completed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                completed_at?: string;
                count?: boolean;
                /** @description Equal to this; or created_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_at?: string;
                /** @description Equal to this; or created_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_by?: string;
                cursor?: string;
                /** @description Equal to this; or direction[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                direction?: string;
                /** @description Equal to this; or due_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                due_at?: string;
                /** @description Equal to this; or ends_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                ends_at?: string;
                /** @description Equal to this; or id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                id?: string;
                include?: string;
                /** @description Equal to this; or kind[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                kind?: string;
                limit?: number;
                /** @description Equal to this; or links.company_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.company_id"?: string;
                /** @description Equal to this; or links.contact_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.contact_id"?: string;
                /** @description Equal to this; or links.deal_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.deal_id"?: string;
                /** @description Equal to this; or links.lead_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.lead_id"?: string;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                /** @description Equal to this; or priority[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                priority?: string;
                /** @description Equal to this; or remind_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                remind_at?: string;
                sort?: string;
                /** @description Equal to this; or starts_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                starts_at?: string;
                /** @description Equal to this; or status[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                status?: string;
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
                    "application/json": components["schemas"]["ActivityList"];
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
    createActivity: {
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
                "application/json": components["schemas"]["NewActivity"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
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
    readActivity: {
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
                    "application/json": components["schemas"]["Activity"];
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
    deleteActivity: {
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
    changeActivity: {
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
                "application/json": components["schemas"]["ActivityChange"];
                "application/merge-patch+json": components["schemas"]["ActivityChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
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
    changesOfActivity: {
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
    restoreActivity: {
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
                    "application/json": components["schemas"]["Activity"];
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
    timelineOfActivity: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfActivities: {
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
                "application/json": components["schemas"]["ActivityBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfActivity: {
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
                "application/json": components["schemas"]["ActivityLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDuplicateList"];
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
    exportActivities: {
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
    searchActivities: {
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
                    "application/json": components["schemas"]["ActivityList"];
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
    totalsOfActivities: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfActivities: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    listAttachments: {
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
                /** @description Equal to this; or links.activity_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.activity_id"?: string;
                /** @description Equal to this; or links.company_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.company_id"?: string;
                /** @description Equal to this; or links.contact_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.contact_id"?: string;
                /** @description Equal to this; or links.deal_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.deal_id"?: string;
                /** @description Equal to this; or links.lead_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.lead_id"?: string;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                /** @description Equal to this; or size[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                size?: string;
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
                    "application/json": components["schemas"]["AttachmentList"];
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
    createAttachment: {
        parameters: {
            query?: {
                activity_id?: string;
                company_id?: string;
                contact_id?: string;
                deal_id?: string;
                lead_id?: string;
            };
            header: {
                /** @description Percent-encoded UTF-8 */
                "Candor-File-Name": string;
                /** @description What the data is needed for; a token may have a default */
                "Candor-Purpose"?: "sales" | "contract" | "billing" | "support" | "marketing" | "analytics" | "legal" | "rights" | "security" | "housekeeping";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
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
    readAttachment: {
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
                    "application/json": components["schemas"]["Attachment"];
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
    deleteAttachment: {
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
    changeAttachment: {
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
                "application/json": components["schemas"]["AttachmentChange"];
                "application/merge-patch+json": components["schemas"]["AttachmentChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
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
    readAttachmentContent: {
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
    changesOfAttachment: {
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
    restoreAttachment: {
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
                    "application/json": components["schemas"]["Attachment"];
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
    timelineOfAttachment: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfAttachments: {
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
                "application/json": components["schemas"]["AttachmentBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfAttachment: {
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
                "application/json": components["schemas"]["AttachmentLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDuplicateList"];
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
    exportAttachments: {
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
    searchAttachments: {
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
                    "application/json": components["schemas"]["AttachmentList"];
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
    totalsOfAttachments: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfAttachments: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    listComments: {
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
                /** @description Equal to this; or links.company_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.company_id"?: string;
                /** @description Equal to this; or links.contact_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.contact_id"?: string;
                /** @description Equal to this; or links.deal_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.deal_id"?: string;
                /** @description Equal to this; or links.lead_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "links.lead_id"?: string;
                /** @description Equal to this; or mentions.user_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "mentions.user_id"?: string;
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
                    "application/json": components["schemas"]["CommentList"];
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
    createComment: {
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
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
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
    readComment: {
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
                    "application/json": components["schemas"]["Comment"];
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
    deleteComment: {
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
    changeComment: {
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
                "application/json": components["schemas"]["CommentChange"];
                "application/merge-patch+json": components["schemas"]["CommentChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
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
    changesOfComment: {
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
    restoreComment: {
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
                    "application/json": components["schemas"]["Comment"];
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
    timelineOfComment: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfComments: {
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
                "application/json": components["schemas"]["CommentBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfComment: {
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
                "application/json": components["schemas"]["CommentLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDuplicateList"];
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
    exportComments: {
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
    searchComments: {
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
                    "application/json": components["schemas"]["CommentList"];
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
    totalsOfComments: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfComments: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    timelineOfCompany: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfCompanies: {
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
                "application/json": components["schemas"]["CompanyBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    totalsOfCompanies: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfCompanies: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    timelineOfContact: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfContacts: {
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
                "application/json": components["schemas"]["ContactBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    totalsOfContacts: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfContacts: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    listDeals: {
        parameters: {
            query?: {
                /** @description Equal to this; or automatic_probability[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                automatic_probability?: string;
                /** @description Equal to this; or base_amount[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                base_amount?: string;
                /** @description Equal to this; or closed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                closed_at?: string;
                /** @description Equal to this; or company_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                company_id?: string;
                /** @description Equal to this; or contacts.contact_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "contacts.contact_id"?: string;
                count?: boolean;
                /** @description Equal to this; or created_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_at?: string;
                /** @description Equal to this; or created_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_by?: string;
                cursor?: string;
                /** @description Equal to this; or id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                id?: string;
                include?: string;
                /** @description Equal to this; or items_net[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                items_net?: string;
                /** @description Equal to this; or items_tax[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                items_tax?: string;
                /** @description Equal to this; or items.product_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "items.product_id"?: string;
                /** @description Equal to this; or last_stage_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                last_stage_id?: string;
                /** @description Equal to this; or lead_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                lead_id?: string;
                limit?: number;
                /** @description Equal to this; or manual_probability[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                manual_probability?: string;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                /** @description Equal to this; or pipeline_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                pipeline_id?: string;
                /** @description Equal to this; or probability[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                probability?: string;
                sort?: string;
                /** @description Equal to this; or stage_changed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                stage_changed_at?: string;
                /** @description Equal to this; or stage_history.by[operator]=value with one of eq, ne, in, any, all, is_null */
                "stage_history.by"?: string;
                /** @description Equal to this; or stage_history.stage_id[operator]=value with one of eq, ne, in, any, all, is_null */
                "stage_history.stage_id"?: string;
                /** @description Equal to this; or stage_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                stage_id?: string;
                /** @description Equal to this; or stage_type[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                stage_type?: string;
                trashed?: boolean;
                /** @description Equal to this; or trashed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                trashed_at?: string;
                /** @description Equal to this; or updated_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_at?: string;
                /** @description Equal to this; or updated_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_by?: string;
                /** @description Equal to this; or weighted_amount[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                weighted_amount?: string;
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
                    "application/json": components["schemas"]["DealList"];
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
    createDeal: {
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
                "application/json": components["schemas"]["NewDeal"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
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
    readDeal: {
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
                    "application/json": components["schemas"]["Deal"];
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
    deleteDeal: {
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
    changeDeal: {
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
                "application/json": components["schemas"]["DealChange"];
                "application/merge-patch+json": components["schemas"]["DealChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
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
    changesOfDeal: {
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
    restoreDeal: {
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
                    "application/json": components["schemas"]["Deal"];
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
    timelineOfDeal: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfDeals: {
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
                "application/json": components["schemas"]["DealBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfDeal: {
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
                "application/json": components["schemas"]["DealLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealDuplicateList"];
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
    exportDeals: {
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
    searchDeals: {
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
                    "application/json": components["schemas"]["DealList"];
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
    totalsOfDeals: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfDeals: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    listExchangeRates: {
        parameters: {
            query?: {
                count?: boolean;
                /** @description Equal to this; or created_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_at?: string;
                /** @description Equal to this; or created_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_by?: string;
                /** @description Equal to this; or currency[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                currency?: string;
                cursor?: string;
                /** @description Equal to this; or id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                id?: string;
                include?: string;
                limit?: number;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                /** @description Equal to this; or rate[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                rate?: string;
                sort?: string;
                trashed?: boolean;
                /** @description Equal to this; or trashed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                trashed_at?: string;
                /** @description Equal to this; or updated_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_at?: string;
                /** @description Equal to this; or updated_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_by?: string;
                /** @description Equal to this; or valid_from[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                valid_from?: string;
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
                    "application/json": components["schemas"]["ExchangeRateList"];
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
    createExchangeRate: {
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
                "application/json": components["schemas"]["NewExchangeRate"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRate"];
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
    readExchangeRate: {
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
                    "application/json": components["schemas"]["ExchangeRate"];
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
    deleteExchangeRate: {
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
    changeExchangeRate: {
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
                "application/json": components["schemas"]["ExchangeRateChange"];
                "application/merge-patch+json": components["schemas"]["ExchangeRateChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRate"];
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
    changesOfExchangeRate: {
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
    restoreExchangeRate: {
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
                    "application/json": components["schemas"]["ExchangeRate"];
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
    timelineOfExchangeRate: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfExchangeRates: {
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
                "application/json": components["schemas"]["ExchangeRateBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfExchangeRate: {
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
                "application/json": components["schemas"]["ExchangeRateLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRateDuplicateList"];
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
    exportExchangeRates: {
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
    searchExchangeRates: {
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
                    "application/json": components["schemas"]["ExchangeRateList"];
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
    totalsOfExchangeRates: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfExchangeRates: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
            query?: {
                background?: string;
                context?: string;
                dry_run?: string;
                duplicates?: string;
                format?: string;
                mapping?: string;
                type?: string;
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
                type?: string;
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
    listLeadStatuses: {
        parameters: {
            query?: {
                /** @description Equal to this; or colour[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                colour?: string;
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
                /** @description Equal to this; or position[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                position?: string;
                sort?: string;
                trashed?: boolean;
                /** @description Equal to this; or trashed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                trashed_at?: string;
                /** @description Equal to this; or type[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                type?: string;
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
                    "application/json": components["schemas"]["LeadStatusList"];
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
    createLeadStatus: {
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
                "application/json": components["schemas"]["NewLeadStatus"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadStatus"];
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
    readLeadStatus: {
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
                    "application/json": components["schemas"]["LeadStatus"];
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
    deleteLeadStatus: {
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
    changeLeadStatus: {
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
                "application/json": components["schemas"]["LeadStatusChange"];
                "application/merge-patch+json": components["schemas"]["LeadStatusChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadStatus"];
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
    changesOfLeadStatus: {
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
    restoreLeadStatus: {
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
                    "application/json": components["schemas"]["LeadStatus"];
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
    timelineOfLeadStatus: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfLeadStatuses: {
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
                "application/json": components["schemas"]["LeadStatusBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfLeadStatus: {
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
                "application/json": components["schemas"]["LeadStatusLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadStatusDuplicateList"];
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
    exportLeadStatuses: {
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
    searchLeadStatuses: {
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
                    "application/json": components["schemas"]["LeadStatusList"];
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
    totalsOfLeadStatuses: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfLeadStatuses: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    listLeads: {
        parameters: {
            query?: {
                /** @description Equal to this; or company_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                company_id?: string;
                /** @description Equal to this; or contact_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                contact_id?: string;
                /** @description Equal to this; or conversion_made[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                conversion_made?: string;
                /** @description Equal to this; or converted_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                converted_at?: string;
                count?: boolean;
                /** @description Equal to this; or created_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_at?: string;
                /** @description Equal to this; or created_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_by?: string;
                cursor?: string;
                /** @description Equal to this; or deal_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                deal_id?: string;
                /** @description Equal to this; or id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                id?: string;
                include?: string;
                limit?: number;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                /** @description Equal to this; or score[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                score?: string;
                sort?: string;
                /** @description Equal to this; or status_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                status_id?: string;
                /** @description Equal to this; or status_type[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                status_type?: string;
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
                    "application/json": components["schemas"]["LeadList"];
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
    createLead: {
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
                "application/json": components["schemas"]["NewLead"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
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
    readLead: {
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
                    "application/json": components["schemas"]["Lead"];
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
    deleteLead: {
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
    changeLead: {
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
                "application/json": components["schemas"]["LeadChange"];
                "application/merge-patch+json": components["schemas"]["LeadChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
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
    accessHistoryOfLead: {
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
    proposeConversion: {
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
                    "application/json": components["schemas"]["ConversionProposal"];
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
    convertLead: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["Conversion"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Converted"];
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
    changesOfLead: {
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
    privacyOfLead: {
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
    privacyEventsOfLead: {
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
    recordPrivacyEventOfLead: {
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
    evidenceOfLead: {
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
    restoreLead: {
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
                    "application/json": components["schemas"]["Lead"];
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
    timelineOfLead: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    turnBackLead: {
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
                    "application/json": components["schemas"]["Lead"];
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
    bulkOfLeads: {
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
                "application/json": components["schemas"]["LeadBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfLead: {
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
                "application/json": components["schemas"]["LeadLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadDuplicateList"];
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
    exportLeads: {
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
    runNoticesOfLeads: {
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
    noticesDueOfLeads: {
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
    searchLeads: {
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
                    "application/json": components["schemas"]["LeadList"];
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
    totalsOfLeads: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfLeads: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    listNotifications: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
                unread?: string;
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
                    "application/json": components["schemas"]["NotificationList"];
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
    readNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotifications"];
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
    listPipelines: {
        parameters: {
            query?: {
                /** @description Equal to this; or archived[operator]=value with one of eq, ne, is_null */
                archived?: string;
                count?: boolean;
                /** @description Equal to this; or created_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_at?: string;
                /** @description Equal to this; or created_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                created_by?: string;
                cursor?: string;
                /** @description Equal to this; or id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                id?: string;
                include?: string;
                /** @description Equal to this; or is_default[operator]=value with one of eq, ne, is_null */
                is_default?: string;
                limit?: number;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                /** @description Equal to this; or position[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                position?: string;
                /** @description Equal to this; or rotten_after_days[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                rotten_after_days?: string;
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
                    "application/json": components["schemas"]["PipelineList"];
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
    createPipeline: {
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
                "application/json": components["schemas"]["NewPipeline"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
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
    readPipeline: {
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
                    "application/json": components["schemas"]["Pipeline"];
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
    deletePipeline: {
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
    changePipeline: {
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
                "application/json": components["schemas"]["PipelineChange"];
                "application/merge-patch+json": components["schemas"]["PipelineChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
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
    changesOfPipeline: {
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
    restorePipeline: {
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
                    "application/json": components["schemas"]["Pipeline"];
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
    timelineOfPipeline: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfPipelines: {
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
                "application/json": components["schemas"]["PipelineBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfPipeline: {
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
                "application/json": components["schemas"]["PipelineLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineDuplicateList"];
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
    exportPipelines: {
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
    searchPipelines: {
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
                    "application/json": components["schemas"]["PipelineList"];
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
    totalsOfPipelines: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfPipelines: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    listProducts: {
        parameters: {
            query?: {
                /** @description Equal to this; or active[operator]=value with one of eq, ne, is_null */
                active?: string;
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
                /** @description Equal to this; or tax_rate[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                tax_rate?: string;
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
                    "application/json": components["schemas"]["ProductList"];
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
    createProduct: {
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
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
    readProduct: {
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
                    "application/json": components["schemas"]["Product"];
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
    deleteProduct: {
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
    changeProduct: {
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
                "application/json": components["schemas"]["ProductChange"];
                "application/merge-patch+json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
    changesOfProduct: {
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
    restoreProduct: {
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
                    "application/json": components["schemas"]["Product"];
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
    timelineOfProduct: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfProducts: {
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
                "application/json": components["schemas"]["ProductBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfProduct: {
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
                "application/json": components["schemas"]["ProductLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDuplicateList"];
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
    exportProducts: {
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
    searchProducts: {
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
                    "application/json": components["schemas"]["ProductList"];
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
    totalsOfProducts: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfProducts: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    listStages: {
        parameters: {
            query?: {
                /** @description Equal to this; or colour[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                colour?: string;
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
                /** @description Equal to this; or pipeline_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                pipeline_id?: string;
                /** @description Equal to this; or position[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                position?: string;
                /** @description Equal to this; or probability[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                probability?: string;
                sort?: string;
                trashed?: boolean;
                /** @description Equal to this; or trashed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                trashed_at?: string;
                /** @description Equal to this; or type[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                type?: string;
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
                    "application/json": components["schemas"]["StageList"];
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
    createStage: {
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
                "application/json": components["schemas"]["NewStage"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
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
    readStage: {
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
                    "application/json": components["schemas"]["Stage"];
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
    deleteStage: {
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
    changeStage: {
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
                "application/json": components["schemas"]["StageChange"];
                "application/merge-patch+json": components["schemas"]["StageChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stage"];
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
    changesOfStage: {
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
    restoreStage: {
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
                    "application/json": components["schemas"]["Stage"];
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
    timelineOfStage: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfStages: {
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
                "application/json": components["schemas"]["StageBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfStage: {
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
                "application/json": components["schemas"]["StageLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageDuplicateList"];
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
    exportStages: {
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
    searchStages: {
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
                    "application/json": components["schemas"]["StageList"];
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
    totalsOfStages: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfStages: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
    follow: {
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
    listViews: {
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
                /** @description Equal to this; or is_default[operator]=value with one of eq, ne, is_null */
                is_default?: string;
                /** @description Equal to this; or layout[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                layout?: string;
                limit?: number;
                /** @description Equal to this; or owner_id[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                owner_id?: string;
                /** @description Equal to this; or position[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                position?: string;
                /** @description Equal to this; or record_type[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                record_type?: string;
                sort?: string;
                trashed?: boolean;
                /** @description Equal to this; or trashed_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                trashed_at?: string;
                /** @description Equal to this; or updated_at[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_at?: string;
                /** @description Equal to this; or updated_by[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                updated_by?: string;
                /** @description Equal to this; or visibility[operator]=value with one of eq, ne, lt, lte, gt, gte, in, is_null */
                visibility?: string;
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
                    "application/json": components["schemas"]["ViewList"];
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
    createView: {
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
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
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
    readView: {
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
                    "application/json": components["schemas"]["View"];
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
    deleteView: {
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
    changeView: {
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
                "application/json": components["schemas"]["ViewChange"];
                "application/merge-patch+json": components["schemas"]["ViewChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
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
    changesOfView: {
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
    restoreView: {
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
                    "application/json": components["schemas"]["View"];
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
    timelineOfView: {
        parameters: {
            query?: {
                before?: string;
                kinds?: string;
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
                    "application/json": components["schemas"]["Timeline"];
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
    bulkOfViews: {
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
                "application/json": components["schemas"]["ViewBulk"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReport"];
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
    duplicatesOfView: {
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
                "application/json": components["schemas"]["ViewLikeness"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewDuplicateList"];
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
    exportViews: {
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
    searchViews: {
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
                    "application/json": components["schemas"]["ViewList"];
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
    totalsOfViews: {
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
                "application/json": components["schemas"]["TotalsQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Totals"];
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
    valuesOfViews: {
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
                "application/json": components["schemas"]["ValuesQuery"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueList"];
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
