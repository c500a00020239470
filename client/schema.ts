/** The types of the document. Made by `npm run client`; a test fails when they are not those of the document. */
export interface paths {
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post what a source says, or what happened
         * @description One event, or an array or NDJSON of at most 1,000 events and 1 MiB (as it is sent; of gzip at most 8 MiB unpacked); a stream takes 16 MiB of events in all, a cluster 32 (413 `stream-too-large`, with what is `left`). A member that is null is as if left out. Idempotent: an event is known by its `source` and `id`, without an `id` by its content, and what is known is answered `unchanged`, so trying again is always safe. With `If-Match: "7"` the stream has to be at version 7 (or at one of a list), with `If-Match: *` it has to be there, with `If-None-Match: *` not. With `dryRun=true` nothing is recorded: the answer says what would be, what would change, and what subscribers would be told.
         */
        post: operations["postEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own subscriptions; all for `admin` */
        get: operations["getSubscriptions"];
        put?: never;
        /**
         * Subscribe a webhook
         * @description Deliveries follow the Standard Webhooks specification: signed, the same `webhook-id` on every try, retried with growing pauses. Every member of `filter` narrows; leave one out for all.
         */
        post: operations["postSubscriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One subscription */
        get: operations["getSubscriptionsById"];
        put?: never;
        post?: never;
        /** Unsubscribe */
        delete: operations["deleteSubscriptionsById"];
        options?: never;
        head?: never;
        /** Change it, stop it, or take it up again */
        patch: operations["patchSubscriptionsById"];
        trace?: never;
    };
    "/v1/subscriptions/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try it: a delivery of nothing that happened */
        post: operations["postSubscriptionsByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one signs along for a day */
        post: operations["postSubscriptionsByIdRotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was delivered, newest first, and how it went */
        get: operations["getSubscriptionsByIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}/deliveries/{delivery}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin again with all tries */
        post: operations["postSubscriptionsByIdDeliveriesByDeliveryRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All keys, without their secrets */
        get: operations["getKeys"];
        put?: never;
        /** Make a key */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key */
        delete: operations["deleteKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Profiles
         * @description `q` matches names, former names, aliases in any script, Ids and identifiers by the beginning of any word, whatever their case, accents and letters that are written in several ways (`lodz` is `łódź`), Chinese names by any part; where that finds nothing, with one or two letters wrong. What fits best comes first: an Id or a name as a whole, its beginning, the beginning of a word, a part. Without `q`: by Id.
         */
        get: operations["getOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organization
         * @description Profile, names, groups, exits, and a summary in a few numbers. `explain=true` adds the rounds behind them.
         */
        get: operations["getOrganizationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Its rounds, resolved from claims
         * @description Each with its claims, and the fields in which they differ.
         */
        get: operations["getOrganizationsByIdRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/valuations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it was worth, as of when, on whose word
         * @description A point for every counted round with a valuation, and for every mark.
         */
        get: operations["getOrganizationsByIdValuations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How knowledge of it came about
         * @description The days on which what the world could know of its rounds and valuations changed, what changed, and on whose word. `first=true`: of every figure what was said of it first.
         */
        get: operations["getOrganizationsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it holds as an investor, its group merged
         * @description Indicative, from public claims only. `compare` names another investor to be compared with.
         */
        get: operations["getOrganizationsByIdHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/compute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What compute an organization has and uses
         * @description Capacity that its group of the day operates, GPUs that the group holds as a tenant, credits granted and received, contracts, and the restrictions that reach any of these.
         */
        get: operations["getOrganizationsByIdCompute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/valuations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What several were worth, each with its timeline
         * @description Of the organizations that are named, or of all that have a valuation, by country and sector; by Id, so many timelines a page. As a table a row for each point.
         */
        get: operations["getValuations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a few words may mean: organizations, rounds, clusters, restrictions, sources, chips
         * @description By the beginning of any word of what a thing is called, whatever its case, accents and letters that are written in several ways, Chinese names by any part and by pinyin; where nothing fits, with one or two letters wrong. What fits best comes first, equal ones by kind and Id. Sources are found by Id, publisher and title, rounds by label, Id, and with the name of their startup before it.
         */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far everything is behind what was recorded, and what is stuck
         * @description Of each view and each roll-up. What it costs grows with what is behind, not with what there is: rows that are damaged though nothing of them is behind, and streams with a gap, are found by `npm run stuck`, which reads all rows.
         */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rankings/investors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who invests most
         * @description Over counted rounds; the members of a group count as one unless `groups=false`. `explain` names one whose rounds are added.
         */
        get: operations["getRankingsInvestors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rankings/startups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which startups are worth most, raised most, were unicorns fastest */
        get: operations["getRankingsStartups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/concentration/investors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How concentrated the money is
         * @description Each figure is an interval: what no cheque accounts for is atomistic for its low end, the largest holder’s for its high.
         */
        get: operations["getConcentrationInvestors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rounds of all startups, newest first or by amount
         * @description `minUsd` and `maxUsd` take in the rounds whose amount surely lies within them: one whose interval lies on both sides of a bound is counted in `unclearAmounts`, one of unknown amount in `unknownAmounts`.
         */
        get: operations["getDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clusters: usable, allocated and free GPUs on a day */
        get: operations["getClusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clusters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One cluster: its phases with claims, who has how much, from which day on */
        get: operations["getClustersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cloud credits: granted, drawn, left */
        get: operations["getCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One credit with its draws */
        get: operations["getCreditsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much money comes back as compute commitments */
        get: operations["getFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What applies on a day, and what it took the place of */
        get: operations["getRestrictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restrictions/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom a draft would touch
         * @description It computes and records nothing.
         */
        post: operations["postRestrictionsWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restrictions/{id}/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clusters, allocations and startups that one touches */
        get: operations["getRestrictionsByIdExposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rankings/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who runs most compute */
        get: operations["getRankingsProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/concentration/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How concentrated compute is
         * @description Each figure is an interval: with the usable phases that only the other base knows, counted as so many H100s for their own operator, and without them. Where nothing is known without them it is the figure with them. What neither base knows is named in `coverage.phasesUnknown`.
         */
        get: operations["getConcentrationProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every recorded event in one gap-free order
         * @description For followers: ask again with `after` set to the `position` that came last. Waits for up to `wait` seconds when there is nothing new. An answer ends at 4 MB, wherever that is: `position` says where. Without a key, where anyone may read, it is answered at once, and `wait` is 0.
         */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed in the record between two instants, and why: of everything, newest first, or of one organization, by field */
        get: operations["getDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who says what, how often it was taken back, and how soon it tells
         * @description Sources of exchange rates are left out.
         */
        get: operations["getSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source, all that it said, and the answers that rest on it */
        get: operations["getSourcesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How knowledge of many came about: the days on which it changed, and on whose word */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/streams/{category}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What exactly was recorded of one thing, when, by whose key
         * @description Takes a key in every deployment.
         */
        get: operations["getStreamsByCategoryById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it answers */
        get: operations["getHealth"];
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
        PostedEvent: components["schemas"]["OrganizationRegistered"] | components["schemas"]["OrganizationAliased"] | components["schemas"]["OrganizationAffiliated"] | components["schemas"]["OrganizationExited"] | components["schemas"]["OrganizationExitWithdrawn"] | components["schemas"]["OrganizationIdentified"] | components["schemas"]["OrganizationIdentifierRemoved"] | components["schemas"]["OrganizationAliasRemoved"] | components["schemas"]["OrganizationWithdrawn"] | components["schemas"]["OrganizationMerged"] | components["schemas"]["OrganizationUnmerged"] | components["schemas"]["RoundReported"] | components["schemas"]["RoundClaimWithdrawn"] | components["schemas"]["RoundSuperseded"] | components["schemas"]["RoundReinstated"] | components["schemas"]["ValuationReported"] | components["schemas"]["ValuationClaimWithdrawn"] | components["schemas"]["StakeReported"] | components["schemas"]["StakeClaimWithdrawn"] | components["schemas"]["FxRatePublished"] | components["schemas"]["ClusterRegistered"] | components["schemas"]["CapacityReported"] | components["schemas"]["CapacityClaimWithdrawn"] | components["schemas"]["GpusAllocated"] | components["schemas"]["AllocationResized"] | components["schemas"]["AllocationReleased"] | components["schemas"]["AllocationWithdrawn"] | components["schemas"]["ClusterWithdrawn"] | components["schemas"]["CreditGranted"] | components["schemas"]["CreditDrawn"] | components["schemas"]["CreditRevoked"] | components["schemas"]["CreditExpired"] | components["schemas"]["CreditDrawWithdrawn"] | components["schemas"]["CreditRevocationWithdrawn"] | components["schemas"]["CreditWithdrawn"] | components["schemas"]["ComputeContractReported"] | components["schemas"]["ContractClaimWithdrawn"] | components["schemas"]["RestrictionIssued"] | components["schemas"]["RestrictionAmended"] | components["schemas"]["RestrictionSuspended"] | components["schemas"]["RestrictionRescinded"] | components["schemas"]["RestrictionWithdrawn"] | components["schemas"]["ChipSpecPublished"] | components["schemas"]["ChipSpecWithdrawn"];
        OrganizationRegistered: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationRegistered";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationRegistered/2.json. */
            data: components["schemas"]["OrganizationRegisteredData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description Chosen by whoever posts it; stable for ever. */
        Id: string;
        /** @description At least one visible character; no control characters, no direction overrides or isolates, no lone surrogates. Stored as NFC. */
        Text: string;
        /**
         * @description What an organization mainly is.
         * @enum {string}
         */
        OrganizationKind: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
        /** @description An officially assigned ISO 3166-1 alpha-2 code. */
        Country: string;
        /** @description A real date of 1900 to 2100 with the precision that the source gave: a year, a quarter, a month or a day. It sorts and begins on its first day, and ends on its last. */
        PartialDate: string;
        /** @description Who says so, and where: only a source of kind `private` has no URL. */
        Source: {
            /** @description Of the source: the same publication has the same one wherever it is cited. */
            id: components["schemas"]["Id"];
            /** @description Who published it. */
            publisher: components["schemas"]["Text"];
            /**
             * Format: iri
             * @description Where it can be read.
             */
            url?: string;
            /** @description Its headline or title. */
            title?: components["schemas"]["Title"];
            /** @description The day on which it was published: from then on the world could know what it says. */
            publishedOn?: components["schemas"]["PartialDate"];
            kind?: components["schemas"]["SourceKind"];
            /** @description Under which it may be used: its SPDX name, or what it says. */
            licence?: components["schemas"]["Text"];
        };
        /** @description At least one visible character; no control characters, no direction overrides or isolates, no lone surrogates. Stored as NFC. */
        Title: string;
        /**
         * @description Of a source: a filing with an authority, the company’s own word, press, a dataset, a register, or what was said in private.
         * @enum {string}
         */
        SourceKind: "filing" | "company" | "press" | "dataset" | "register" | "private";
        /** @description By which, with `source`, an event is known when it is sent again; without it, it is known by its content. */
        EventId: string;
        /** @description Who sends it: the context in which `id` is unique. */
        EventSource: string;
        /**
         * Format: date-time
         * @description When it happened at the sender. It is kept, and decides nothing.
         */
        EventTime: string;
        /** @description The schema that `data` follows. It is not looked at: `type` says which it is. */
        DataSchema: string;
        OrganizationAliased: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationAliased";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationAliased/1.json. */
            data: components["schemas"]["OrganizationAliasedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        OrganizationAffiliated: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationAffiliated";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationAffiliated/1.json. */
            data: components["schemas"]["OrganizationAffiliatedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        OrganizationExited: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationExited";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationExited/1.json. */
            data: components["schemas"]["OrganizationExitedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description How a startup ended: went public, was acquired, or closed.
         * @enum {string}
         */
        ExitKind: "ipo" | "acquired" | "closed";
        /**
         * @description Completed unless told; what is announced ends nothing yet.
         * @enum {string}
         */
        ExitStatus: "completed" | "announced";
        /** @description A sum in major units as far as it is known, with at most the decimals of its currency. Undisclosed is never zero. */
        Amount: components["schemas"]["AmountExact"] | components["schemas"]["AmountApprox"] | components["schemas"]["AmountEstimated"] | components["schemas"]["AmountAtLeast"] | components["schemas"]["AmountUpTo"] | components["schemas"]["AmountTarget"] | components["schemas"]["AmountRange"] | components["schemas"]["AmountUndisclosed"];
        /** @description An ISO 4217 code. */
        Currency: string;
        OrganizationExitWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationExitWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationExitWithdrawn/1.json. */
            data: components["schemas"]["OrganizationExitWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description Why it is as if it had not been.
         * @enum {string}
         */
        TakenBackReason: "unit-error" | "misattribution" | "duplicate" | "retracted-by-source" | "cancelled" | "other";
        /** @description At least one visible character; no control characters, no direction overrides or isolates, no lone surrogates. Stored as NFC. It may hold line breaks. */
        Note: string;
        OrganizationIdentified: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationIdentified";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationIdentified/1.json. */
            data: components["schemas"]["OrganizationIdentifiedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description Who gives such identifiers: `csl` is a consolidated screening list.
         * @enum {string}
         */
        IdentifierScheme: "lei" | "cik" | "wikidata" | "isin" | "figi" | "companies-house" | "csl" | "other";
        OrganizationIdentifierRemoved: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationIdentifierRemoved";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationIdentifierRemoved/1.json. */
            data: components["schemas"]["OrganizationIdentifierRemovedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        OrganizationAliasRemoved: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationAliasRemoved";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationAliasRemoved/1.json. */
            data: components["schemas"]["OrganizationAliasRemovedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        OrganizationWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationWithdrawn/1.json. */
            data: components["schemas"]["OrganizationWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description Why it should not have been registered.
         * @enum {string}
         */
        OrganizationWithdrawalReason: "test" | "duplicate" | "mistake" | "other";
        OrganizationMerged: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationMerged";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationMerged/1.json. */
            data: components["schemas"]["OrganizationMergedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        OrganizationUnmerged: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "OrganizationUnmerged";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/OrganizationUnmerged/1.json. */
            data: components["schemas"]["OrganizationUnmergedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        RoundReported: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RoundReported";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RoundReported/2.json. */
            data: components["schemas"]["RoundReportedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description What kind of round it is: which money it raises follows from it.
         * @enum {string}
         */
        RoundType: "angel" | "pre-seed" | "seed" | "venture" | "corporate" | "convertible-note" | "safe" | "debt" | "grant" | "secondary" | "share-swap" | "ipo" | "spac" | "aggregate-disclosure" | "other" | "series-a" | "series-b" | "series-c" | "series-d" | "series-e" | "series-f" | "series-g" | "series-h" | "series-i" | "series-j" | "series-k" | "series-l" | "series-m" | "series-n" | "series-o" | "series-p" | "series-q" | "series-r" | "series-s" | "series-t" | "series-u" | "series-v" | "series-w" | "series-x" | "series-y" | "series-z";
        /**
         * @description How far a round has come; `committed`, `tranched` and `closed` count.
         * @enum {string}
         */
        RoundStatus: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
        /** @description What all of a startup is worth, and on which basis. */
        Valuation: {
            amount: components["schemas"]["Amount"];
            basis: components["schemas"]["ValuationBasis"];
        };
        /**
         * @description Before or after the money of the round, in a transaction, hoped for, a cap, or nobody says.
         * @enum {string}
         */
        ValuationBasis: "pre" | "post" | "transaction" | "target" | "cap" | "unspecified";
        /** @description What one investor gives to a round. */
        Participation: {
            /** @description The organization that invests. */
            investor: components["schemas"]["Id"];
            /** @description Whether it leads the round; null: nobody says. */
            lead?: boolean | null;
            /** @description Its cheque. */
            amount?: components["schemas"]["Amount"];
            /**
             * Format: double
             * @description What it holds after the round, in percent of the startup.
             */
            stakePercent?: number;
            /** @description What the cheque is paid in. */
            consideration?: components["schemas"]["Consideration"][];
            /** @description The source no longer says that it takes part. */
            withdrawn?: boolean;
        };
        /** @description A part of a cheque that is paid in one kind. */
        Consideration: {
            kind: components["schemas"]["ConsiderationKind"];
            /** @description How much is paid in it. */
            amount?: components["schemas"]["Amount"];
            share?: components["schemas"]["ChequeShare"];
        };
        /**
         * @description What a cheque is paid in.
         * @enum {string}
         */
        ConsiderationKind: "cash" | "compute-credit" | "ip" | "services" | "shares" | "warrants" | "debt-conversion";
        /** @description The part of the cheque that it makes up; a missing bound is unknown. */
        ChequeShare: {
            /**
             * Format: double
             * @description At least this part, of 1.
             */
            low?: number;
            /**
             * Format: double
             * @description At most this part, of 1.
             */
            high?: number;
        };
        /** @description A part of a round that is paid by itself. */
        Tranche: {
            /** @description Its name, among those of the round. */
            tranche: components["schemas"]["Text"];
            /** @description When it is or was paid. */
            on?: components["schemas"]["PartialDate"];
            /** @description Of the tranche; it has to be there unless it is withdrawn. */
            amount?: components["schemas"]["Amount"];
            status?: components["schemas"]["TrancheStatus"];
            /** @description What it hangs on. */
            condition?: components["schemas"]["Note"];
            /** @description The source no longer says that there is such a tranche. */
            withdrawn?: boolean;
        };
        /**
         * @description Whether a tranche was paid in, is promised, or hangs on something.
         * @enum {string}
         */
        TrancheStatus: "funded" | "committed" | "conditional" | "contingent" | "over-time" | "cancelled";
        /**
         * @description How sure a statement is, in falling order of trust.
         * @enum {string}
         */
        Assurance: "official" | "company-confirmed" | "reported" | "relayed" | "estimated";
        RoundClaimWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RoundClaimWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RoundClaimWithdrawn/1.json. */
            data: components["schemas"]["RoundClaimWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description Why a claim no longer stands.
         * @enum {string}
         */
        WithdrawalReason: "retracted-by-source" | "unit-error" | "misattribution" | "wrong-basis" | "duplicate" | "other";
        RoundSuperseded: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RoundSuperseded";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RoundSuperseded/1.json. */
            data: components["schemas"]["RoundSupersededData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description Why a round no longer counts.
         * @enum {string}
         */
        SupersessionReason: "upsized" | "merged" | "denied" | "cancelled" | "duplicate";
        RoundReinstated: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RoundReinstated";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RoundReinstated/1.json. */
            data: components["schemas"]["RoundReinstatedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        ValuationReported: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "ValuationReported";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/ValuationReported/2.json. */
            data: components["schemas"]["ValuationReportedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description What a valuation apart from a round rests on: a sale of old shares, a tender, what follows from something else, an index, a filing, or a market.
         * @enum {string}
         */
        MarkKind: "secondary" | "tender" | "implied" | "index" | "filing" | "market-cap";
        ValuationClaimWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "ValuationClaimWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/ValuationClaimWithdrawn/1.json. */
            data: components["schemas"]["ValuationClaimWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        StakeReported: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "StakeReported";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/StakeReported/1.json. */
            data: components["schemas"]["StakeReportedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description Percent of the startup, from a lower to an upper bound. */
        PercentBetween: {
            /**
             * Format: double
             * @description At least so much, in percent.
             */
            low: number;
            /**
             * Format: double
             * @description At most so much, in percent.
             */
            high: number;
        };
        /**
         * @description Of what a stake is the percentage: of all shares that may come to be, of those there are, or of votes.
         * @enum {string}
         */
        StakeBasis: "fully-diluted" | "outstanding" | "voting";
        StakeClaimWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "StakeClaimWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/StakeClaimWithdrawn/1.json. */
            data: components["schemas"]["StakeClaimWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        FxRatePublished: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "FxRatePublished";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/FxRatePublished/1.json. */
            data: components["schemas"]["FxRatePublishedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description A real month of 1900 to 2100. */
        Month: string;
        ClusterRegistered: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "ClusterRegistered";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/ClusterRegistered/2.json. */
            data: components["schemas"]["ClusterRegisteredData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        CapacityReported: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CapacityReported";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CapacityReported/2.json. */
            data: components["schemas"]["CapacityReportedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description From what somebody claims to what is gone; only `installed` and `available` can be used.
         * @enum {string}
         */
        PhaseState: "claimed" | "announced" | "contracted" | "under-construction" | "installed" | "available" | "retired";
        /**
         * Format: double
         * @description More than 0, with at most 6 decimals: a part of a GPU is a fraction of it.
         */
        Gpus: number;
        /** @description GPUs of one model. */
        GpusOfModel: {
            /** @description Which chip, by its name or an alias. */
            gpuModel: components["schemas"]["Text"];
            gpus: components["schemas"]["Gpus"];
        };
        CapacityClaimWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CapacityClaimWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CapacityClaimWithdrawn/1.json. */
            data: components["schemas"]["CapacityClaimWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        GpusAllocated: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "GpusAllocated";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/GpusAllocated/1.json. */
            data: components["schemas"]["GpusAllocatedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description On what terms a tenant has GPUs: `spot` can be taken away again at any time.
         * @enum {string}
         */
        AllocationTerms: "reserved" | "on-demand" | "spot";
        /** @description A real day of 1900 to 2100. */
        Day: string;
        AllocationResized: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "AllocationResized";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/AllocationResized/1.json. */
            data: components["schemas"]["AllocationResizedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        AllocationReleased: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "AllocationReleased";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/AllocationReleased/1.json. */
            data: components["schemas"]["AllocationReleasedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        AllocationWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "AllocationWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/AllocationWithdrawn/1.json. */
            data: components["schemas"]["AllocationWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        ClusterWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "ClusterWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/ClusterWithdrawn/1.json. */
            data: components["schemas"]["ClusterWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        CreditGranted: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CreditGranted";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CreditGranted/1.json. */
            data: components["schemas"]["CreditGrantedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description A round, and the organization that raised it. */
        RoundRef: {
            /** @description The startup. */
            organization: components["schemas"]["Id"];
            /** @description The round, among those of the startup. */
            round: components["schemas"]["Id"];
        };
        CreditDrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CreditDrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CreditDrawn/1.json. */
            data: components["schemas"]["CreditDrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description A sum in major units, with at most the decimals of its currency: JPY 0, USD 2, KWD 3. */
        Money: {
            currency: components["schemas"]["Currency"];
            /**
             * Format: double
             * @description In major units of the currency.
             */
            value: number;
        };
        /** @description An allocation, and the cluster that it is of. */
        AllocationRef: {
            /** @description The cluster. */
            cluster: components["schemas"]["Id"];
            /** @description The allocation, among those of the cluster. */
            allocation: components["schemas"]["Id"];
        };
        CreditRevoked: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CreditRevoked";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CreditRevoked/1.json. */
            data: components["schemas"]["CreditRevokedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        CreditExpired: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CreditExpired";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CreditExpired/1.json. */
            data: components["schemas"]["CreditExpiredData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        CreditDrawWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CreditDrawWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CreditDrawWithdrawn/1.json. */
            data: components["schemas"]["CreditDrawWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description Why a draw or a revocation is as if it had not been.
         * @enum {string}
         */
        DrawWithdrawalReason: "unit-error" | "misattribution" | "duplicate" | "cancelled" | "other";
        CreditRevocationWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CreditRevocationWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CreditRevocationWithdrawn/1.json. */
            data: components["schemas"]["CreditRevocationWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        CreditWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "CreditWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/CreditWithdrawn/1.json. */
            data: components["schemas"]["CreditWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        ComputeContractReported: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "ComputeContractReported";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/ComputeContractReported/2.json. */
            data: components["schemas"]["ComputeContractReportedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description What is agreed on: capacity kept free, money to be spent, chips against warrants, an intent, a rental, or a share of a pool.
         * @enum {string}
         */
        ContractKind: "reserved-capacity" | "spend-commitment" | "supply-with-warrants" | "letter-of-intent" | "rental" | "allocation-pool";
        /**
         * @description How far a contract for compute has come.
         * @enum {string}
         */
        ContractStatus: "letter-of-intent" | "committed" | "active" | "ended" | "cancelled";
        ContractClaimWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "ContractClaimWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/ContractClaimWithdrawn/1.json. */
            data: components["schemas"]["ContractClaimWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        RestrictionIssued: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RestrictionIssued";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RestrictionIssued/1.json. */
            data: components["schemas"]["RestrictionIssuedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /**
         * @description Whether it is about goods, about investment, or about organizations.
         * @enum {string}
         */
        RestrictionScope: "goods" | "investment" | "entity";
        /**
         * @description What it demands of what it reaches; of what is only announced, nothing yet.
         * @enum {string}
         */
        RestrictionPolicy: "announced" | "notify" | "licence-required" | "case-by-case" | "denial" | "prohibited" | "approval";
        /**
         * @description How applications are judged where a licence is required.
         * @enum {string}
         */
        RestrictionReview: "denial" | "presumption-of-denial" | "case-by-case" | "presumption-of-approval";
        /**
         * @description `everything`: lists that are left out leave nothing out; else it reaches what they state.
         * @enum {string}
         */
        RestrictionReach: "stated" | "everything";
        RestrictionAmended: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RestrictionAmended";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RestrictionAmended/1.json. */
            data: components["schemas"]["RestrictionAmendedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        RestrictionSuspended: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RestrictionSuspended";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RestrictionSuspended/1.json. */
            data: components["schemas"]["RestrictionSuspendedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        RestrictionRescinded: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RestrictionRescinded";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RestrictionRescinded/1.json. */
            data: components["schemas"]["RestrictionRescindedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        RestrictionWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RestrictionWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/RestrictionWithdrawn/1.json. */
            data: components["schemas"]["RestrictionWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        ChipSpecPublished: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "ChipSpecPublished";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/ChipSpecPublished/2.json. */
            data: components["schemas"]["ChipSpecPublishedData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        ChipSpecWithdrawn: {
            /**
             * @description What happened or is said: the type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "ChipSpecWithdrawn";
            /** @description What it is about: the organization, cluster, credit, contract, restriction, chip or currency. */
            subject: components["schemas"]["Id"];
            /** @description What an event of this type says: /schemas/ChipSpecWithdrawn/1.json. */
            data: components["schemas"]["ChipSpecWithdrawnData"];
            id?: components["schemas"]["EventId"];
            source?: components["schemas"]["EventSource"];
            time?: components["schemas"]["EventTime"];
            /**
             * @description Of CloudEvents.
             * @constant
             */
            specversion?: "1.0";
            /**
             * @description Of `data`.
             * @constant
             */
            datacontenttype?: "application/json";
            dataschema?: components["schemas"]["DataSchema"];
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description Several events. */
        PostedBatch: components["schemas"]["PostedEvent"][];
        /** @description Which notices are wanted: every member narrows, one that is left out does not. */
        SubscriptionFilter: {
            /** @description Only of these startups. */
            organizations?: components["schemas"]["Id"][];
            /** @description Only of startups with their seat in one of these. */
            countries?: components["schemas"]["Country"][];
            /** @description Only of startups in one of these sectors. */
            sectors?: components["schemas"]["Id"][];
            /** @description Only of steps of this direction. */
            direction?: components["schemas"]["SubscriptionFilterDirection"];
            /**
             * Format: double
             * @description Only where all of the change lies at or beyond so many percent, up or down.
             */
            minChangePercent?: number;
            /** @description Only where one of these is passed. */
            milestones?: components["schemas"]["SubscriptionFilterMilestone"][];
        };
        /**
         * @description What a key may do: post events, read, have subscriptions, or all of it and keys.
         * @enum {string}
         */
        KeyScope: "events:write" | "read" | "subscriptions:write" | "admin";
        /** @description What a restriction would say; it needs no source. */
        RestrictionDraft: {
            authority?: components["schemas"]["Text"];
            instrument?: components["schemas"]["Text"];
            title?: components["schemas"]["Text"];
            scope: components["schemas"]["RestrictionScope"];
            policy: components["schemas"]["RestrictionPolicy"];
            /** @description Its first day in force. */
            effectiveOn: components["schemas"]["PartialDate"];
            review?: components["schemas"]["RestrictionReview"];
            /** @description Chips that it names, each by its name or an alias. */
            gpuModels?: components["schemas"]["Text"][];
            /** @description The models named are all of them, and no examples. */
            modelsComplete?: boolean;
            /**
             * Format: double
             * @description It reaches chips of this total processing performance or more.
             */
            tppAtLeast?: number;
            /** @description Countries to which it reaches. */
            destinations?: components["schemas"]["Country"][];
            /** @description Organizations that it names. */
            entities?: components["schemas"]["Id"][];
            reach?: components["schemas"]["RestrictionReach"];
            /** @description Countries to which it does not reach, whatever else it says. */
            exceptDestinations?: components["schemas"]["Country"][];
            /** @description The restriction that it takes the place of, as far as it reaches itself. */
            supersedes?: components["schemas"]["Id"];
        };
        /** @description Of one event or of several, and with `dryRun=true` of what would be. */
        PostingAnswer: components["schemas"]["Outcome"] | components["schemas"]["BatchOutcome"] | components["schemas"]["Rehearsed"] | components["schemas"]["RehearsedBatch"];
        /** @description `unchanged`: the ledger knew this already, and recorded nothing. */
        Outcome: {
            status: components["schemas"]["OutcomeStatus"];
            /** @description Where it is recorded. */
            stream: components["schemas"]["StreamName"];
            /** @description Of an event that is known by its id: at which it was recorded. */
            version: components["schemas"]["Version"];
            /** @description What was accepted and looks wrong: the first 100 of an event, fewer of many events at once. */
            warnings?: components["schemas"]["Warning"][];
            /** @description How many warnings there are in all, where not all of them are listed. */
            warningCount?: number;
            /**
             * @description It was recorded, and was taken back since; to report it anew, give it a new id.
             * @constant
             */
            because?: "withdrawn";
        };
        /**
         * @description `unchanged`: the ledger knew this already, and recorded nothing.
         * @enum {string}
         */
        OutcomeStatus: "appended" | "unchanged";
        /** @description Of one thing, by its category and Id: organization/moonshot. */
        StreamName: string;
        /** @description Of a stream: how many events it holds. Of a board: how many it rests on. */
        Version: number;
        /** @description What was accepted and looks wrong. */
        Warning: {
            /** @description The place in the posted event, as a JSON Pointer: /data/closedOn. */
            pointer: string;
            code: components["schemas"]["WarningCode"];
            /** @description What looks wrong, for people. */
            message: string;
        };
        /**
         * @description What looks wrong, for programs.
         * @enum {string}
         */
        WarningCode: "alias-ambiguous" | "after-exit" | "chip-unknown" | "closed-in-future" | "founded-in-future" | "older-than-what-stands" | "oversubscribed" | "pre-post-mismatch" | "published-in-future" | "shares-exceed-cheque" | "stakes-exceed-100" | "tranches-exceed-round" | "valuation-before-founding";
        /** @description In the order posted, and as if posted one by one. */
        BatchOutcome: {
            /** @description How many are recorded now. */
            appended: number;
            /** @description How many the ledger knew already. */
            unchanged: number;
            /** @description How many are not recorded. */
            refused: number;
            /** @description One for each posted event, in order. */
            results: components["schemas"]["RecordedResultOrRefused"][];
        };
        /** @description A posted event: taken, or refused. */
        RecordedResultOrRefused: components["schemas"]["RecordedResult"] | components["schemas"]["RefusedResult"];
        /** @description A posted event that is taken. */
        RecordedResult: {
            /** @description Its place among the posted events, from 0. */
            index: number;
            status: components["schemas"]["OutcomeStatus"];
            /** @description Where it is recorded. */
            stream: components["schemas"]["StreamName"];
            /** @description Of an event that is known by its id: at which it was recorded. */
            version: components["schemas"]["Version"];
            /** @description What was accepted and looks wrong: the first 100 of an event, fewer of many events at once. */
            warnings?: components["schemas"]["Warning"][];
            /** @description How many warnings there are in all, where not all of them are listed. */
            warningCount?: number;
            /**
             * @description It was recorded, and was taken back since; to report it anew, give it a new id.
             * @constant
             */
            because?: "withdrawn";
        };
        /** @description A posted event that is refused: why. */
        RefusedResult: {
            /** @description Its place among the posted events, from 0. */
            index: number;
            /**
             * @description It was not recorded.
             * @constant
             */
            status: "refused";
            problem: components["schemas"]["Problem"];
        };
        /** @description RFC 9457. Some codes say more in members of their own: `allowed`, `suggestions`, `free`, `version`, `left`, `fitted`. */
        Problem: {
            /** @description A URI reference for the kind of problem: /problems/ and its code. */
            type: string;
            /** @description The kind of problem, for people: the same for every problem of this code. */
            title: string;
            /** @description The HTTP status, as in the answer itself. */
            status: number;
            /** @description What is wrong this time, and where it can be said what to do. */
            detail: string;
            /** @description The id of the request, by which our log knows it. */
            instance: string;
            /** @description The kind of problem, for programs. */
            code: string;
            /** @description The places that are wrong, where there are places: the first 100 of an event, fewer of many events at once. */
            errors?: components["schemas"]["Fault"][];
            /** @description How many places are wrong in all, where not all of them are listed. */
            errorCount?: number;
            /** @description Of a list: the cursor of what comes after the item that is too large for an answer. */
            next?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A place in what was sent that is wrong. */
        Fault: {
            /** @description The place in what was sent, as a JSON Pointer; of a parameter, its name behind a slash. */
            pointer: string;
            /** @description What was expected there. */
            message: string;
        };
        /** @description What a post would be answered. Nothing is recorded. */
        Rehearsed: {
            status: components["schemas"]["RehearsedStatus"];
            /** @description Where it is recorded. */
            stream: components["schemas"]["StreamName"];
            /** @description Of an event that is known by its id: at which it was recorded. */
            version: components["schemas"]["Version"];
            /** @description What was accepted and looks wrong: the first 100 of an event, fewer of many events at once. */
            warnings?: components["schemas"]["Warning"][];
            /** @description How many warnings there are in all, where not all of them are listed. */
            warningCount?: number;
            /**
             * @description It was recorded, and was taken back since; to report it anew, give it a new id.
             * @constant
             */
            because?: "withdrawn";
            /** @description What would change in answers. */
            effects: components["schemas"]["Effect"][];
            /** @description What subscribers would be told. */
            notices: components["schemas"]["NoticeToTell"][];
        };
        /**
         * @description What would be answered.
         * @enum {string}
         */
        RehearsedStatus: "would-append" | "unchanged";
        /** @description A figure that would change. */
        Effect: {
            /** @description What would change: a stream, or a part of one. */
            thing: string;
            /** @description Which figure of it. */
            field: string;
            /** @description What it is. */
            before: unknown;
            /** @description What it would be. */
            after: unknown;
        };
        /** @description What a subscriber would be told. */
        NoticeToTell: components["schemas"]["ChangeToTell"] | components["schemas"]["CorrectionToTell"];
        /** @description That a valuation changed. */
        ChangeToTell: {
            /**
             * @description The name of the notice.
             * @constant
             */
            type: "ValuationChanged";
            /** @description The notice. */
            data: components["schemas"]["ValuationChanged"];
        };
        /**
         * @description Whether there is a new point, another one in its place, or one less.
         * @enum {string}
         */
        NoticeKind: "new" | "corrected" | "withdrawn";
        /** @description What a startup was worth at a round or by a mark, and on whose word. */
        Point: {
            /** @description The day of the value. */
            on: components["schemas"]["PartialDate"];
            precision: components["schemas"]["Precision"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description The value in US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description The value as it was stated. */
            stated: components["schemas"]["Amount"];
            basis: components["schemas"]["ValuationBasis"];
            cause: components["schemas"]["PointCause"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description What other sources say instead. */
            alternatives: components["schemas"]["ValuationSaid"][];
            /**
             * @description The value was reckoned: what was stated before the money, and the money.
             * @constant
             */
            derived?: "pre-plus-new-money";
            /** @description What a round priced it at before its money; the value itself for a mark. */
            preUsd: components["schemas"]["Interval"] | null;
            /** @description The same after its money. */
            postUsd: components["schemas"]["Interval"] | null;
            /** @description `preUsd` over `postUsd` of what it is compared with; an open end is null. Null is unknown. */
            stepUp: components["schemas"]["Interval"] | null;
            /** @description In which the step is taken: that of both figures, else US dollars. */
            stepCurrency: string | null;
            /** @description What it is compared with: the round of new money before, of anything else the point before. */
            versus: components["schemas"]["Versus"] | null;
            /** @description What the step takes for granted. */
            assumes?: components["schemas"]["StepAssumption"][];
            /** @description Null where the value is unknown. */
            direction: components["schemas"]["StepDirection"] | null;
            /** @description What the stated figures alone would say. */
            apparent: components["schemas"]["ApparentDirection"] | null;
            /** @description Those that it surely passes. */
            milestones: components["schemas"]["Milestone"][];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /**
         * @description How precisely a date is known.
         * @enum {string}
         */
        Precision: "year" | "quarter" | "month" | "day";
        /** @description From low to high; high null is no upper bound. A whole interval that is null: nothing is known. */
        Interval: {
            /**
             * Format: double
             * @description At least so much.
             */
            low: number;
            /**
             * Format: double
             * @description At most so much; null: nobody knows how much at most.
             */
            high: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description It rests on a provisional rate: that of an earlier month, until the month’s own is published. */
        ProvisionalMark: boolean;
        /** @description The round or the mark that makes the point. */
        PointCause: components["schemas"]["RoundCause"] | components["schemas"]["MarkCause"];
        /** @description The round that makes a point. */
        RoundCause: {
            /** @description The round, among those of the startup. */
            round: components["schemas"]["Id"];
            kind: components["schemas"]["RoundType"];
        };
        /** @description The mark that makes a point. */
        MarkCause: {
            /** @description The mark, among those of the startup. */
            mark: components["schemas"]["Id"];
            kind: components["schemas"]["MarkKind"];
        };
        /** @description What one source says of a valuation. */
        ValuationSaid: {
            /** @description What is said. */
            value: components["schemas"]["Valuation"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description What a point is compared with. */
        Versus: {
            /** @description The round, among those of the startup. */
            round?: components["schemas"]["Id"];
            /** @description The mark, among those of the startup. */
            mark?: components["schemas"]["Id"];
        };
        /**
         * @description What a step takes for granted.
         * @enum {string}
         */
        StepAssumption: "at-least-as-stated" | "money-at-most-half";
        /**
         * @description Of the step: up from +2 %, down from -2 %, flat between; `unclear` where the claims leave that open.
         * @enum {string}
         */
        StepDirection: "first" | "up" | "down" | "flat" | "unclear";
        /**
         * @description Of the stated figures.
         * @enum {string}
         */
        ApparentDirection: "up" | "down" | "flat";
        /**
         * @description A value that was passed: USD 1e9, 1e10, 1e11.
         * @enum {string}
         */
        Milestone: "unicorn" | "decacorn" | "hectocorn";
        /**
         * Format: date-time
         * @description RFC 3339 in UTC, with milliseconds.
         */
        Instant: string;
        /** @description The current point of a valuation timeline is another one, or says something else. */
        ValuationChanged: {
            /** @description Of the notice: what comes twice has the same. */
            id: string;
            /** @description The startup. */
            organization: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /** @description Where it has its seat; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description What it works on; null: nobody says. */
            sector: components["schemas"]["Id"] | null;
            kind: components["schemas"]["NoticeKind"];
            /** @description The current point before; null: there was none. */
            previous: components["schemas"]["Point"] | null;
            /** @description The current point now; null: there is none any more. */
            current: components["schemas"]["Point"] | null;
            /** @description Of the step of the current point, in percent; an open end is null. */
            changePercent: components["schemas"]["Interval"] | null;
            /** @description Of the step of the current point; null where there is none, or its value is unknown. */
            direction: components["schemas"]["StepDirection"] | null;
            /** @description Those that the current point passes and the one before did not. */
            milestones: components["schemas"]["Milestone"][];
            cause: components["schemas"]["PointCause"];
            /** @description The stream of the startup. */
            stream: components["schemas"]["StreamName"];
            version: components["schemas"]["Version"];
            /** @description The version that the notice before told of: a gap is a notice that is still to come. */
            previousVersion: number;
            /** @description When what changed it was recorded. */
            recordedAt: components["schemas"]["Instant"];
            /**
             * @description The rules that it follows.
             * @constant
             */
            contract: "1.1";
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description That the past of a valuation changed. */
        CorrectionToTell: {
            /**
             * @description The name of the notice.
             * @constant
             */
            type: "ValuationCorrected";
            /** @description The notice. */
            data: components["schemas"]["ValuationCorrected"];
        };
        /** @description A point of a timeline, before and after. */
        CorrectedPoint: {
            /** @description Null: it is new. */
            before: components["schemas"]["Point"] | null;
            /** @description Null: it is gone. */
            after: components["schemas"]["Point"] | null;
        };
        /** @description Only older points of a valuation timeline changed. */
        ValuationCorrected: {
            /** @description Of the notice: what comes twice has the same. */
            id: string;
            /** @description The startup. */
            organization: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /** @description Where it has its seat; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description What it works on; null: nobody says. */
            sector: components["schemas"]["Id"] | null;
            kind: components["schemas"]["NoticeKind"];
            /** @description The current point before; null: there was none. */
            previous: components["schemas"]["Point"] | null;
            /** @description The current point now; null: there is none any more. */
            current: components["schemas"]["Point"] | null;
            /** @description Of the step of the current point, in percent; an open end is null. */
            changePercent: components["schemas"]["Interval"] | null;
            /** @description Of the step of the current point; null where there is none, or its value is unknown. */
            direction: components["schemas"]["StepDirection"] | null;
            /** @description Those that the current point passes and the one before did not. */
            milestones: components["schemas"]["Milestone"][];
            cause: components["schemas"]["PointCause"];
            /** @description The stream of the startup. */
            stream: components["schemas"]["StreamName"];
            version: components["schemas"]["Version"];
            /** @description The version that the notice before told of: a gap is a notice that is still to come. */
            previousVersion: number;
            /** @description When what changed it was recorded. */
            recordedAt: components["schemas"]["Instant"];
            /**
             * @description The rules that it follows.
             * @constant
             */
            contract: "1.1";
            provisional?: components["schemas"]["ProvisionalMark"];
            /** @description The points that changed, the latest 50 of them. */
            points: components["schemas"]["CorrectedPoint"][];
            /** @description How many more changed, where these are not all: the timeline has them. */
            pointsLeftOut?: number;
        };
        /** @description `appended`: how many would be. Nothing is recorded. */
        RehearsedBatch: {
            /** @description How many are recorded now. */
            appended: number;
            /** @description How many the ledger knew already. */
            unchanged: number;
            /** @description How many are not recorded. */
            refused: number;
            /** @description One for each posted event, in order. */
            results: components["schemas"]["RehearsedResultOrRefused"][];
            /** @description What would change in answers. */
            effects: components["schemas"]["Effect"][];
            /** @description What subscribers would be told. */
            notices: components["schemas"]["NoticeToTell"][];
        };
        /** @description A posted event: taken, or refused. */
        RehearsedResultOrRefused: components["schemas"]["RehearsedResult"] | components["schemas"]["RefusedResult"];
        /** @description A posted event that is taken. */
        RehearsedResult: {
            /** @description Its place among the posted events, from 0. */
            index: number;
            status: components["schemas"]["RehearsedStatus"];
            /** @description Where it is recorded. */
            stream: components["schemas"]["StreamName"];
            /** @description Of an event that is known by its id: at which it was recorded. */
            version: components["schemas"]["Version"];
            /** @description What was accepted and looks wrong: the first 100 of an event, fewer of many events at once. */
            warnings?: components["schemas"]["Warning"][];
            /** @description How many warnings there are in all, where not all of them are listed. */
            warningCount?: number;
            /**
             * @description It was recorded, and was taken back since; to report it anew, give it a new id.
             * @constant
             */
            because?: "withdrawn";
        };
        /** @description A subscription with the secret that signs. */
        SubscriptionWithSecret: {
            /** @description Of the subscription. */
            id: components["schemas"]["Id"];
            /** @description Where notices are posted to. */
            url: string;
            /** @description Which notices are wanted. */
            events: components["schemas"]["NoticeName"][];
            filter: components["schemas"]["SubscriptionFilter"];
            /** @description What it is for, for people. */
            description: string | null;
            status: components["schemas"]["SubscriptionStatus"];
            /** @description Null while it is active. */
            disabled: components["schemas"]["SubscriptionDisabled"] | null;
            /** @description Since when nothing arrives. */
            failingSince: components["schemas"]["Instant"] | null;
            /** @description The key that made it. */
            key: components["schemas"]["Id"];
            /** @description When it was made: it hears what was recorded since. */
            createdAt: components["schemas"]["Instant"];
            /** @description Members of a filter made before version 1.1, by which changes are of like with like: they may match less. */
            mayNoLongerMatch: components["schemas"]["FilterMember"][];
            /** @description Until when the secret before this one signs along. */
            oldSecretsUntil: components["schemas"]["Instant"] | null;
            /** @description whsec_…, shown this once. */
            secret: string;
        };
        /**
         * @description Of a notice that webhooks can hear.
         * @enum {string}
         */
        NoticeName: "ValuationChanged" | "ValuationCorrected";
        /**
         * @description Whether notices are delivered.
         * @enum {string}
         */
        SubscriptionStatus: "active" | "disabled";
        /** @description Why and when a subscription was stopped. */
        SubscriptionDisabled: {
            /** @description Why nothing is delivered any more: it was asked for, its endpoint is gone or failed for five days, its key was revoked or has expired. */
            reason: string;
            /** @description Since when. */
            at: components["schemas"]["Instant"];
        };
        /**
         * @description A member of a filter.
         * @enum {string}
         */
        FilterMember: "organizations" | "countries" | "sectors" | "direction" | "minChangePercent" | "milestones";
        /** @description A webhook that is told of notices, and how it fares. */
        Subscription: {
            /** @description Of the subscription. */
            id: components["schemas"]["Id"];
            /** @description Where notices are posted to. */
            url: string;
            /** @description Which notices are wanted. */
            events: components["schemas"]["NoticeName"][];
            filter: components["schemas"]["SubscriptionFilter"];
            /** @description What it is for, for people. */
            description: string | null;
            status: components["schemas"]["SubscriptionStatus"];
            /** @description Null while it is active. */
            disabled: components["schemas"]["SubscriptionDisabled"] | null;
            /** @description Since when nothing arrives. */
            failingSince: components["schemas"]["Instant"] | null;
            /** @description The key that made it. */
            key: components["schemas"]["Id"];
            /** @description When it was made: it hears what was recorded since. */
            createdAt: components["schemas"]["Instant"];
            /** @description Members of a filter made before version 1.1, by which changes are of like with like: they may match less. */
            mayNoLongerMatch: components["schemas"]["FilterMember"][];
            /** @description Until when the secret before this one signs along. */
            oldSecretsUntil: components["schemas"]["Instant"] | null;
        };
        /** @description What is sent to a webhook, and how that went. */
        Delivery: {
            /** @description The webhook-id of every try. */
            id: string;
            type: components["schemas"]["DeliveryType"];
            /** @description The id of the notice. */
            notice: string;
            status: components["schemas"]["DeliveryStatus"];
            /** @description Why it is parked; null where it is not. */
            reason: string | null;
            /** @description When it was made. */
            createdAt: components["schemas"]["Instant"];
            /** @description When it is tried next; null where it is not. */
            nextAt: components["schemas"]["Instant"] | null;
            /** @description How often it was tried. */
            tries: number;
            /** @description The last of them. */
            attempts: components["schemas"]["DeliveryAttempt"][];
            /** @description What is sent. */
            body: components["schemas"]["ValuationChangedDelivery"] | components["schemas"]["ValuationCorrectedDelivery"] | components["schemas"]["TestDelivery"];
        };
        /**
         * @description What is delivered.
         * @enum {string}
         */
        DeliveryType: "ValuationChanged" | "ValuationCorrected" | "Test";
        /**
         * @description How it stands: `waiting` for the next try, `parked` after the last.
         * @enum {string}
         */
        DeliveryStatus: "pending" | "waiting" | "delivered" | "parked";
        /** @description One try to deliver. */
        DeliveryAttempt: {
            /** @description When it was tried. */
            at: components["schemas"]["Instant"];
            /** @description How long it took, in milliseconds. */
            ms: number;
            /** @description The HTTP status that came back; absent where none did. */
            status?: number;
            /** @description Why none came back, or none that is success. */
            fault?: string;
        };
        /** @description The body of a webhook. */
        ValuationChangedDelivery: {
            /**
             * @description What `data` is.
             * @constant
             */
            type: "ValuationChanged";
            /** @description When it happened. */
            timestamp: components["schemas"]["Instant"];
            data: components["schemas"]["ValuationChanged"];
        };
        /** @description The body of a webhook. */
        ValuationCorrectedDelivery: {
            /**
             * @description What `data` is.
             * @constant
             */
            type: "ValuationCorrected";
            /** @description When it happened. */
            timestamp: components["schemas"]["Instant"];
            data: components["schemas"]["ValuationCorrected"];
        };
        /** @description The body of a webhook. */
        TestDelivery: {
            /**
             * @description What `data` is.
             * @constant
             */
            type: "Test";
            /** @description When it happened. */
            timestamp: components["schemas"]["Instant"];
            data: components["schemas"]["TestNotice"];
        };
        /** @description Tells of nothing that happened. */
        TestNotice: {
            /** @description Of the try. */
            id: string;
            /** @description When it was asked for. */
            recordedAt: components["schemas"]["Instant"];
            /** @description The subscription that is tried out. */
            subscription: components["schemas"]["Id"];
        };
        /** @description A key with its secret. */
        MadeKey: {
            /** @description Of the key: events that it posts are recorded with it. */
            id: components["schemas"]["Id"];
            /** @description What it is for, for people. */
            name: components["schemas"]["Text"];
            /** @description What it may do. */
            scopes: components["schemas"]["KeyScope"][];
            /** @description When it was made. */
            createdAt: components["schemas"]["Instant"];
            /** @description The instant from which on it no longer works; null is never. */
            expiresAt: string | null;
            /** @description Requests a second that it may make in the long run. */
            ratePerSecond: number;
            /** @description Requests that it may make at once after a pause. */
            burst: number;
            /** @description The token. It is shown this once. */
            key: string;
        };
        /** @description A key, without its secret. */
        Key: {
            /** @description Of the key: events that it posts are recorded with it. */
            id: components["schemas"]["Id"];
            /** @description What it is for, for people. */
            name: components["schemas"]["Text"];
            /** @description What it may do. */
            scopes: components["schemas"]["KeyScope"][];
            /** @description When it was made. */
            createdAt: components["schemas"]["Instant"];
            /** @description The instant from which on it no longer works; null is never. */
            expiresAt: string | null;
            /** @description Requests a second that it may make in the long run. */
            ratePerSecond: number;
            /** @description Requests that it may make at once after a pause. */
            burst: number;
        };
        /** @description An organization, in a list. */
        Profile: {
            /** @description Of the organization. */
            id: components["schemas"]["Id"];
            /** @description Its name of the day. */
            name: string;
            kind: components["schemas"]["OrganizationKind"];
            /** @description Where it has its seat; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description When it was founded; null: nobody says. */
            foundedOn: components["schemas"]["PartialDate"] | null;
            /** @description What it works on; null: nobody says. */
            sector: components["schemas"]["Id"] | null;
            /** @description Other names that it is found by. */
            aliases: string[];
            /** @description Names that it had before. */
            formerNames: string[];
            /** @description What others call it. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description The group of the day; null: it belongs to none. */
            group: components["schemas"]["Id"] | null;
        };
        /** @description What somebody else calls it. */
        Identifier: {
            scheme: components["schemas"]["IdentifierScheme"];
            /** @description As the scheme writes it; check digits have to be right. */
            value: components["schemas"]["Text"];
        };
        /** @description A source, as its latest statement that is known at the viewpoint describes it. */
        Cited: {
            /** @description Who published it. */
            publisher: string;
            /** @description Where it can be read; null for a private source. */
            url: string | null;
            /** @description Its title; null where it has none. */
            title: string | null;
            /** @description When it was published; null where nobody says. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description The licence under which it is passed on, by its SPDX name or in words; null where nobody says. */
            licence: string | null;
        };
        /** @description The latest instant for which it is final; as `recordedAt` it gives this answer again. Of many streams, what is shown may hold a little more. Absent while nothing is known to be final. */
        AsOfRecord: components["schemas"]["Instant"];
        /** @description One organization in full. */
        Organization: {
            /** @description Of the organization. */
            id: components["schemas"]["Id"];
            /** @description Its name of the day. */
            name: string;
            kind: components["schemas"]["OrganizationKind"];
            /** @description Where it has its seat; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description When it was founded; null: nobody says. */
            foundedOn: components["schemas"]["PartialDate"] | null;
            /** @description What it works on; null: nobody says. */
            sector: components["schemas"]["Id"] | null;
            /** @description Other names that it is found by. */
            aliases: string[];
            /** @description Names that it had before. */
            formerNames: string[];
            /** @description What others call it. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description The group of the day; null: it belongs to none. */
            group: components["schemas"]["GroupOfDay"] | null;
            /** @description Every group that it belongs or belonged to, the first one first. */
            affiliations: components["schemas"]["Affiliation"][];
            /** @description How it ended, or may: every exit that was reported and stands. */
            exits: components["schemas"]["ReportedExit"][];
            /** @description Organizations that were merged into it: their names and identifiers are among its own. */
            merged: components["schemas"]["Id"][];
            /** @description Codes of warnings, and of what does not hold because something else was recorded before it. */
            conflicts: string[];
            /** @description Of its profile; null: nobody is named. */
            source: components["schemas"]["Source"] | null;
            summary: components["schemas"]["Summary"];
            explanation?: components["schemas"]["OrganizationExplanation"];
            version?: components["schemas"]["Version"];
            /** @description The newest events of it could not be worked in yet: this is how it was before. */
            stale?: boolean;
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
            series?: components["schemas"]["OrganizationSeries"][];
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description A group, and since when and until when it belongs to it. */
        GroupOfDay: {
            /** @description The organization that heads it. */
            group: components["schemas"]["Id"];
            /** @description Its first day in it; absent: since ever. */
            from?: components["schemas"]["PartialDate"];
            /** @description Its last day in it; absent: without end. */
            until?: components["schemas"]["PartialDate"];
        };
        /** @description That it belongs to a group, for a time. */
        Affiliation: {
            /** @description The organization that heads it; null: from then on it belongs to none. */
            group: components["schemas"]["Id"] | null;
            /** @description Its first day in it; null: since ever. */
            from: components["schemas"]["PartialDate"] | null;
            /** @description Its last day in it; null: without end. */
            until: components["schemas"]["PartialDate"] | null;
            /** @description Who says so; null: nobody is named. */
            source: components["schemas"]["Source"] | null;
        };
        /** @description An exit, as it was reported. */
        ReportedExit: {
            exit: components["schemas"]["ExitKind"];
            /** @description The day of its completion. */
            on: components["schemas"]["PartialDate"];
            status: components["schemas"]["ExitStatus"];
            /** @description The organization that acquired it. */
            acquirer?: components["schemas"]["Id"];
            /** @description What its shares trade under. */
            ticker?: components["schemas"]["Text"];
            /** @description For all of its equity. */
            price?: components["schemas"]["Amount"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
        };
        /** @description A startup in a few numbers. */
        Summary: {
            /** @description How many rounds count. */
            roundsCounted: number;
            /** @description New money: equity, public and convertible. */
            raisedUsd: components["schemas"]["Interval"] | null;
            /** @description Without what was paid in compute credits, IP and services. */
            raisedCashUsd: components["schemas"]["Interval"] | null;
            /** @description How much of it has been paid in. */
            fundedUsd: components["schemas"]["Interval"] | null;
            /** @description How many of them state no amount. */
            unknownAmounts: number;
            raised: components["schemas"]["RaisedByKind"];
            /** @description The latest point of known value; null where there is none. */
            currentValuation: components["schemas"]["Point"] | null;
            /** @description The day of the first point of USD 1e9 or more; null where there is none. */
            unicornSince: components["schemas"]["PartialDate"] | null;
            /** @description From its founding to that day; null where either is unknown. */
            monthsToUnicorn: components["schemas"]["Months"] | null;
        };
        /** @description By kind of money; null where there is no round of the kind. */
        RaisedByKind: {
            /** @description For new shares. */
            equity: components["schemas"]["Raised"] | null;
            /** @description When it went public. */
            public: components["schemas"]["Raised"] | null;
            /** @description In notes that may become shares. */
            convertible: components["schemas"]["Raised"] | null;
            /** @description Lent. */
            debt: components["schemas"]["Raised"] | null;
            /** @description Given. */
            grant: components["schemas"]["Raised"] | null;
            /** @description For old shares: it went to their holders. */
            secondary: components["schemas"]["Raised"] | null;
        };
        /** @description US dollars that counted rounds of one kind raised; null where there is none. */
        Raised: {
            /**
             * Format: double
             * @description At least so much.
             */
            low: number;
            /**
             * Format: double
             * @description At most so much; null: nobody knows how much at most.
             */
            high: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
            /** @description How many of them state no amount. */
            unknownAmounts: number;
        };
        /** @description Whole months between first days; the range takes partial dates from their last to their first day. */
        Months: {
            /** @description Between the first days of both. */
            months: number;
            /** @description The fewest and the most that partial dates leave open. */
            range: number[];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description What the numbers of the summary rest on. */
        OrganizationExplanation: {
            /** @description By which rule they count, in a sentence. */
            rule: string;
            /** @description The rounds behind the numbers. */
            rounds: components["schemas"]["Round"][];
        };
        /** @description A round, resolved field by field from its standing claims. */
        Round: {
            /** @description Of the round, among those of the startup. */
            round: components["schemas"]["Id"];
            /** @description What people call it; null: nobody says. */
            label: components["schemas"]["ResolvedText"] | null;
            /** @description What kind of round it is; null: nobody says. */
            roundType: components["schemas"]["ResolvedRoundType"] | null;
            /** @description How far it has come; null: nobody says. */
            status: components["schemas"]["ResolvedRoundStatus"] | null;
            /** @description When it was made known; null: nobody says. */
            announcedOn: components["schemas"]["ResolvedPartialDate"] | null;
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description When it was completed; null: nobody says. */
            closedOn: components["schemas"]["ResolvedPartialDate"] | null;
            /** @description The day of the round: when it was announced, or closed where that is surely earlier. */
            on: components["schemas"]["PartialDate"] | null;
            /** @description What it raises in all; null: nobody states it. */
            amount: components["schemas"]["PricedAmount"] | null;
            /** @description What the startup is worth by it; null: nobody says. */
            valuation: components["schemas"]["ResolvedValuation"] | null;
            /** @description Whether its amount is part of what was raised; null: by its type. */
            countsTowardTotal: components["schemas"]["ResolvedFlag"] | null;
            /** @description Who takes part. */
            participations: components["schemas"]["ResolvedParticipation"][];
            /** @description The parts in which it is paid. */
            tranches: components["schemas"]["ResolvedTranche"][];
            /** @description Null where it was not. */
            superseded: components["schemas"]["Supersession"] | null;
            /** @description Whether it is part of sums and rankings. */
            counted: boolean;
            /** @description Every reason why it is not; absent where it is. */
            notCountedBecause?: components["schemas"]["NotCountedReason"][];
            /** @description Fields in which standing claims differ, and codes of warnings. */
            conflicts: string[];
            /** @description Everything that was said of it, also what no longer stands. */
            claims: components["schemas"]["RoundClaim"][];
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedText: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: string;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedText"][];
        };
        /** @description What one source says. */
        StatedText: {
            /** @description What is said. */
            value: string;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedRoundType: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["RoundType"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedRoundType"][];
        };
        /** @description What one source says. */
        StatedRoundType: {
            /** @description What is said. */
            value: components["schemas"]["RoundType"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedRoundStatus: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["RoundStatus"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedRoundStatus"][];
        };
        /** @description What one source says. */
        StatedRoundStatus: {
            /** @description What is said. */
            value: components["schemas"]["RoundStatus"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedPartialDate: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["PartialDate"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedPartialDate"][];
        };
        /** @description What one source says. */
        StatedPartialDate: {
            /** @description What is said. */
            value: components["schemas"]["PartialDate"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description An amount as it resolves from claims. */
        PricedAmount: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["Amount"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead. */
            alternatives: components["schemas"]["AmountSaid"][];
            /** @description In US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description The rate behind it; absent where nothing was converted. */
            fx?: components["schemas"]["Fx"];
        };
        /** @description What one source says of an amount. */
        AmountSaid: {
            /** @description What is said. */
            value: components["schemas"]["Amount"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description In US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
        };
        /** @description US dollars for one unit, by which an amount was converted; provisional while it stands in for that of a later month. */
        Fx: {
            currency: components["schemas"]["Currency"];
            /** @description Whose rate it is. */
            month: components["schemas"]["Month"];
            /**
             * Format: double
             * @description US dollars for one unit.
             */
            usd: number;
            /** @description Whether it stands in for that of a later month. */
            provisional: boolean;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedValuation: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["Valuation"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedValuation"][];
            /** @description In US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description The rate behind it; absent where nothing was converted. */
            fx?: components["schemas"]["Fx"];
        };
        /** @description What one source says. */
        StatedValuation: {
            /** @description What is said. */
            value: components["schemas"]["Valuation"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedFlag: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: boolean;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedFlag"][];
        };
        /** @description What one source says. */
        StatedFlag: {
            /** @description What is said. */
            value: boolean;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description What one investor gives to a round, as it resolves from claims. */
        ResolvedParticipation: {
            /** @description The organization that invests. */
            investor: components["schemas"]["Id"];
            /** @description Whether it leads the round; null: nobody says. */
            lead: components["schemas"]["ResolvedFlag"] | null;
            /** @description Its cheque; null: nobody states it. */
            amount: components["schemas"]["PricedAmount"] | null;
            /** @description What it holds after the round, in percent; null: nobody says. */
            stakePercent: components["schemas"]["ResolvedNumber"] | null;
            /** @description What the cheque is paid in; null: nobody says. */
            consideration: components["schemas"]["ResolvedConsideration"] | null;
            /** @description What of it is paid in cash, in US dollars; null: nobody says. */
            cashUsd: components["schemas"]["Paid"] | null;
            /** @description What of it is paid in compute credits, in US dollars; null: nobody says. */
            computeCreditUsd: components["schemas"]["Paid"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedNumber: {
            /**
             * Format: double
             * @description What holds, by the most trusted of the standing claims.
             */
            value: number;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedNumber"][];
        };
        /** @description What one source says. */
        StatedNumber: {
            /**
             * Format: double
             * @description What is said.
             */
            value: number;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description What a cheque is paid in, as it resolves from claims. */
        ResolvedConsideration: {
            /** @description What holds, part by part. */
            value: components["schemas"]["ConvertedConsideration"][];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead. */
            alternatives: components["schemas"]["ConsiderationSaid"][];
        };
        /** @description A part of a cheque that is paid in one kind. */
        ConvertedConsideration: {
            kind: components["schemas"]["ConsiderationKind"];
            /** @description How much is paid in it. */
            amount?: components["schemas"]["Amount"];
            share?: components["schemas"]["ChequeShare"];
            /** @description In US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description The rate behind it; absent where nothing was converted. */
            fx?: components["schemas"]["Fx"];
        };
        /** @description What one source says of what a cheque is paid in. */
        ConsiderationSaid: {
            /** @description What is said. */
            value: components["schemas"]["Consideration"][];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description US dollars paid in one kind, by the claim that wins and by those that say otherwise. */
        Paid: {
            /** @description In US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description What other sources say instead. */
            alternatives: components["schemas"]["PaidSaid"][];
            /** @description What it may be by any claim on it and on the cheque, where these leave more open. */
            range?: components["schemas"]["Interval"];
        };
        /** @description What one source says of what was paid. */
        PaidSaid: {
            /** @description In US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
        };
        /** @description A part of a round that is paid by itself, as it resolves from claims. */
        ResolvedTranche: {
            /** @description Its name, among those of the round. */
            tranche: string;
            /** @description When it is or was paid; null: nobody says. */
            on: components["schemas"]["ResolvedPartialDate"] | null;
            /** @description Of the tranche; null: nobody states it. */
            amount: components["schemas"]["PricedAmount"] | null;
            /** @description Whether it was paid; null: nobody says. */
            status: components["schemas"]["ResolvedTrancheStatus"] | null;
            /** @description What it hangs on; null: nobody says. */
            condition: components["schemas"]["ResolvedText"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedTrancheStatus: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["TrancheStatus"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedTrancheStatus"][];
        };
        /** @description What one source says. */
        StatedTrancheStatus: {
            /** @description What is said. */
            value: components["schemas"]["TrancheStatus"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description That a round no longer counts, and why. */
        Supersession: {
            /** @description The round that took its place. */
            by?: components["schemas"]["Id"];
            reason: components["schemas"]["SupersessionReason"];
            /** @description When the world could know of it. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever posted it. */
            note?: string;
        };
        /**
         * @description Why a round is not part of sums and rankings.
         * @enum {string}
         */
        NotCountedReason: "status" | "no-date" | "no-type" | "superseded" | "not-toward-total";
        /** @description What one source says of a round, and what became of that. */
        RoundClaim: {
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever posted it. */
            note?: string;
            says: components["schemas"]["RoundSaid"];
            rates?: components["schemas"]["Rates"];
            provisional?: components["schemas"]["ProvisionalMark"];
            /** @description What was accepted and looked wrong. */
            warnings?: components["schemas"]["Warning"][];
            /** @description The day by which the world could know of it. */
            knownBy: components["schemas"]["Day"];
            withdrawn?: components["schemas"]["Withdrawn"];
        };
        /** @description What a source says of a round; what it leaves out it says nothing of. */
        RoundSaid: {
            /** @description What people call it: Series B2. */
            label?: components["schemas"]["Text"];
            roundType?: components["schemas"]["RoundType"];
            status?: components["schemas"]["RoundStatus"];
            /** @description When it was made known. */
            announcedOn?: components["schemas"]["PartialDate"];
            /** @description When it was completed. */
            closedOn?: components["schemas"]["PartialDate"];
            /** @description What the round raises in all. */
            amount?: components["schemas"]["Amount"];
            valuation?: components["schemas"]["Valuation"];
            /** @description Who takes part, each investor once. */
            participations?: components["schemas"]["Participation"][];
            /** @description The parts in which it is paid. */
            tranches?: components["schemas"]["Tranche"][];
            /** @description Whether its amount is part of what was raised; by its type unless told. */
            countsTowardTotal?: boolean;
        };
        /** @description US dollars for one unit: "CNY", or "CNY 2024-05". */
        Rates: {
            [key: string]: number;
        };
        /** @description Why a claim no longer stands. */
        Withdrawn: {
            reason: components["schemas"]["WithdrawalReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: string;
        };
        /** @description What a startup was worth, point by point. */
        Timeline: {
            /** @description The startup. */
            organization: components["schemas"]["Id"];
            /** @description The latest point of known value; none after it closed or was acquired. */
            current: components["schemas"]["Point"] | null;
            /** @description Partial dates leave open whether another point is the latest. */
            currentUncertain?: boolean;
            /** @description The point of the highest value; null where none is known. */
            peak: components["schemas"]["Point"] | null;
            /** @description Valuations that are hoped for: no points. */
            targets: components["schemas"]["HopedValuation"][];
            /** @description Valuation caps: no points. */
            ceilings: components["schemas"]["HopedValuation"][];
            /** @description The day of the first point of USD 1e9 or more; null where there is none. */
            unicornSince: components["schemas"]["PartialDate"] | null;
            /** @description From its founding to that day; null where either is unknown. */
            monthsToUnicorn: components["schemas"]["Months"] | null;
            /** @description What looks wrong, by its code. */
            warnings?: "unicorn-before-founding"[];
            /** @description In the order of their days. */
            points: components["schemas"]["Point"][];
            /** @description The cursor of the points after these; absent where there are none. */
            next?: string;
            version?: components["schemas"]["Version"];
            /** @description The newest events of it could not be worked in yet: this is how it was before. */
            stale?: boolean;
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description A target or a cap: it prices nothing. */
        HopedValuation: {
            /** @description The day of the value. */
            on: components["schemas"]["PartialDate"];
            precision: components["schemas"]["Precision"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description The value in US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description The value as it was stated. */
            stated: components["schemas"]["Amount"];
            basis: components["schemas"]["ValuationBasis"];
            cause: components["schemas"]["PointCause"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description What other sources say instead. */
            alternatives: components["schemas"]["ValuationSaid"][];
        };
        /** @description Day by day, or with `first=true` figure by figure. */
        History: {
            /** @description As it was asked for. */
            organization: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description As it was asked for. */
            first?: boolean;
            /** @description Those of this page, in the order of the list. */
            changes: components["schemas"]["HistoryEntry"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description A day on which what the world could know of it changed, or what was said of a figure first. */
        HistoryEntry: {
            /** @description The day on which the world could know it. */
            knownOn: components["schemas"]["Day"];
            /** @description What changed on the day; absent with `first=true`. */
            changes?: components["schemas"]["KnownChange"][];
            /** @description Of the statements that became known on the day; absent with `first=true`. */
            sources?: components["schemas"]["Source"][];
            /** @description With `first=true`: which figure. */
            field?: string;
            /** @description With `first=true`: what was said of it first. */
            value?: unknown;
            /** @description With `first=true`: who said so. */
            source?: components["schemas"]["Source"];
            assurance?: components["schemas"]["Assurance"];
        };
        /** @description A figure that became another one. */
        KnownChange: {
            /** @description Which figure: of a round, or of the summary. */
            field: string;
            /** @description What it was until the day; null is nothing. */
            before: unknown;
            /** @description What it was from the day on; null is nothing. */
            after: unknown;
        };
        /** @description Over all holdings. */
        PortfolioTotals: {
            /** @description How many startups it holds. */
            startups: number;
            /** @description In how many rounds it took part. */
            rounds: number;
            /** @description The cheques that are known, in US dollars; null: none is. */
            knownUsd: components["schemas"]["Interval"] | null;
            /** @description How many cheques nobody states. */
            unknownCheques: number;
            /** @description What of them is paid in cash, in US dollars; null is unknown. */
            cashUsd: components["schemas"]["Interval"] | null;
            /** @description What of them is paid in compute credits, in US dollars; null is unknown. */
            computeCreditUsd: components["schemas"]["Interval"] | null;
            /** @description Lent in notes that may become shares, until a stake is stated; in US dollars. */
            convertibleUsd: components["schemas"]["Interval"] | null;
            /** @description Stakes times values, in US dollars; null is unknown. */
            navUsd: components["schemas"]["Interval"] | null;
            /** @description Stake times the price that was paid for all of a startup, in US dollars. */
            shareOfPriceUsd: components["schemas"]["Interval"] | null;
            /** @description What it was paid for what it sold, in US dollars, as it is stated. */
            proceedsUsd: components["schemas"]["Interval"] | null;
            /** @description NAV, of the holdings that have one. */
            scenarios: components["schemas"]["PortfolioScenarios"];
        };
        PortfolioScenarios: {
            /** @description As if no round had diluted it, in US dollars; null is unknown. */
            undiluted: components["schemas"]["Interval"] | null;
            /** @description Diluted by the rounds that are known, in US dollars; null is unknown. */
            "diluted-by-known-rounds": components["schemas"]["Interval"] | null;
        };
        /** @description Of how much of the portfolio the figures know. */
        PortfolioCoverage: {
            /**
             * Format: double
             * @description Of all cheques, those that are known; null where there is none.
             */
            chequesKnownPercent: number | null;
            /** @description Holdings whose stake is known as far as claims tell. */
            withStake: number;
            /** @description Holdings whose stake somebody states. */
            withStatedStake: number;
            /** @description Holdings whose startup has a known value. */
            withValuation: number;
            /** @description Holdings with both ends of NAV. */
            withNav: number;
            /** @description Holdings with a lower end of NAV. */
            withNavLow: number;
            /** @description Holdings with an upper end of NAV. */
            withNavHigh: number;
        };
        /** @description What two investors hold alike. */
        PortfolioOverlap: {
            /** @description The other investor. */
            with: components["schemas"]["Id"];
            /** @description How many startups that one holds. */
            startupsOfOther: number;
            /** @description The startups that both hold. */
            startups: components["schemas"]["Id"][];
            /**
             * Format: double
             * @description Startups of both, of those of either; null where neither holds any.
             */
            jaccardPercent: number | null;
            /**
             * Format: double
             * @description Overlap where each startup weighs the same, in percent.
             */
            equalPercent: number;
            /**
             * Format: double
             * @description Overlap by what the known cheques come to, in percent; null is unknown.
             */
            costPercent: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description What an investor holds of one startup. */
        Holding: {
            /** @description The startup. */
            startup: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /** @description Where it has its seat; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description What it works on; null: nobody says. */
            sector: components["schemas"]["Id"] | null;
            /** @description The rounds in which it took part. */
            rounds: components["schemas"]["HeldRound"][];
            /** @description What is said of its stake apart from rounds. */
            reported: components["schemas"]["ReportedStake"][];
            /** @description The cheques that are known, in US dollars; null: none is. */
            knownUsd: components["schemas"]["Interval"] | null;
            /** @description How many cheques nobody states. */
            unknownCheques: number;
            /** @description What of them is paid in cash, in US dollars; null is unknown. */
            cashUsd: components["schemas"]["Interval"] | null;
            /** @description What of them is paid in compute credits, in US dollars; null is unknown. */
            computeCreditUsd: components["schemas"]["Interval"] | null;
            /** @description Lent in notes that may become shares, until a stake is stated; in US dollars. */
            convertibleUsd: components["schemas"]["Interval"] | null;
            /** @description The stake that was stated last; null: nobody states any. */
            statedStakePercent: components["schemas"]["Percent"] | null;
            /** @description What it holds, as far as claims tell; null: it may be anything. */
            stake: components["schemas"]["Stake"] | null;
            /** @description The same, member by member of the group. */
            stakes: components["schemas"]["MemberStake"][];
            /** @description The day of the oldest statement that the stake rests on. */
            statedOn: components["schemas"]["PartialDate"] | null;
            /** @description The day on which it was stated that nothing is held any more. */
            soldOn: components["schemas"]["PartialDate"] | null;
            /** @description What the startup is priced by; null: its value is unknown. */
            valuation: components["schemas"]["HoldingValuation"] | null;
            /**
             * @description Of NAV: stake times headline value, as if all shares were equal. No fair value.
             * @constant
             */
            method: "headline";
            /** @description The day of that value; null: it is unknown. */
            pricedOn: components["schemas"]["PartialDate"] | null;
            /** @description Days since then; null: it is unknown. */
            daysSince: number | null;
            /** @description Stake times value, in US dollars; null is unknown. */
            navUsd: components["schemas"]["Interval"] | null;
            /** @description How the startup ended; null where it did not. */
            exited: components["schemas"]["HoldingExit"] | null;
            /** @description Stake times the price that was paid for all of it, in US dollars, with the same caution. */
            shareOfPriceUsd: components["schemas"]["Interval"] | null;
            /** @description What it was paid for what it sold, in US dollars, as it is stated. */
            proceedsUsd: components["schemas"]["Interval"] | null;
            scenarios: components["schemas"]["HoldingScenarios"];
            weights: components["schemas"]["HoldingWeights"];
        };
        /** @description A round in which it took part. */
        HeldRound: {
            /** @description Of the round, among those of the startup. */
            round: components["schemas"]["Id"];
            /** @description The day of the round; null: nobody says. */
            on: components["schemas"]["PartialDate"] | null;
            instrument: components["schemas"]["Instrument"];
            /** @description Null where nobody says. */
            lead: boolean | null;
            /** @description Its cheque in US dollars; null is unknown. */
            chequeUsd: components["schemas"]["Interval"] | null;
            /**
             * Format: double
             * @description What it is said to hold after the round, in percent; null: nobody says.
             */
            statedStakePercent: number | null;
            /** @description What of the cheque is paid in cash, by every claim. */
            cashUsd: components["schemas"]["Paid"][];
            /** @description What of the cheque is paid in compute credits, by every claim. */
            computeCreditUsd: components["schemas"]["Paid"][];
        };
        /**
         * @description The kind of money that a round raises.
         * @enum {string}
         */
        Instrument: "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap";
        /** @description What is said of a stake apart from rounds, by the claim that wins and by those that say otherwise. */
        ReportedStake: {
            /** @description Of the stake, among those of the startup. */
            stake: components["schemas"]["Id"];
            /** @description The organization that holds it. */
            holder: components["schemas"]["ResolvedId"];
            /** @description The day on which it was so. */
            asOf: components["schemas"]["ResolvedPartialDate"];
            /** @description How much of the startup; 0 is all sold. */
            percent: components["schemas"]["ResolvedPercent"];
            /** @description Of what it is the percentage; null: nobody says. */
            basis: components["schemas"]["ResolvedStakeBasis"] | null;
            /** @description The organization that it sold to; null: nobody says. */
            to: components["schemas"]["ResolvedId"] | null;
            /** @description What it was paid for what it sold, in US dollars; null is unknown. */
            proceedsUsd: components["schemas"]["Interval"] | null;
        };
        /** @description What one source says. */
        StatedId: {
            /** @description What is said. */
            value: components["schemas"]["Id"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedId: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["Id"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedId"][];
        };
        /** @description Of the startup, from 0 to 100. */
        Percent: {
            /**
             * Format: double
             * @description At least so much, in percent.
             */
            low: number;
            /**
             * Format: double
             * @description At most so much, in percent.
             */
            high: number;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description What one source says. */
        StatedPercent: {
            /** @description What is said. */
            value: components["schemas"]["Percent"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedPercent: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["Percent"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedPercent"][];
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedStakeBasis: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["StakeBasis"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedStakeBasis"][];
        };
        /** @description What one source says. */
        StatedStakeBasis: {
            /** @description What is said. */
            value: components["schemas"]["StakeBasis"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description Percent of the startup, and what each round did to it. Null where it may be anything. */
        Stake: {
            /**
             * Format: double
             * @description At least so much, in percent.
             */
            low: number;
            /**
             * Format: double
             * @description At most so much, in percent.
             */
            high: number;
            basis: components["schemas"]["StakeOrigin"];
            /** @description In the order of their days. */
            steps: components["schemas"]["StakeStep"][];
            /** @description Rounds in which it bought for a sum that nobody states, since the last statement. */
            unknownCheques: components["schemas"]["Id"][];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /**
         * @description Whether it rests on a stated stake, or on cheques alone.
         * @enum {string}
         */
        StakeOrigin: "stated" | "cheques";
        /** @description What a round or a statement did to a stake. */
        StakeStep: {
            /** @description The round that did it; null: it was no round. */
            round: components["schemas"]["Id"] | null;
            /** @description The reported stake that did it; null: it was none. */
            reported: components["schemas"]["Id"] | null;
            /** @description Its day. */
            on: components["schemas"]["PartialDate"];
            did: components["schemas"]["StakeStepKind"];
            /** @description What was paid, in US dollars; null is unknown. */
            chequeUsd: components["schemas"]["Interval"] | null;
            /** @description What the round raised in new money, in US dollars; null is unknown. */
            newMoneyUsd: components["schemas"]["Interval"] | null;
            /** @description What the startup was worth after it, in US dollars; null is unknown. */
            postMoneyUsd: components["schemas"]["Interval"] | null;
            /** @description The stake after it; null: it may be anything. */
            stake: components["schemas"]["Percent"] | null;
        };
        /**
         * @description What it did to the stake.
         * @enum {string}
         */
        StakeStepKind: "stated" | "bought" | "diluted" | "bought-and-diluted";
        /** @description What one member of a group holds. */
        MemberStake: {
            /** @description The member of the group. */
            holder: components["schemas"]["Id"];
            /** @description What it holds; null: it may be anything. */
            percent: components["schemas"]["Percent"] | null;
            /** @description The day of the statement that this rests on; null: there is none. */
            statedOn: components["schemas"]["PartialDate"] | null;
            /** @description The day on which it held nothing any more; null: nobody says so. */
            soldOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description The point of the timeline that the startup is priced by. */
        HoldingValuation: {
            /** @description The day of the value. */
            on: components["schemas"]["PartialDate"];
            precision: components["schemas"]["Precision"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description The value in US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            basis: components["schemas"]["ValuationBasis"];
            cause: components["schemas"]["PointCause"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
        };
        /** @description How a startup ended. */
        HoldingExit: {
            exit: components["schemas"]["FinalExit"];
            /** @description The day of its completion. */
            on: components["schemas"]["PartialDate"];
        };
        /**
         * @description After which nothing is held any more.
         * @enum {string}
         */
        FinalExit: "acquired" | "closed";
        /** @description What it would be under each assumption. */
        HoldingScenarios: {
            undiluted: components["schemas"]["Scenario"];
            "diluted-by-known-rounds": components["schemas"]["Scenario"];
        };
        /** @description What a holding would be under an assumption. */
        Scenario: {
            /** @description What is assumed, in a sentence. */
            assumption: string;
            /** @description What it would hold; null: it may be anything. */
            stake: components["schemas"]["Percent"] | null;
            /** @description What that would be worth, in US dollars; null is unknown. */
            navUsd: components["schemas"]["Interval"] | null;
            /** @description What it rests on. */
            inputs: components["schemas"]["ScenarioInput"][];
            /** @description The rounds that diluted it, in the order of their days. */
            diluting: components["schemas"]["DilutingRound"][];
            /** @description Rounds in which it bought nobody knows how much. */
            without: components["schemas"]["Id"][];
        };
        /** @description A stake that a scenario begins with. */
        ScenarioInput: {
            /** @description The member of the group. */
            holder: components["schemas"]["Id"];
            /** @description Of the round, or of the reported stake. */
            id: components["schemas"]["Id"];
            /** @description Its day. */
            on: components["schemas"]["PartialDate"];
            did: components["schemas"]["ScenarioInputKind"];
            /** @description How much of the startup. */
            percent: components["schemas"]["Percent"];
        };
        /**
         * @description Whether a stake was stated, or bought.
         * @enum {string}
         */
        ScenarioInputKind: "stated" | "bought";
        /** @description A round that made stakes smaller. */
        DilutingRound: {
            /** @description Of the round, among those of the startup. */
            round: components["schemas"]["Id"];
            /** @description Its day. */
            on: components["schemas"]["PartialDate"];
            /** @description What it leaves of a stake, of 1. */
            leaves: components["schemas"]["Percent"];
        };
        /** @description Its part of the portfolio, in percent. */
        HoldingWeights: {
            /** @description By NAV; null is unknown. */
            nav: components["schemas"]["Range"] | null;
            /**
             * Format: double
             * @description By what the known cheques come to; null is unknown.
             */
            cost: number | null;
            /**
             * Format: double
             * @description Each startup as much as any other.
             */
            equal: number;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description From low to high; null is unknown. */
        Range: {
            /**
             * Format: double
             * @description At least so much; null is unknown.
             */
            low: number | null;
            /**
             * Format: double
             * @description At most so much; null is unknown.
             */
            high: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description What compute an organization has and uses on a day. */
        Compute: {
            /** @description Who was asked for. */
            organization: components["schemas"]["Id"];
            /** @description Its group on the day, or itself. */
            group: components["schemas"]["Id"];
            /** @description All of the group on the day, itself included. */
            members: components["schemas"]["Id"][];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day that the answer is about. */
            on: components["schemas"]["Day"];
            chipTable: components["schemas"]["Version"];
            /** @description What the group operates, all clusters together; null where it is known to operate none. */
            capacity: components["schemas"]["ProviderMetrics"] | null;
            /** @description What the group operates, by Id. */
            clusters: components["schemas"]["OperatedCluster"][];
            /** @description What the group holds as a tenant on the day; null where no allocation was ever reported. */
            heldGpus: components["schemas"]["GpuCount"] | null;
            /** @description The same by cluster, the most first. */
            byCluster: components["schemas"]["HeldInCluster"][];
            /** @description All that it ever held, as far as the viewpoint knows. */
            allocations: components["schemas"]["HeldAllocation"][];
            /** @description Cloud credits as ledgers. */
            credits: components["schemas"]["ComputeCredits"];
            /** @description Contracts for compute that it is a party of, by Id. */
            contracts: components["schemas"]["Contract"][];
            /** @description What restricts any of it on the day. */
            restrictions: components["schemas"]["ReachingRestriction"][];
            /** @description No answer says that nothing is required. */
            notLegalAdvice: boolean;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description What providers are ranked by. */
        ProviderMetrics: {
            /** @description How many clusters it runs. */
            clusters: number;
            /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. */
            gpus: components["schemas"]["GpuCount"] | null;
            /** @description Of usable phases where they are known, likewise. */
            h100Equivalents: number | null;
            /** @description What was reported as allocated. */
            allocatedGpus: components["schemas"]["GpuCount"];
            /**
             * Format: double
             * @description Percent of usable GPUs that are allocated, over clusters where an allocation was ever reported and usable GPUs are counted; null where there are none.
             */
            utilization: number | null;
            /** @description Usable phases of which nobody says how many GPUs they have. */
            phasesWithoutCount: number;
            /** @description Usable phases whose H100 equivalents are neither stated nor can be computed. */
            phasesWithoutEquivalents: number;
            /** @description Usable phases of which neither is known. */
            phasesUnknown: number;
        };
        /**
         * Format: double
         * @description GPUs, with at most 6 decimals.
         */
        GpuCount: number;
        /** @description A cluster that the group operates, on the day. */
        OperatedCluster: {
            /** @description Its Id. */
            cluster: components["schemas"]["Id"];
            /** @description What it is called. */
            name: string;
            /** @description Who of the group operates it. */
            operator: components["schemas"]["Id"];
            /** @description Where it stands; null where nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. `phasesWithoutCount` are left out. */
            usableGpus: components["schemas"]["GpuCount"] | null;
            /** @description What was reported as allocated; 0 beside `utilization` null: nobody reported any, in use or not. */
            allocatedGpus: components["schemas"]["GpuCount"];
            /** @description `usableGpus` less `allocatedGpus`, never below 0; null where `usableGpus` is. */
            freeGpus: components["schemas"]["GpuCount"] | null;
            /**
             * Format: double
             * @description Percent of `usableGpus` that are allocated; null when none is usable or counted, or no allocation was ever reported.
             */
            utilization: number | null;
            /** @description Of usable phases that can be converted or of which they are stated, rounded after adding; 0 only where no phase is usable, null where they are known of none. */
            h100Equivalents: number | null;
            /** @description Usable phases of which nobody says how many GPUs they have. */
            phasesWithoutCount: number;
            /** @description Usable phases whose H100 equivalents are neither stated nor can be computed. */
            phasesWithoutEquivalents: number;
            /** @description Usable phases of which neither a count nor equivalents are known; in both of the others, too. */
            phasesUnknown: number;
            /** @description GPUs by state, of phases with a count; null where phases are in it and none has one. */
            unbuilt: components["schemas"]["UnbuiltGpus"];
            /** @description How many phases in the state have no count. */
            unbuiltWithoutCount: components["schemas"]["UnbuiltPhases"];
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
        };
        UnbuiltGpus: {
            /** @description Of phases that somebody claims. */
            claimed: components["schemas"]["GpuCount"] | null;
            /** @description Of phases that are announced. */
            announced: components["schemas"]["GpuCount"] | null;
            /** @description Of phases that are contracted. */
            contracted: components["schemas"]["GpuCount"] | null;
            /** @description Of phases that are being built. */
            "under-construction": components["schemas"]["GpuCount"] | null;
        };
        UnbuiltPhases: {
            /** @description Of phases that somebody claims. */
            claimed: number;
            /** @description Of phases that are announced. */
            announced: number;
            /** @description Of phases that are contracted. */
            contracted: number;
            /** @description Of phases that are being built. */
            "under-construction": number;
        };
        /** @description What it holds in one cluster on the day. */
        HeldInCluster: {
            /** @description Where the GPUs are. */
            cluster: components["schemas"]["Id"];
            /** @description What the cluster is called. */
            clusterName: string;
            /** @description Who operates it. */
            operator: components["schemas"]["Id"];
            /** @description On the day, over all allocations there. */
            gpus: components["schemas"]["GpuCount"];
            /** @description How many run on the day. */
            allocations: number;
        };
        /** @description GPUs that the organization, or another of its group, holds as a tenant. */
        HeldAllocation: {
            /** @description Where the GPUs are. */
            cluster: components["schemas"]["Id"];
            /** @description What the cluster is called. */
            clusterName: string;
            /** @description Who operates it. */
            operator: components["schemas"]["Id"];
            /** @description Where the cluster stands; null where nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description Its Id within the cluster. */
            allocation: components["schemas"]["Id"];
            /** @description Who of the group holds it. */
            tenant: components["schemas"]["Id"];
            /** @description Null where nobody states it. */
            gpuModel: string | null;
            /** @description `reserved`, `on-demand` or `spot`. */
            terms: string;
            /** @description On the day. */
            gpus: components["schemas"]["GpuCount"];
            /** @description Its size from day to day. */
            course: components["schemas"]["HeldAllocationCourse"][];
            /** @description Codes of what looks wrong: `chip-unknown` where no chip is called so. */
            conflicts: string[];
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
        };
        /** @description Sums are in the currency of the face value. */
        Credit: {
            /** @description Of the credit. */
            id: components["schemas"]["Id"];
            /** @description The organization that grants it. */
            provider: components["schemas"]["Id"];
            /** @description The organization that may draw it. */
            beneficiary: components["schemas"]["Id"];
            /** @description The day of the grant. */
            grantedOn: components["schemas"]["PartialDate"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description The round that it is a part of; null: of none, as far as is known. */
            round: components["schemas"]["RoundRef"] | null;
            /** @description Whether it lies with a third party until it is drawn; null: nobody says. */
            escrow: boolean | null;
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            /** @description Of the face value, and of the sums beside it: an ISO 4217 code. */
            currency: components["schemas"]["Currency"];
            /** @description The face value. */
            granted: components["schemas"]["Amount"];
            /**
             * Format: double
             * @description What was drawn until the day, in the currency of the credit.
             */
            drawn: number;
            /**
             * Format: double
             * @description What was revoked until the day, in the currency of the credit.
             */
            revoked: number;
            /**
             * Format: double
             * @description What lapsed; null when it did, and nobody knows how much.
             */
            expired: number | null;
            /** @description What can still be drawn, in the currency of the credit; null is unknown. */
            remaining: components["schemas"]["Interval"] | null;
            /**
             * Format: double
             * @description Drawn a day, over the last 90 days, in the currency of the credit.
             */
            burnPerDay: number;
            /** @description When the least and the most that remains would be gone at this rate, its last day at the latest. */
            projectedExhaustion: components["schemas"]["ProjectedExhaustion"];
            /** @description What would lapse at this rate when it expires, in US dollars; null when it does not, or has. */
            lapsesUsd: components["schemas"]["Interval"] | null;
            /** @description The day on which what is left lapses; null: nobody says. */
            expiresOn: components["schemas"]["PartialDate"] | null;
        };
        ProjectedExhaustion: {
            /** @description When the least would be gone; null: never, or nobody knows. */
            earliest: components["schemas"]["Day"] | null;
            /** @description When the most would be gone; null: never, or nobody knows. */
            latest: components["schemas"]["Day"] | null;
        };
        /** @description A contract for compute as its claims resolve, each field with the source that says so. */
        Contract: {
            /** @description Which part the organization, or its group of the day of the contract, has in it. */
            role: components["schemas"]["ContractRole"];
            /** @description Its Id. */
            contract: components["schemas"]["Id"];
            /** @description What kind of contract it is. */
            contractKind: components["schemas"]["ResolvedContractKind"] | null;
            /** @description Who provides; of one that was merged the survivor. */
            provider: components["schemas"]["ResolvedText"] | null;
            /** @description Who takes; of one that was merged the survivor. */
            customer: components["schemas"]["ResolvedText"] | null;
            /** @description As it was stated; null where nobody says. */
            value: components["schemas"]["ResolvedAmount"] | null;
            /** @description In US dollars; null where undisclosed. */
            valueUsd: components["schemas"]["Interval"] | null;
            /** @description When it was announced. */
            announcedOn: components["schemas"]["ResolvedText"] | null;
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description When it begins. */
            startsOn: components["schemas"]["ResolvedPartialDate"] | null;
            /** @description Its last day. */
            endsOn: components["schemas"]["ResolvedPartialDate"] | null;
            /** @description How long it runs. */
            years: components["schemas"]["ResolvedNumber"] | null;
            /** @description Which chips it is about. */
            gpuModel: components["schemas"]["ResolvedText"] | null;
            /** @description How much power it is about, in gigawatts. */
            powerGw: components["schemas"]["ResolvedNumber"] | null;
            /** @description The round that it belongs to. */
            round: components["schemas"]["ResolvedRoundRef"] | null;
            /** @description How firm it is. */
            status: components["schemas"]["ResolvedContractStatus"] | null;
            /** @description Fields in which standing claims differ, and codes of warnings. */
            conflicts: string[];
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedContractKind: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["ContractKind"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedContractKind"][];
        };
        /** @description What one source says. */
        StatedContractKind: {
            /** @description What is said. */
            value: components["schemas"]["ContractKind"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedAmount: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["Amount"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedAmount"][];
        };
        /** @description What one source says. */
        StatedAmount: {
            /** @description What is said. */
            value: components["schemas"]["Amount"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedRoundRef: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["RoundRef"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedRoundRef"][];
        };
        /** @description What one source says. */
        StatedRoundRef: {
            /** @description What is said. */
            value: components["schemas"]["RoundRef"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedContractStatus: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["ContractStatus"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedContractStatus"][];
        };
        /** @description What one source says. */
        StatedContractStatus: {
            /** @description What is said. */
            value: components["schemas"]["ContractStatus"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A restriction in force on the day that reaches any of it. */
        ReachingRestriction: {
            /** @description Of the restriction. */
            id: components["schemas"]["Id"];
            /** @description What it is called. */
            title: string;
            /** @description As of the day. */
            policy: components["schemas"]["RestrictionPolicy"];
            /** @description From when on it takes effect. */
            effectiveOn: components["schemas"]["PartialDate"];
            /** @description Whether it names the organization, or one of its group. */
            named: boolean;
            /** @description Clusters of the group with a phase that it falls on. */
            clusters: components["schemas"]["Id"][];
            /** @description Allocations of the group that it falls on. */
            allocations: components["schemas"]["ReachingRestrictionAllocation"][];
        };
        /** @description The valuation timeline of one of several organizations. */
        TimelineOfOne: {
            /** @description Whose timeline it is. */
            organization: components["schemas"]["Id"];
            /** @description What it is called. */
            name: string;
            /** @description Null where nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description Null where nobody says. */
            sector: components["schemas"]["Id"] | null;
            /** @description The latest point of known value; none after it closed or was acquired. */
            current: components["schemas"]["Point"] | null;
            /** @description Partial dates leave open whether another point is the latest. */
            currentUncertain?: boolean;
            /** @description The point of the highest value; null where none is known. */
            peak: components["schemas"]["Point"] | null;
            /** @description Valuations that are hoped for: no points. */
            targets: components["schemas"]["HopedValuation"][];
            /** @description Valuation caps: no points. */
            ceilings: components["schemas"]["HopedValuation"][];
            /** @description The day of the first point of USD 1e9 or more; null where there is none. */
            unicornSince: components["schemas"]["PartialDate"] | null;
            /** @description From its founding to that day; null where either is unknown. */
            monthsToUnicorn: components["schemas"]["Months"] | null;
            /** @description What looks wrong, by its code. */
            warnings?: "unicorn-before-founding"[];
            /** @description In the order of their days. */
            points: components["schemas"]["Point"][];
            /** @description Of its stream; absent in an answer about an instant. */
            version?: components["schemas"]["Version"];
            /** @description The newest events of it could not be worked in yet: this is how it was before. */
            stale?: boolean;
        };
        /**
         * @description What was found.
         * @enum {string}
         */
        ResultKind: "organization" | "chip" | "cluster" | "restriction" | "round" | "source";
        /** @description A thing that the words may mean. */
        Result: {
            /** @description 1 fits best; what fits equally well shares a rank. */
            rank: number;
            kind: components["schemas"]["ResultKind"];
            /** @description Of the thing; of a round within its startup. */
            id: components["schemas"]["Id"];
            /** @description Whose round it is; null of all others. */
            organization: components["schemas"]["Id"] | null;
            /** @description What it is called: a name, a title, a model, a publisher. */
            name: string;
            /** @description Where it lives: what to ask next. */
            path: string;
            /** @description By what it was found. */
            matched: components["schemas"]["ResultMatched"];
        };
        /** @description How far everything is. */
        Status: {
            /** @description When this was looked at. */
            now: components["schemas"]["Instant"];
            /** @description The last position in the order of changes. */
            position: number;
            /** @description Each view. */
            views: components["schemas"]["ViewStatus"][];
            /** @description Each roll-up. */
            boards: components["schemas"]["BoardStatus"][];
            /** @description What is stuck, by view. */
            stuck: components["schemas"]["StuckRow"][];
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description How far the rows of a view are behind what was recorded. */
        ViewStatus: {
            /** @description Its name: rows of one kind. */
            view: string;
            /** @description For how long it has lacked what it lacks longest; 0 where nothing is lacking, null where what is lacking is damaged. */
            lagSeconds: number | null;
            /** @description Streams of which it lacks something. */
            streamsBehind: number;
            /** @description When the first of what it lacks was recorded; null where nothing is lacking. */
            behindSince: components["schemas"]["Instant"] | null;
            /** @description Up to when everything was seen to be in it, when that was last looked at; null before the first look. */
            finalUpTo: components["schemas"]["Instant"] | null;
            /** @description Rows among what is behind that could not be folded further. */
            stuck: number;
        };
        /** @description How far the boards of a roll-up are behind what was recorded. */
        BoardStatus: {
            /** @description Its name: what is computed from rows. */
            board: string;
            /** @description For how long it has lacked what it lacks longest; 0 where nothing is lacking, null where what is lacking is damaged. */
            lagSeconds: number | null;
            /** @description Streams of which it lacks something. */
            streamsBehind: number;
            /** @description When the first of what it lacks was recorded; null where nothing is lacking. */
            behindSince: components["schemas"]["Instant"] | null;
            /** @description Up to when everything was seen to be in it, when that was last looked at; null before the first look. */
            finalUpTo: components["schemas"]["Instant"] | null;
        };
        /** @description A row that waits for other code, or for what damaged it to be mended. */
        StuckRow: {
            /** @description Of which view. */
            view: string;
            /** @description Of which stream. */
            stream: components["schemas"]["StreamName"];
            /** @description Up to which version it is folded: what it still answers, with `stale: true`. */
            version: number;
            /** @description When what it could not take in was recorded; null where that is damaged. */
            since: components["schemas"]["Instant"] | null;
            /** @description Why. */
            error: string;
            /** @description The version of the fold that met it; 0 where the row cannot be read. */
            fold: number;
            /** @description The version of the code that met it. */
            code: string;
        };
        /**
         * @description As it was asked for: rounds of which kind of money.
         * @enum {string}
         */
        InstrumentChoice: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
        /** @description An investor in a ranking. */
        InvestorEntry: {
            /** @description Null without a value. */
            rank: number | null;
            /** @description The best and the worst rank that the bounds of claims allow; null without a value. */
            rankRange: number[] | null;
            /** @description Of the organization. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /**
             * Format: double
             * @description The metric asked for; of an interval the lower bound; null is unknown.
             */
            value: number | null;
            /**
             * Format: double
             * @description Percent of the sum of all values; null where that is 0, or a sum means nothing.
             */
            shareOfKnown: number | null;
            metrics: components["schemas"]["InvestorMetrics"];
            provisional?: components["schemas"]["ProvisionalMark"];
            explanation?: components["schemas"]["InvestorExplanation"];
        };
        /** @description What investors are ranked by. */
        InvestorMetrics: {
            /** @description In how many startups it invested. */
            startups: number;
            /** @description In how many rounds it took part. */
            rounds: number;
            /** @description How many of them it led. */
            leads: number;
            /**
             * Format: double
             * @description The cheques that are known, the lower bounds of them, in US dollars.
             */
            knownUsd: number;
            /** @description How many cheques nobody states. */
            unknownCheques: number;
            /** @description What it paid in compute credits, in US dollars; null is unknown. */
            computeCreditUsd: components["schemas"]["InvestorCredits"] | null;
            /** @description What it paid in cash, in US dollars; null is unknown. */
            cashUsd: components["schemas"]["Interval"] | null;
            /** @description How many of the startups are or were worth USD 1e9. */
            unicorns: number;
        };
        /** @description What an investor paid in compute credits, in US dollars. */
        InvestorCredits: {
            /**
             * Format: double
             * @description At least so much, in US dollars.
             */
            low: number;
            /**
             * Format: double
             * @description At most so much, in US dollars; null: nobody knows how much at most.
             */
            high: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
            /** @description What claims that lost say of any of the rounds. */
            alternatives?: components["schemas"]["CreditSaid"][];
        };
        /** @description What a claim that lost says of compute credits in a round. */
        CreditSaid: {
            /** @description The startup. */
            startup: components["schemas"]["Id"];
            /** @description Of the round, among those of the startup. */
            round: components["schemas"]["Id"];
            /** @description The organization that invests. */
            investor: components["schemas"]["Id"];
            /** @description What is paid in compute credits, in US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
        };
        /** @description What the numbers rest on. */
        InvestorExplanation: {
            /** @description By which rule they count, in a sentence. */
            rule: string;
            /** @description The rounds behind the numbers. */
            rounds: components["schemas"]["InvestedRound"][];
        };
        /** @description A round in which it took part. */
        InvestedRound: {
            /** @description The startup that raised it. */
            startup: components["schemas"]["Id"];
            /** @description Of the round, among those of the startup. */
            round: components["schemas"]["Id"];
            /** @description The day of the round. */
            on: components["schemas"]["PartialDate"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description Whether it is part of sums and rankings. */
            counted: boolean;
            /** @description Whether standing claims on it differ. */
            disputed: boolean;
            /** @description How far it has come; null: nobody says. */
            status: components["schemas"]["ResolvedRoundStatus"] | null;
            /** @description What it raises in all; null: nobody states it. */
            amount: components["schemas"]["PricedAmount"] | null;
            /**
             * Format: double
             * @description Its cheque in US dollars, the lower bound of it; null is unknown.
             */
            knownUsd: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
            /** @description Who takes part. */
            participations: components["schemas"]["ResolvedParticipation"][];
            /** @description Who says so. */
            sources: components["schemas"]["Source"][];
            /** @description Everything that was said of it, also what no longer stands. */
            claims: components["schemas"]["RoundClaim"][];
        };
        /** @description A startup in a ranking. */
        StartupEntry: {
            /** @description Null without a value. */
            rank: number | null;
            /** @description The best and the worst rank that the bounds of claims allow; null without a value. */
            rankRange: number[] | null;
            /** @description Of the organization. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /**
             * Format: double
             * @description The metric asked for; of an interval the lower bound; null is unknown.
             */
            value: number | null;
            /**
             * Format: double
             * @description Percent of the sum of all values; null where that is 0, or a sum means nothing.
             */
            shareOfKnown: number | null;
            metrics: components["schemas"]["StartupMetrics"];
            provisional?: components["schemas"]["ProvisionalMark"];
            explanation?: components["schemas"]["StartupExplanation"];
        };
        /** @description What startups are ranked by. */
        StartupMetrics: {
            /** @description What it is worth, in US dollars; null is unknown. */
            valuationUsd: components["schemas"]["Interval"] | null;
            /** @description New money that it raised, in US dollars; null is unknown. */
            raisedUsd: components["schemas"]["Interval"] | null;
            /** @description How many rounds state no amount. */
            unknownAmounts: number;
            /** @description From its founding to USD 1e9; null where either day is unknown. */
            monthsToUnicorn: components["schemas"]["Months"] | null;
            /** @description Its last step in value, as a factor; null is unknown. */
            stepUp: components["schemas"]["Interval"] | null;
            /** @description Null where no allocation was ever reported. */
            gpus: components["schemas"]["GpuCount"] | null;
        };
        /** @description What the numbers rest on. */
        StartupExplanation: {
            /** @description By which rule they count, in a sentence. */
            rule: string;
            /** @description The rounds behind the numbers. */
            rounds: components["schemas"]["RoundOfStartup"][];
        };
        /** @description A round behind a number of a startup. */
        RoundOfStartup: {
            /** @description The startup that raised it. */
            startup: components["schemas"]["Id"];
            /** @description Of the round, among those of the startup. */
            round: components["schemas"]["Id"];
            /** @description The day of the round. */
            on: components["schemas"]["PartialDate"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description Whether it is part of sums and rankings. */
            counted: boolean;
            /** @description Whether standing claims on it differ. */
            disputed: boolean;
            /** @description How far it has come; null: nobody says. */
            status: components["schemas"]["ResolvedRoundStatus"] | null;
            /** @description What it raises in all; null: nobody states it. */
            amount: components["schemas"]["PricedAmount"] | null;
            /** @description Who takes part. */
            participations: components["schemas"]["ResolvedParticipation"][];
            /** @description Everything that was said of it, also what no longer stands. */
            claims: components["schemas"]["RoundClaim"][];
            /** @description What kind of money it is. */
            instrument: components["schemas"]["RoundOfStartupInstrument"];
            /** @description What it adds to `raisedUsd`; null where nobody knows; absent where it is not counted, or money of another kind. */
            raisedUsd?: components["schemas"]["Interval"] | null;
        };
        /** @description From low to high. */
        Bounds: {
            /**
             * Format: double
             * @description At least so much.
             */
            low: number;
            /**
             * Format: double
             * @description At most so much.
             */
            high: number;
        };
        /** @description How concentrated, at the least and at the most. */
        LabelRange: {
            /** @description At the least. */
            low: components["schemas"]["ConcentrationLabel"];
            /** @description At the most. */
            high: components["schemas"]["ConcentrationLabel"];
        };
        /**
         * @description How concentrated.
         * @enum {string}
         */
        ConcentrationLabel: "unconcentrated" | "moderate" | "high";
        /** @description Of how much of the money the figures know. */
        MoneyCoverage: {
            /** @description How many rounds count. */
            rounds: number;
            /** @description How many of them state no amount. */
            roundsWithoutAmount: number;
            /** @description Of which no investor is known: `startups` and `rounds` do not see them. */
            roundsWithoutInvestor: number;
            /** @description How many cheques there are. */
            cheques: number;
            /** @description How many of them nobody states. */
            unknownCheques: number;
            /**
             * Format: double
             * @description The cheques that are known, in US dollars.
             */
            knownUsd: number;
            /**
             * Format: double
             * @description What the rounds raised at least, in US dollars.
             */
            totalUsd: number;
            /**
             * Format: double
             * @description The most that the rounds raised; null without a bound.
             */
            atMostUsd: number | null;
            /**
             * Format: double
             * @description The known cheques, of that; null where that is 0.
             */
            knownPercent: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description What the numbers rest on. */
        ConcentrationExplanation: {
            /** @description By which rule they count, in a sentence. */
            rule: string;
            /** @description The rounds behind the numbers. */
            rounds: components["schemas"]["TotalledRound"][];
        };
        /** @description A round that shares rest on. */
        TotalledRound: {
            /** @description The startup that raised it. */
            startup: components["schemas"]["Id"];
            /** @description Of the round, among those of the startup. */
            round: components["schemas"]["Id"];
            /** @description The day of the round. */
            on: components["schemas"]["PartialDate"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description Whether it is part of sums and rankings. */
            counted: boolean;
            /** @description Whether standing claims on it differ. */
            disputed: boolean;
            /** @description How far it has come; null: nobody says. */
            status: components["schemas"]["ResolvedRoundStatus"] | null;
            /** @description What it raises in all; null: nobody states it. */
            amount: components["schemas"]["PricedAmount"] | null;
            /** @description Who takes part. */
            participations: components["schemas"]["ResolvedParticipation"][];
            /** @description Everything that was said of it, also what no longer stands. */
            claims: components["schemas"]["RoundClaim"][];
            /**
             * Format: double
             * @description What it raised at least, in US dollars.
             */
            totalUsd: number;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description Who has a part of the whole. */
        Holder: {
            /** @description Of the organization. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /**
             * Format: double
             * @description What it is known to have, in what the shares are of.
             */
            value: number;
            /** @description Percent of the whole. */
            share: components["schemas"]["Bounds"];
        };
        /** @description A round of a startup, in a list of all. */
        Deal: {
            /** @description Of the round, among those of the startup. */
            round: components["schemas"]["Id"];
            /** @description What people call it; null: nobody says. */
            label: string | null;
            /** @description The day of the round. */
            on: components["schemas"]["PartialDate"];
            precision: components["schemas"]["Precision"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description What kind of round it is; null: nobody says. */
            roundType: components["schemas"]["RoundType"] | null;
            /** @description How far it has come; null: nobody says. */
            status: components["schemas"]["RoundStatus"] | null;
            /** @description What it raises in all, in US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description What the startup is worth by it, in US dollars; null is unknown. */
            valuationUsd: components["schemas"]["Interval"] | null;
            /** @description Behind `usd`; there where the amount was converted. */
            fx?: components["schemas"]["Fx"];
            /** @description Behind `valuationUsd`. */
            valuationFx?: components["schemas"]["Fx"];
            /** @description Whether it is part of sums and rankings. */
            counted: boolean;
            /** @description Whether standing claims on it differ. */
            disputed: boolean;
            /** @description Fields in which standing claims differ, and codes of warnings. */
            conflicts: string[];
            /** @description The startup that raised it. */
            startup: components["schemas"]["Id"];
            /** @description The name of the startup. */
            name: string;
            /** @description Those whose claims of the round stand; `sources` of the answer describes them. */
            sources: components["schemas"]["Id"][];
            /** @description Where the startup has its seat; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description What the startup works on; null: nobody says. */
            sector: components["schemas"]["Id"] | null;
            /** @description Who takes part. */
            investors: components["schemas"]["DealInvestor"][];
        };
        /** @description Who takes part in a round, and with how much. */
        DealInvestor: {
            /** @description The organization that invests. */
            investor: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /** @description The organization that heads its group on the day; itself where it belongs to none. */
            group: components["schemas"]["Id"];
            /** @description Null where nobody says. */
            lead: boolean | null;
            /** @description Whether claims on that differ. */
            leadDisputed: boolean;
            /** @description Its cheque in US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description What of it is paid in cash, in US dollars; null is unknown. */
            cashUsd: components["schemas"]["Interval"] | null;
            /** @description What of it is paid in compute credits, in US dollars; null is unknown. */
            computeCreditUsd: components["schemas"]["Interval"] | null;
            /** @description Behind `usd`; there where the cheque was converted. */
            fx?: components["schemas"]["Fx"];
            /** @description Behind stated sums of what was paid in. */
            paidFx?: components["schemas"]["Fx"][];
        };
        /** @description A cluster on a day, in a list. */
        Cluster: {
            /** @description Of the cluster. */
            id: components["schemas"]["Id"];
            /** @description What people call it. */
            name: string;
            /** @description The organization that runs it. */
            operator: components["schemas"]["Id"];
            /** @description The organization that it belongs to; null: nobody says. */
            owner: components["schemas"]["Id"] | null;
            /** @description Where it stands; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. `phasesWithoutCount` are left out. */
            usableGpus: components["schemas"]["GpuCount"] | null;
            /** @description What was reported as allocated; 0 beside `utilization` null: nobody reported any, in use or not. */
            allocatedGpus: components["schemas"]["GpuCount"];
            /** @description `usableGpus` less `allocatedGpus`, never below 0; null where `usableGpus` is. */
            freeGpus: components["schemas"]["GpuCount"] | null;
            /**
             * Format: double
             * @description Percent of `usableGpus` that are allocated; null when none is usable or counted, or no allocation was ever reported.
             */
            utilization: number | null;
            /** @description Of usable phases that can be converted or of which they are stated, rounded after adding; 0 only where no phase is usable, null where they are known of none. */
            h100Equivalents: number | null;
            /** @description Usable phases of which nobody says how many GPUs they have. */
            phasesWithoutCount: number;
            /** @description Usable phases whose H100 equivalents are neither stated nor can be computed. */
            phasesWithoutEquivalents: number;
            /** @description Usable phases of which neither a count nor equivalents are known; in both of the others, too. */
            phasesUnknown: number;
            /** @description GPUs by state, of phases with a count; null where phases are in it and none has one. */
            unbuilt: components["schemas"]["UnbuiltGpus"];
            /** @description How many phases in the state have no count. */
            unbuiltWithoutCount: components["schemas"]["UnbuiltPhases"];
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
        };
        /** @description One cluster in full. */
        ClusterInFull: {
            /** @description Of the cluster. */
            id: components["schemas"]["Id"];
            /** @description What people call it. */
            name: string;
            /** @description The organization that runs it. */
            operator: components["schemas"]["Id"];
            /** @description The organization that it belongs to; null: nobody says. */
            owner: components["schemas"]["Id"] | null;
            /** @description Where it stands; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the figures. */
            on: components["schemas"]["Day"];
            /** @description The version of the table of chips that equivalents are reckoned by. */
            chipTable: components["schemas"]["Version"];
            /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. `phasesWithoutCount` are left out. */
            usableGpus: components["schemas"]["GpuCount"] | null;
            /** @description What was reported as allocated; 0 beside `utilization` null: nobody reported any, in use or not. */
            allocatedGpus: components["schemas"]["GpuCount"];
            /** @description `usableGpus` less `allocatedGpus`, never below 0; null where `usableGpus` is. */
            freeGpus: components["schemas"]["GpuCount"] | null;
            /**
             * Format: double
             * @description Percent of `usableGpus` that are allocated; null when none is usable or counted, or no allocation was ever reported.
             */
            utilization: number | null;
            /** @description Of usable phases that can be converted or of which they are stated, rounded after adding; 0 only where no phase is usable, null where they are known of none. */
            h100Equivalents: number | null;
            /** @description Usable phases of which nobody says how many GPUs they have. */
            phasesWithoutCount: number;
            /** @description Usable phases whose H100 equivalents are neither stated nor can be computed. */
            phasesWithoutEquivalents: number;
            /** @description Usable phases of which neither a count nor equivalents are known; in both of the others, too. */
            phasesUnknown: number;
            /** @description GPUs by state, of phases with a count; null where phases are in it and none has one. */
            unbuilt: components["schemas"]["UnbuiltGpus"];
            /** @description How many phases in the state have no count. */
            unbuiltWithoutCount: components["schemas"]["UnbuiltPhases"];
            /** @description What could still be allocated of each model, with GPUs whose model nobody states. */
            freeByModel: components["schemas"]["FreeOfModel"][];
            /** @description Its parts, with what is claimed of each. */
            phases: components["schemas"]["Phase"][];
            /** @description Who has how much; with `limit`, those of this page. */
            allocations: components["schemas"]["Allocation"][];
            /** @description Every day on which one of the figures became another. */
            days: components["schemas"]["ClusterDay"][];
            /** @description Periods in which more is allocated than is counted as usable, in all or of a model. */
            oversubscribed: components["schemas"]["Oversubscription"][];
            version?: components["schemas"]["Version"];
            /** @description The newest events of it could not be worked in yet: this is how it was before. */
            stale?: boolean;
            /** @description The cursor of the next page of allocations; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description GPUs of one model that could still be allocated. */
        FreeOfModel: {
            /** @description The chip. */
            gpuModel: string;
            /** @description Null where no usable GPU that could be of the model is counted, and a phase that may hold some has no count. */
            gpus: components["schemas"]["GpuCount"] | null;
            /** @description Usable phases of the model, or of no stated one, without a count. */
            phasesWithoutCount: number;
        };
        /** @description A part of a cluster, resolved field by field from its standing claims. */
        Phase: {
            /** @description Of the phase, among those of the cluster. */
            phase: components["schemas"]["Id"];
            /** @description How far it has come; null: nobody says. */
            state: components["schemas"]["ResolvedPhaseState"] | null;
            /** @description How many there are of its model; null: nobody says. */
            gpus: components["schemas"]["ResolvedGpuCount"] | null;
            /** @description Its chip; null: nobody says. */
            gpuModel: components["schemas"]["ResolvedText"] | null;
            /** @description Other models in it; null: nobody says. */
            alsoGpus: components["schemas"]["ResolvedMixedGpus"] | null;
            /** @description Its computing power in H100s, as it was stated; null: nobody says. */
            h100Equivalents: components["schemas"]["ResolvedNumber"] | null;
            /** @description Its electric power in megawatts; null: nobody says. */
            powerMw: components["schemas"]["ResolvedNumber"] | null;
            /** @description Its first day in this state; null: nobody says. */
            from: components["schemas"]["ResolvedPartialDate"] | null;
            /** @description Its last day; null: nobody says. */
            until: components["schemas"]["ResolvedPartialDate"] | null;
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description The phase that it takes the place of; null: of none. */
            supersedes: components["schemas"]["ResolvedId"] | null;
            /** @description Fields in which standing claims differ, and codes of what looks wrong. */
            conflicts: string[];
            /** @description When it can be used, whatever takes its place; null where it never can. */
            period: components["schemas"]["PhasePeriod"] | null;
            /** @description Nobody says from when on: it counts from the day on which the world could first know it as usable. */
            fromPublication: boolean;
            /** @description Whether it can be used on the day. */
            usable: boolean;
            /** @description Its computing power in H100s; null is unknown. */
            equivalents: components["schemas"]["H100Equivalents"] | null;
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
            /** @description Everything that was said of it, also what no longer stands. */
            claims: components["schemas"]["CapacityClaim"][];
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedPhaseState: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["PhaseState"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedPhaseState"][];
        };
        /** @description What one source says. */
        StatedPhaseState: {
            /** @description What is said. */
            value: components["schemas"]["PhaseState"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedGpuCount: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["GpuCount"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedGpuCount"][];
        };
        /** @description What one source says. */
        StatedGpuCount: {
            /** @description What is said. */
            value: components["schemas"]["GpuCount"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A field as it resolves from claims: its value, who says so, and what others say instead. */
        ResolvedMixedGpus: {
            /** @description What holds, by the most trusted of the standing claims. */
            value: components["schemas"]["MixedGpus"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description What other sources say instead, the most trusted first. */
            alternatives: components["schemas"]["StatedMixedGpus"][];
        };
        /** @description GPUs of one model. */
        GpusByModel: {
            /** @description The chip. */
            gpuModel: string;
            gpus: components["schemas"]["GpuCount"];
        };
        /** @description GPUs of several models. */
        MixedGpus: components["schemas"]["GpusByModel"][];
        /** @description What one source says. */
        StatedMixedGpus: {
            /** @description What is said. */
            value: components["schemas"]["MixedGpus"];
            /** @description The source that says so, by its Id. */
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day on which that source published it; null: nobody says when. */
            publishedOn: components["schemas"]["PartialDate"] | null;
        };
        PhasePeriod: {
            /** @description Its first day. */
            from: components["schemas"]["Day"];
            /** @description The first day without it; null: it has no end. */
            to: components["schemas"]["Day"] | null;
        };
        /** @description Computing power in H100s. */
        H100Equivalents: {
            /**
             * Format: double
             * @description H100s that compute as much.
             */
            value: number;
            basis: components["schemas"]["EquivalentsBasis"];
        };
        /**
         * @description From its count and the table of chips, or as it was stated.
         * @enum {string}
         */
        EquivalentsBasis: "computed" | "reported";
        /** @description What one source says of a phase, and what became of that. */
        CapacityClaim: {
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever posted it. */
            note?: string;
            says: components["schemas"]["CapacitySaid"];
            rates?: components["schemas"]["Rates"];
            provisional?: components["schemas"]["ProvisionalMark"];
            /** @description What was accepted and looked wrong. */
            warnings?: components["schemas"]["Warning"][];
            /** @description The day by which the world could know of it. */
            knownBy: components["schemas"]["Day"];
            withdrawn?: components["schemas"]["Withdrawn"];
        };
        /** @description What a source says of a phase; what it leaves out it says nothing of. */
        CapacitySaid: {
            state: components["schemas"]["PhaseState"];
            /** @description How many there are of `gpuModel`. */
            gpus?: components["schemas"]["Gpus"];
            /** @description Which chip, by its name or an alias. */
            gpuModel?: components["schemas"]["Text"];
            /** @description Other models in the same phase. */
            alsoGpus?: components["schemas"]["GpusOfModel"][];
            /**
             * Format: double
             * @description Its computing power in H100s, where no count is known: from a count it is computed.
             */
            h100Equivalents?: number;
            /**
             * Format: double
             * @description Its electric power, in megawatts.
             */
            powerMw?: number;
            /** @description Its first day in this state. */
            from?: components["schemas"]["PartialDate"];
            /** @description Its last day. */
            until?: components["schemas"]["PartialDate"];
            /** @description The phase of this cluster that it takes the place of. */
            supersedes?: components["schemas"]["Id"];
        };
        /** @description GPUs that a tenant may use. */
        Allocation: {
            /** @description Of the allocation, among those of the cluster. */
            allocation: components["schemas"]["Id"];
            /** @description The organization that may use the GPUs. */
            tenant: components["schemas"]["Id"];
            /** @description Only of this chip; null: of any. */
            gpuModel: string | null;
            terms: components["schemas"]["AllocationTerms"];
            /** @description GPUs that it has on the day. */
            gpus: components["schemas"]["GpuCount"];
            /** @description How many it had and will have, from which day on. */
            course: components["schemas"]["CourseStep"][];
            /** @description Codes of what looks wrong: `chip-unknown` where no chip is called so. */
            conflicts: string[];
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
        };
        /** @description How many GPUs an allocation has from a day on. */
        CourseStep: {
            /** @description The first day with so many. */
            from: components["schemas"]["Day"];
            gpus: components["schemas"]["GpuCount"];
        };
        /** @description A cluster from a day on. */
        ClusterDay: {
            /** @description The first day with these figures. */
            from: components["schemas"]["Day"];
            /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. `phasesWithoutCount` are left out. */
            usableGpus: components["schemas"]["GpuCount"] | null;
            /** @description What was reported as allocated; 0 beside `utilization` null: nobody reported any, in use or not. */
            allocatedGpus: components["schemas"]["GpuCount"];
            /** @description `usableGpus` less `allocatedGpus`, never below 0; null where `usableGpus` is. */
            freeGpus: components["schemas"]["GpuCount"] | null;
            /**
             * Format: double
             * @description Percent of `usableGpus` that are allocated; null when none is usable or counted, or no allocation was ever reported.
             */
            utilization: number | null;
            /** @description Usable phases of which nobody says how many GPUs they have. */
            phasesWithoutCount: number;
        };
        /** @description A time in which more is allocated than can be used. */
        Oversubscription: {
            /** @description The first day. */
            from: components["schemas"]["Day"];
            /** @description The first day without; null: without end. */
            to: components["schemas"]["Day"] | null;
            /** @description By how many GPUs. */
            gpus: components["schemas"]["GpuCount"];
        };
        /** @description One credit with its draws. Sums are in the currency of the face value. */
        CreditInFull: {
            /** @description Of the credit. */
            id: components["schemas"]["Id"];
            /** @description The organization that grants it. */
            provider: components["schemas"]["Id"];
            /** @description The organization that may draw it. */
            beneficiary: components["schemas"]["Id"];
            /** @description The day of the grant. */
            grantedOn: components["schemas"]["PartialDate"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description The round that it is a part of; null: of none, as far as is known. */
            round: components["schemas"]["RoundRef"] | null;
            /** @description Whether it lies with a third party until it is drawn; null: nobody says. */
            escrow: boolean | null;
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            /** @description Of the face value, and of the sums beside it: an ISO 4217 code. */
            currency: components["schemas"]["Currency"];
            /** @description The face value. */
            granted: components["schemas"]["Amount"];
            /**
             * Format: double
             * @description What was drawn until the day, in the currency of the credit.
             */
            drawn: number;
            /**
             * Format: double
             * @description What was revoked until the day, in the currency of the credit.
             */
            revoked: number;
            /**
             * Format: double
             * @description What lapsed; null when it did, and nobody knows how much.
             */
            expired: number | null;
            /** @description What can still be drawn, in the currency of the credit; null is unknown. */
            remaining: components["schemas"]["Interval"] | null;
            /**
             * Format: double
             * @description Drawn a day, over the last 90 days, in the currency of the credit.
             */
            burnPerDay: number;
            /** @description When the least and the most that remains would be gone at this rate, its last day at the latest. */
            projectedExhaustion: components["schemas"]["ProjectedExhaustion"];
            /** @description What would lapse at this rate when it expires, in US dollars; null when it does not, or has. */
            lapsesUsd: components["schemas"]["Interval"] | null;
            /** @description The day on which what is left lapses; null: nobody says. */
            expiresOn: components["schemas"]["PartialDate"] | null;
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the figures. */
            on: components["schemas"]["Day"];
            /** @description What was drawn, draw by draw. */
            draws: components["schemas"]["CreditDrawnData"][];
            /** @description What was revoked. */
            revocations: components["schemas"]["CreditRevokedData"][];
            version?: components["schemas"]["Version"];
            /** @description The newest events of it could not be worked in yet: this is how it was before. */
            stale?: boolean;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description Money that goes from one to another. */
        FlowStep: {
            /** @description Whose money it is. */
            from: components["schemas"]["Id"];
            /** @description Who gets it. */
            to: components["schemas"]["Id"];
            by: components["schemas"]["FlowStepKind"];
        };
        /**
         * @description As an investment, or for compute.
         * @enum {string}
         */
        FlowStepKind: "money-in" | "commitment";
        /** @description What a group put into a startup, and what compute the startup takes from the same group. */
        Flow: {
            /** @description The organization that heads the group. */
            group: components["schemas"]["Id"];
            /** @description Its name. */
            groupName: string;
            /** @description The startup. */
            startup: components["schemas"]["Id"];
            /** @description Its name. */
            startupName: string;
            /** @description What the group put in, in US dollars; null is unknown. A cheque that nobody states is up to what its round leaves over. */
            moneyInUsd: components["schemas"]["Interval"] | null;
            /** @description How many of its cheques nobody states. */
            unknownCheques: number;
            /** @description What the startup committed to spend with the group, in US dollars; null is unknown. */
            commitmentsBackUsd: components["schemas"]["Interval"] | null;
            /** @description How many of these contracts state no sum. */
            unknownContracts: number;
            /**
             * Format: double
             * @description What the startup drew of credits of the group, in US dollars.
             */
            creditsDrawnUsd: number;
            /** @description What comes back over what was put in; null is unknown. */
            ratio: components["schemas"]["Range"] | null;
            /** @description The rounds in which the group put in. */
            rounds: components["schemas"]["Id"][];
            /** @description The contracts by which it comes back. */
            contracts: components["schemas"]["Commitment"][];
            /** @description The credits of the group that the startup has. */
            credits: components["schemas"]["Id"][];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description A contract by which a startup takes compute. */
        Commitment: {
            /** @description Of the contract. */
            contract: components["schemas"]["Id"];
            /** @description The day of the contract, by which its parties belong to groups. */
            on: components["schemas"]["PartialDate"];
            /** @description The organization that gives the compute. */
            provider: components["schemas"]["Id"];
            /** @description The organization that takes and pays it. */
            customer: components["schemas"]["Id"];
            kind: components["schemas"]["ContractKind"];
            status: components["schemas"]["ContractStatus"];
            /** @description What it is worth over its term, in US dollars; null is unknown. */
            usd: components["schemas"]["Interval"] | null;
            /** @description Who says so. */
            sources: components["schemas"]["Source"][];
        };
        /** @description A restriction as it is on the day, and what it took the place of. */
        Restriction: {
            /** @description Who issued it. */
            authority: components["schemas"]["Text"];
            /** @description What it is by law: rule, letter, list entry. */
            instrument: components["schemas"]["Text"];
            /** @description What it is called. */
            title: components["schemas"]["Text"];
            scope: components["schemas"]["RestrictionScope"];
            policy: components["schemas"]["RestrictionPolicy"];
            /** @description Its first day in force. */
            effectiveOn: components["schemas"]["PartialDate"];
            /** @description How applications are judged where a licence is required. */
            review: components["schemas"]["RestrictionReview"] | null;
            /** @description Chips that it names, each by its name or an alias. */
            gpuModels?: components["schemas"]["Text"][];
            /** @description The models named are all of them, and no examples. */
            modelsComplete?: boolean;
            /**
             * Format: double
             * @description It reaches chips of this total processing performance and more.
             */
            tppAtLeast: number | null;
            /** @description Countries to which it reaches. */
            destinations?: components["schemas"]["Country"][];
            /** @description Organizations that it names. */
            entities?: components["schemas"]["Id"][];
            reach?: components["schemas"]["RestrictionReach"];
            /** @description Countries to which it does not reach; null: nobody says. */
            exceptDestinations: components["schemas"]["Country"][] | null;
            /** @description The restriction that it takes the place of, as far as it reaches itself. */
            supersedes?: components["schemas"]["Id"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
            /** @description The day asked for lies within the date: it may be later. */
            dayUncertain?: boolean;
            /** @description Of the restriction. */
            id: components["schemas"]["Id"];
            /** @description Null: not a matter of licences. It is no legal advice. */
            licenceRequired: boolean | null;
            /** @description To an entity that it names, whatever else it names. */
            applies: "entity" | null;
            /** @description How it reaches the chip that is asked for. */
            by: components["schemas"]["RestrictionBy"] | null;
            /** @description Why its reach is unknown. */
            because: string | null;
            /** @description Codes of what looks wrong: `chip-unknown` where it names a model that no chip is called. */
            conflicts: string[];
            /** @description Those that take its place where they reach themselves. */
            supersededInPart: components["schemas"]["Id"][];
            /** @description What took its place came to an end, or is suspended. */
            revived: boolean;
            /** @description Also later than the day asked for. */
            supersededBy: components["schemas"]["RestrictionLink"][];
            /** @description What it took the place of, the latest first. */
            chain: components["schemas"]["RestrictionLink"][];
        };
        /**
         * @description By the name of a chip, or by its performance.
         * @enum {string}
         */
        RestrictionBy: "name" | "performance";
        /** @description A restriction before or after another. */
        RestrictionLink: {
            /** @description Of the restriction. */
            id: components["schemas"]["Id"];
            /** @description What it is called; null: it was never issued. */
            title: string | null;
            /** @description That it ended with, or has; null: it was never issued. */
            policy: components["schemas"]["RestrictionPolicy"] | null;
            /** @description Its first day in force, as it was stated; null: nobody says. */
            effectiveOn: components["schemas"]["PartialDate"] | null;
            /** @description Its first day in force; null: it never was. */
            from: components["schemas"]["Day"] | null;
            /** @description The first day without it; null: it is in force. */
            to: components["schemas"]["Day"] | null;
        };
        /** @description Whom a draft would touch. */
        WhatIf: {
            /** @description As it was asked for. */
            draft: components["schemas"]["RestrictionDraft"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the answer. */
            on: components["schemas"]["Day"];
            /** @description What is said of restrictions is no legal advice. */
            notLegalAdvice: boolean;
            /** @description Nothing is recorded. */
            recorded: boolean;
            /** @description Clusters with phases in its reach. */
            clusters: components["schemas"]["TouchedCluster"][];
            /** @description Allocations in its reach. */
            allocations: components["schemas"]["TouchedAllocation"][];
            /** @description Startups that it names, or that have GPUs in its reach. */
            startups: components["schemas"]["TouchedStartup"][];
            /** @description In its reach as far as can be told: nobody states the chip, or all of the reach. */
            couldTouch: components["schemas"]["CouldTouch"];
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description A cluster with phases in the reach of a restriction. */
        TouchedCluster: {
            /** @description Of the cluster. */
            cluster: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /** @description Those in its reach. */
            phases: components["schemas"]["TouchedPhase"][];
        };
        /** @description A phase of a cluster in the reach of a restriction. */
        TouchedPhase: {
            /** @description Of the phase, among those of the cluster. */
            phase: components["schemas"]["Id"];
            /** @description Its chip; null: nobody says. */
            gpuModel: string | null;
            /** @description Whether it can be used on the day. */
            usable: boolean;
        };
        /** @description An allocation in the reach of a restriction. */
        TouchedAllocation: {
            /** @description The cluster. */
            cluster: components["schemas"]["Id"];
            /** @description Of the allocation, among those of the cluster. */
            allocation: components["schemas"]["Id"];
            /** @description The organization that may use the GPUs. */
            tenant: components["schemas"]["Id"];
            gpus: components["schemas"]["GpuCount"];
        };
        /** @description A startup that a restriction touches. */
        TouchedStartup: {
            /** @description The startup. */
            startup: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /** @description GPUs that it has in its reach. */
            gpus: components["schemas"]["GpuCount"];
            /** @description Whether the restriction names it. */
            named: boolean;
            /** @description Those who put money into it. */
            investors: components["schemas"]["Id"][];
        };
        CouldTouch: {
            /** @description Clusters with phases in its reach. */
            clusters: components["schemas"]["TouchedCluster"][];
            /** @description Allocations in its reach. */
            allocations: components["schemas"]["TouchedAllocation"][];
        };
        /** @description Whom a restriction touches. */
        Exposure: {
            /** @description As it was asked for. */
            restriction: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the answer. */
            on: components["schemas"]["Day"];
            /** @description What is said of restrictions is no legal advice. */
            notLegalAdvice: boolean;
            /** @description Whether it is in force on the day. */
            inForce: boolean;
            /** @description Clusters with phases in its reach. */
            clusters: components["schemas"]["TouchedCluster"][];
            /** @description Allocations in its reach. */
            allocations: components["schemas"]["TouchedAllocation"][];
            /** @description Startups that it names, or that have GPUs in its reach. */
            startups: components["schemas"]["TouchedStartup"][];
            /** @description In its reach as far as can be told: nobody states the chip, or all of the reach. */
            couldTouch: components["schemas"]["CouldTouch"];
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description A provider in a ranking. */
        ProviderEntry: {
            /** @description Null without a value. */
            rank: number | null;
            /** @description The best and the worst rank that the bounds of claims allow; null without a value. */
            rankRange: number[] | null;
            /** @description Of the organization. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /**
             * Format: double
             * @description The metric asked for; of an interval the lower bound; null is unknown.
             */
            value: number | null;
            /**
             * Format: double
             * @description Percent of the sum of all values; null where that is 0, or a sum means nothing.
             */
            shareOfKnown: number | null;
            metrics: components["schemas"]["ProviderMetrics"];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description Of how much of the compute the figures know. */
        ComputeCoverage: {
            /** @description How many run clusters. */
            providers: number;
            /** @description How many clusters there are. */
            clusters: number;
            converted: components["schemas"]["ConvertedPhases"];
            /** @description Usable phases of which neither base knows anything: they are in no figure. */
            phasesUnknown: number;
        };
        /** @description Usable phases that are unknown on the base and known on the other. */
        ConvertedPhases: {
            /** @description How many phases. */
            phases: number;
            /** @description What they come to, as so many H100s, or GPUs of their chip where it is known. */
            value: number;
            /**
             * Format: double
             * @description Of the whole with them; null where there is nothing.
             */
            percent: number | null;
        };
        /** @description A provider that has a part of the whole. */
        ProviderHolder: {
            /** @description Of the organization. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /**
             * Format: double
             * @description What is known on the base; null where phases are usable and none is known on it.
             */
            value: number | null;
            /** @description What its phases come to that only the other base knows, as so many H100s. */
            converted: number;
            /** @description Percent of the whole, with such phases and without them. */
            share: components["schemas"]["Bounds"];
        };
        /** @description A recorded event, with its place in the one order of all. */
        Change: {
            /** @description Its place in the one order of everything that was recorded. */
            position: number;
            /** @description Where it was recorded. */
            stream: components["schemas"]["StreamName"];
            version: components["schemas"]["Version"];
            /** @description What happened or is said. */
            type: string;
            /** @description The version of the schema that `data` fits: /schemas/{type}/{schema}.json. */
            schema: number;
            /** @description The event itself, as the schema of its type has it. */
            data: {
                [key: string]: unknown;
            };
            rates?: components["schemas"]["Rates"];
            provisionalRates?: components["schemas"]["ProvisionalRates"];
            /** @description What was accepted and looked wrong. */
            warnings?: components["schemas"]["Warning"][];
            /** @description When it was recorded. */
            recordedAt: components["schemas"]["Instant"];
            /** @description The id of the key that posted it; `system` for what is recorded by the system itself. Only for whoever asks with a key. */
            actor?: components["schemas"]["Id"];
            posted?: components["schemas"]["PostedAttributes"];
        };
        /** @description Of rates that stand in, by the same key: the month waited for, and the one whose rate was taken. */
        ProvisionalRates: {
            [key: string]: components["schemas"]["ProvisionalRate"];
        };
        /** @description Which rate stands in for which. */
        ProvisionalRate: {
            /** @description The month whose rate is waited for. */
            month: components["schemas"]["Month"];
            /** @description The month whose rate was taken. */
            takenFrom: components["schemas"]["Month"];
        };
        /** @description What was posted beside the event itself. */
        PostedAttributes: {
            /** @description The id that it was posted with. */
            id?: string;
            /** @description Who sent it. */
            source?: string;
            /** @description When it happened, by the sender’s word. */
            time?: string;
        };
        /** @description Of one organization: the versions of its stream at both instants. */
        VersionsCompared: {
            /** @description At the first instant. */
            from: components["schemas"]["Version"];
            /** @description At the second one. */
            to: components["schemas"]["Version"];
        };
        /** @description A figure that is another one than before, and the event that changed it. */
        Difference: {
            /** @description What it is about. */
            stream: components["schemas"]["StreamName"];
            /** @description Its path: `rounds.moonshot-02.valuation`, `profile.country`. */
            field: string;
            /** @description Its value at `from`; null where there was none. */
            before: unknown;
            /** @description Its value at `to`; null where there is none. */
            after: unknown;
            /** @description The claim that says what it is now; null of what rests on no single claim. It may be older than the cause: a withdrawal lets an older one hold. */
            claim: components["schemas"]["Saying"] | null;
            cause: components["schemas"]["DifferenceCause"];
        };
        /** @description The claim that says what something is. */
        Saying: {
            /** @description Of the event that says so, in its stream. */
            version: components["schemas"]["Version"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            /** @description When it was recorded. */
            recordedAt: components["schemas"]["Instant"];
        };
        /** @description The event that changed it. */
        DifferenceCause: {
            /** @description Of the event, in the stream of the organization. */
            version: components["schemas"]["Version"];
            /** @description Of the event. */
            type: string;
            /** @description Who said so; null: the event names nobody. */
            source: components["schemas"]["Source"] | components["schemas"]["SourceId"] | null;
            /** @description Why something was taken back. */
            reason?: string;
            /** @description When it was recorded. */
            recordedAt: components["schemas"]["Instant"];
            /** @description The id of the key that posted it; `system` for what is recorded by the system itself. Only for whoever asks with a key. */
            actor?: components["schemas"]["Id"];
        };
        /** @description A source of which the event says no more than its Id. */
        SourceId: {
            /** @description Of the source. */
            id: components["schemas"]["Id"];
        };
        /** @description A source, described by its statement that was published last. */
        SourceRow: {
            /** @description The Id of the source. */
            id: components["schemas"]["Id"];
            /** @description Who published it. */
            publisher: string;
            /** @description Where it can be read; null for a private source. */
            url: string | null;
            /** @description Its title; null where it has none. */
            title: string | null;
            /** @description What it is; null where nobody says. */
            kind: components["schemas"]["SourceKind"] | null;
            /** @description The licence under which it is passed on; null where nobody says. */
            licence: string | null;
            /** @description The earliest day on which a statement of it was published; null where none says. */
            firstPublishedOn: components["schemas"]["PartialDate"] | null;
            /** @description The latest such day. */
            lastPublishedOn: components["schemas"]["PartialDate"] | null;
            /** @description How many statements of it were recorded. */
            said: number;
            /** @description Of how many organizations, clusters, contracts, credits, restrictions and chips it speaks. */
            streams: number;
            /** @description Of how many things (rounds, marks, stakes, phases, contracts) a field is what it says. */
            holding: number;
            /** @description How many of its statements were withdrawn. */
            withdrawn: number;
            /** @description How many were withdrawn for which reason. */
            reasons: {
                [key: string]: number;
            };
            /** @description How many of its claims are about a thing of which it had said something before. */
            corrected: number;
            /** @description How soon it tells; null where no two days are known. */
            daysToPublication: components["schemas"]["Delay"] | null;
        };
        /** @description Days from an event to its publication. */
        Delay: {
            /** @description Over how many statements: those of which the day of the event and of the publication are known to the day. */
            statements: number;
            /** @description The fewest days; below 0 where it told of what lay ahead. */
            least: number;
            /**
             * Format: double
             * @description Half of them took so many days or fewer.
             */
            median: number;
            /** @description The most days. */
            most: number;
        };
        /** @description What a source said of one thing. */
        Statement: {
            /** @description What it is about. */
            stream: components["schemas"]["StreamName"];
            /** @description What of it: `rounds.moonshot-02`; null where it is about the whole. */
            thing: string | null;
            /** @description How sure it is; null of what is no claim. */
            assurance: components["schemas"]["Assurance"] | null;
            /** @description When it was published; null where it does not say. */
            publishedOn: components["schemas"]["PartialDate"] | null;
            /** @description The day of what it tells, as that resolves; null where it has none. */
            eventOn: components["schemas"]["PartialDate"] | null;
            /** @description The day by which the world could know of it. */
            knownBy: components["schemas"]["Day"];
            /** @description When it was recorded. */
            recordedAt: components["schemas"]["Instant"];
            /** @description As which version of the stream it was recorded. */
            version: number;
            /** @description Why it was withdrawn; null where it stands. */
            withdrawn: string | null;
            /** @description The fields in which it is what holds: `amount`, `participations.alibaba.lead`. */
            holds: string[];
        };
        /** @description A stop of a time machine for a list. */
        StopOfMany: {
            /** @description The day on which what the world could know changed. */
            knownOn: components["schemas"]["Day"];
            /** @description How many rounds and valuations changed. */
            things: number;
            /** @description How many of their fields changed. */
            fields: number;
            /** @description Whose they are. */
            organizations: components["schemas"]["Id"][];
            /** @description Who said so; a withdrawal or a supersession has no source. */
            sources: components["schemas"]["Source"][];
        };
        /** @description An event as it was recorded. */
        RecordedEvent: {
            version: components["schemas"]["Version"];
            /** @description What happened or is said. */
            type: string;
            /** @description The version of the schema that `data` fits: /schemas/{type}/{schema}.json. */
            schema: number;
            /** @description The event itself, as the schema of its type has it. */
            data: {
                [key: string]: unknown;
            };
            rates?: components["schemas"]["Rates"];
            provisionalRates?: components["schemas"]["ProvisionalRates"];
            /** @description What was accepted and looked wrong. */
            warnings?: components["schemas"]["Warning"][];
            /** @description When it was recorded. */
            recordedAt: components["schemas"]["Instant"];
            /** @description The id of the key that posted it; `system` for what is recorded by the system itself. */
            actor: components["schemas"]["Id"];
            posted?: components["schemas"]["PostedAttributes"];
        };
        /** @description What an event of this type says: /schemas/OrganizationRegistered/2.json. */
        OrganizationRegisteredData: {
            /** @description Its name of the day; one that it had before stays a former name. */
            name: components["schemas"]["Text"];
            kind: components["schemas"]["OrganizationKind"];
            /** @description Where it has its seat. */
            country?: components["schemas"]["Country"];
            /** @description When it was founded. */
            foundedOn?: components["schemas"]["PartialDate"];
            /** @description What it works on: foundation-models. */
            sector?: components["schemas"]["Id"];
            /** @description Other names that it is found by. */
            aliases?: components["schemas"]["Text"][];
            /** @description Who says so. */
            source?: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/OrganizationAliased/1.json. */
        OrganizationAliasedData: {
            /** @description Another name that it is found by. */
            alias: components["schemas"]["Text"];
        };
        /** @description What an event of this type says: /schemas/OrganizationAffiliated/1.json. */
        OrganizationAffiliatedData: {
            /** @description The organization that heads its group; null: it belongs to none. */
            group: components["schemas"]["Id"] | null;
            /** @description Its first day in the group; since ever without it. */
            from?: components["schemas"]["PartialDate"];
            /** @description Its last day in the group; without end without it. */
            until?: components["schemas"]["PartialDate"];
            /** @description Who says so. */
            source?: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/OrganizationExited/1.json. */
        OrganizationExitedData: {
            exit: components["schemas"]["ExitKind"];
            /** @description The day of its completion. */
            on: components["schemas"]["PartialDate"];
            status?: components["schemas"]["ExitStatus"];
            /** @description The organization that acquired it. */
            acquirer?: components["schemas"]["Id"];
            /** @description What its shares trade under. */
            ticker?: components["schemas"]["Text"];
            /** @description For all of its equity. */
            price?: components["schemas"]["Amount"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        AmountExact: {
            currency: components["schemas"]["Currency"];
            /**
             * @description The value is what was stated, to the unit.
             * @constant
             */
            disclosure: "exact";
            /**
             * Format: double
             * @description In major units of the currency.
             */
            value: number;
        };
        AmountApprox: {
            currency: components["schemas"]["Currency"];
            /**
             * @description The value was rounded by who states it.
             * @constant
             */
            disclosure: "approx";
            /**
             * Format: double
             * @description In major units of the currency.
             */
            value: number;
        };
        AmountEstimated: {
            currency: components["schemas"]["Currency"];
            /**
             * @description The value is somebody’s estimate.
             * @constant
             */
            disclosure: "estimated";
            /**
             * Format: double
             * @description In major units of the currency.
             */
            value: number;
        };
        AmountAtLeast: {
            currency: components["schemas"]["Currency"];
            /**
             * @description The value is a lower bound; there is no upper one.
             * @constant
             */
            disclosure: "at-least";
            /**
             * Format: double
             * @description In major units of the currency.
             */
            value: number;
        };
        AmountUpTo: {
            currency: components["schemas"]["Currency"];
            /**
             * @description The value is an upper bound.
             * @constant
             */
            disclosure: "up-to";
            /**
             * Format: double
             * @description In major units of the currency.
             */
            value: number;
        };
        AmountTarget: {
            currency: components["schemas"]["Currency"];
            /**
             * @description The value is what is aimed at; nothing is settled.
             * @constant
             */
            disclosure: "target";
            /**
             * Format: double
             * @description In major units of the currency.
             */
            value: number;
        };
        AmountRange: {
            currency: components["schemas"]["Currency"];
            /**
             * @description The value lies between two bounds.
             * @constant
             */
            disclosure: "range";
            /**
             * Format: double
             * @description The lower bound, in major units of the currency.
             */
            low: number;
            /**
             * Format: double
             * @description The upper bound, in major units of the currency.
             */
            high: number;
        };
        AmountUndisclosed: {
            currency: components["schemas"]["Currency"];
            /**
             * @description Nobody states how much it is, not even between what.
             * @constant
             */
            disclosure: "undisclosed";
        };
        /** @description What an event of this type says: /schemas/OrganizationExitWithdrawn/1.json. */
        OrganizationExitWithdrawnData: {
            exit: components["schemas"]["ExitKind"];
            /** @description The day that was reported. */
            on: components["schemas"]["PartialDate"];
            reason: components["schemas"]["TakenBackReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/OrganizationIdentified/1.json. */
        OrganizationIdentifiedData: {
            scheme: components["schemas"]["IdentifierScheme"];
            /** @description As the scheme writes it; check digits have to be right. */
            value: components["schemas"]["Text"];
            /** @description Who says so. */
            source?: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/OrganizationIdentifierRemoved/1.json. */
        OrganizationIdentifierRemovedData: {
            scheme: components["schemas"]["IdentifierScheme"];
            /** @description As the scheme writes it; check digits have to be right. */
            value: components["schemas"]["Text"];
        };
        /** @description What an event of this type says: /schemas/OrganizationAliasRemoved/1.json. */
        OrganizationAliasRemovedData: {
            /** @description The name that it is no longer found by. */
            alias: components["schemas"]["Text"];
        };
        /** @description What an event of this type says: /schemas/OrganizationWithdrawn/1.json. */
        OrganizationWithdrawnData: {
            reason: components["schemas"]["OrganizationWithdrawalReason"];
            /** @description A remark by whoever withdrew it. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/OrganizationMerged/1.json. */
        OrganizationMergedData: {
            /** @description The organization that it is the same as. */
            into: components["schemas"]["Id"];
            /** @description Who says so. */
            source?: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever merged them. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/OrganizationUnmerged/1.json. */
        OrganizationUnmergedData: {
            /** @description A remark by whoever took the merger back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/RoundReported/2.json. */
        RoundReportedData: {
            /** @description Of the round, among those of the startup: what several sources say of one has the same. */
            round: components["schemas"]["Id"];
            /** @description What people call it: Series B2. */
            label?: components["schemas"]["Text"];
            roundType?: components["schemas"]["RoundType"];
            status?: components["schemas"]["RoundStatus"];
            /** @description When it was made known. */
            announcedOn?: components["schemas"]["PartialDate"];
            /** @description When it was completed. */
            closedOn?: components["schemas"]["PartialDate"];
            /** @description What the round raises in all. */
            amount?: components["schemas"]["Amount"];
            valuation?: components["schemas"]["Valuation"];
            /** @description Who takes part, each investor once. */
            participations?: components["schemas"]["Participation"][];
            /** @description The parts in which it is paid. */
            tranches?: components["schemas"]["Tranche"][];
            /** @description Whether its amount is part of what was raised; by its type unless told. */
            countsTowardTotal?: boolean;
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
            /** @description A remark by whoever posted it. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/RoundClaimWithdrawn/1.json. */
        RoundClaimWithdrawnData: {
            /** @description The round that was claimed. */
            round: components["schemas"]["Id"];
            /** @description Of the source whose claim it was. */
            source: components["schemas"]["Id"];
            reason: components["schemas"]["WithdrawalReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/RoundSuperseded/1.json. */
        RoundSupersededData: {
            /** @description The round that no longer counts. */
            round: components["schemas"]["Id"];
            /** @description The round that takes its place. */
            by?: components["schemas"]["Id"];
            reason: components["schemas"]["SupersessionReason"];
            /** @description When the world could know of it. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever posted it. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/RoundReinstated/1.json. */
        RoundReinstatedData: {
            /** @description The round that counts again. */
            round: components["schemas"]["Id"];
            /** @description When the world could know of it. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever posted it. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/ValuationReported/2.json. */
        ValuationReportedData: {
            /** @description Of the mark, among those of the startup: what several sources say of one has the same. */
            mark: components["schemas"]["Id"];
            /** @description The day of the value. */
            asOf: components["schemas"]["PartialDate"];
            valuation: components["schemas"]["Valuation"];
            kind: components["schemas"]["MarkKind"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
            /** @description A remark by whoever posted it. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/ValuationClaimWithdrawn/1.json. */
        ValuationClaimWithdrawnData: {
            /** @description The mark that was claimed. */
            mark: components["schemas"]["Id"];
            /** @description Of the source whose claim it was. */
            source: components["schemas"]["Id"];
            reason: components["schemas"]["WithdrawalReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/StakeReported/1.json. */
        StakeReportedData: {
            /** @description Of the stake, among those of the startup: what several sources say of one has the same. */
            stake: components["schemas"]["Id"];
            /** @description The organization that holds it. */
            holder: components["schemas"]["Id"];
            /** @description The day on which it was so. */
            asOf: components["schemas"]["PartialDate"];
            /** @description How much of the startup, from 0 to 100; 0 is all sold. */
            percent: number | components["schemas"]["PercentBetween"];
            basis?: components["schemas"]["StakeBasis"];
            /** @description What it was paid for what it sold. */
            proceeds?: components["schemas"]["Amount"];
            /** @description The organization that it sold to. */
            to?: components["schemas"]["Id"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
            /** @description A remark by whoever posted it. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/StakeClaimWithdrawn/1.json. */
        StakeClaimWithdrawnData: {
            /** @description The stake that was claimed. */
            stake: components["schemas"]["Id"];
            /** @description Of the source whose claim it was. */
            source: components["schemas"]["Id"];
            reason: components["schemas"]["WithdrawalReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/FxRatePublished/1.json. */
        FxRatePublishedData: {
            /** @description An ISO 4217 code, another than USD: all rates are in US dollars. */
            currency: components["schemas"]["Currency"];
            /** @description Over which it is averaged. */
            month: components["schemas"]["Month"];
            /**
             * Format: double
             * @description US dollars for one unit, averaged over the month.
             */
            usd: number;
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/ClusterRegistered/2.json. */
        ClusterRegisteredData: {
            /** @description What people call it. */
            name: components["schemas"]["Text"];
            /** @description The organization that runs it. */
            operator: components["schemas"]["Id"];
            /** @description The organization that it belongs to, where that is another one. */
            owner?: components["schemas"]["Id"];
            /** @description Where it stands. */
            country?: components["schemas"]["Country"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/CapacityReported/2.json. */
        CapacityReportedData: {
            /** @description A part of the cluster that comes and goes as one. */
            phase: components["schemas"]["Id"];
            state: components["schemas"]["PhaseState"];
            /** @description How many there are of `gpuModel`. */
            gpus?: components["schemas"]["Gpus"];
            /** @description Which chip, by its name or an alias. */
            gpuModel?: components["schemas"]["Text"];
            /** @description Other models in the same phase. */
            alsoGpus?: components["schemas"]["GpusOfModel"][];
            /**
             * Format: double
             * @description Its computing power in H100s, where no count is known: from a count it is computed.
             */
            h100Equivalents?: number;
            /**
             * Format: double
             * @description Its electric power, in megawatts.
             */
            powerMw?: number;
            /** @description Its first day in this state. */
            from?: components["schemas"]["PartialDate"];
            /** @description Its last day. */
            until?: components["schemas"]["PartialDate"];
            /** @description The phase of this cluster that it takes the place of. */
            supersedes?: components["schemas"]["Id"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
            /** @description A remark by whoever posted it. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/CapacityClaimWithdrawn/1.json. */
        CapacityClaimWithdrawnData: {
            /** @description The phase that was claimed. */
            phase: components["schemas"]["Id"];
            /** @description Of the source whose claim it was. */
            source: components["schemas"]["Id"];
            reason: components["schemas"]["WithdrawalReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/GpusAllocated/1.json. */
        GpusAllocatedData: {
            /** @description Of the allocation, among those of the cluster. */
            allocation: components["schemas"]["Id"];
            /** @description The organization that may use them. */
            tenant: components["schemas"]["Id"];
            gpus: components["schemas"]["Gpus"];
            terms: components["schemas"]["AllocationTerms"];
            /** @description Its first day. */
            from: components["schemas"]["Day"];
            /** @description Its last day; without it, it has no end. */
            until?: components["schemas"]["Day"];
            /** @description Only of this chip; without it, of any. */
            gpuModel?: components["schemas"]["Text"];
            /** @description Who says so. */
            source?: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance?: components["schemas"]["Assurance"];
        };
        /** @description What an event of this type says: /schemas/AllocationResized/1.json. */
        AllocationResizedData: {
            /** @description The allocation that is resized. */
            allocation: components["schemas"]["Id"];
            /** @description So many it has from that day on. */
            gpus: components["schemas"]["Gpus"];
            /** @description The first day with so many. */
            from: components["schemas"]["Day"];
        };
        /** @description What an event of this type says: /schemas/AllocationReleased/1.json. */
        AllocationReleasedData: {
            /** @description The allocation that ends. */
            allocation: components["schemas"]["Id"];
            /** @description The first day without it. */
            on: components["schemas"]["Day"];
            /** @description Why it ends. */
            reason?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/AllocationWithdrawn/1.json. */
        AllocationWithdrawnData: {
            /** @description The allocation that is taken back. */
            allocation: components["schemas"]["Id"];
            reason: components["schemas"]["TakenBackReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/ClusterWithdrawn/1.json. */
        ClusterWithdrawnData: {
            /** @description The source whose registration it was; the latest without it. */
            source?: components["schemas"]["Id"];
            reason: components["schemas"]["TakenBackReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/CreditGranted/1.json. */
        CreditGrantedData: {
            /** @description The organization that grants it. */
            provider: components["schemas"]["Id"];
            /** @description The organization that may draw it. */
            beneficiary: components["schemas"]["Id"];
            /** @description How much may be drawn. */
            faceValue: components["schemas"]["Amount"];
            /** @description The day of the grant; its month’s rate converts it. */
            grantedOn: components["schemas"]["PartialDate"];
            /** @description The day on which what is left lapses by itself. */
            expiresOn?: components["schemas"]["PartialDate"];
            /** @description Whether it lies with a third party until it is drawn. */
            escrow?: boolean;
            /** @description The round that it is a part of. */
            round?: components["schemas"]["RoundRef"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
        };
        /** @description What an event of this type says: /schemas/CreditDrawn/1.json. */
        CreditDrawnData: {
            /** @description Of the draw, among those of the credit. */
            draw: components["schemas"]["Id"];
            /** @description How much, in the currency of the credit. */
            amount: components["schemas"]["Money"];
            /** @description The day on which it was used. */
            on: components["schemas"]["Day"];
            /** @description What it paid for. */
            allocation?: components["schemas"]["AllocationRef"];
            /**
             * Format: double
             * @description GPU hours that it paid for.
             */
            gpuHours?: number;
        };
        /** @description What an event of this type says: /schemas/CreditRevoked/1.json. */
        CreditRevokedData: {
            /** @description Of the revocation, among those of the credit. */
            revocation: components["schemas"]["Id"];
            /** @description How much of it may no longer be drawn, in the currency of the credit. */
            amount: components["schemas"]["Money"];
            /** @description From which day on. */
            on: components["schemas"]["Day"];
            /** @description Why it was revoked. */
            reason?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/CreditExpired/1.json. */
        CreditExpiredData: {
            /** @description The first day on which nothing can be drawn: what is left at the end of the day before lapses. Null takes it back. */
            on: components["schemas"]["Day"] | null;
        };
        /** @description What an event of this type says: /schemas/CreditDrawWithdrawn/1.json. */
        CreditDrawWithdrawnData: {
            /** @description The draw that is taken back. */
            draw: components["schemas"]["Id"];
            reason: components["schemas"]["DrawWithdrawalReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/CreditRevocationWithdrawn/1.json. */
        CreditRevocationWithdrawnData: {
            /** @description The revocation that is taken back. */
            revocation: components["schemas"]["Id"];
            reason: components["schemas"]["DrawWithdrawalReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/CreditWithdrawn/1.json. */
        CreditWithdrawnData: {
            /** @description The source whose grant it was; the latest without it. */
            source?: components["schemas"]["Id"];
            reason: components["schemas"]["TakenBackReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/ComputeContractReported/2.json. */
        ComputeContractReportedData: {
            contractKind: components["schemas"]["ContractKind"];
            /** @description The organization that gives the compute. */
            provider: components["schemas"]["Id"];
            /** @description The organization that takes and pays it. */
            customer: components["schemas"]["Id"];
            /** @description What it is worth over its whole term. */
            value?: components["schemas"]["Amount"];
            /** @description When it was made known: its day. */
            announcedOn: components["schemas"]["PartialDate"];
            /** @description From when on compute is given. */
            startsOn?: components["schemas"]["PartialDate"];
            /** @description Until when compute is given. */
            endsOn?: components["schemas"]["PartialDate"];
            /**
             * Format: double
             * @description Its term, in years.
             */
            years?: number;
            /** @description The chip that it is about, by its name or an alias. */
            gpuModel?: components["schemas"]["Text"];
            /**
             * Format: double
             * @description Electric power that it is about, in gigawatts.
             */
            powerGw?: number;
            /** @description The round that it came with. */
            round?: components["schemas"]["RoundRef"];
            status: components["schemas"]["ContractStatus"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
            /** @description A remark by whoever posted it. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/ContractClaimWithdrawn/1.json. */
        ContractClaimWithdrawnData: {
            /** @description Of the source whose claim it was. */
            source: components["schemas"]["Id"];
            reason: components["schemas"]["WithdrawalReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/RestrictionIssued/1.json. */
        RestrictionIssuedData: {
            /** @description Who issued it. */
            authority: components["schemas"]["Text"];
            /** @description What it is by law: rule, letter, list entry. */
            instrument: components["schemas"]["Text"];
            /** @description What it is called. */
            title: components["schemas"]["Text"];
            scope: components["schemas"]["RestrictionScope"];
            policy: components["schemas"]["RestrictionPolicy"];
            /** @description Its first day in force. */
            effectiveOn: components["schemas"]["PartialDate"];
            review?: components["schemas"]["RestrictionReview"];
            /** @description Chips that it names, each by its name or an alias. */
            gpuModels?: components["schemas"]["Text"][];
            /** @description The models named are all of them, and no examples. */
            modelsComplete?: boolean;
            /**
             * Format: double
             * @description It reaches chips of this total processing performance or more.
             */
            tppAtLeast?: number;
            /** @description Countries to which it reaches. */
            destinations?: components["schemas"]["Country"][];
            /** @description Organizations that it names. */
            entities?: components["schemas"]["Id"][];
            reach?: components["schemas"]["RestrictionReach"];
            /** @description Countries to which it does not reach, whatever else it says. */
            exceptDestinations?: components["schemas"]["Country"][];
            /** @description The restriction that it takes the place of, as far as it reaches itself. */
            supersedes?: components["schemas"]["Id"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
        };
        /** @description What an event of this type says: /schemas/RestrictionAmended/1.json. */
        RestrictionAmendedData: {
            policy?: components["schemas"]["RestrictionPolicy"];
            review?: components["schemas"]["RestrictionReview"];
            /** @description Chips that it names, each by its name or an alias. */
            gpuModels?: components["schemas"]["Text"][];
            /** @description The models named are all of them, and no examples. */
            modelsComplete?: boolean;
            /**
             * Format: double
             * @description It reaches chips of this total processing performance or more.
             */
            tppAtLeast?: number;
            /** @description Countries to which it reaches. */
            destinations?: components["schemas"]["Country"][];
            /** @description Organizations that it names. */
            entities?: components["schemas"]["Id"][];
            reach?: components["schemas"]["RestrictionReach"];
            /** @description From which day on it says so. */
            effectiveOn: components["schemas"]["PartialDate"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/RestrictionSuspended/1.json. */
        RestrictionSuspendedData: {
            /** @description The first day on which it is not in force. */
            from: components["schemas"]["PartialDate"];
            /** @description The last such day; without it, until further notice. */
            until?: components["schemas"]["PartialDate"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/RestrictionRescinded/1.json. */
        RestrictionRescindedData: {
            /** @description The first day without it. */
            on: components["schemas"]["PartialDate"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/RestrictionWithdrawn/1.json. */
        RestrictionWithdrawnData: {
            /** @description The source whose issue it was; the latest without it. */
            source?: components["schemas"]["Id"];
            reason: components["schemas"]["TakenBackReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /** @description What an event of this type says: /schemas/ChipSpecPublished/2.json. */
        ChipSpecPublishedData: {
            /** @description The name of the chip, with its maker’s: NVIDIA H100. */
            model: components["schemas"]["Text"];
            /** @description Who makes it. */
            vendor: components["schemas"]["Text"];
            /** @description Other names of it. */
            aliases?: components["schemas"]["Text"][];
            /**
             * Format: double
             * @description Trillions of 16-bit floating-point operations a second, without sparsity.
             */
            fp16DenseTflops?: number;
            /**
             * Format: double
             * @description Trillions of 8-bit integer operations a second, without sparsity.
             */
            int8Tops?: number;
            /** @description When it could first be had. */
            releasedOn?: components["schemas"]["PartialDate"];
            /** @description Who says so. */
            source: components["schemas"]["Source"];
            /** @description Other places that say the same. */
            alsoIn?: components["schemas"]["Source"][];
            /** @description When the world could first know it, where that was before its source was published. */
            knownOn?: components["schemas"]["PartialDate"];
        };
        /** @description What an event of this type says: /schemas/ChipSpecWithdrawn/1.json. */
        ChipSpecWithdrawnData: {
            /** @description The source whose figures they were; the latest without it. */
            source?: components["schemas"]["Id"];
            reason: components["schemas"]["TakenBackReason"];
            /** @description When the world could know that it no longer stands. */
            knownOn?: components["schemas"]["PartialDate"];
            /** @description A remark by whoever took it back. */
            note?: components["schemas"]["Note"];
        };
        /**
         * @description Only of steps of this direction.
         * @enum {string}
         */
        SubscriptionFilterDirection: "up" | "down" | "flat" | "first" | "unclear";
        /** @enum {string} */
        SubscriptionFilterMilestone: "unicorn" | "decacorn" | "hectocorn";
        /** @description One answer of a series. */
        OrganizationSeries: {
            /** @description Of the organization. */
            id: components["schemas"]["Id"];
            /** @description Its name of the day. */
            name: string;
            kind: components["schemas"]["OrganizationKind"];
            /** @description Where it has its seat; null: nobody says. */
            country: components["schemas"]["Country"] | null;
            /** @description When it was founded; null: nobody says. */
            foundedOn: components["schemas"]["PartialDate"] | null;
            /** @description What it works on; null: nobody says. */
            sector: components["schemas"]["Id"] | null;
            /** @description Other names that it is found by. */
            aliases: string[];
            /** @description Names that it had before. */
            formerNames: string[];
            /** @description What others call it. */
            identifiers: components["schemas"]["Identifier"][];
            /** @description The group of the day; null: it belongs to none. */
            group: components["schemas"]["GroupOfDay"] | null;
            /** @description Every group that it belongs or belonged to, the first one first. */
            affiliations: components["schemas"]["Affiliation"][];
            /** @description How it ended, or may: every exit that was reported and stands. */
            exits: components["schemas"]["ReportedExit"][];
            /** @description Organizations that were merged into it: their names and identifiers are among its own. */
            merged: components["schemas"]["Id"][];
            /** @description Codes of warnings, and of what does not hold because something else was recorded before it. */
            conflicts: string[];
            /** @description Of its profile; null: nobody is named. */
            source: components["schemas"]["Source"] | null;
            summary: components["schemas"]["Summary"];
            explanation?: components["schemas"]["OrganizationExplanation"];
            version?: components["schemas"]["Version"];
            /** @description The newest events of it could not be worked in yet: this is how it was before. */
            stale?: boolean;
            /** @description The day of this answer. */
            asOf: components["schemas"]["Day"];
        };
        /** @description Cloud credits as ledgers. */
        ComputeCredits: {
            /** @description By the organization, or its group of the day of the grant. */
            granted: components["schemas"]["Credit"][];
            /** @description The same. */
            received: components["schemas"]["Credit"][];
        };
        HeldAllocationCourse: {
            /** @description The first day. */
            from: components["schemas"]["Day"];
            /** @description From then on. */
            gpus: components["schemas"]["GpuCount"];
        };
        /**
         * @description Which part the organization, or its group of the day of the contract, has in it.
         * @enum {string}
         */
        ContractRole: "provider" | "customer" | "both";
        ReachingRestrictionAllocation: {
            /** @description Where. */
            cluster: components["schemas"]["Id"];
            /** @description Which. */
            allocation: components["schemas"]["Id"];
        };
        /** @description By what it was found. */
        ResultMatched: {
            /** @description What of it fits. */
            field: string;
            /** @description As it is written there. */
            text: string;
        };
        /**
         * @description What kind of money it is.
         * @enum {string}
         */
        RoundOfStartupInstrument: "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap";
        SubscriptionsAnswer: {
            /** @description Those of this page, in the order of the list. */
            subscriptions: components["schemas"]["Subscription"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
        };
        /** @enum {string} */
        SubscriptionChangeEvent: "ValuationChanged" | "ValuationCorrected";
        /**
         * @description `active` takes up again what was disabled, `disabled` stops it.
         * @enum {string}
         */
        SubscriptionChangeStatus: "active" | "disabled";
        SubscriptionDeliveriesAnswer: {
            /** @description Those of this page, in the order of the list. */
            deliveries: components["schemas"]["Delivery"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
        };
        KeysAnswer: {
            /** @description Those of this page, in the order of the list. */
            keys: components["schemas"]["Key"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
        };
        KeysDraft: {
            /** @description What the key is for, for people. */
            name: components["schemas"]["Text"];
            /** @description What it may do. */
            scopes: components["schemas"]["KeyScope"][];
            /** @description Of the key; made up where it is left out. */
            id?: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description The instant from which on it no longer works; never without it.
             */
            expiresAt?: string;
            /** @description Requests a second that it may make in the long run. */
            ratePerSecond?: number;
            /** @description Requests that it may make at once after a pause. */
            burst?: number;
        };
        OrganizationsAnswer: {
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description Those of this page, in the order of the list. */
            organizations: components["schemas"]["Profile"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        OrganizationRoundsAnswer: {
            /** @description As it was asked for. */
            organization: components["schemas"]["Id"];
            version?: components["schemas"]["Version"];
            /** @description The newest events of it could not be worked in yet: this is how it was before. */
            stale?: boolean;
            /** @description Those of this page, in the order of the list. */
            rounds: components["schemas"]["Round"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        OrganizationHoldingsAnswer: {
            /** @description As it was asked for. */
            organization: components["schemas"]["Id"];
            /** @description The organization that heads its group: the investor that is meant. */
            holder: components["schemas"]["Id"];
            /** @description The members of the group, whose holdings are merged. */
            members: components["schemas"]["Id"][];
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The figures come from public claims only. */
            indicative: boolean;
            /** @description What the figures are and are not. */
            note: string;
            totals: components["schemas"]["PortfolioTotals"];
            coverage: components["schemas"]["PortfolioCoverage"];
            overlap?: components["schemas"]["PortfolioOverlap"];
            /** @description Those of this page, in the order of the list. */
            holdings: components["schemas"]["Holding"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        ValuationsAnswer: {
            /** @description Those that were asked for, by Id: of one that was merged the survivor. */
            organization?: components["schemas"]["Id"][];
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description Those of this page, in the order of the list. */
            timelines: components["schemas"]["TimelineOfOne"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        SearchAnswer: {
            /** @description What was looked for. */
            q: string;
            kind?: components["schemas"]["ResultKind"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description Those of this page, in the order of the list. */
            results: components["schemas"]["Result"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description One answer of a series. */
        RankingsInvestorsAnswerSeries: {
            /** @description As it was asked for: what is ranked by. */
            metric: string;
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            version?: components["schemas"]["Version"];
            /** @description As it was asked for: the first day of the rounds. */
            from?: components["schemas"]["Day"];
            /** @description As it was asked for: the last day of the rounds. */
            to?: components["schemas"]["Day"];
            /** @description As it was asked for: whether the members of a group count as one. */
            groups: boolean;
            instrument: components["schemas"]["InstrumentChoice"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["InvestorEntry"][];
            /** @description The day of this answer. */
            asOf: components["schemas"]["Day"];
        };
        /** @description One answer of a series. */
        RankingsStartupsAnswerSeries: {
            /** @description As it was asked for: what is ranked by. */
            metric: string;
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            version?: components["schemas"]["Version"];
            instrument: components["schemas"]["InstrumentChoice"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["StartupEntry"][];
            /** @description The day of this answer. */
            asOf: components["schemas"]["Day"];
        };
        /** @description One answer of a series. */
        ConcentrationInvestorsAnswerSeries: {
            /** @description As it was asked for: what the shares are of. */
            base: string;
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            version?: components["schemas"]["Version"];
            /** @description As it was asked for: the first day of the rounds. */
            from?: components["schemas"]["Day"];
            /** @description As it was asked for: the last day of the rounds. */
            to?: components["schemas"]["Day"];
            /** @description As it was asked for: whether the members of a group count as one. */
            groups: boolean;
            instrument: components["schemas"]["InstrumentChoice"];
            /** @description Shares of money or GPUs describe, they do not define a market. */
            relevantMarket: boolean;
            /** @description How many have a part of it. */
            holders: number;
            /** @description 0 to 10,000, given the known total. */
            hhi: components["schemas"]["Bounds"] | null;
            /** @description The share of the largest holder, in percent. */
            cr1: components["schemas"]["Bounds"] | null;
            /** @description That of the four largest. */
            cr4: components["schemas"]["Bounds"] | null;
            /** @description US Merger Guidelines of 2023: to 1,000, to 1,800, over it. */
            label: components["schemas"]["LabelRange"] | null;
            /** @description For every total that the claims allow; null where the total is what it is. */
            hhiAnyTotal: components["schemas"]["Bounds"] | null;
            /**
             * Format: double
             * @description What no holder is known to have.
             */
            residual: number;
            provisional?: components["schemas"]["ProvisionalMark"];
            coverage: components["schemas"]["MoneyCoverage"];
            explanation?: components["schemas"]["ConcentrationExplanation"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["Holder"][];
            /** @description The day of this answer. */
            asOf: components["schemas"]["Day"];
        };
        /**
         * @description `amountUsd`: the largest lower bound first, unknown amounts last.
         * @enum {string}
         */
        DealsAnswerSort: "newest" | "amountUsd";
        ClustersAnswer: {
            /** @description As it was asked for. */
            operator?: components["schemas"]["Id"];
            /** @description As it was asked for. */
            tenant?: components["schemas"]["Id"];
            /** @description As it was asked for. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the figures. */
            on: components["schemas"]["Day"];
            /** @description The version of the table of chips that equivalents are reckoned by. */
            chipTable: components["schemas"]["Version"];
            /** @description Those of this page, in the order of the list. */
            clusters: components["schemas"]["Cluster"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        CreditsAnswer: {
            /** @description As it was asked for. */
            beneficiary?: components["schemas"]["Id"];
            /** @description As it was asked for. */
            provider?: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the figures. */
            on: components["schemas"]["Day"];
            /** @description Those of this page, in the order of the list. */
            credits: components["schemas"]["Credit"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        FlowsAnswer: {
            /** @description As it was asked for. */
            organization?: components["schemas"]["Id"];
            instrument: components["schemas"]["InstrumentChoice"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description What the figures are and are not. */
            note: string;
            /** @description Ways on which money comes back to where it began, step by step. */
            cycles: components["schemas"]["FlowStep"][][];
            /** @description Those of this page, in the order of the list. */
            flows: components["schemas"]["Flow"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        RestrictionsAnswer: {
            /** @description As it was asked for. */
            gpuModel?: string;
            /** @description As it was asked for. */
            destination?: components["schemas"]["Country"];
            /** @description As it was asked for. */
            entity?: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the answer. */
            on: components["schemas"]["Day"];
            /** @description What is said of restrictions is no legal advice. */
            notLegalAdvice: boolean;
            chipTable: components["schemas"]["Version"];
            /** @description Only announced: nothing of it applies yet. */
            announced: components["schemas"]["Restriction"][];
            /** @description What they state fits the question, and whether they reach it cannot be told. */
            reachUnknown: components["schemas"]["Restriction"][];
            /** @description In force there, and they name other models, maybe as examples. */
            otherModels: components["schemas"]["Restriction"][];
            /** @description Those of this page, in the order of the list. */
            restrictions: components["schemas"]["Restriction"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /** @description One answer of a series. */
        RankingsProvidersAnswerSeries: {
            /** @description As it was asked for: what is ranked by. */
            metric: string;
            /** @description As it was asked for: where the clusters stand. */
            country?: components["schemas"]["Country"];
            /** @description The day of the figures. */
            on: components["schemas"]["PartialDate"];
            /** @description The version of the table of chips that equivalents are reckoned by. */
            chipTable: components["schemas"]["Version"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["ProviderEntry"][];
            /** @description The day of this answer. */
            asOf: components["schemas"]["Day"];
        };
        /** @description One answer of a series. */
        ConcentrationProvidersAnswerSeries: {
            /** @description As it was asked for: what the shares are of. */
            base: string;
            /** @description As it was asked for: where the clusters stand. */
            country?: components["schemas"]["Country"];
            /** @description The day of the figures. */
            on: components["schemas"]["PartialDate"];
            /** @description The version of the table of chips that equivalents are reckoned by. */
            chipTable: components["schemas"]["Version"];
            /** @description Shares of money or GPUs describe, they do not define a market. */
            relevantMarket: boolean;
            /** @description How many have a part of it. */
            holders: number;
            /** @description 0 to 10,000, given the known total. */
            hhi: components["schemas"]["Bounds"] | null;
            /** @description The share of the largest holder, in percent. */
            cr1: components["schemas"]["Bounds"] | null;
            /** @description That of the four largest. */
            cr4: components["schemas"]["Bounds"] | null;
            /** @description US Merger Guidelines of 2023: to 1,000, to 1,800, over it. */
            label: components["schemas"]["LabelRange"] | null;
            /** @description For every total that the claims allow; null where the total is what it is. */
            hhiAnyTotal: components["schemas"]["Bounds"] | null;
            /**
             * Format: double
             * @description What no holder is known to have.
             */
            residual: number;
            provisional?: components["schemas"]["ProvisionalMark"];
            coverage: components["schemas"]["ComputeCoverage"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["ProviderHolder"][];
            /** @description The day of this answer. */
            asOf: components["schemas"]["Day"];
        };
        ChangesAnswer: {
            /** @description In order, without gaps. */
            changes: components["schemas"]["Change"][];
            /** @description Of the last of them, or as it was asked for: what to ask for next with `after`. */
            position: number;
            /** @description The position of the last event of all. */
            last: number;
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        DiffAnswer: {
            /** @description As it was asked for. */
            organization?: components["schemas"]["Id"];
            /** @description As it was asked for. */
            country?: components["schemas"]["Country"];
            /**
             * Format: date-time
             * @description As it was asked for.
             */
            from: string;
            /**
             * Format: date-time
             * @description As it was asked for.
             */
            to: string;
            versions?: components["schemas"]["VersionsCompared"];
            /** @description Those of this page, in the order of the list. */
            changes: components["schemas"]["Difference"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        SourcesAnswer: {
            /** @description As asked for. */
            publisher?: string;
            /** @description Those of this page, in the order of the list. */
            sources: components["schemas"]["SourceRow"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        SourceAnswer: {
            /** @description The Id of the source. */
            id: components["schemas"]["Id"];
            /** @description Who published it. */
            publisher: string;
            /** @description Where it can be read; null for a private source. */
            url: string | null;
            /** @description Its title; null where it has none. */
            title: string | null;
            /** @description What it is; null where nobody says. */
            kind: components["schemas"]["SourceKind"] | null;
            /** @description The licence under which it is passed on; null where nobody says. */
            licence: string | null;
            /** @description The earliest day on which a statement of it was published; null where none says. */
            firstPublishedOn: components["schemas"]["PartialDate"] | null;
            /** @description The latest such day. */
            lastPublishedOn: components["schemas"]["PartialDate"] | null;
            /** @description How many statements of it were recorded. */
            said: number;
            /** @description Of how many organizations, clusters, contracts, credits, restrictions and chips it speaks. */
            streams: number;
            /** @description Of how many things (rounds, marks, stakes, phases, contracts) a field is what it says. */
            holding: number;
            /** @description How many of its statements were withdrawn. */
            withdrawn: number;
            /** @description How many were withdrawn for which reason. */
            reasons: {
                [key: string]: number;
            };
            /** @description How many of its claims are about a thing of which it had said something before. */
            corrected: number;
            /** @description How soon it tells; null where no two days are known. */
            daysToPublication: components["schemas"]["Delay"] | null;
            /** @description Paths of the readings that rest on it. */
            answers: string[];
            /** @description Those of this page, in the order of the list. */
            statements: components["schemas"]["Statement"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        /**
         * @description As asked for.
         * @enum {string}
         */
        HistoryAnswerKind: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
        StreamAnswer: {
            /** @description As it was asked for. */
            stream: components["schemas"]["StreamName"];
            /** @description Those of this page, in the order of the list. */
            events: components["schemas"]["RecordedEvent"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        HealthAnswer: {
            /**
             * @description It answers.
             * @constant
             */
            status: "ok";
        };
        SubscriptionsDraft: {
            /** @description Where notices are posted to. */
            url: string;
            /** @description Which notices are wanted. */
            events: components["schemas"]["SubscriptionChangeEvent"][];
            /** @default {} */
            filter: components["schemas"]["SubscriptionFilter"];
            /** @description What it is for, for people. */
            description?: string;
        };
        SubscriptionChange: {
            /** @description Where notices are posted to. */
            url?: string;
            /** @description Which notices are wanted. */
            events?: components["schemas"]["SubscriptionChangeEvent"][];
            filter?: components["schemas"]["SubscriptionFilter"];
            /** @description What it is for, for people. */
            description?: string;
            /** @description `active` takes up again what was disabled, `disabled` stops it. */
            status?: components["schemas"]["SubscriptionChangeStatus"];
        };
        RankingsInvestorsAnswer: {
            /** @description As it was asked for: what is ranked by. */
            metric: string;
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            version?: components["schemas"]["Version"];
            /** @description As it was asked for: the first day of the rounds. */
            from?: components["schemas"]["Day"];
            /** @description As it was asked for: the last day of the rounds. */
            to?: components["schemas"]["Day"];
            /** @description As it was asked for: whether the members of a group count as one. */
            groups: boolean;
            instrument: components["schemas"]["InstrumentChoice"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["InvestorEntry"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
            series?: components["schemas"]["RankingsInvestorsAnswerSeries"][];
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        RankingsStartupsAnswer: {
            /** @description As it was asked for: what is ranked by. */
            metric: string;
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            version?: components["schemas"]["Version"];
            instrument: components["schemas"]["InstrumentChoice"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["StartupEntry"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
            series?: components["schemas"]["RankingsStartupsAnswerSeries"][];
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        ConcentrationInvestorsAnswer: {
            /** @description As it was asked for: what the shares are of. */
            base: string;
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            version?: components["schemas"]["Version"];
            /** @description As it was asked for: the first day of the rounds. */
            from?: components["schemas"]["Day"];
            /** @description As it was asked for: the last day of the rounds. */
            to?: components["schemas"]["Day"];
            /** @description As it was asked for: whether the members of a group count as one. */
            groups: boolean;
            instrument: components["schemas"]["InstrumentChoice"];
            /** @description Shares of money or GPUs describe, they do not define a market. */
            relevantMarket: boolean;
            /** @description How many have a part of it. */
            holders: number;
            /** @description 0 to 10,000, given the known total. */
            hhi: components["schemas"]["Bounds"] | null;
            /** @description The share of the largest holder, in percent. */
            cr1: components["schemas"]["Bounds"] | null;
            /** @description That of the four largest. */
            cr4: components["schemas"]["Bounds"] | null;
            /** @description US Merger Guidelines of 2023: to 1,000, to 1,800, over it. */
            label: components["schemas"]["LabelRange"] | null;
            /** @description For every total that the claims allow; null where the total is what it is. */
            hhiAnyTotal: components["schemas"]["Bounds"] | null;
            /**
             * Format: double
             * @description What no holder is known to have.
             */
            residual: number;
            provisional?: components["schemas"]["ProvisionalMark"];
            coverage: components["schemas"]["MoneyCoverage"];
            explanation?: components["schemas"]["ConcentrationExplanation"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["Holder"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
            series?: components["schemas"]["ConcentrationInvestorsAnswerSeries"][];
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        DealsAnswer: {
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            /** @description As it was asked for: the first day of the rounds. */
            from?: components["schemas"]["Day"];
            /** @description As it was asked for: the last day of the rounds. */
            to?: components["schemas"]["Day"];
            /** @description As it was asked for. */
            investor?: components["schemas"]["Id"];
            /** @description As it was asked for. */
            startup?: components["schemas"]["Id"];
            roundType?: components["schemas"]["RoundType"];
            status?: components["schemas"]["RoundStatus"];
            /**
             * Format: double
             * @description US dollars.
             */
            minUsd?: number;
            /**
             * Format: double
             * @description US dollars.
             */
            maxUsd?: number;
            /** @description `amountUsd`: the largest lower bound first, unknown amounts last. */
            sort: components["schemas"]["DealsAnswerSort"];
            /** @description Left out by `minUsd` or `maxUsd`: nobody states the amount. */
            unknownAmounts?: number;
            /** @description Left out by `minUsd` or `maxUsd`: the amount may lie within them, or not. */
            unclearAmounts?: number;
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            version?: components["schemas"]["Version"];
            /** @description Those of this page, in the order of the list. */
            deals: components["schemas"]["Deal"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        RankingsProvidersAnswer: {
            /** @description As it was asked for: what is ranked by. */
            metric: string;
            /** @description As it was asked for: where the clusters stand. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the figures. */
            on: components["schemas"]["PartialDate"];
            /** @description The version of the table of chips that equivalents are reckoned by. */
            chipTable: components["schemas"]["Version"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["ProviderEntry"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
            series?: components["schemas"]["RankingsProvidersAnswerSeries"][];
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        ConcentrationProvidersAnswer: {
            /** @description As it was asked for: what the shares are of. */
            base: string;
            /** @description As it was asked for: where the clusters stand. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description The day of the figures. */
            on: components["schemas"]["PartialDate"];
            /** @description The version of the table of chips that equivalents are reckoned by. */
            chipTable: components["schemas"]["Version"];
            /** @description Shares of money or GPUs describe, they do not define a market. */
            relevantMarket: boolean;
            /** @description How many have a part of it. */
            holders: number;
            /** @description 0 to 10,000, given the known total. */
            hhi: components["schemas"]["Bounds"] | null;
            /** @description The share of the largest holder, in percent. */
            cr1: components["schemas"]["Bounds"] | null;
            /** @description That of the four largest. */
            cr4: components["schemas"]["Bounds"] | null;
            /** @description US Merger Guidelines of 2023: to 1,000, to 1,800, over it. */
            label: components["schemas"]["LabelRange"] | null;
            /** @description For every total that the claims allow; null where the total is what it is. */
            hhiAnyTotal: components["schemas"]["Bounds"] | null;
            /**
             * Format: double
             * @description What no holder is known to have.
             */
            residual: number;
            provisional?: components["schemas"]["ProvisionalMark"];
            coverage: components["schemas"]["ComputeCoverage"];
            /** @description Those of this page, in the order of the list. */
            entries: components["schemas"]["ProviderHolder"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
            series?: components["schemas"]["ConcentrationProvidersAnswerSeries"][];
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        HistoryAnswer: {
            /** @description As asked for. */
            organization?: components["schemas"]["Id"];
            /** @description As asked for. */
            kind?: components["schemas"]["HistoryAnswerKind"];
            /** @description As it was asked for: of the startup. */
            country?: components["schemas"]["Country"];
            /** @description As it was asked for: of the startup. */
            sector?: components["schemas"]["Id"];
            /** @description As it was asked for: what had happened by then. */
            asOf?: components["schemas"]["Day"];
            /** @description As it was asked for: what the world could know by then. */
            knownAt?: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description As it was asked for: what this service had recorded by then.
             */
            recordedAt?: string;
            /** @description Those of this page, in the order of the list. */
            changes: components["schemas"]["StopOfMany"][];
            /** @description The cursor of the next page; absent on the last one. */
            next?: string;
            /** @description The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise. */
            methodAsked?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
    };
    responses: {
        /** @description Malformed, or a parameter that is unknown or has no sense */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid key */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key lacks the scope */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description In conflict with what is there */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The stream is at another version */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A content type that is not taken */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Understood, and refused */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: again after `retry-after` seconds */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong here */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not available, or not applied yet: again after `retry-after` seconds */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description An alias: ask again with the Id that `location` names */
        Problem308: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postEvents: {
        parameters: {
            query?: {
                /** @description Answers what would be answered, what would change and who would be told, and records nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description The version, or one of the versions, that the stream has to be at: "7". `*`: it has to be there. */
                "if-match"?: string;
                /** @description The stream must not be there yet. */
                "if-none-match"?: "*";
                /** @description Of at most 1 MiB as it is sent, and 8 MiB unpacked. */
                "content-encoding"?: "gzip";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostedEvent"];
                "application/cloudevents+json": components["schemas"]["PostedEvent"];
                "application/cloudevents-batch+json": components["schemas"]["PostedBatch"];
                "application/x-ndjson": string;
                "application/ndjson": string;
                "application/jsonl": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingAnswer"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSubscriptions: {
        parameters: {
            query?: {
                /** @description How many on a page at most: a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsAnswer"];
                    "text/csv": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.com/hooks/dealstream",
                 *       "events": [
                 *         "ValuationChanged"
                 *       ],
                 *       "filter": {
                 *         "countries": [
                 *           "CN"
                 *         ],
                 *         "minChangePercent": 10,
                 *         "milestones": [
                 *           "unicorn"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionsDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSubscriptionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example sub-0123456789abcdef
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteSubscriptionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example sub-0123456789abcdef
                 */
                id: components["schemas"]["Id"];
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
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    patchSubscriptionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example sub-0123456789abcdef
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "countries": [
                 *           "CN",
                 *           "US"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SubscriptionChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubscriptionsByIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example sub-0123456789abcdef
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken, and under way */
            202: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubscriptionsByIdRotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example sub-0123456789abcdef
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSubscriptionsByIdDeliveries: {
        parameters: {
            query?: {
                /** @description How many on a page at most: a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example sub-0123456789abcdef
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionDeliveriesAnswer"];
                    "text/csv": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubscriptionsByIdDeliveriesByDeliveryRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example sub-0123456789abcdef
                 */
                id: components["schemas"]["Id"];
                /**
                 * @description The id of the delivery.
                 * @example msg_0mib0c5k0_0123456789abcdef0123
                 */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken, and under way */
            202: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getKeys: {
        parameters: {
            query?: {
                /** @description How many on a page at most: a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysAnswer"];
                    "text/csv": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "nightly import",
                 *       "scopes": [
                 *         "events:write"
                 *       ],
                 *       "id": "nightly-import"
                 *     }
                 */
                "application/json": components["schemas"]["KeysDraft"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example nightly-import
                 */
                id: components["schemas"]["Id"];
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
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganizations: {
        parameters: {
            query?: {
                /**
                 * @description Words of a name, an alias, an Id or an identifier, by their beginning.
                 * @example moon
                 */
                q?: string;
                /**
                 * @description Only organizations of this kind.
                 * @example startup
                 */
                kind?: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
                /** @description Only organizations with their seat there. */
                country?: components["schemas"]["Country"];
                /** @description One that it has, as `scheme:value`. */
                identifier?: string;
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description How many on a page at most: a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganizationsById: {
        parameters: {
            query?: {
                /** @description Adds the rounds behind the numbers. */
                explain?: "true" | "false";
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example moonshot
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            308: components["responses"]["Problem308"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganizationsByIdRounds: {
        parameters: {
            query?: {
                /** @description A row for each investor of each round, where rows are asked for (`format=csv` or `ndjson`). */
                rows?: "participations";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /**
                 * @description What the world could know by then: published on or before it.
                 * @example 2024-06-30
                 */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example moonshot
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationRoundsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            308: components["responses"]["Problem308"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganizationsByIdValuations: {
        parameters: {
            query?: {
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description How many on a page at most. Without it all are on one; a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example moonshot
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            308: components["responses"]["Problem308"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganizationsByIdHistory: {
        parameters: {
            query?: {
                /** @description Of every figure only what was said of it first, by field. */
                first?: "true" | "false";
                /** @description Which day comes first. */
                order?: "earliest" | "newest";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example moonshot
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            308: components["responses"]["Problem308"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganizationsByIdHoldings: {
        parameters: {
            query?: {
                /** @example tencent */
                compare?: string;
                /**
                 * @description Of the startup.
                 * @example CN
                 */
                country?: components["schemas"]["Country"];
                /** @description Of the startup. */
                sector?: components["schemas"]["Id"];
                /**
                 * @description What had happened by then: dated on or before it.
                 * @example 2026-11-29
                 */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example alibaba
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationHoldingsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            308: components["responses"]["Problem308"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganizationsByIdCompute: {
        parameters: {
            query?: {
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example openai
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Compute"];
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            308: components["responses"]["Problem308"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getValuations: {
        parameters: {
            query?: {
                /**
                 * @description Ids or aliases, with commas between them.
                 * @example moonshot,zhipu
                 */
                organization?: string;
                /** @description Of the startup. */
                country?: components["schemas"]["Country"];
                /** @description Of the startup. */
                sector?: components["schemas"]["Id"];
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSearch: {
        parameters: {
            query: {
                /**
                 * @description A name or an Id, or the beginning of any word of one.
                 * @example moonshot
                 */
                q: string;
                /** @description Things of this kind alone. */
                kind?: "organization" | "chip" | "cluster" | "restriction" | "round" | "source";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 3
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getStatus: {
        parameters: {
            query?: {
                /** @description The form of the answer, which has no rows. */
                format?: "json";
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRankingsInvestors: {
        parameters: {
            query?: {
                /**
                 * @description By which investors are ranked.
                 * @example startups
                 */
                metric?: "startups" | "rounds" | "leads" | "knownUsd" | "computeCreditUsd" | "unicorns";
                /** @description Whether the members of a group count as one. */
                groups?: "true" | "false";
                /** @example alibaba */
                explain?: string;
                /** @description Rounds of which kind of money. */
                instrument?: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                /**
                 * @description Of the startup.
                 * @example CN
                 */
                country?: components["schemas"]["Country"];
                /** @description Of the startup. */
                sector?: components["schemas"]["Id"];
                /** @description Only rounds of this day and later. */
                from?: components["schemas"]["Day"];
                /** @description Only rounds of this day and earlier. */
                to?: components["schemas"]["Day"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 3
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingsInvestorsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRankingsStartups: {
        parameters: {
            query?: {
                /**
                 * @description By which startups are ranked.
                 * @example valuationUsd
                 */
                metric?: "valuationUsd" | "raisedUsd" | "monthsToUnicorn" | "stepUp" | "gpus";
                explain?: string;
                /** @description Rounds of which kind of money. */
                instrument?: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                /**
                 * @description Of the startup.
                 * @example CN
                 */
                country?: components["schemas"]["Country"];
                /** @description Of the startup. */
                sector?: components["schemas"]["Id"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 3
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingsStartupsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getConcentrationInvestors: {
        parameters: {
            query?: {
                /**
                 * @description Of what the shares are.
                 * @example knownUsd
                 */
                base?: "knownUsd" | "startups" | "rounds";
                /** @description Whether the members of a group count as one. */
                groups?: "true" | "false";
                /** @description Adds the rounds that the shares rest on. */
                explain?: "true" | "false";
                /** @description Rounds of which kind of money. */
                instrument?: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                /**
                 * @description Of the startup.
                 * @example CN
                 */
                country?: components["schemas"]["Country"];
                /** @description Of the startup. */
                sector?: components["schemas"]["Id"];
                /** @description Only rounds of this day and later. */
                from?: components["schemas"]["Day"];
                /** @description Only rounds of this day and earlier. */
                to?: components["schemas"]["Day"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 3
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcentrationInvestorsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDeals: {
        parameters: {
            query?: {
                /** @example alibaba */
                investor?: string;
                startup?: string;
                /** @description Of the startup. */
                country?: components["schemas"]["Country"];
                /** @description Of the startup. */
                sector?: components["schemas"]["Id"];
                /**
                 * @description Only rounds of this day and later.
                 * @example 2023-01-01
                 */
                from?: components["schemas"]["Day"];
                /** @description Only rounds of this day and earlier. */
                to?: components["schemas"]["Day"];
                /** @description A row for each investor of each round, where rows are asked for (`format=csv` or `ndjson`). */
                rows?: "participations";
                /** @description Only rounds of this type. */
                roundType?: "angel" | "pre-seed" | "seed" | "venture" | "corporate" | "convertible-note" | "safe" | "debt" | "grant" | "secondary" | "share-swap" | "ipo" | "spac" | "aggregate-disclosure" | "other" | "series-a" | "series-b" | "series-c" | "series-d" | "series-e" | "series-f" | "series-g" | "series-h" | "series-i" | "series-j" | "series-k" | "series-l" | "series-m" | "series-n" | "series-o" | "series-p" | "series-q" | "series-r" | "series-s" | "series-t" | "series-u" | "series-v" | "series-w" | "series-x" | "series-y" | "series-z";
                /** @description Only rounds that have come so far. */
                status?: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                /** @description Those whose amount is surely so much or more, in US dollars. */
                minUsd?: number;
                /** @description Those whose amount is surely so much or less, in US dollars. */
                maxUsd?: number;
                /** @description By `amountUsd`: the largest lower bound first, unknown amounts last. */
                sort?: "newest" | "amountUsd";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getClusters: {
        parameters: {
            query?: {
                /** @description Operated by it, or by its group. */
                operator?: string;
                /** @description It, or its group, has GPUs there on the day. */
                tenant?: string;
                /**
                 * @description Only clusters that stand there.
                 * @example US
                 */
                country?: components["schemas"]["Country"];
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 3
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClustersAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getClustersById: {
        parameters: {
            query?: {
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description How many on a page at most. Without it all are on one; a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example msft-gpt4
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusterInFull"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCredits: {
        parameters: {
            query?: {
                /** @example moonshot */
                beneficiary?: string;
                provider?: string;
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description How many on a page at most: a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCreditsById: {
        parameters: {
            query?: {
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example alibaba-moonshot-credits
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditInFull"];
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFlows: {
        parameters: {
            query?: {
                /** @example anthropic */
                organization?: string;
                /** @description Rounds of which kind of money. */
                instrument?: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description How many on a page at most: a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRestrictions: {
        parameters: {
            query?: {
                /**
                 * @description By any of its names; one that nothing names is an error that names close ones.
                 * @example NVIDIA H20
                 */
                gpuModel?: components["schemas"]["Text"];
                /**
                 * @description Only what applies to goods that go there.
                 * @example CN
                 */
                destination?: components["schemas"]["Country"];
                /** @description Those that name it, or its group. */
                entity?: string;
                /**
                 * @description What had happened by then: dated on or before it.
                 * @example 2025-05-01
                 */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description How many on a page at most: a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionsAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postRestrictionsWhatIf: {
        parameters: {
            query?: {
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scope": "goods",
                 *       "policy": "denial",
                 *       "effectiveOn": "2027",
                 *       "gpuModels": [
                 *         "NVIDIA H100"
                 *       ],
                 *       "destinations": [
                 *         "US"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RestrictionDraft"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRestrictionsByIdExposure: {
        parameters: {
            query?: {
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example entity-list-zhipu-2025-01
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exposure"];
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRankingsProviders: {
        parameters: {
            query?: {
                /**
                 * @description By which providers are ranked.
                 * @example h100Equivalents
                 */
                metric?: "gpus" | "h100Equivalents" | "allocatedGpus" | "utilization";
                /** @description Where their clusters stand. */
                country?: components["schemas"]["Country"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 3
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingsProvidersAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getConcentrationProviders: {
        parameters: {
            query?: {
                /**
                 * @description Of what the shares are.
                 * @example gpus
                 */
                base?: "gpus" | "h100Equivalents";
                /** @description Where their clusters stand. */
                country?: components["schemas"]["Country"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 3
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcentrationProvidersAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getChanges: {
        parameters: {
            query?: {
                /**
                 * @description The position behind which changes begin; 0 is the beginning.
                 * @example 1200
                 */
                after?: number;
                /** @description Seconds to wait for something new where there is nothing yet. */
                wait?: number;
                /**
                 * @description How many at most: an answer ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDiff: {
        parameters: {
            query: {
                /**
                 * @description Of this one alone, by field.
                 * @example moonshot
                 */
                organization?: string;
                /** @description Of its organizations and clusters, credits and contracts of its startups, and restrictions on it. */
                country?: components["schemas"]["Country"];
                /**
                 * @description As it was recorded by then.
                 * @example 2020-01-01T00:00:00Z
                 */
                from: string;
                /**
                 * @description As it was recorded by then; what lies ahead ends with what is final.
                 * @example 2099-01-01T00:00:00Z
                 */
                to: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiffAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSources: {
        parameters: {
            query?: {
                /**
                 * @description A part of the name of who published it.
                 * @example reuters
                 */
                publisher?: components["schemas"]["Text"];
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSourcesById: {
        parameters: {
            query?: {
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /** @description How many on a page at most: a page ends at 4 MB. */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its Id.
                 * @example itiger-moonshot-err
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHistory: {
        parameters: {
            query?: {
                /** @description Of this one alone. */
                organization?: string;
                /** @description Of organizations of this kind. */
                kind?: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
                /**
                 * @description Of the startup.
                 * @example CN
                 */
                country?: components["schemas"]["Country"];
                /** @description Of the startup. */
                sector?: components["schemas"]["Id"];
                /** @description Which day comes first. */
                order?: "earliest" | "newest";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /**
                 * @description What the world could know by then: published on or before it.
                 * @example 2024-03-01
                 */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`. */
                method?: string;
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it. */
                after?: string;
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getStreamsByCategoryById: {
        parameters: {
            query?: {
                /**
                 * @description How many on a page at most: a page ends at 4 MB.
                 * @example 2
                 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: never;
            path: {
                /**
                 * @description Of the stream: organization, cluster, credit, contract, restriction, chip or currency.
                 * @example organization
                 */
                category: string;
                /**
                 * @description Its Id.
                 * @example moonshot
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAnswer"];
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description As the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHealth: {
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
                    /** @description The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
