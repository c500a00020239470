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
         * @description One event, or an array or NDJSON of at most 1,000 events and 1 MiB (as it is sent; of gzip at most 8 MiB unpacked). A member that is null is as if left out. Idempotent: an event is known by its `source` and `id`, without an `id` by its content, and what is known is answered `unchanged`, so trying again is always safe. With `If-Match: "7"` the stream has to be at version 7 (or at one of a list), with `If-Match: *` it has to be there, with `If-None-Match: *` not. With `dryRun=true` nothing is recorded: the answer says what would be, what would change, and what subscribers would be told.
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
         * @description Profile, aliases, former names, groups, exits, and a summary in a few numbers. `explain=true` adds the rounds behind them.
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
         * @description For followers: ask again with `after` set to the `position` that came last. Waits for up to `wait` seconds when there is nothing new.
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
        /** What exactly was recorded of one thing, when, by whose key */
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
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationRegistered";
            subject: components["schemas"]["Id"];
            data: {
                name: components["schemas"]["Text"];
                /** @enum {string} */
                kind: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
                country?: components["schemas"]["Country"];
                foundedOn?: components["schemas"]["PartialDate"];
                sector?: components["schemas"]["Id"];
                aliases?: components["schemas"]["Text"][];
                source?: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description Chosen by whoever posts it; stable for ever. */
        Id: string;
        /** @description At least one visible character; no control characters, no direction overrides or isolates, no lone surrogates. Stored as NFC. */
        Text: string;
        /** @description An officially assigned ISO 3166-1 alpha-2 code. */
        Country: string;
        /** @description A real date of 1900 to 2100 with the precision that the source gave: a year, a quarter, a month or a day. It sorts and begins on its first day, and ends on its last. */
        PartialDate: string;
        /** @description Who says so, and where: only a source of kind `private` has no URL. */
        Source: {
            id: components["schemas"]["Id"];
            publisher: components["schemas"]["Text"];
            /** Format: iri */
            url?: string;
            title?: components["schemas"]["Title"];
            publishedOn?: components["schemas"]["PartialDate"];
            /** @enum {string} */
            kind?: "filing" | "company" | "press" | "dataset" | "register" | "private";
            licence?: components["schemas"]["Text"];
        };
        /** @description At least one visible character; no control characters, no direction overrides or isolates, no lone surrogates. Stored as NFC. */
        Title: string;
        OrganizationAliased: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationAliased";
            subject: components["schemas"]["Id"];
            data: {
                alias: components["schemas"]["Text"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        OrganizationAffiliated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationAffiliated";
            subject: components["schemas"]["Id"];
            data: {
                group: components["schemas"]["Id"] | null;
                from?: components["schemas"]["PartialDate"];
                until?: components["schemas"]["PartialDate"];
                source?: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        OrganizationExited: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationExited";
            subject: components["schemas"]["Id"];
            data: {
                /** @enum {string} */
                exit: "ipo" | "acquired" | "closed";
                on: components["schemas"]["PartialDate"];
                /** @enum {string} */
                status?: "completed" | "announced";
                acquirer?: components["schemas"]["Id"];
                ticker?: components["schemas"]["Text"];
                price?: components["schemas"]["Amount"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description A sum in major units as far as it is known, with at most the decimals of its currency. Undisclosed is never zero. */
        Amount: {
            currency: components["schemas"]["Currency"];
            /** @constant */
            disclosure: "exact";
            value: number;
        } | {
            currency: components["schemas"]["Currency"];
            /** @constant */
            disclosure: "approx";
            value: number;
        } | {
            currency: components["schemas"]["Currency"];
            /** @constant */
            disclosure: "estimated";
            value: number;
        } | {
            currency: components["schemas"]["Currency"];
            /** @constant */
            disclosure: "at-least";
            value: number;
        } | {
            currency: components["schemas"]["Currency"];
            /** @constant */
            disclosure: "up-to";
            value: number;
        } | {
            currency: components["schemas"]["Currency"];
            /** @constant */
            disclosure: "target";
            value: number;
        } | {
            currency: components["schemas"]["Currency"];
            /** @constant */
            disclosure: "range";
            low: number;
            high: number;
        } | {
            currency: components["schemas"]["Currency"];
            /** @constant */
            disclosure: "undisclosed";
        };
        /** @description An ISO 4217 code. */
        Currency: string;
        OrganizationExitWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationExitWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                /** @enum {string} */
                exit: "ipo" | "acquired" | "closed";
                on: components["schemas"]["PartialDate"];
                /** @enum {string} */
                reason: "unit-error" | "misattribution" | "duplicate" | "retracted-by-source" | "cancelled" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description At least one visible character; no control characters, no direction overrides or isolates, no lone surrogates. Stored as NFC. It may hold line breaks. */
        Note: string;
        OrganizationIdentified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationIdentified";
            subject: components["schemas"]["Id"];
            data: {
                /** @enum {string} */
                scheme: "lei" | "cik" | "wikidata" | "isin" | "figi" | "companies-house" | "csl" | "other";
                value: components["schemas"]["Text"];
                source?: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        OrganizationIdentifierRemoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationIdentifierRemoved";
            subject: components["schemas"]["Id"];
            data: {
                /** @enum {string} */
                scheme: "lei" | "cik" | "wikidata" | "isin" | "figi" | "companies-house" | "csl" | "other";
                value: components["schemas"]["Text"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        OrganizationAliasRemoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationAliasRemoved";
            subject: components["schemas"]["Id"];
            data: {
                alias: components["schemas"]["Text"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        OrganizationWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                /** @enum {string} */
                reason: "test" | "duplicate" | "mistake" | "other";
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        OrganizationMerged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationMerged";
            subject: components["schemas"]["Id"];
            data: {
                into: components["schemas"]["Id"];
                source?: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        OrganizationUnmerged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganizationUnmerged";
            subject: components["schemas"]["Id"];
            data: {
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        RoundReported: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoundReported";
            subject: components["schemas"]["Id"];
            data: {
                round: components["schemas"]["Id"];
                label?: components["schemas"]["Text"];
                /** @enum {string} */
                roundType?: "angel" | "pre-seed" | "seed" | "venture" | "corporate" | "convertible-note" | "safe" | "debt" | "grant" | "secondary" | "share-swap" | "ipo" | "spac" | "aggregate-disclosure" | "other" | "series-a" | "series-b" | "series-c" | "series-d" | "series-e" | "series-f" | "series-g" | "series-h" | "series-i" | "series-j" | "series-k" | "series-l" | "series-m" | "series-n" | "series-o" | "series-p" | "series-q" | "series-r" | "series-s" | "series-t" | "series-u" | "series-v" | "series-w" | "series-x" | "series-y" | "series-z";
                /** @enum {string} */
                status?: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                announcedOn?: components["schemas"]["PartialDate"];
                closedOn?: components["schemas"]["PartialDate"];
                amount?: components["schemas"]["Amount"];
                valuation?: components["schemas"]["Valuation"];
                participations?: {
                    investor: components["schemas"]["Id"];
                    lead?: boolean | null;
                    amount?: components["schemas"]["Amount"];
                    stakePercent?: number;
                    consideration?: {
                        /** @enum {string} */
                        kind: "cash" | "compute-credit" | "ip" | "services" | "shares" | "warrants" | "debt-conversion";
                        amount?: components["schemas"]["Amount"];
                        share?: {
                            low?: number;
                            high?: number;
                        };
                    }[];
                    /** @constant */
                    withdrawn?: true;
                }[];
                tranches?: {
                    tranche: components["schemas"]["Text"];
                    on?: components["schemas"]["PartialDate"];
                    amount?: components["schemas"]["Amount"];
                    /** @enum {string} */
                    status?: "funded" | "committed" | "conditional" | "contingent" | "over-time" | "cancelled";
                    condition?: components["schemas"]["Note"];
                    /** @constant */
                    withdrawn?: true;
                }[];
                countsTowardTotal?: boolean;
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                assurance: components["schemas"]["Assurance"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        Valuation: {
            amount: components["schemas"]["Amount"];
            /** @enum {string} */
            basis: "pre" | "post" | "transaction" | "target" | "cap" | "unspecified";
        };
        /**
         * @description In falling order of trust.
         * @enum {string}
         */
        Assurance: "official" | "company-confirmed" | "reported" | "relayed" | "estimated";
        RoundClaimWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoundClaimWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                round: components["schemas"]["Id"];
                source: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "retracted-by-source" | "unit-error" | "misattribution" | "wrong-basis" | "duplicate" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        RoundSuperseded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoundSuperseded";
            subject: components["schemas"]["Id"];
            data: {
                round: components["schemas"]["Id"];
                by?: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "upsized" | "merged" | "denied" | "cancelled" | "duplicate";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        RoundReinstated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoundReinstated";
            subject: components["schemas"]["Id"];
            data: {
                round: components["schemas"]["Id"];
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        ValuationReported: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ValuationReported";
            subject: components["schemas"]["Id"];
            data: {
                mark: components["schemas"]["Id"];
                asOf: components["schemas"]["PartialDate"];
                valuation: components["schemas"]["Valuation"];
                /** @enum {string} */
                kind: "secondary" | "tender" | "implied" | "index" | "filing" | "market-cap";
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                assurance: components["schemas"]["Assurance"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        ValuationClaimWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ValuationClaimWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                mark: components["schemas"]["Id"];
                source: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "retracted-by-source" | "unit-error" | "misattribution" | "wrong-basis" | "duplicate" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        StakeReported: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StakeReported";
            subject: components["schemas"]["Id"];
            data: {
                stake: components["schemas"]["Id"];
                holder: components["schemas"]["Id"];
                asOf: components["schemas"]["PartialDate"];
                percent: number | {
                    low: number;
                    high: number;
                };
                /** @enum {string} */
                basis?: "fully-diluted" | "outstanding" | "voting";
                proceeds?: components["schemas"]["Amount"];
                to?: components["schemas"]["Id"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                assurance: components["schemas"]["Assurance"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        StakeClaimWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StakeClaimWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                stake: components["schemas"]["Id"];
                source: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "retracted-by-source" | "unit-error" | "misattribution" | "wrong-basis" | "duplicate" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        FxRatePublished: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "FxRatePublished";
            subject: components["schemas"]["Id"];
            data: {
                currency: components["schemas"]["Currency"];
                month: components["schemas"]["Month"];
                usd: number;
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description A real month of 1900 to 2100. */
        Month: string;
        ClusterRegistered: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ClusterRegistered";
            subject: components["schemas"]["Id"];
            data: {
                name: components["schemas"]["Text"];
                operator: components["schemas"]["Id"];
                owner?: components["schemas"]["Id"];
                country?: components["schemas"]["Country"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        CapacityReported: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CapacityReported";
            subject: components["schemas"]["Id"];
            data: {
                phase: components["schemas"]["Id"];
                /** @enum {string} */
                state: "claimed" | "announced" | "contracted" | "under-construction" | "installed" | "available" | "retired";
                gpus?: components["schemas"]["Gpus"];
                gpuModel?: components["schemas"]["Text"];
                alsoGpus?: {
                    gpuModel: components["schemas"]["Text"];
                    gpus: components["schemas"]["Gpus"];
                }[];
                h100Equivalents?: number;
                powerMw?: number;
                from?: components["schemas"]["PartialDate"];
                until?: components["schemas"]["PartialDate"];
                supersedes?: components["schemas"]["Id"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                assurance: components["schemas"]["Assurance"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description More than 0, with at most 6 decimals: a part of a GPU is a fraction of it. */
        Gpus: number;
        CapacityClaimWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CapacityClaimWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                phase: components["schemas"]["Id"];
                source: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "retracted-by-source" | "unit-error" | "misattribution" | "wrong-basis" | "duplicate" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        GpusAllocated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "GpusAllocated";
            subject: components["schemas"]["Id"];
            data: {
                allocation: components["schemas"]["Id"];
                tenant: components["schemas"]["Id"];
                gpus: components["schemas"]["Gpus"];
                /** @enum {string} */
                terms: "reserved" | "on-demand" | "spot";
                from: components["schemas"]["Day"];
                until?: components["schemas"]["Day"];
                gpuModel?: components["schemas"]["Text"];
                source?: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                assurance?: components["schemas"]["Assurance"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description A real day of 1900 to 2100. */
        Day: string;
        AllocationResized: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AllocationResized";
            subject: components["schemas"]["Id"];
            data: {
                allocation: components["schemas"]["Id"];
                gpus: components["schemas"]["Gpus"];
                from: components["schemas"]["Day"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        AllocationReleased: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AllocationReleased";
            subject: components["schemas"]["Id"];
            data: {
                allocation: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
                reason?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        AllocationWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AllocationWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                allocation: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "unit-error" | "misattribution" | "duplicate" | "retracted-by-source" | "cancelled" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        ClusterWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ClusterWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                source?: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "unit-error" | "misattribution" | "duplicate" | "retracted-by-source" | "cancelled" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        CreditGranted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CreditGranted";
            subject: components["schemas"]["Id"];
            data: {
                provider: components["schemas"]["Id"];
                beneficiary: components["schemas"]["Id"];
                faceValue: components["schemas"]["Amount"];
                grantedOn: components["schemas"]["PartialDate"];
                expiresOn?: components["schemas"]["PartialDate"];
                escrow?: boolean;
                round?: components["schemas"]["RoundRef"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                assurance: components["schemas"]["Assurance"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description A round, and the organization that raised it. */
        RoundRef: {
            organization: components["schemas"]["Id"];
            round: components["schemas"]["Id"];
        };
        CreditDrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CreditDrawn";
            subject: components["schemas"]["Id"];
            data: {
                draw: components["schemas"]["Id"];
                amount: components["schemas"]["Money"];
                on: components["schemas"]["Day"];
                allocation?: {
                    cluster: components["schemas"]["Id"];
                    allocation: components["schemas"]["Id"];
                };
                gpuHours?: number;
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description A sum in major units, with at most the decimals of its currency: JPY 0, USD 2, KWD 3. */
        Money: {
            currency: components["schemas"]["Currency"];
            value: number;
        };
        CreditRevoked: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CreditRevoked";
            subject: components["schemas"]["Id"];
            data: {
                revocation: components["schemas"]["Id"];
                amount: components["schemas"]["Money"];
                on: components["schemas"]["Day"];
                reason?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        CreditExpired: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CreditExpired";
            subject: components["schemas"]["Id"];
            data: {
                on: components["schemas"]["Day"] | null;
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        CreditDrawWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CreditDrawWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                draw: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "unit-error" | "misattribution" | "duplicate" | "cancelled" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        CreditRevocationWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CreditRevocationWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                revocation: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "unit-error" | "misattribution" | "duplicate" | "cancelled" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        CreditWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CreditWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                source?: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "unit-error" | "misattribution" | "duplicate" | "retracted-by-source" | "cancelled" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        ComputeContractReported: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ComputeContractReported";
            subject: components["schemas"]["Id"];
            data: {
                /** @enum {string} */
                contractKind: "reserved-capacity" | "spend-commitment" | "supply-with-warrants" | "letter-of-intent" | "rental" | "allocation-pool";
                provider: components["schemas"]["Id"];
                customer: components["schemas"]["Id"];
                value?: components["schemas"]["Amount"];
                announcedOn: components["schemas"]["PartialDate"];
                startsOn?: components["schemas"]["PartialDate"];
                endsOn?: components["schemas"]["PartialDate"];
                years?: number;
                gpuModel?: components["schemas"]["Text"];
                powerGw?: number;
                round?: components["schemas"]["RoundRef"];
                /** @enum {string} */
                status: "letter-of-intent" | "committed" | "active" | "ended" | "cancelled";
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                assurance: components["schemas"]["Assurance"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        ContractClaimWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ContractClaimWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                source: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "retracted-by-source" | "unit-error" | "misattribution" | "wrong-basis" | "duplicate" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        RestrictionIssued: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RestrictionIssued";
            subject: components["schemas"]["Id"];
            data: {
                authority: components["schemas"]["Text"];
                instrument: components["schemas"]["Text"];
                title: components["schemas"]["Text"];
                /** @enum {string} */
                scope: "goods" | "investment" | "entity";
                /** @enum {string} */
                policy: "announced" | "notify" | "licence-required" | "case-by-case" | "denial" | "prohibited" | "approval";
                effectiveOn: components["schemas"]["PartialDate"];
                /** @enum {string} */
                review?: "denial" | "presumption-of-denial" | "case-by-case" | "presumption-of-approval";
                gpuModels?: components["schemas"]["Text"][];
                modelsComplete?: boolean;
                tppAtLeast?: number;
                destinations?: components["schemas"]["Country"][];
                entities?: components["schemas"]["Id"][];
                /** @enum {string} */
                reach?: "stated" | "everything";
                exceptDestinations?: components["schemas"]["Country"][];
                supersedes?: components["schemas"]["Id"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                assurance: components["schemas"]["Assurance"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        RestrictionAmended: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RestrictionAmended";
            subject: components["schemas"]["Id"];
            data: {
                /** @enum {string} */
                policy?: "announced" | "notify" | "licence-required" | "case-by-case" | "denial" | "prohibited" | "approval";
                /** @enum {string} */
                review?: "denial" | "presumption-of-denial" | "case-by-case" | "presumption-of-approval";
                gpuModels?: components["schemas"]["Text"][];
                modelsComplete?: boolean;
                tppAtLeast?: number;
                destinations?: components["schemas"]["Country"][];
                entities?: components["schemas"]["Id"][];
                /** @enum {string} */
                reach?: "stated" | "everything";
                effectiveOn: components["schemas"]["PartialDate"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        RestrictionSuspended: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RestrictionSuspended";
            subject: components["schemas"]["Id"];
            data: {
                from: components["schemas"]["PartialDate"];
                until?: components["schemas"]["PartialDate"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        RestrictionRescinded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RestrictionRescinded";
            subject: components["schemas"]["Id"];
            data: {
                on: components["schemas"]["PartialDate"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        RestrictionWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RestrictionWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                source?: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "unit-error" | "misattribution" | "duplicate" | "retracted-by-source" | "cancelled" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        ChipSpecPublished: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ChipSpecPublished";
            subject: components["schemas"]["Id"];
            data: {
                model: components["schemas"]["Text"];
                vendor: components["schemas"]["Text"];
                aliases?: components["schemas"]["Text"][];
                fp16DenseTflops?: number;
                int8Tops?: number;
                releasedOn?: components["schemas"]["PartialDate"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        ChipSpecWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ChipSpecWithdrawn";
            subject: components["schemas"]["Id"];
            data: {
                source?: components["schemas"]["Id"];
                /** @enum {string} */
                reason: "unit-error" | "misattribution" | "duplicate" | "retracted-by-source" | "cancelled" | "other";
                knownOn?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Note"];
            };
            id?: string;
            source?: string;
            /** Format: date-time */
            time?: string;
            /** @constant */
            specversion?: "1.0";
            /** @constant */
            datacontenttype?: "application/json";
            dataschema?: string;
        } & {
            [key: string]: string | number | boolean | null;
        };
        /** @description `unchanged`: the ledger knew this already, and recorded nothing. */
        Outcome: {
            /** @enum {string} */
            status: "appended" | "unchanged";
            stream: string;
            /** @description Of an event that is known by its id: at which it was recorded. */
            version: components["schemas"]["Version"];
            warnings?: components["schemas"]["Warning"][];
            /**
             * @description It was recorded, and was taken back since; to report it anew, give it a new id.
             * @constant
             */
            because?: "withdrawn";
        };
        /** @description Of a stream: how many events it holds. Of a board: how many it rests on. */
        Version: number;
        /** @description What was accepted and looks wrong. */
        Warning: {
            pointer: string;
            /** @enum {string} */
            code: "alias-ambiguous" | "after-exit" | "chip-unknown" | "closed-in-future" | "founded-in-future" | "older-than-what-stands" | "oversubscribed" | "pre-post-mismatch" | "published-in-future" | "shares-exceed-cheque" | "stakes-exceed-100" | "tranches-exceed-round" | "valuation-before-founding";
            message: string;
        };
        /** @description In the order posted, and as if posted one by one. */
        BatchOutcome: {
            appended: number;
            unchanged: number;
            refused: number;
            results: ({
                index: number;
                /** @enum {string} */
                status: "appended" | "unchanged";
                stream: string;
                /** @description Of an event that is known by its id: at which it was recorded. */
                version: components["schemas"]["Version"];
                warnings?: components["schemas"]["Warning"][];
                /**
                 * @description It was recorded, and was taken back since; to report it anew, give it a new id.
                 * @constant
                 */
                because?: "withdrawn";
            } | {
                index: number;
                /** @constant */
                status: "refused";
                problem: components["schemas"]["Problem"];
            })[];
        };
        /** @description RFC 9457. Some codes say more in members of their own: `allowed`, `suggestions`, `free`, `version`. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The id of the request, by which our log knows it. */
            instance: string;
            code: string;
            errors?: {
                pointer: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description What a post would be answered. Nothing is recorded. */
        Rehearsed: {
            /** @enum {string} */
            status: "would-append" | "unchanged";
            stream: string;
            /** @description Of an event that is known by its id: at which it was recorded. */
            version: components["schemas"]["Version"];
            warnings?: components["schemas"]["Warning"][];
            /**
             * @description It was recorded, and was taken back since; to report it anew, give it a new id.
             * @constant
             */
            because?: "withdrawn";
            effects: {
                thing: string;
                field: string;
                before: unknown;
                after: unknown;
            }[];
            notices: ({
                /** @constant */
                type: "ValuationChanged";
                data: components["schemas"]["ValuationChanged"];
            } | {
                /** @constant */
                type: "ValuationCorrected";
                data: components["schemas"]["ValuationCorrected"];
            })[];
        };
        /** @description The current point of a valuation timeline is another one, or says something else. */
        ValuationChanged: {
            id: string;
            organization: components["schemas"]["Id"];
            name: string;
            country: components["schemas"]["Country"] | null;
            sector: components["schemas"]["Id"] | null;
            /** @enum {string} */
            kind: "new" | "corrected" | "withdrawn";
            previous: components["schemas"]["Point"] | null;
            current: components["schemas"]["Point"] | null;
            /** @description Of the step of the current point, in percent; an open end is null. */
            changePercent: components["schemas"]["Interval"] | null;
            direction: components["schemas"]["Direction"] | null;
            milestones: components["schemas"]["Milestone"][];
            cause: components["schemas"]["PointCause"];
            stream: string;
            version: components["schemas"]["Version"];
            previousVersion: number;
            recordedAt: components["schemas"]["Instant"];
            /**
             * @description The rules that it follows.
             * @constant
             */
            contract: "1.1";
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description What a startup was worth at a round or by a mark, and on whose word. */
        Point: {
            on: components["schemas"]["PartialDate"];
            /** @enum {string} */
            precision: "year" | "quarter" | "month" | "day";
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            usd: components["schemas"]["Interval"] | null;
            stated: components["schemas"]["Amount"];
            /** @enum {string} */
            basis: "pre" | "post" | "transaction" | "target" | "cap" | "unspecified";
            cause: components["schemas"]["PointCause"];
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            alternatives: {
                value: components["schemas"]["Valuation"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
            }[];
            /** @constant */
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
            assumes?: ("at-least-as-stated" | "money-at-most-half")[];
            /** @description Null where the value is unknown. */
            direction: components["schemas"]["Direction"] | null;
            /** @description What the stated figures alone would say. */
            apparent: ("up" | "down" | "flat") | null;
            milestones: components["schemas"]["Milestone"][];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description From low to high; high null is no upper bound. A whole interval that is null: nothing is known. */
        Interval: {
            low: number;
            high: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /**
         * @description It rests on a provisional rate: that of an earlier month, until the month’s own is published.
         * @constant
         */
        ProvisionalMark: true;
        /** @description The round or the mark that makes the point. */
        PointCause: {
            round: components["schemas"]["Id"];
            kind: string;
        } | {
            mark: components["schemas"]["Id"];
            kind: string;
        };
        Versus: {
            round: components["schemas"]["Id"];
        } | {
            mark: components["schemas"]["Id"];
        };
        /**
         * @description Of the step: up from +2 %, down from -2 %, flat between; `unclear` where the claims leave that open.
         * @enum {string}
         */
        Direction: "first" | "up" | "down" | "flat" | "unclear";
        /**
         * @description USD 1e9, 1e10, 1e11.
         * @enum {string}
         */
        Milestone: "unicorn" | "decacorn" | "hectocorn";
        /**
         * Format: date-time
         * @description RFC 3339 in UTC, with milliseconds.
         */
        Instant: string;
        /** @description Only older points of a valuation timeline changed. */
        ValuationCorrected: {
            id: string;
            organization: components["schemas"]["Id"];
            name: string;
            country: components["schemas"]["Country"] | null;
            sector: components["schemas"]["Id"] | null;
            /** @enum {string} */
            kind: "new" | "corrected" | "withdrawn";
            previous: components["schemas"]["Point"] | null;
            current: components["schemas"]["Point"] | null;
            /** @description Of the step of the current point, in percent; an open end is null. */
            changePercent: components["schemas"]["Interval"] | null;
            direction: components["schemas"]["Direction"] | null;
            milestones: components["schemas"]["Milestone"][];
            cause: components["schemas"]["PointCause"];
            stream: string;
            version: components["schemas"]["Version"];
            previousVersion: number;
            recordedAt: components["schemas"]["Instant"];
            /**
             * @description The rules that it follows.
             * @constant
             */
            contract: "1.1";
            provisional?: components["schemas"]["ProvisionalMark"];
            points: {
                before: components["schemas"]["Point"] | null;
                after: components["schemas"]["Point"] | null;
            }[];
        };
        /** @description `appended`: how many would be. Nothing is recorded. */
        RehearsedBatch: {
            appended: number;
            unchanged: number;
            refused: number;
            results: ({
                index: number;
                /** @enum {string} */
                status: "would-append" | "unchanged";
                stream: string;
                /** @description Of an event that is known by its id: at which it was recorded. */
                version: components["schemas"]["Version"];
                warnings?: components["schemas"]["Warning"][];
                /**
                 * @description It was recorded, and was taken back since; to report it anew, give it a new id.
                 * @constant
                 */
                because?: "withdrawn";
            } | {
                index: number;
                /** @constant */
                status: "refused";
                problem: components["schemas"]["Problem"];
            })[];
            effects: {
                thing: string;
                field: string;
                before: unknown;
                after: unknown;
            }[];
            notices: ({
                /** @constant */
                type: "ValuationChanged";
                data: components["schemas"]["ValuationChanged"];
            } | {
                /** @constant */
                type: "ValuationCorrected";
                data: components["schemas"]["ValuationCorrected"];
            })[];
        };
        SubscriptionWithSecret: {
            id: components["schemas"]["Id"];
            url: string;
            events: ("ValuationChanged" | "ValuationCorrected")[];
            filter: {
                organizations?: components["schemas"]["Id"][];
                countries?: components["schemas"]["Country"][];
                sectors?: components["schemas"]["Id"][];
                /** @enum {string} */
                direction?: "up" | "down" | "flat" | "first" | "unclear";
                minChangePercent?: number;
                milestones?: ("unicorn" | "decacorn" | "hectocorn")[];
            };
            description: string | null;
            /** @enum {string} */
            status: "active" | "disabled";
            disabled: {
                reason: string;
                at: components["schemas"]["Instant"];
            } | null;
            /** @description Since when nothing arrives. */
            failingSince: components["schemas"]["Instant"] | null;
            /** @description The key that made it. */
            key: components["schemas"]["Id"];
            createdAt: components["schemas"]["Instant"];
            /** @description Members of a filter made before version 1.1, by which changes are of like with like: they may match less. */
            mayNoLongerMatch: ("organizations" | "countries" | "sectors" | "direction" | "minChangePercent" | "milestones")[];
            /** @description Until when the secret before this one signs along. */
            oldSecretsUntil: components["schemas"]["Instant"] | null;
            /** @description whsec_…, shown this once. */
            secret: string;
        };
        Subscription: {
            id: components["schemas"]["Id"];
            url: string;
            events: ("ValuationChanged" | "ValuationCorrected")[];
            filter: {
                organizations?: components["schemas"]["Id"][];
                countries?: components["schemas"]["Country"][];
                sectors?: components["schemas"]["Id"][];
                /** @enum {string} */
                direction?: "up" | "down" | "flat" | "first" | "unclear";
                minChangePercent?: number;
                milestones?: ("unicorn" | "decacorn" | "hectocorn")[];
            };
            description: string | null;
            /** @enum {string} */
            status: "active" | "disabled";
            disabled: {
                reason: string;
                at: components["schemas"]["Instant"];
            } | null;
            /** @description Since when nothing arrives. */
            failingSince: components["schemas"]["Instant"] | null;
            /** @description The key that made it. */
            key: components["schemas"]["Id"];
            createdAt: components["schemas"]["Instant"];
            /** @description Members of a filter made before version 1.1, by which changes are of like with like: they may match less. */
            mayNoLongerMatch: ("organizations" | "countries" | "sectors" | "direction" | "minChangePercent" | "milestones")[];
            /** @description Until when the secret before this one signs along. */
            oldSecretsUntil: components["schemas"]["Instant"] | null;
        };
        Delivery: {
            /** @description The webhook-id of every try. */
            id: string;
            /** @enum {string} */
            type: "ValuationChanged" | "ValuationCorrected" | "Test";
            notice: string;
            /** @enum {string} */
            status: "pending" | "waiting" | "delivered" | "parked";
            reason: string | null;
            createdAt: components["schemas"]["Instant"];
            nextAt: components["schemas"]["Instant"] | null;
            tries: number;
            /** @description The last of them. */
            attempts: {
                at: components["schemas"]["Instant"];
                ms: number;
                status?: number;
                fault?: string;
            }[];
            /** @description What is sent. */
            body: {
                /** @constant */
                type: "ValuationChanged";
                timestamp: components["schemas"]["Instant"];
                data: components["schemas"]["ValuationChanged"];
            } | {
                /** @constant */
                type: "ValuationCorrected";
                timestamp: components["schemas"]["Instant"];
                data: components["schemas"]["ValuationCorrected"];
            } | {
                /** @constant */
                type: "Test";
                timestamp: components["schemas"]["Instant"];
                data: {
                    id: string;
                    recordedAt: components["schemas"]["Instant"];
                    subscription: components["schemas"]["Id"];
                };
            };
        };
        MadeKey: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Text"];
            scopes: ("events:write" | "read" | "subscriptions:write" | "admin")[];
            createdAt: components["schemas"]["Instant"];
            /** @description An instant; null is never. */
            expiresAt: string | null;
            ratePerSecond: number;
            burst: number;
            /** @description The token. It is shown this once. */
            key: string;
        };
        Key: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Text"];
            scopes: ("events:write" | "read" | "subscriptions:write" | "admin")[];
            createdAt: components["schemas"]["Instant"];
            /** @description An instant; null is never. */
            expiresAt: string | null;
            ratePerSecond: number;
            burst: number;
        };
        Profile: {
            id: components["schemas"]["Id"];
            name: string;
            /** @enum {string} */
            kind: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
            country: components["schemas"]["Country"] | null;
            foundedOn: components["schemas"]["PartialDate"] | null;
            sector: components["schemas"]["Id"] | null;
            /** @description The group of the day. */
            group: components["schemas"]["Id"] | null;
            aliases: string[];
            formerNames: string[];
            identifiers: components["schemas"]["Identifier"][];
        };
        Identifier: {
            /** @enum {string} */
            scheme: "lei" | "cik" | "wikidata" | "isin" | "figi" | "companies-house" | "csl" | "other";
            value: string;
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
        Organization: {
            id: components["schemas"]["Id"];
            name: string;
            /** @enum {string} */
            kind: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
            country: components["schemas"]["Country"] | null;
            foundedOn: components["schemas"]["PartialDate"] | null;
            sector: components["schemas"]["Id"] | null;
            aliases: string[];
            formerNames: string[];
            identifiers: components["schemas"]["Identifier"][];
            /** @description The group of the day. */
            group: {
                group: components["schemas"]["Id"];
                from?: components["schemas"]["PartialDate"];
                until?: components["schemas"]["PartialDate"];
            } | null;
            affiliations: {
                group: components["schemas"]["Id"] | null;
                from: components["schemas"]["PartialDate"] | null;
                until: components["schemas"]["PartialDate"] | null;
                source: components["schemas"]["Source"] | null;
            }[];
            exits: {
                /** @enum {string} */
                exit: "ipo" | "acquired" | "closed";
                on: components["schemas"]["PartialDate"];
                /** @enum {string} */
                status: "completed" | "announced";
                acquirer?: components["schemas"]["Id"];
                ticker?: components["schemas"]["Text"];
                price?: components["schemas"]["Amount"];
                source: components["schemas"]["Source"];
                alsoIn?: components["schemas"]["Source"][];
                knownOn?: components["schemas"]["PartialDate"];
                /**
                 * @description The day asked for lies within the date: it may be later.
                 * @constant
                 */
                dayUncertain?: true;
            }[];
            /** @description Organizations that were merged into it: their names and identifiers are among its own. */
            merged: components["schemas"]["Id"][];
            /** @description Codes of warnings, and of what does not hold because something else was recorded before it. */
            conflicts: string[];
            source: components["schemas"]["Source"] | null;
            summary: components["schemas"]["Summary"];
            explanation?: {
                rule: string;
                rounds: components["schemas"]["Round"][];
            };
            version?: components["schemas"]["Version"];
            /** @constant */
            stale?: true;
            asOf?: components["schemas"]["Day"];
            knownAt?: components["schemas"]["Day"];
            recordedAt?: string;
            /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
            sources?: {
                [key: string]: components["schemas"]["Cited"];
            };
            /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
            series?: {
                id: components["schemas"]["Id"];
                name: string;
                /** @enum {string} */
                kind: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
                country: components["schemas"]["Country"] | null;
                foundedOn: components["schemas"]["PartialDate"] | null;
                sector: components["schemas"]["Id"] | null;
                aliases: string[];
                formerNames: string[];
                identifiers: components["schemas"]["Identifier"][];
                /** @description The group of the day. */
                group: {
                    group: components["schemas"]["Id"];
                    from?: components["schemas"]["PartialDate"];
                    until?: components["schemas"]["PartialDate"];
                } | null;
                affiliations: {
                    group: components["schemas"]["Id"] | null;
                    from: components["schemas"]["PartialDate"] | null;
                    until: components["schemas"]["PartialDate"] | null;
                    source: components["schemas"]["Source"] | null;
                }[];
                exits: {
                    /** @enum {string} */
                    exit: "ipo" | "acquired" | "closed";
                    on: components["schemas"]["PartialDate"];
                    /** @enum {string} */
                    status: "completed" | "announced";
                    acquirer?: components["schemas"]["Id"];
                    ticker?: components["schemas"]["Text"];
                    price?: components["schemas"]["Amount"];
                    source: components["schemas"]["Source"];
                    alsoIn?: components["schemas"]["Source"][];
                    knownOn?: components["schemas"]["PartialDate"];
                    /**
                     * @description The day asked for lies within the date: it may be later.
                     * @constant
                     */
                    dayUncertain?: true;
                }[];
                /** @description Organizations that were merged into it: their names and identifiers are among its own. */
                merged: components["schemas"]["Id"][];
                /** @description Codes of warnings, and of what does not hold because something else was recorded before it. */
                conflicts: string[];
                source: components["schemas"]["Source"] | null;
                summary: components["schemas"]["Summary"];
                explanation?: {
                    rule: string;
                    rounds: components["schemas"]["Round"][];
                };
                version?: components["schemas"]["Version"];
                /** @constant */
                stale?: true;
                /** @description The day of this answer. */
                asOf: components["schemas"]["Day"];
            }[];
            /**
             * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
             * @constant
             */
            method: "1.1";
            asOfRecord?: components["schemas"]["AsOfRecord"];
        };
        Summary: {
            roundsCounted: number;
            /** @description New money: equity, public and convertible. */
            raisedUsd: components["schemas"]["Interval"] | null;
            /** @description Without what was paid in compute credits, IP and services. */
            raisedCashUsd: components["schemas"]["Interval"] | null;
            /** @description How much of it has been paid in. */
            fundedUsd: components["schemas"]["Interval"] | null;
            unknownAmounts: number;
            raised: {
                equity: components["schemas"]["Raised"];
                public: components["schemas"]["Raised"];
                convertible: components["schemas"]["Raised"];
                debt: components["schemas"]["Raised"];
                grant: components["schemas"]["Raised"];
                secondary: components["schemas"]["Raised"];
            };
            currentValuation: components["schemas"]["Point"] | null;
            unicornSince: components["schemas"]["PartialDate"] | null;
            monthsToUnicorn: components["schemas"]["Months"] | null;
        };
        /** @description What counted rounds of one kind raised, and how many of them state no amount; null where there is none. */
        Raised: {
            low: number;
            high: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
            unknownAmounts: number;
        } | null;
        /** @description Whole months between first days; the range takes partial dates from their last to their first day. */
        Months: {
            months: number;
            range: [
                number,
                number
            ];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description A round, resolved field by field from its standing claims. */
        Round: {
            round: components["schemas"]["Id"];
            label: {
                value: string;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: string;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            roundType: {
                value: string;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: string;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            status: {
                /** @enum {string} */
                value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    /** @enum {string} */
                    value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            announcedOn: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            closedOn: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description The day of the round: when it was announced, or closed where that is surely earlier. */
            on: components["schemas"]["PartialDate"] | null;
            amount: components["schemas"]["ResolvedAmount"];
            valuation: {
                value: components["schemas"]["Valuation"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Valuation"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
                usd: components["schemas"]["Interval"] | null;
                fx?: components["schemas"]["Fx"];
            } | null;
            countsTowardTotal: {
                value: boolean;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: boolean;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            participations: components["schemas"]["ResolvedParticipation"][];
            tranches: components["schemas"]["ResolvedTranche"][];
            superseded: {
                by?: components["schemas"]["Id"];
                reason: string;
                knownOn?: components["schemas"]["PartialDate"];
                note?: string;
            } | null;
            counted: boolean;
            notCountedBecause?: ("status" | "no-date" | "no-type" | "superseded" | "not-toward-total")[];
            /** @description Fields in which standing claims differ, and codes of warnings. */
            conflicts: string[];
            claims: components["schemas"]["RoundClaim"][];
        };
        ResolvedAmount: {
            value: components["schemas"]["Amount"];
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            publishedOn: components["schemas"]["PartialDate"] | null;
            alternatives: {
                value: components["schemas"]["Amount"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                usd: components["schemas"]["Interval"] | null;
            }[];
            usd: components["schemas"]["Interval"] | null;
            fx?: components["schemas"]["Fx"];
        } | null;
        /** @description US dollars for one unit, by which an amount was converted; provisional while it stands in for that of a later month. */
        Fx: {
            currency: components["schemas"]["Currency"];
            /** @description Whose rate it is. */
            month: components["schemas"]["Month"];
            usd: number;
            provisional: boolean;
        };
        ResolvedParticipation: {
            investor: components["schemas"]["Id"];
            lead: {
                value: boolean;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: boolean;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            amount: components["schemas"]["ResolvedAmount"];
            stakePercent: {
                value: number;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: number;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            consideration: {
                value: {
                    /** @enum {string} */
                    kind: "cash" | "compute-credit" | "ip" | "services" | "shares" | "warrants" | "debt-conversion";
                    amount?: components["schemas"]["Amount"];
                    share?: {
                        low?: number;
                        high?: number;
                    };
                    usd: components["schemas"]["Interval"] | null;
                    fx?: components["schemas"]["Fx"];
                }[];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: {
                        /** @enum {string} */
                        kind: "cash" | "compute-credit" | "ip" | "services" | "shares" | "warrants" | "debt-conversion";
                        amount?: components["schemas"]["Amount"];
                        share?: {
                            low?: number;
                            high?: number;
                        };
                    }[];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            cashUsd: components["schemas"]["Paid"] | null;
            computeCreditUsd: components["schemas"]["Paid"] | null;
        };
        /** @description US dollars paid in one kind, by the claim that wins and by those that say otherwise. */
        Paid: {
            usd: components["schemas"]["Interval"] | null;
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            alternatives: {
                usd: components["schemas"]["Interval"] | null;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
            }[];
            /** @description What it may be by any claim on it and on the cheque, where these leave more open. */
            range?: components["schemas"]["Interval"];
        };
        ResolvedTranche: {
            tranche: string;
            on: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            amount: components["schemas"]["ResolvedAmount"];
            status: {
                /** @enum {string} */
                value: "funded" | "committed" | "conditional" | "contingent" | "over-time" | "cancelled";
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    /** @enum {string} */
                    value: "funded" | "committed" | "conditional" | "contingent" | "over-time" | "cancelled";
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            condition: {
                value: string;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: string;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
        };
        RoundClaim: {
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            alsoIn?: components["schemas"]["Source"][];
            knownOn?: components["schemas"]["PartialDate"];
            note?: string;
            says: {
                label?: components["schemas"]["Text"];
                /** @enum {string} */
                roundType?: "angel" | "pre-seed" | "seed" | "venture" | "corporate" | "convertible-note" | "safe" | "debt" | "grant" | "secondary" | "share-swap" | "ipo" | "spac" | "aggregate-disclosure" | "other" | "series-a" | "series-b" | "series-c" | "series-d" | "series-e" | "series-f" | "series-g" | "series-h" | "series-i" | "series-j" | "series-k" | "series-l" | "series-m" | "series-n" | "series-o" | "series-p" | "series-q" | "series-r" | "series-s" | "series-t" | "series-u" | "series-v" | "series-w" | "series-x" | "series-y" | "series-z";
                /** @enum {string} */
                status?: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                announcedOn?: components["schemas"]["PartialDate"];
                closedOn?: components["schemas"]["PartialDate"];
                amount?: components["schemas"]["Amount"];
                valuation?: components["schemas"]["Valuation"];
                participations?: {
                    investor: components["schemas"]["Id"];
                    lead?: boolean | null;
                    amount?: components["schemas"]["Amount"];
                    stakePercent?: number;
                    consideration?: {
                        /** @enum {string} */
                        kind: "cash" | "compute-credit" | "ip" | "services" | "shares" | "warrants" | "debt-conversion";
                        amount?: components["schemas"]["Amount"];
                        share?: {
                            low?: number;
                            high?: number;
                        };
                    }[];
                    /** @constant */
                    withdrawn?: true;
                }[];
                tranches?: {
                    tranche: components["schemas"]["Text"];
                    on?: components["schemas"]["PartialDate"];
                    amount?: components["schemas"]["Amount"];
                    /** @enum {string} */
                    status?: "funded" | "committed" | "conditional" | "contingent" | "over-time" | "cancelled";
                    condition?: components["schemas"]["Note"];
                    /** @constant */
                    withdrawn?: true;
                }[];
                countsTowardTotal?: boolean;
            };
            rates?: components["schemas"]["Rates"];
            provisional?: components["schemas"]["ProvisionalMark"];
            warnings?: components["schemas"]["Warning"][];
            /** @description The day by which the world could know of it. */
            knownBy: components["schemas"]["Day"];
            withdrawn?: components["schemas"]["Withdrawn"];
        };
        /** @description US dollars for one unit: "CNY", or "CNY 2024-05". */
        Rates: {
            [key: string]: number;
        };
        Withdrawn: {
            reason: string;
            knownOn?: components["schemas"]["PartialDate"];
            note?: string;
        };
        Timeline: {
            organization: components["schemas"]["Id"];
            /** @description The latest point of known value; none after it closed or was acquired. */
            current: components["schemas"]["Point"] | null;
            /**
             * @description Partial dates leave open whether another point is the latest.
             * @constant
             */
            currentUncertain?: true;
            peak: components["schemas"]["Point"] | null;
            /** @description Valuations that are hoped for: no points. */
            targets: components["schemas"]["HopedValuation"][];
            /** @description Valuation caps: no points. */
            ceilings: components["schemas"]["HopedValuation"][];
            unicornSince: components["schemas"]["PartialDate"] | null;
            monthsToUnicorn: components["schemas"]["Months"] | null;
            warnings?: "unicorn-before-founding"[];
            points: components["schemas"]["Point"][];
            version?: components["schemas"]["Version"];
            /** @constant */
            stale?: true;
            asOf?: components["schemas"]["Day"];
            knownAt?: components["schemas"]["Day"];
            recordedAt?: string;
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
            on: components["schemas"]["PartialDate"];
            /** @enum {string} */
            precision: "year" | "quarter" | "month" | "day";
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            usd: components["schemas"]["Interval"] | null;
            stated: components["schemas"]["Amount"];
            /** @enum {string} */
            basis: "pre" | "post" | "transaction" | "target" | "cap" | "unspecified";
            cause: components["schemas"]["PointCause"];
            from: components["schemas"]["Id"];
            assurance: components["schemas"]["Assurance"];
            alternatives: {
                value: components["schemas"]["Valuation"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
            }[];
        };
        /** @description A day on which what the world could know of it changed. */
        Stop: {
            knownOn: components["schemas"]["Day"];
            changes: {
                field: string;
                before: unknown;
                after: unknown;
            }[];
            /** @description Of the statements that became known on the day. */
            sources: components["schemas"]["Source"][];
        };
        /** @description What was said of a figure first. */
        FirstSaid: {
            field: string;
            value: unknown;
            knownOn: components["schemas"]["Day"];
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
        };
        Holding: {
            startup: components["schemas"]["Id"];
            name: string;
            country: components["schemas"]["Country"] | null;
            sector: components["schemas"]["Id"] | null;
            rounds: {
                round: components["schemas"]["Id"];
                on: components["schemas"]["PartialDate"] | null;
                /** @enum {string} */
                instrument: "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap";
                /** @description Null where nobody says. */
                lead: boolean | null;
                chequeUsd: components["schemas"]["Interval"] | null;
                statedStakePercent: number | null;
                cashUsd: components["schemas"]["Paid"][];
                computeCreditUsd: components["schemas"]["Paid"][];
            }[];
            reported: components["schemas"]["ReportedStake"][];
            knownUsd: components["schemas"]["Interval"] | null;
            unknownCheques: number;
            cashUsd: components["schemas"]["Interval"] | null;
            computeCreditUsd: components["schemas"]["Interval"] | null;
            /** @description Lent in notes that may become shares, until a stake is stated. */
            convertibleUsd: components["schemas"]["Interval"] | null;
            statedStakePercent: components["schemas"]["Percent"] | null;
            stake: components["schemas"]["Stake"] | null;
            stakes: components["schemas"]["MemberStake"][];
            /** @description The day of the oldest statement that the stake rests on. */
            statedOn: components["schemas"]["PartialDate"] | null;
            /** @description The day on which it was stated that nothing is held any more. */
            soldOn: components["schemas"]["PartialDate"] | null;
            valuation: {
                on: components["schemas"]["PartialDate"];
                /** @enum {string} */
                precision: "year" | "quarter" | "month" | "day";
                /**
                 * @description The day asked for lies within the date: it may be later.
                 * @constant
                 */
                dayUncertain?: true;
                usd: components["schemas"]["Interval"] | null;
                /** @enum {string} */
                basis: "pre" | "post" | "transaction" | "target" | "cap" | "unspecified";
                cause: components["schemas"]["PointCause"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
            } | null;
            /**
             * @description Of NAV: stake times headline value, as if all shares were equal. No fair value.
             * @constant
             */
            method: "headline";
            pricedOn: components["schemas"]["PartialDate"] | null;
            daysSince: number | null;
            navUsd: components["schemas"]["Interval"] | null;
            exited: {
                /** @enum {string} */
                exit: "acquired" | "closed";
                on: components["schemas"]["PartialDate"];
            } | null;
            /** @description Stake times the price that was paid for all of it, with the same caution. */
            shareOfPriceUsd: components["schemas"]["Interval"] | null;
            /** @description As it is stated. */
            proceedsUsd: components["schemas"]["Interval"] | null;
            scenarios: {
                undiluted: components["schemas"]["Scenario"];
                "diluted-by-known-rounds": components["schemas"]["Scenario"];
            };
            weights: {
                nav: components["schemas"]["Range"] | null;
                cost: number | null;
                equal: number;
                provisional?: components["schemas"]["ProvisionalMark"];
            };
        };
        /** @description What is said of a stake apart from rounds, by the claim that wins and by those that say otherwise. */
        ReportedStake: {
            stake: components["schemas"]["Id"];
            holder: {
                value: components["schemas"]["Id"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Id"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            };
            asOf: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            };
            percent: {
                value: components["schemas"]["Percent"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Percent"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            };
            basis: {
                /** @enum {string} */
                value: "fully-diluted" | "outstanding" | "voting";
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    /** @enum {string} */
                    value: "fully-diluted" | "outstanding" | "voting";
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            to: {
                value: components["schemas"]["Id"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Id"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            proceedsUsd: components["schemas"]["Interval"] | null;
        };
        /** @description Of the startup, from 0 to 100. */
        Percent: {
            low: number;
            high: number;
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description Percent of the startup, and what each round did to it. Null where it may be anything. */
        Stake: {
            low: number;
            high: number;
            /** @enum {string} */
            basis: "stated" | "cheques";
            steps: {
                round: components["schemas"]["Id"] | null;
                /** @description A reported stake. */
                reported: components["schemas"]["Id"] | null;
                on: components["schemas"]["PartialDate"];
                /** @enum {string} */
                did: "stated" | "bought" | "diluted" | "bought-and-diluted";
                chequeUsd: components["schemas"]["Interval"] | null;
                newMoneyUsd: components["schemas"]["Interval"] | null;
                postMoneyUsd: components["schemas"]["Interval"] | null;
                stake: components["schemas"]["Percent"] | null;
            }[];
            /** @description Rounds in which it bought for a sum that nobody states, since the last statement. */
            unknownCheques: components["schemas"]["Id"][];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        MemberStake: {
            holder: components["schemas"]["Id"];
            percent: components["schemas"]["Percent"] | null;
            statedOn: components["schemas"]["PartialDate"] | null;
            soldOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description What a holding would be under an assumption. */
        Scenario: {
            assumption: string;
            stake: components["schemas"]["Percent"] | null;
            navUsd: components["schemas"]["Interval"] | null;
            inputs: {
                holder: components["schemas"]["Id"];
                id: components["schemas"]["Id"];
                on: components["schemas"]["PartialDate"];
                /** @enum {string} */
                did: "stated" | "bought";
                percent: components["schemas"]["Percent"];
            }[];
            diluting: {
                round: components["schemas"]["Id"];
                on: components["schemas"]["PartialDate"];
                /** @description Of 1. */
                leaves: components["schemas"]["Percent"];
            }[];
            /** @description Rounds in which it bought nobody knows how much. */
            without: components["schemas"]["Id"][];
        };
        /** @description From low to high; null is unknown. */
        Range: {
            low: number | null;
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
            asOf?: components["schemas"]["Day"];
            knownAt?: components["schemas"]["Day"];
            recordedAt?: string;
            /** @description The day that the answer is about. */
            on: components["schemas"]["Day"];
            chipTable: components["schemas"]["Version"];
            /** @description What the group operates, all clusters together; null where it is known to operate none. */
            capacity: {
                clusters: number;
                /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. */
                gpus: number | null;
                /** @description Of usable phases where they are known, likewise. */
                h100Equivalents: number | null;
                /** @description What was reported as allocated. */
                allocatedGpus: number;
                /** @description Percent of usable GPUs that are allocated, over clusters where an allocation was ever reported and usable GPUs are counted; null where there are none. */
                utilization: number | null;
                /** @description Usable phases of which nobody says how many GPUs they have. */
                phasesWithoutCount: number;
                /** @description Usable phases whose H100 equivalents are neither stated nor can be computed. */
                phasesWithoutEquivalents: number;
                /** @description Usable phases of which neither is known. */
                phasesUnknown: number;
            } | null;
            /** @description What the group operates, by Id. */
            clusters: components["schemas"]["OperatedCluster"][];
            /** @description What the group holds as a tenant on the day; null where no allocation was ever reported. */
            heldGpus: number | null;
            /** @description The same by cluster, the most first. */
            byCluster: components["schemas"]["HeldInCluster"][];
            /** @description All that it ever held, as far as the viewpoint knows. */
            allocations: components["schemas"]["HeldAllocation"][];
            /** @description Cloud credits as ledgers. */
            credits: {
                /** @description By the organization, or its group of the day of the grant. */
                granted: components["schemas"]["Credit"][];
                /** @description The same. */
                received: components["schemas"]["Credit"][];
            };
            /** @description Contracts for compute that it is a party of, by Id. */
            contracts: components["schemas"]["Contract"][];
            /** @description What restricts any of it on the day. */
            restrictions: components["schemas"]["ReachingRestriction"][];
            /**
             * @description No answer says that nothing is required.
             * @constant
             */
            notLegalAdvice: true;
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
            usableGpus: number | null;
            /** @description What was reported as allocated; 0 beside `utilization` null: nobody reported any, in use or not. */
            allocatedGpus: number;
            /** @description `usableGpus` less `allocatedGpus`, never below 0; null where `usableGpus` is. */
            freeGpus: number | null;
            /** @description Percent of `usableGpus` that are allocated; null when none is usable or counted, or no allocation was ever reported. */
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
            unbuilt: {
                claimed: number | null;
                announced: number | null;
                contracted: number | null;
                "under-construction": number | null;
            };
            /** @description How many phases in the state have no count. */
            unbuiltWithoutCount: {
                claimed: number;
                announced: number;
                contracted: number;
                "under-construction": number;
            };
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
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
            gpus: number;
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
            gpus: number;
            /** @description Its size from day to day. */
            course: {
                /** @description The first day. */
                from: components["schemas"]["Day"];
                /** @description From then on. */
                gpus: number;
            }[];
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
        };
        /** @description Sums are in the currency of the face value. */
        Credit: {
            id: components["schemas"]["Id"];
            provider: components["schemas"]["Id"];
            beneficiary: components["schemas"]["Id"];
            grantedOn: components["schemas"]["PartialDate"];
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            round: components["schemas"]["RoundRef"] | null;
            escrow: boolean | null;
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            currency: components["schemas"]["Currency"];
            granted: components["schemas"]["Amount"];
            drawn: number;
            revoked: number;
            /** @description What lapsed; null when it did, and nobody knows how much. */
            expired: number | null;
            remaining: components["schemas"]["Interval"] | null;
            /** @description Drawn a day, over the last 90 days. */
            burnPerDay: number;
            /** @description When the least and the most that remains would be gone at this rate, its last day at the latest. */
            projectedExhaustion: {
                earliest: components["schemas"]["Day"] | null;
                latest: components["schemas"]["Day"] | null;
            };
            /** @description What would lapse at this rate when it expires, in US dollars; null when it does not, or has. */
            lapsesUsd: components["schemas"]["Interval"] | null;
            expiresOn: components["schemas"]["PartialDate"] | null;
        };
        /** @description A contract for compute as its claims resolve, each field with the source that says so. */
        Contract: {
            /**
             * @description Which part the organization, or its group of the day of the contract, has in it.
             * @enum {string}
             */
            role: "provider" | "customer" | "both";
            /** @description Its Id. */
            contract: components["schemas"]["Id"];
            /** @description What kind of contract it is. */
            contractKind: {
                /** @enum {string} */
                value: "reserved-capacity" | "spend-commitment" | "supply-with-warrants" | "letter-of-intent" | "rental" | "allocation-pool";
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    /** @enum {string} */
                    value: "reserved-capacity" | "spend-commitment" | "supply-with-warrants" | "letter-of-intent" | "rental" | "allocation-pool";
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description Who provides; of one that was merged the survivor. */
            provider: {
                value: components["schemas"]["Id"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Id"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description Who takes; of one that was merged the survivor. */
            customer: {
                value: components["schemas"]["Id"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Id"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description As it was stated; null where nobody says. */
            value: {
                value: components["schemas"]["Amount"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Amount"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description In US dollars; null where undisclosed. */
            valueUsd: components["schemas"]["Interval"] | null;
            /** @description When it was announced. */
            announcedOn: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            /** @description When it begins. */
            startsOn: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description Its last day. */
            endsOn: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description How long it runs. */
            years: {
                value: number;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: number;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description Which chips it is about. */
            gpuModel: {
                value: components["schemas"]["Text"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Text"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description How much power it is about, in gigawatts. */
            powerGw: {
                value: number;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: number;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description The round that it belongs to. */
            round: {
                value: components["schemas"]["RoundRef"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["RoundRef"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description How firm it is. */
            status: {
                /** @enum {string} */
                value: "letter-of-intent" | "committed" | "active" | "ended" | "cancelled";
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    /** @enum {string} */
                    value: "letter-of-intent" | "committed" | "active" | "ended" | "cancelled";
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description Fields in which standing claims differ, and codes of warnings. */
            conflicts: string[];
        };
        /** @description A restriction in force on the day that reaches any of it. */
        ReachingRestriction: {
            /** @description Of the restriction. */
            id: components["schemas"]["Id"];
            /** @description What it is called. */
            title: string;
            /**
             * @description As of the day.
             * @enum {string}
             */
            policy: "announced" | "notify" | "licence-required" | "case-by-case" | "denial" | "prohibited" | "approval";
            /** @description From when on it takes effect. */
            effectiveOn: components["schemas"]["PartialDate"];
            /** @description Whether it names the organization, or one of its group. */
            named: boolean;
            /** @description Clusters of the group with a phase that it falls on. */
            clusters: components["schemas"]["Id"][];
            /** @description Allocations of the group that it falls on. */
            allocations: {
                /** @description Where. */
                cluster: components["schemas"]["Id"];
                /** @description Which. */
                allocation: components["schemas"]["Id"];
            }[];
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
            /**
             * @description Partial dates leave open whether another point is the latest.
             * @constant
             */
            currentUncertain?: true;
            peak: components["schemas"]["Point"] | null;
            /** @description Valuations that are hoped for: no points. */
            targets: components["schemas"]["HopedValuation"][];
            /** @description Valuation caps: no points. */
            ceilings: components["schemas"]["HopedValuation"][];
            unicornSince: components["schemas"]["PartialDate"] | null;
            monthsToUnicorn: components["schemas"]["Months"] | null;
            warnings?: "unicorn-before-founding"[];
            points: components["schemas"]["Point"][];
            /** @description Of its stream; absent in an answer about an instant. */
            version?: components["schemas"]["Version"];
            /** @constant */
            stale?: true;
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
            matched: {
                /** @description What of it fits. */
                field: string;
                /** @description As it is written there. */
                text: string;
            };
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
            stream: string;
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
        InvestorEntry: {
            /** @description Null without a value. */
            rank: number | null;
            /** @description The best and the worst rank that the bounds of claims allow; null without a value. */
            rankRange: [
                number,
                number
            ] | null;
            id: components["schemas"]["Id"];
            name: string;
            /** @description The metric asked for; of an interval the lower bound; null is unknown. */
            value: number | null;
            /** @description Percent of the sum of all values; null where that is 0, or a sum means nothing. */
            shareOfKnown: number | null;
            metrics: {
                startups: number;
                rounds: number;
                leads: number;
                knownUsd: number;
                unknownCheques: number;
                computeCreditUsd: components["schemas"]["InvestorCredits"] | null;
                cashUsd: components["schemas"]["Interval"] | null;
                unicorns: number;
            };
            provisional?: components["schemas"]["ProvisionalMark"];
            explanation?: {
                rule: string;
                rounds: {
                    startup: components["schemas"]["Id"];
                    round: components["schemas"]["Id"];
                    on: components["schemas"]["PartialDate"];
                    /**
                     * @description The day asked for lies within the date: it may be later.
                     * @constant
                     */
                    dayUncertain?: true;
                    counted: boolean;
                    disputed: boolean;
                    status: {
                        /** @enum {string} */
                        value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                        from: components["schemas"]["Id"];
                        assurance: components["schemas"]["Assurance"];
                        publishedOn: components["schemas"]["PartialDate"] | null;
                        alternatives: {
                            /** @enum {string} */
                            value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                            from: components["schemas"]["Id"];
                            assurance: components["schemas"]["Assurance"];
                            publishedOn: components["schemas"]["PartialDate"] | null;
                        }[];
                    } | null;
                    amount: components["schemas"]["ResolvedAmount"];
                    knownUsd: number | null;
                    provisional?: components["schemas"]["ProvisionalMark"];
                    participations: components["schemas"]["ResolvedParticipation"][];
                    sources: components["schemas"]["Source"][];
                    claims: components["schemas"]["RoundClaim"][];
                }[];
            };
        };
        InvestorCredits: {
            low: number;
            high: number | null;
            provisional?: components["schemas"]["ProvisionalMark"];
            /** @description What claims that lost say of any of the rounds. */
            alternatives?: {
                startup: components["schemas"]["Id"];
                round: components["schemas"]["Id"];
                investor: components["schemas"]["Id"];
                usd: components["schemas"]["Interval"] | null;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
            }[];
        };
        StartupEntry: {
            /** @description Null without a value. */
            rank: number | null;
            /** @description The best and the worst rank that the bounds of claims allow; null without a value. */
            rankRange: [
                number,
                number
            ] | null;
            id: components["schemas"]["Id"];
            name: string;
            /** @description The metric asked for; of an interval the lower bound; null is unknown. */
            value: number | null;
            /** @description Percent of the sum of all values; null where that is 0, or a sum means nothing. */
            shareOfKnown: number | null;
            metrics: {
                valuationUsd: components["schemas"]["Interval"] | null;
                raisedUsd: components["schemas"]["Interval"] | null;
                unknownAmounts: number;
                monthsToUnicorn: components["schemas"]["Months"] | null;
                stepUp: components["schemas"]["Interval"] | null;
                /** @description Null where no allocation was ever reported. */
                gpus: number | null;
            };
            provisional?: components["schemas"]["ProvisionalMark"];
            explanation?: {
                rule: string;
                rounds: components["schemas"]["RoundBehind"][];
            };
        };
        /** @description A round behind a number. */
        RoundBehind: {
            startup: components["schemas"]["Id"];
            round: components["schemas"]["Id"];
            on: components["schemas"]["PartialDate"];
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            counted: boolean;
            disputed: boolean;
            status: {
                /** @enum {string} */
                value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    /** @enum {string} */
                    value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            amount: components["schemas"]["ResolvedAmount"];
            participations: components["schemas"]["ResolvedParticipation"][];
            claims: components["schemas"]["RoundClaim"][];
            /** @enum {string} */
            instrument: "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap";
            /** @description What it adds to `raisedUsd`; null where nobody knows; absent where it is not counted, or money of another kind. */
            raisedUsd?: components["schemas"]["Interval"] | null;
        };
        Holder: {
            id: components["schemas"]["Id"];
            name: string;
            value: number;
            /** @description Percent of the whole. */
            share: {
                low: number;
                high: number;
            };
        };
        Deal: {
            round: components["schemas"]["Id"];
            label: string | null;
            on: components["schemas"]["PartialDate"];
            /** @enum {string} */
            precision: "year" | "quarter" | "month" | "day";
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            roundType: string | null;
            status: string | null;
            usd: components["schemas"]["Interval"] | null;
            valuationUsd: components["schemas"]["Interval"] | null;
            /** @description Behind `usd`; there where the amount was converted. */
            fx?: components["schemas"]["Fx"];
            /** @description Behind `valuationUsd`. */
            valuationFx?: components["schemas"]["Fx"];
            counted: boolean;
            disputed: boolean;
            conflicts: string[];
            startup: components["schemas"]["Id"];
            name: string;
            /** @description Those whose claims of the round stand; `sources` of the answer describes them. */
            sources: components["schemas"]["Id"][];
            country: components["schemas"]["Country"] | null;
            sector: components["schemas"]["Id"] | null;
            investors: {
                investor: components["schemas"]["Id"];
                name: string;
                group: components["schemas"]["Id"];
                /** @description Null where nobody says. */
                lead: boolean | null;
                leadDisputed: boolean;
                usd: components["schemas"]["Interval"] | null;
                cashUsd: components["schemas"]["Interval"] | null;
                computeCreditUsd: components["schemas"]["Interval"] | null;
                fx?: components["schemas"]["Fx"];
                /** @description Behind stated sums of what was paid in. */
                paidFx?: components["schemas"]["Fx"][];
            }[];
        };
        Cluster: {
            id: components["schemas"]["Id"];
            name: string;
            operator: components["schemas"]["Id"];
            owner: components["schemas"]["Id"] | null;
            country: components["schemas"]["Country"] | null;
            /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. `phasesWithoutCount` are left out. */
            usableGpus: number | null;
            /** @description What was reported as allocated; 0 beside `utilization` null: nobody reported any, in use or not. */
            allocatedGpus: number;
            /** @description `usableGpus` less `allocatedGpus`, never below 0; null where `usableGpus` is. */
            freeGpus: number | null;
            /** @description Percent of `usableGpus` that are allocated; null when none is usable or counted, or no allocation was ever reported. */
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
            unbuilt: {
                claimed: number | null;
                announced: number | null;
                contracted: number | null;
                "under-construction": number | null;
            };
            /** @description How many phases in the state have no count. */
            unbuiltWithoutCount: {
                claimed: number;
                announced: number;
                contracted: number;
                "under-construction": number;
            };
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
        };
        ClusterInFull: {
            id: components["schemas"]["Id"];
            name: string;
            operator: components["schemas"]["Id"];
            owner: components["schemas"]["Id"] | null;
            country: components["schemas"]["Country"] | null;
            asOf?: components["schemas"]["Day"];
            knownAt?: components["schemas"]["Day"];
            recordedAt?: string;
            on: components["schemas"]["Day"];
            chipTable: components["schemas"]["Version"];
            /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. `phasesWithoutCount` are left out. */
            usableGpus: number | null;
            /** @description What was reported as allocated; 0 beside `utilization` null: nobody reported any, in use or not. */
            allocatedGpus: number;
            /** @description `usableGpus` less `allocatedGpus`, never below 0; null where `usableGpus` is. */
            freeGpus: number | null;
            /** @description Percent of `usableGpus` that are allocated; null when none is usable or counted, or no allocation was ever reported. */
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
            unbuilt: {
                claimed: number | null;
                announced: number | null;
                contracted: number | null;
                "under-construction": number | null;
            };
            /** @description How many phases in the state have no count. */
            unbuiltWithoutCount: {
                claimed: number;
                announced: number;
                contracted: number;
                "under-construction": number;
            };
            /** @description What could still be allocated of each model, with GPUs whose model nobody states. */
            freeByModel: {
                gpuModel: string;
                /** @description Null where no usable GPU that could be of the model is counted, and a phase that may hold some has no count. */
                gpus: number | null;
                /** @description Usable phases of the model, or of no stated one, without a count. */
                phasesWithoutCount: number;
            }[];
            phases: components["schemas"]["Phase"][];
            allocations: components["schemas"]["Allocation"][];
            days: {
                from: components["schemas"]["Day"];
                usableGpus: number | null;
                /** @description GPUs, with at most 6 decimals. */
                allocatedGpus: number;
                freeGpus: number | null;
                utilization: number | null;
                /** @description Usable phases of which nobody says how many GPUs they have. */
                phasesWithoutCount: number;
            }[];
            /** @description Periods in which more is allocated than is counted as usable, in all or of a model; `to` is the first day after. */
            oversubscribed: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"] | null;
                /** @description GPUs, with at most 6 decimals. */
                gpus: number;
            }[];
            version?: components["schemas"]["Version"];
            /** @constant */
            stale?: true;
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
        Phase: {
            phase: components["schemas"]["Id"];
            state: {
                /** @enum {string} */
                value: "claimed" | "announced" | "contracted" | "under-construction" | "installed" | "available" | "retired";
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    /** @enum {string} */
                    value: "claimed" | "announced" | "contracted" | "under-construction" | "installed" | "available" | "retired";
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            gpus: {
                /** @description GPUs, with at most 6 decimals. */
                value: number;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    /** @description GPUs, with at most 6 decimals. */
                    value: number;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            gpuModel: {
                value: string;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: string;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            alsoGpus: {
                value: {
                    gpuModel: string;
                    /** @description GPUs, with at most 6 decimals. */
                    gpus: number;
                }[];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: {
                        gpuModel: string;
                        /** @description GPUs, with at most 6 decimals. */
                        gpus: number;
                    }[];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            h100Equivalents: {
                value: number;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: number;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            powerMw: {
                value: number;
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: number;
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            from: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            until: {
                value: components["schemas"]["PartialDate"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["PartialDate"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            supersedes: {
                value: components["schemas"]["Id"];
                from: components["schemas"]["Id"];
                assurance: components["schemas"]["Assurance"];
                publishedOn: components["schemas"]["PartialDate"] | null;
                alternatives: {
                    value: components["schemas"]["Id"];
                    from: components["schemas"]["Id"];
                    assurance: components["schemas"]["Assurance"];
                    publishedOn: components["schemas"]["PartialDate"] | null;
                }[];
            } | null;
            /** @description Fields in which standing claims differ, and codes of what looks wrong. */
            conflicts: string[];
            /** @description When it can be used, whatever takes its place; null where it never can. */
            period: {
                from: components["schemas"]["Day"];
                /** @description The first day without it. */
                to: components["schemas"]["Day"] | null;
            } | null;
            /** @description Nobody says from when on: it counts from the day on which the world could first know it as usable. */
            fromPublication: boolean;
            usable: boolean;
            equivalents: {
                value: number;
                /** @enum {string} */
                basis: "computed" | "reported";
            } | null;
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
            claims: components["schemas"]["CapacityClaim"][];
        };
        CapacityClaim: {
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            alsoIn?: components["schemas"]["Source"][];
            knownOn?: components["schemas"]["PartialDate"];
            note?: string;
            says: {
                /** @enum {string} */
                state: "claimed" | "announced" | "contracted" | "under-construction" | "installed" | "available" | "retired";
                gpus?: components["schemas"]["Gpus"];
                gpuModel?: components["schemas"]["Text"];
                alsoGpus?: {
                    gpuModel: components["schemas"]["Text"];
                    gpus: components["schemas"]["Gpus"];
                }[];
                h100Equivalents?: number;
                powerMw?: number;
                from?: components["schemas"]["PartialDate"];
                until?: components["schemas"]["PartialDate"];
                supersedes?: components["schemas"]["Id"];
            };
            rates?: components["schemas"]["Rates"];
            provisional?: components["schemas"]["ProvisionalMark"];
            warnings?: components["schemas"]["Warning"][];
            /** @description The day by which the world could know of it. */
            knownBy: components["schemas"]["Day"];
            withdrawn?: components["schemas"]["Withdrawn"];
        };
        Allocation: {
            allocation: components["schemas"]["Id"];
            tenant: components["schemas"]["Id"];
            gpuModel: string | null;
            terms: string;
            /** @description GPUs, with at most 6 decimals. */
            gpus: number;
            course: {
                from: components["schemas"]["Day"];
                /** @description GPUs, with at most 6 decimals. */
                gpus: number;
            }[];
            /** @description Ids of the restrictions that it falls under. */
            restrictions: components["schemas"]["Id"][];
        };
        CreditInFull: {
            id: components["schemas"]["Id"];
            provider: components["schemas"]["Id"];
            beneficiary: components["schemas"]["Id"];
            grantedOn: components["schemas"]["PartialDate"];
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            round: components["schemas"]["RoundRef"] | null;
            escrow: boolean | null;
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            currency: components["schemas"]["Currency"];
            granted: components["schemas"]["Amount"];
            drawn: number;
            revoked: number;
            /** @description What lapsed; null when it did, and nobody knows how much. */
            expired: number | null;
            remaining: components["schemas"]["Interval"] | null;
            /** @description Drawn a day, over the last 90 days. */
            burnPerDay: number;
            /** @description When the least and the most that remains would be gone at this rate, its last day at the latest. */
            projectedExhaustion: {
                earliest: components["schemas"]["Day"] | null;
                latest: components["schemas"]["Day"] | null;
            };
            /** @description What would lapse at this rate when it expires, in US dollars; null when it does not, or has. */
            lapsesUsd: components["schemas"]["Interval"] | null;
            expiresOn: components["schemas"]["PartialDate"] | null;
            asOf?: components["schemas"]["Day"];
            knownAt?: components["schemas"]["Day"];
            recordedAt?: string;
            on: components["schemas"]["Day"];
            draws: {
                draw: components["schemas"]["Id"];
                amount: components["schemas"]["Money"];
                on: components["schemas"]["Day"];
                allocation?: {
                    cluster: components["schemas"]["Id"];
                    allocation: components["schemas"]["Id"];
                };
                gpuHours?: number;
            }[];
            revocations: {
                revocation: components["schemas"]["Id"];
                amount: components["schemas"]["Money"];
                on: components["schemas"]["Day"];
                reason?: components["schemas"]["Note"];
            }[];
            version?: components["schemas"]["Version"];
            /** @constant */
            stale?: true;
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
        /** @description What a group put into a startup, and what compute the startup takes from the same group. */
        Flow: {
            group: components["schemas"]["Id"];
            groupName: string;
            startup: components["schemas"]["Id"];
            startupName: string;
            /** @description A cheque that nobody states is up to what its round leaves over. */
            moneyInUsd: components["schemas"]["Interval"] | null;
            unknownCheques: number;
            commitmentsBackUsd: components["schemas"]["Interval"] | null;
            unknownContracts: number;
            creditsDrawnUsd: number;
            ratio: components["schemas"]["Range"] | null;
            rounds: components["schemas"]["Id"][];
            contracts: {
                contract: components["schemas"]["Id"];
                /** @description The day of the contract, by which its parties belong to groups. */
                on: components["schemas"]["PartialDate"];
                provider: components["schemas"]["Id"];
                customer: components["schemas"]["Id"];
                kind: string;
                status: string;
                usd: components["schemas"]["Interval"] | null;
                sources: components["schemas"]["Source"][];
            }[];
            credits: components["schemas"]["Id"][];
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        Restriction: {
            authority: components["schemas"]["Text"];
            instrument: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
            /** @enum {string} */
            scope: "goods" | "investment" | "entity";
            /** @enum {string} */
            policy: "announced" | "notify" | "licence-required" | "case-by-case" | "denial" | "prohibited" | "approval";
            effectiveOn: components["schemas"]["PartialDate"];
            /** @description How applications are judged where a licence is required. */
            review: ("denial" | "presumption-of-denial" | "case-by-case" | "presumption-of-approval") | null;
            gpuModels?: components["schemas"]["Text"][];
            modelsComplete?: boolean;
            /** @description It reaches chips of this total processing performance and more. */
            tppAtLeast: number | null;
            destinations?: components["schemas"]["Country"][];
            entities?: components["schemas"]["Id"][];
            /** @enum {string} */
            reach?: "stated" | "everything";
            exceptDestinations: components["schemas"]["Country"][] | null;
            supersedes?: components["schemas"]["Id"];
            source: components["schemas"]["Source"];
            alsoIn?: components["schemas"]["Source"][];
            knownOn?: components["schemas"]["PartialDate"];
            assurance: components["schemas"]["Assurance"];
            /**
             * @description The day asked for lies within the date: it may be later.
             * @constant
             */
            dayUncertain?: true;
            id: components["schemas"]["Id"];
            /** @description Null: not a matter of licences. It is no legal advice. */
            licenceRequired: boolean | null;
            /** @description To an entity that it names, whatever else it names. */
            applies: "entity" | null;
            /** @description How it reaches the chip that is asked for. */
            by: ("name" | "performance") | null;
            /** @description Why its reach is unknown. */
            because: string | null;
            /** @description Those that take its place where they reach themselves. */
            supersededInPart: components["schemas"]["Id"][];
            /** @description What took its place came to an end, or is suspended. */
            revived: boolean;
            /** @description Also later than the day asked for. */
            supersededBy: components["schemas"]["RestrictionLink"][];
            /** @description What it took the place of, the latest first. */
            chain: components["schemas"]["RestrictionLink"][];
        };
        RestrictionLink: {
            id: components["schemas"]["Id"];
            title: string | null;
            /** @description That it ended with, or has. */
            policy: string | null;
            effectiveOn: components["schemas"]["PartialDate"] | null;
            from: components["schemas"]["Day"] | null;
            /** @description The first day without it. */
            to: components["schemas"]["Day"] | null;
        };
        Exposure: {
            restriction: components["schemas"]["Id"];
            asOf?: components["schemas"]["Day"];
            knownAt?: components["schemas"]["Day"];
            recordedAt?: string;
            on: components["schemas"]["Day"];
            /** @constant */
            notLegalAdvice: true;
            inForce: boolean;
            clusters: {
                cluster: components["schemas"]["Id"];
                name: string;
                phases: {
                    phase: components["schemas"]["Id"];
                    gpuModel: string | null;
                    usable: boolean;
                }[];
            }[];
            allocations: {
                cluster: components["schemas"]["Id"];
                allocation: components["schemas"]["Id"];
                tenant: components["schemas"]["Id"];
                /** @description GPUs, with at most 6 decimals. */
                gpus: number;
            }[];
            startups: {
                startup: components["schemas"]["Id"];
                name: string;
                /** @description GPUs, with at most 6 decimals. */
                gpus: number;
                named: boolean;
                investors: components["schemas"]["Id"][];
            }[];
            /** @description In its reach as far as can be told: nobody states the chip, or all of the reach. */
            couldTouch: {
                clusters: {
                    cluster: components["schemas"]["Id"];
                    name: string;
                    phases: {
                        phase: components["schemas"]["Id"];
                        gpuModel: string | null;
                        usable: boolean;
                    }[];
                }[];
                allocations: {
                    cluster: components["schemas"]["Id"];
                    allocation: components["schemas"]["Id"];
                    tenant: components["schemas"]["Id"];
                    /** @description GPUs, with at most 6 decimals. */
                    gpus: number;
                }[];
            };
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
        ProviderEntry: {
            /** @description Null without a value. */
            rank: number | null;
            /** @description The best and the worst rank that the bounds of claims allow; null without a value. */
            rankRange: [
                number,
                number
            ] | null;
            id: components["schemas"]["Id"];
            name: string;
            /** @description The metric asked for; of an interval the lower bound; null is unknown. */
            value: number | null;
            /** @description Percent of the sum of all values; null where that is 0, or a sum means nothing. */
            shareOfKnown: number | null;
            metrics: {
                clusters: number;
                /** @description Of usable phases with a count; 0 only where no phase is usable, null where none has a count. */
                gpus: number | null;
                /** @description Of usable phases where they are known, likewise. */
                h100Equivalents: number | null;
                /** @description What was reported as allocated. */
                allocatedGpus: number;
                /** @description Percent of usable GPUs that are allocated, over clusters where an allocation was ever reported and usable GPUs are counted; null where there are none. */
                utilization: number | null;
                /** @description Usable phases of which nobody says how many GPUs they have. */
                phasesWithoutCount: number;
                /** @description Usable phases whose H100 equivalents are neither stated nor can be computed. */
                phasesWithoutEquivalents: number;
                /** @description Usable phases of which neither is known. */
                phasesUnknown: number;
            };
            provisional?: components["schemas"]["ProvisionalMark"];
        };
        /** @description Usable phases that are unknown on the base and known on the other. */
        ConvertedPhases: {
            phases: number;
            /** @description What they come to, as so many H100s, or GPUs of their chip where it is known. */
            value: number;
            /** @description Of the whole with them; null where there is nothing. */
            percent: number | null;
        };
        ProviderHolder: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description What is known on the base; null where phases are usable and none is known on it. */
            value: number | null;
            /** @description What its phases come to that only the other base knows, as so many H100s. */
            converted: number;
            /** @description Percent of the whole, with such phases and without them. */
            share: {
                low: number;
                high: number;
            };
        };
        Change: {
            position: number;
            stream: string;
            version: components["schemas"]["Version"];
            type: string;
            /** @description The version of the schema that `data` fits: /schemas/{type}/{schema}.json. */
            schema: number;
            data: {
                [key: string]: unknown;
            };
            rates?: components["schemas"]["Rates"];
            provisionalRates?: components["schemas"]["ProvisionalRates"];
            warnings?: components["schemas"]["Warning"][];
            recordedAt: components["schemas"]["Instant"];
            /** @description The id of the key that posted it; `system` for what is recorded by the system itself. */
            actor: components["schemas"]["Id"];
            posted?: {
                id?: string;
                source?: string;
                time?: string;
            };
        };
        /** @description Of rates that stand in, by the same key: the month waited for, and the one whose rate was taken. */
        ProvisionalRates: {
            [key: string]: {
                month: components["schemas"]["Month"];
                takenFrom: components["schemas"]["Month"];
            };
        };
        /** @description Of one organization: the versions of its stream at both instants. */
        Versions: {
            from: components["schemas"]["Version"];
            to: components["schemas"]["Version"];
        };
        Difference: {
            /** @description What it is about. */
            stream: string;
            /** @description Its path: `rounds.moonshot-02.valuation`, `profile.country`. */
            field: string;
            /** @description Its value at `from`; null where there was none. */
            before: unknown;
            /** @description Its value at `to`; null where there is none. */
            after: unknown;
            claim: components["schemas"]["Saying"];
            cause: {
                version: components["schemas"]["Version"];
                type: string;
                source: (components["schemas"]["Source"] | {
                    id: components["schemas"]["Id"];
                }) | null;
                reason?: string;
                recordedAt: components["schemas"]["Instant"];
                actor: components["schemas"]["Id"];
            };
        };
        /** @description The claim that says what it is now; null of what rests on no single claim. It may be older than the cause: a withdrawal lets an older one hold. */
        Saying: {
            version: components["schemas"]["Version"];
            source: components["schemas"]["Source"];
            assurance: components["schemas"]["Assurance"];
            recordedAt: components["schemas"]["Instant"];
        } | null;
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
            kind: ("filing" | "company" | "press" | "dataset" | "register" | "private") | null;
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
            /** @description Half of them took so many days or fewer. */
            median: number;
            /** @description The most days. */
            most: number;
        };
        /** @description What a source said of one thing. */
        Statement: {
            /** @description What it is about. */
            stream: string;
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
        RecordedEvent: {
            version: components["schemas"]["Version"];
            type: string;
            /** @description The version of the schema that `data` fits: /schemas/{type}/{schema}.json. */
            schema: number;
            data: {
                [key: string]: unknown;
            };
            rates?: components["schemas"]["Rates"];
            provisionalRates?: components["schemas"]["ProvisionalRates"];
            warnings?: components["schemas"]["Warning"][];
            recordedAt: components["schemas"]["Instant"];
            /** @description The id of the key that posted it; `system` for what is recorded by the system itself. */
            actor: components["schemas"]["Id"];
            posted?: {
                id?: string;
                source?: string;
                time?: string;
            };
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
                "if-match"?: string;
                "if-none-match"?: "*";
                /** @description Of at most 1 MiB as it is sent, and 8 MiB unpacked. */
                "content-encoding"?: "gzip";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostedEvent"] | components["schemas"]["PostedEvent"][];
                "application/cloudevents+json": components["schemas"]["PostedEvent"] | components["schemas"]["PostedEvent"][];
                "application/cloudevents-batch+json": components["schemas"]["PostedEvent"] | components["schemas"]["PostedEvent"][];
                "application/x-ndjson": string;
                "application/ndjson": string;
                "application/jsonl": string;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["BatchOutcome"] | components["schemas"]["Rehearsed"] | components["schemas"]["RehearsedBatch"];
                };
            };
            /** @description Made */
            201: {
                headers: {
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subscriptions: components["schemas"]["Subscription"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
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
                "application/json": {
                    url: string;
                    events: ("ValuationChanged" | "ValuationCorrected")[];
                    /** @default {} */
                    filter?: {
                        organizations?: components["schemas"]["Id"][];
                        countries?: components["schemas"]["Country"][];
                        sectors?: components["schemas"]["Id"][];
                        /** @enum {string} */
                        direction?: "up" | "down" | "flat" | "first" | "unclear";
                        minChangePercent?: number;
                        milestones?: ("unicorn" | "decacorn" | "hectocorn")[];
                    };
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
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
                 * @description Chosen by whoever posts it; stable for ever.
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
                 * @description Chosen by whoever posts it; stable for ever.
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
                 * @description Chosen by whoever posts it; stable for ever.
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
                "application/json": {
                    url?: string;
                    events?: ("ValuationChanged" | "ValuationCorrected")[];
                    filter?: {
                        organizations?: components["schemas"]["Id"][];
                        countries?: components["schemas"]["Country"][];
                        sectors?: components["schemas"]["Id"][];
                        /** @enum {string} */
                        direction?: "up" | "down" | "flat" | "first" | "unclear";
                        minChangePercent?: number;
                        milestones?: ("unicorn" | "decacorn" | "hectocorn")[];
                    };
                    description?: string;
                    /** @enum {string} */
                    status?: "active" | "disabled";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
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
                 * @description Chosen by whoever posts it; stable for ever.
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
                 * @description Chosen by whoever posts it; stable for ever.
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
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["Delivery"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
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
                 * @description Chosen by whoever posts it; stable for ever.
                 * @example sub-0123456789abcdef
                 */
                id: components["schemas"]["Id"];
                /** @example msg_0mib0c5k0_0123456789abcdef0123 */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken, and under way */
            202: {
                headers: {
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["Key"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
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
                "application/json": {
                    name: components["schemas"]["Text"];
                    scopes: ("events:write" | "read" | "subscriptions:write" | "admin")[];
                    id?: components["schemas"]["Id"];
                    /** Format: date-time */
                    expiresAt?: string;
                    ratePerSecond?: number;
                    burst?: number;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
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
                 * @description Chosen by whoever posts it; stable for ever.
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOrganizations: {
        parameters: {
            query?: {
                /** @example moon */
                q?: string;
                /** @example startup */
                kind?: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
                country?: components["schemas"]["Country"];
                /** @description One that it has, as `scheme:value`. */
                identifier?: string;
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        organizations: components["schemas"]["Profile"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                explain?: "true" | "false";
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                /** @example 2 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: components["schemas"]["Id"];
                        version?: components["schemas"]["Version"];
                        /** @constant */
                        stale?: true;
                        rounds: components["schemas"]["Round"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
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
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                first?: "true" | "false";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @example 2 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        changes: components["schemas"]["Stop"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                    } | {
                        organization: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        /** @constant */
                        first: true;
                        changes: components["schemas"]["FirstSaid"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @example 2 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: components["schemas"]["Id"];
                        holder: components["schemas"]["Id"];
                        members: components["schemas"]["Id"][];
                        country?: components["schemas"]["Country"];
                        sector?: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        /** @constant */
                        indicative: true;
                        note: string;
                        totals: {
                            startups: number;
                            rounds: number;
                            knownUsd: components["schemas"]["Interval"] | null;
                            unknownCheques: number;
                            cashUsd: components["schemas"]["Interval"] | null;
                            computeCreditUsd: components["schemas"]["Interval"] | null;
                            convertibleUsd: components["schemas"]["Interval"] | null;
                            navUsd: components["schemas"]["Interval"] | null;
                            shareOfPriceUsd: components["schemas"]["Interval"] | null;
                            proceedsUsd: components["schemas"]["Interval"] | null;
                            /** @description NAV, of the holdings that have one. */
                            scenarios: {
                                undiluted: components["schemas"]["Interval"] | null;
                                "diluted-by-known-rounds": components["schemas"]["Interval"] | null;
                            };
                        };
                        coverage: {
                            chequesKnownPercent: number | null;
                            withStake: number;
                            withStatedStake: number;
                            withValuation: number;
                            withNav: number;
                            withNavLow: number;
                            withNavHigh: number;
                        };
                        overlap?: {
                            with: components["schemas"]["Id"];
                            startupsOfOther: number;
                            startups: components["schemas"]["Id"][];
                            jaccardPercent: number | null;
                            equalPercent: number;
                            costPercent: number | null;
                            provisional?: components["schemas"]["ProvisionalMark"];
                        };
                        holdings: components["schemas"]["Holding"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                /** @example 2 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that were asked for, by Id: of one that was merged the survivor. */
                        organization?: components["schemas"]["Id"][];
                        country?: components["schemas"]["Country"];
                        sector?: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        timelines: components["schemas"]["TimelineOfOne"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                /** @example 3 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What was looked for. */
                        q: string;
                        kind?: components["schemas"]["ResultKind"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        results: components["schemas"]["Result"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRankingsInvestors: {
        parameters: {
            query?: {
                /** @example startups */
                metric?: "startups" | "rounds" | "leads" | "knownUsd" | "computeCreditUsd" | "unicorns";
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
                from?: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @example 3 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        metric: string;
                        country?: components["schemas"]["Country"];
                        sector?: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        version?: components["schemas"]["Version"];
                        from?: components["schemas"]["Day"];
                        to?: components["schemas"]["Day"];
                        groups: boolean;
                        /** @enum {string} */
                        instrument: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                        entries: components["schemas"]["InvestorEntry"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
                        sources?: {
                            [key: string]: components["schemas"]["Cited"];
                        };
                        /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
                        series?: {
                            metric: string;
                            country?: components["schemas"]["Country"];
                            sector?: components["schemas"]["Id"];
                            version?: components["schemas"]["Version"];
                            from?: components["schemas"]["Day"];
                            to?: components["schemas"]["Day"];
                            groups: boolean;
                            /** @enum {string} */
                            instrument: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                            entries: components["schemas"]["InvestorEntry"][];
                            /** @description The day of this answer. */
                            asOf: components["schemas"]["Day"];
                        }[];
                        /**
                         * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
                         * @constant
                         */
                        method: "1.1";
                        asOfRecord?: components["schemas"]["AsOfRecord"];
                    };
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
                /** @example valuationUsd */
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
                /** @example 3 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        metric: string;
                        country?: components["schemas"]["Country"];
                        sector?: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        version?: components["schemas"]["Version"];
                        /** @enum {string} */
                        instrument: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                        entries: components["schemas"]["StartupEntry"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
                        sources?: {
                            [key: string]: components["schemas"]["Cited"];
                        };
                        /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
                        series?: {
                            metric: string;
                            country?: components["schemas"]["Country"];
                            sector?: components["schemas"]["Id"];
                            version?: components["schemas"]["Version"];
                            /** @enum {string} */
                            instrument: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                            entries: components["schemas"]["StartupEntry"][];
                            /** @description The day of this answer. */
                            asOf: components["schemas"]["Day"];
                        }[];
                        /**
                         * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
                         * @constant
                         */
                        method: "1.1";
                        asOfRecord?: components["schemas"]["AsOfRecord"];
                    };
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
                /** @example knownUsd */
                base?: "knownUsd" | "startups" | "rounds";
                groups?: "true" | "false";
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
                from?: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @example 3 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base: string;
                        country?: components["schemas"]["Country"];
                        sector?: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        version?: components["schemas"]["Version"];
                        from?: components["schemas"]["Day"];
                        to?: components["schemas"]["Day"];
                        groups: boolean;
                        /** @enum {string} */
                        instrument: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                        /**
                         * @description Shares of money or GPUs describe, they do not define a market.
                         * @constant
                         */
                        relevantMarket: false;
                        holders: number;
                        /** @description 0 to 10,000, given the known total. */
                        hhi: {
                            low: number;
                            high: number;
                        } | null;
                        /** @description The share of the largest holder, in percent. */
                        cr1: {
                            low: number;
                            high: number;
                        } | null;
                        /** @description That of the four largest. */
                        cr4: {
                            low: number;
                            high: number;
                        } | null;
                        /** @description US Merger Guidelines of 2023: to 1,000, to 1,800, over it. */
                        label: {
                            /** @enum {string} */
                            low: "unconcentrated" | "moderate" | "high";
                            /** @enum {string} */
                            high: "unconcentrated" | "moderate" | "high";
                        } | null;
                        /** @description For every total that the claims allow; null where the total is what it is. */
                        hhiAnyTotal: {
                            low: number;
                            high: number;
                        } | null;
                        /** @description What no holder is known to have. */
                        residual: number;
                        provisional?: components["schemas"]["ProvisionalMark"];
                        coverage: {
                            rounds: number;
                            roundsWithoutAmount: number;
                            /** @description Of which no investor is known: `startups` and `rounds` do not see them. */
                            roundsWithoutInvestor: number;
                            cheques: number;
                            unknownCheques: number;
                            knownUsd: number;
                            totalUsd: number;
                            /** @description The most that the rounds raised; null without a bound. */
                            atMostUsd: number | null;
                            knownPercent: number | null;
                            provisional?: components["schemas"]["ProvisionalMark"];
                        };
                        explanation?: {
                            rule: string;
                            rounds: {
                                startup: components["schemas"]["Id"];
                                round: components["schemas"]["Id"];
                                on: components["schemas"]["PartialDate"];
                                /**
                                 * @description The day asked for lies within the date: it may be later.
                                 * @constant
                                 */
                                dayUncertain?: true;
                                counted: boolean;
                                disputed: boolean;
                                status: {
                                    /** @enum {string} */
                                    value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                                    from: components["schemas"]["Id"];
                                    assurance: components["schemas"]["Assurance"];
                                    publishedOn: components["schemas"]["PartialDate"] | null;
                                    alternatives: {
                                        /** @enum {string} */
                                        value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                                        from: components["schemas"]["Id"];
                                        assurance: components["schemas"]["Assurance"];
                                        publishedOn: components["schemas"]["PartialDate"] | null;
                                    }[];
                                } | null;
                                amount: components["schemas"]["ResolvedAmount"];
                                participations: components["schemas"]["ResolvedParticipation"][];
                                claims: components["schemas"]["RoundClaim"][];
                                totalUsd: number;
                                provisional?: components["schemas"]["ProvisionalMark"];
                            }[];
                        };
                        entries: components["schemas"]["Holder"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
                        sources?: {
                            [key: string]: components["schemas"]["Cited"];
                        };
                        /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
                        series?: {
                            base: string;
                            country?: components["schemas"]["Country"];
                            sector?: components["schemas"]["Id"];
                            version?: components["schemas"]["Version"];
                            from?: components["schemas"]["Day"];
                            to?: components["schemas"]["Day"];
                            groups: boolean;
                            /** @enum {string} */
                            instrument: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                            /**
                             * @description Shares of money or GPUs describe, they do not define a market.
                             * @constant
                             */
                            relevantMarket: false;
                            holders: number;
                            /** @description 0 to 10,000, given the known total. */
                            hhi: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description The share of the largest holder, in percent. */
                            cr1: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description That of the four largest. */
                            cr4: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description US Merger Guidelines of 2023: to 1,000, to 1,800, over it. */
                            label: {
                                /** @enum {string} */
                                low: "unconcentrated" | "moderate" | "high";
                                /** @enum {string} */
                                high: "unconcentrated" | "moderate" | "high";
                            } | null;
                            /** @description For every total that the claims allow; null where the total is what it is. */
                            hhiAnyTotal: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description What no holder is known to have. */
                            residual: number;
                            provisional?: components["schemas"]["ProvisionalMark"];
                            coverage: {
                                rounds: number;
                                roundsWithoutAmount: number;
                                /** @description Of which no investor is known: `startups` and `rounds` do not see them. */
                                roundsWithoutInvestor: number;
                                cheques: number;
                                unknownCheques: number;
                                knownUsd: number;
                                totalUsd: number;
                                /** @description The most that the rounds raised; null without a bound. */
                                atMostUsd: number | null;
                                knownPercent: number | null;
                                provisional?: components["schemas"]["ProvisionalMark"];
                            };
                            explanation?: {
                                rule: string;
                                rounds: {
                                    startup: components["schemas"]["Id"];
                                    round: components["schemas"]["Id"];
                                    on: components["schemas"]["PartialDate"];
                                    /**
                                     * @description The day asked for lies within the date: it may be later.
                                     * @constant
                                     */
                                    dayUncertain?: true;
                                    counted: boolean;
                                    disputed: boolean;
                                    status: {
                                        /** @enum {string} */
                                        value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                                        from: components["schemas"]["Id"];
                                        assurance: components["schemas"]["Assurance"];
                                        publishedOn: components["schemas"]["PartialDate"] | null;
                                        alternatives: {
                                            /** @enum {string} */
                                            value: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                                            from: components["schemas"]["Id"];
                                            assurance: components["schemas"]["Assurance"];
                                            publishedOn: components["schemas"]["PartialDate"] | null;
                                        }[];
                                    } | null;
                                    amount: components["schemas"]["ResolvedAmount"];
                                    participations: components["schemas"]["ResolvedParticipation"][];
                                    claims: components["schemas"]["RoundClaim"][];
                                    totalUsd: number;
                                    provisional?: components["schemas"]["ProvisionalMark"];
                                }[];
                            };
                            entries: components["schemas"]["Holder"][];
                            /** @description The day of this answer. */
                            asOf: components["schemas"]["Day"];
                        }[];
                        /**
                         * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
                         * @constant
                         */
                        method: "1.1";
                        asOfRecord?: components["schemas"]["AsOfRecord"];
                    };
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
                /** @example 2023-01-01 */
                from?: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
                /** @description A row for each investor of each round, where rows are asked for (`format=csv` or `ndjson`). */
                rows?: "participations";
                roundType?: "angel" | "pre-seed" | "seed" | "venture" | "corporate" | "convertible-note" | "safe" | "debt" | "grant" | "secondary" | "share-swap" | "ipo" | "spac" | "aggregate-disclosure" | "other" | "series-a" | "series-b" | "series-c" | "series-d" | "series-e" | "series-f" | "series-g" | "series-h" | "series-i" | "series-j" | "series-k" | "series-l" | "series-m" | "series-n" | "series-o" | "series-p" | "series-q" | "series-r" | "series-s" | "series-t" | "series-u" | "series-v" | "series-w" | "series-x" | "series-y" | "series-z";
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
                /** @example 2 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        country?: components["schemas"]["Country"];
                        sector?: components["schemas"]["Id"];
                        from?: components["schemas"]["Day"];
                        to?: components["schemas"]["Day"];
                        investor?: components["schemas"]["Id"];
                        startup?: components["schemas"]["Id"];
                        /** @enum {string} */
                        roundType?: "angel" | "pre-seed" | "seed" | "venture" | "corporate" | "convertible-note" | "safe" | "debt" | "grant" | "secondary" | "share-swap" | "ipo" | "spac" | "aggregate-disclosure" | "other" | "series-a" | "series-b" | "series-c" | "series-d" | "series-e" | "series-f" | "series-g" | "series-h" | "series-i" | "series-j" | "series-k" | "series-l" | "series-m" | "series-n" | "series-o" | "series-p" | "series-q" | "series-r" | "series-s" | "series-t" | "series-u" | "series-v" | "series-w" | "series-x" | "series-y" | "series-z";
                        /** @enum {string} */
                        status?: "rumoured" | "in-talks" | "letter-of-intent" | "committed" | "tranched" | "closed" | "disputed" | "denied" | "superseded" | "cancelled";
                        /** @description US dollars. */
                        minUsd?: number;
                        /** @description US dollars. */
                        maxUsd?: number;
                        /**
                         * @description `amountUsd`: the largest lower bound first, unknown amounts last.
                         * @enum {string}
                         */
                        sort: "newest" | "amountUsd";
                        /** @description Left out by `minUsd` or `maxUsd`: nobody states the amount. */
                        unknownAmounts?: number;
                        /** @description Left out by `minUsd` or `maxUsd`: the amount may lie within them, or not. */
                        unclearAmounts?: number;
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        version?: components["schemas"]["Version"];
                        deals: components["schemas"]["Deal"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                /** @example US */
                country?: components["schemas"]["Country"];
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @example 3 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operator?: components["schemas"]["Id"];
                        tenant?: components["schemas"]["Id"];
                        country?: components["schemas"]["Country"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        on: components["schemas"]["Day"];
                        chipTable: components["schemas"]["Version"];
                        clusters: components["schemas"]["Cluster"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusterInFull"];
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
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        beneficiary?: components["schemas"]["Id"];
                        provider?: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        on: components["schemas"]["Day"];
                        credits: components["schemas"]["Credit"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization?: components["schemas"]["Id"];
                        /** @enum {string} */
                        instrument: "new-money" | "private" | "equity" | "public" | "convertible" | "debt" | "grant" | "secondary" | "swap" | "all";
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        note: string;
                        cycles: {
                            from: components["schemas"]["Id"];
                            to: components["schemas"]["Id"];
                            /** @enum {string} */
                            by: "money-in" | "commitment";
                        }[][];
                        flows: components["schemas"]["Flow"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                /** @example CN */
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
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gpuModel?: string;
                        destination?: components["schemas"]["Country"];
                        entity?: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        on: components["schemas"]["Day"];
                        /** @constant */
                        notLegalAdvice: true;
                        chipTable: components["schemas"]["Version"];
                        /** @description Only announced: nothing of it applies yet. */
                        announced: components["schemas"]["Restriction"][];
                        /** @description What they state fits the question, and whether they reach it cannot be told. */
                        reachUnknown: components["schemas"]["Restriction"][];
                        /** @description In force there, and they name other models, maybe as examples. */
                        otherModels: components["schemas"]["Restriction"][];
                        restrictions: components["schemas"]["Restriction"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
                "application/json": {
                    authority?: components["schemas"]["Text"];
                    instrument?: components["schemas"]["Text"];
                    title?: components["schemas"]["Text"];
                    /** @enum {string} */
                    scope: "goods" | "investment" | "entity";
                    /** @enum {string} */
                    policy: "announced" | "notify" | "licence-required" | "case-by-case" | "denial" | "prohibited" | "approval";
                    effectiveOn: components["schemas"]["PartialDate"];
                    /** @enum {string} */
                    review?: "denial" | "presumption-of-denial" | "case-by-case" | "presumption-of-approval";
                    gpuModels?: components["schemas"]["Text"][];
                    modelsComplete?: boolean;
                    tppAtLeast?: number;
                    destinations?: components["schemas"]["Country"][];
                    entities?: components["schemas"]["Id"][];
                    /** @enum {string} */
                    reach?: "stated" | "everything";
                    exceptDestinations?: components["schemas"]["Country"][];
                    supersedes?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: {
                            authority?: components["schemas"]["Text"];
                            instrument?: components["schemas"]["Text"];
                            title?: components["schemas"]["Text"];
                            /** @enum {string} */
                            scope: "goods" | "investment" | "entity";
                            /** @enum {string} */
                            policy: "announced" | "notify" | "licence-required" | "case-by-case" | "denial" | "prohibited" | "approval";
                            effectiveOn: components["schemas"]["PartialDate"];
                            /** @enum {string} */
                            review?: "denial" | "presumption-of-denial" | "case-by-case" | "presumption-of-approval";
                            gpuModels?: components["schemas"]["Text"][];
                            modelsComplete?: boolean;
                            tppAtLeast?: number;
                            destinations?: components["schemas"]["Country"][];
                            entities?: components["schemas"]["Id"][];
                            /** @enum {string} */
                            reach?: "stated" | "everything";
                            exceptDestinations?: components["schemas"]["Country"][];
                            supersedes?: components["schemas"]["Id"];
                        };
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        on: components["schemas"]["Day"];
                        /** @constant */
                        notLegalAdvice: true;
                        /** @constant */
                        recorded: false;
                        clusters: {
                            cluster: components["schemas"]["Id"];
                            name: string;
                            phases: {
                                phase: components["schemas"]["Id"];
                                gpuModel: string | null;
                                usable: boolean;
                            }[];
                        }[];
                        allocations: {
                            cluster: components["schemas"]["Id"];
                            allocation: components["schemas"]["Id"];
                            tenant: components["schemas"]["Id"];
                            /** @description GPUs, with at most 6 decimals. */
                            gpus: number;
                        }[];
                        startups: {
                            startup: components["schemas"]["Id"];
                            name: string;
                            /** @description GPUs, with at most 6 decimals. */
                            gpus: number;
                            named: boolean;
                            investors: components["schemas"]["Id"][];
                        }[];
                        /** @description In its reach as far as can be told: nobody states the chip, or all of the reach. */
                        couldTouch: {
                            clusters: {
                                cluster: components["schemas"]["Id"];
                                name: string;
                                phases: {
                                    phase: components["schemas"]["Id"];
                                    gpuModel: string | null;
                                    usable: boolean;
                                }[];
                            }[];
                            allocations: {
                                cluster: components["schemas"]["Id"];
                                allocation: components["schemas"]["Id"];
                                tenant: components["schemas"]["Id"];
                                /** @description GPUs, with at most 6 decimals. */
                                gpus: number;
                            }[];
                        };
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
                /** @description The form of the answer, which has no rows. */
                format?: "json";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRankingsProviders: {
        parameters: {
            query?: {
                /** @example h100Equivalents */
                metric?: "gpus" | "h100Equivalents" | "allocatedGpus" | "utilization";
                country?: components["schemas"]["Country"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @example 3 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        metric: string;
                        country?: components["schemas"]["Country"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        on: components["schemas"]["PartialDate"];
                        chipTable: components["schemas"]["Version"];
                        entries: components["schemas"]["ProviderEntry"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
                        sources?: {
                            [key: string]: components["schemas"]["Cited"];
                        };
                        /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
                        series?: {
                            metric: string;
                            country?: components["schemas"]["Country"];
                            on: components["schemas"]["PartialDate"];
                            chipTable: components["schemas"]["Version"];
                            entries: components["schemas"]["ProviderEntry"][];
                            /** @description The day of this answer. */
                            asOf: components["schemas"]["Day"];
                        }[];
                        /**
                         * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
                         * @constant
                         */
                        method: "1.1";
                        asOfRecord?: components["schemas"]["AsOfRecord"];
                    };
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
                /** @example gpus */
                base?: "gpus" | "h100Equivalents";
                country?: components["schemas"]["Country"];
                /** @description Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given. */
                every?: "year" | "quarter" | "month";
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @example 3 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        base: string;
                        country?: components["schemas"]["Country"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        on: components["schemas"]["PartialDate"];
                        chipTable: components["schemas"]["Version"];
                        /**
                         * @description Shares of money or GPUs describe, they do not define a market.
                         * @constant
                         */
                        relevantMarket: false;
                        holders: number;
                        /** @description 0 to 10,000, given the known total. */
                        hhi: {
                            low: number;
                            high: number;
                        } | null;
                        /** @description The share of the largest holder, in percent. */
                        cr1: {
                            low: number;
                            high: number;
                        } | null;
                        /** @description That of the four largest. */
                        cr4: {
                            low: number;
                            high: number;
                        } | null;
                        /** @description US Merger Guidelines of 2023: to 1,000, to 1,800, over it. */
                        label: {
                            /** @enum {string} */
                            low: "unconcentrated" | "moderate" | "high";
                            /** @enum {string} */
                            high: "unconcentrated" | "moderate" | "high";
                        } | null;
                        /** @description For every total that the claims allow; null where the total is what it is. */
                        hhiAnyTotal: {
                            low: number;
                            high: number;
                        } | null;
                        /** @description What no holder is known to have. */
                        residual: number;
                        provisional?: components["schemas"]["ProvisionalMark"];
                        coverage: {
                            providers: number;
                            clusters: number;
                            converted: components["schemas"]["ConvertedPhases"];
                            /** @description Usable phases of which neither base knows anything: they are in no figure. */
                            phasesUnknown: number;
                        };
                        entries: components["schemas"]["ProviderHolder"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        /** @description By Id, the sources that the answer names by `from` or by Id. Absent where it names none. */
                        sources?: {
                            [key: string]: components["schemas"]["Cited"];
                        };
                        /** @description With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out. */
                        series?: {
                            base: string;
                            country?: components["schemas"]["Country"];
                            on: components["schemas"]["PartialDate"];
                            chipTable: components["schemas"]["Version"];
                            /**
                             * @description Shares of money or GPUs describe, they do not define a market.
                             * @constant
                             */
                            relevantMarket: false;
                            holders: number;
                            /** @description 0 to 10,000, given the known total. */
                            hhi: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description The share of the largest holder, in percent. */
                            cr1: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description That of the four largest. */
                            cr4: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description US Merger Guidelines of 2023: to 1,000, to 1,800, over it. */
                            label: {
                                /** @enum {string} */
                                low: "unconcentrated" | "moderate" | "high";
                                /** @enum {string} */
                                high: "unconcentrated" | "moderate" | "high";
                            } | null;
                            /** @description For every total that the claims allow; null where the total is what it is. */
                            hhiAnyTotal: {
                                low: number;
                                high: number;
                            } | null;
                            /** @description What no holder is known to have. */
                            residual: number;
                            provisional?: components["schemas"]["ProvisionalMark"];
                            coverage: {
                                providers: number;
                                clusters: number;
                                converted: components["schemas"]["ConvertedPhases"];
                                /** @description Usable phases of which neither base knows anything: they are in no figure. */
                                phasesUnknown: number;
                            };
                            entries: components["schemas"]["ProviderHolder"][];
                            /** @description The day of this answer. */
                            asOf: components["schemas"]["Day"];
                        }[];
                        /**
                         * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
                         * @constant
                         */
                        method: "1.1";
                        asOfRecord?: components["schemas"]["AsOfRecord"];
                    };
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
                /** @example 1200 */
                after?: number;
                wait?: number;
                /** @example 2 */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["Change"][];
                        /** @description Of the last one that is given; `after` where there is none. */
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
                /** @example 2 */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As asked for. */
                        organization?: components["schemas"]["Id"];
                        /** @description As asked for. */
                        country?: components["schemas"]["Country"];
                        /** @description As asked for. */
                        from: string;
                        /** @description As asked for. */
                        to: string;
                        versions?: components["schemas"]["Versions"];
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
                /** @example 2 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As asked for. */
                        publisher?: string;
                        sources: components["schemas"]["SourceRow"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        /**
                         * @description The rules that it follows: the version of the contract. docs/method.md says how each number comes about.
                         * @constant
                         */
                        method: "1.1";
                        asOfRecord?: components["schemas"]["AsOfRecord"];
                    };
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
    getSourcesById: {
        parameters: {
            query?: {
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /** @description What the world could know by then: published on or before it. */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The Id of the source. */
                        id: components["schemas"]["Id"];
                        /** @description Who published it. */
                        publisher: string;
                        /** @description Where it can be read; null for a private source. */
                        url: string | null;
                        /** @description Its title; null where it has none. */
                        title: string | null;
                        /** @description What it is; null where nobody says. */
                        kind: ("filing" | "company" | "press" | "dataset" | "register" | "private") | null;
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
                        statements: components["schemas"]["Statement"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
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
                /** @description What had happened by then: dated on or before it. */
                asOf?: components["schemas"]["Day"];
                /**
                 * @description What the world could know by then: published on or before it.
                 * @example 2024-03-01
                 */
                knownAt?: components["schemas"]["Day"];
                /** @description What this service had recorded by then; without asOf its day, in UTC, is the day of the answer. */
                recordedAt?: string;
                /** @example 2 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
                /** @description Answers once this version of a stream is in, or 503 after 5 s. */
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As asked for. */
                        organization?: components["schemas"]["Id"];
                        /**
                         * @description As asked for.
                         * @enum {string}
                         */
                        kind?: "startup" | "cloud-provider" | "chip-vendor" | "fund" | "corporate" | "state" | "person" | "other";
                        country?: components["schemas"]["Country"];
                        sector?: components["schemas"]["Id"];
                        asOf?: components["schemas"]["Day"];
                        knownAt?: components["schemas"]["Day"];
                        recordedAt?: string;
                        changes: components["schemas"]["StopOfMany"][];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
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
    getStreamsByCategoryById: {
        parameters: {
            query?: {
                /** @example 2 */
                limit?: number;
                /** @description The `next` of the page before, of this same query. */
                cursor?: string;
                /** @description The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given. */
                format?: "json" | "csv" | "ndjson";
            };
            header?: never;
            path: {
                /**
                 * @description Chosen by whoever posts it; stable for ever.
                 * @example organization
                 */
                category: components["schemas"]["Id"];
                /**
                 * @description Chosen by whoever posts it; stable for ever.
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
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
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
