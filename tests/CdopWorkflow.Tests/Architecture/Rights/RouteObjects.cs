namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>What stands for the parameters of a route. A new route whose parameters none of these fits gets a line here.</summary>
internal static class RouteObjects
{
    public const string Disposed = "LAN-1999-0001";

    /// <summary>The beginning of the route, the parameter, and the name of what was filled in, or a word as it is after an equals sign. The first that fits counts.</summary>
    private static readonly (string Route, string Parameter, string Value)[] Parameters =
    [
        ("/error/", "{code:int}", "=404"),
        ("/account/set-password/", "{token}", "invitation"),
        ("/account/people/", "{id:guid}", "account"),
        ("/account/machines/", "{keyId}", "machine"),
        ("/account/passkeys/", "{id:guid}", "passkey"),
        ("/account/reference-data/", "{table}", "=organisations"),
        ("/account/reference-data/", "{id:guid}", "waiting-table"),
        ("/operations/", "{service}", "=reviews"),
        ("/operations/", "{consumer}", "=OpenReviewOnDeathNotified"),
        ("/operations/", "{id:guid}", "failed"),
        ("/api/v1/notifications/", "{reference}", "notification"),
        ("/fhir/", "{**other}", "=Patient"),
        ("/notifications/imports/", "{id:guid}", "import"),
        ("/notifications/new/{token}/not-reviewed", "{token}", "out-of-scope"),
        ("/notifications/new/", "{token}", "draft"),
        ("/notifications/receipt/", "{token}", "sent-draft"),
        ("/notifications/{reference}/decide", "{reference}", "waiting"),
        ("/notifications/{reference}/take-back-link", "{reference}", "linked"),
        ("/notifications/", "{reference}", "notification"),
        ("/returns/", "{token}", "link"),
        ("/returns/", "{number:int}", "=1"),
        ("/reviews/actions/pack/", "{board:guid}", "board"),
        ("/reviews/actions/pack/", "{period}", "=2025-2"),
        ("/reviews/actions/", "{reference}", "action"),
        ("/reviews/visits/", "{reference}", "visit"),
        ("/reviews/visits/", "{months:int}", "=6"),
        ("/reviews/boards/", "{id:guid}", "board"),
        ("/reviews/forms/", "{key}", "=sudden-unexpected-death"),
        ("/reviews/meetings/{id:guid}/answer-invitation", "{id:guid}", "invited-to"),
        ("/reviews/meetings/", "{id:guid}", "meeting"),
        ("/reviews/panel/", "{pack}", "pack"),
        ("/reviews/retention/", "{certificate}", "=" + Disposed),
        ("/reviews/{reference}/opened", "{reference}", "opened"),
        ("/reviews/{reference}/accept-transfer", "{reference}", "offered-to-us"),
        ("/reviews/{reference}/decline-transfer", "{reference}", "offered-to-us"),
        ("/reviews/{reference}/take-back-transfer", "{reference}", "offered-by-us"),
        ("/reviews/{reference}/send-recommendation", "{reference}", "informed"),
        ("/reviews/{reference}/record-answer", "{reference}", "informed"),
        ("/reviews/{reference}/response-forms/", "{key}", "=rapid-response"),
        ("/reviews/{reference}/documents/", "{document:guid}", "document"),
        ("/reviews/{reference}", "{reference}", "review"),
        ("/alerts/calendar/", "{key}", "=no-such-key"),
        ("/alerts/learning/", "{theme}", "=co-sleeping"),
        ("/alerts/{reference}", "{reference}", "=TA-2025-0001"),
        ("/alerts/{reference}", "{step:regex(^(acknowledge|act|explain|close)$)}", "=acknowledge"),
        ("/analytics/areas/", "{area}", "=PAN-LANCASHIRE"),
        ("/analytics/gap-register/", "{number:int}", "=1"),
        ("/analytics/denominators/", "{number:int}", "=1"),
        ("/analytics/themes/", "{code}", "=co-sleeping"),
        ("/analytics/themes/", "{version:int}", "=1"),
        ("/analytics/public/", "{area}", "=PAN-LANCASHIRE"),
        ("/analytics/public/", "{year}", "=2021-22"),
        ("/analytics/public/", "{version:int}", "=1"),
        ("/analytics/public/", "{file}", "=deaths.csv"),
        ("/analytics/annual-report/{area}/{year}/publish-report", "{year}", "=2019-20"),
        ("/analytics/annual-report/{area}/{year}/{section}/", "{year}", "=2020-21"),
        ("/analytics/annual-report/{area}/{year}/sign-report", "{year}", "=2020-21"),
        ("/analytics/annual-report/", "{year}", "=2021-22"),
        ("/analytics/annual-report/", "{section}", "=learning"),
        ("/analytics/annual-report/", "{area}", "=PAN-LANCASHIRE"),
    ];

    /// <summary>What a page must be asked for besides its address.</summary>
    private static readonly Dictionary<string, (string Question, string Value)> Questions = new()
    {
        ["/reviews/{reference}/family/next-infant-task"] = ("task", "task"),
        ["/reviews/{reference}/family/word-question"] = ("question", "question"),
        ["/reviews/{reference}/notices/told"] = ("notice", "notice"),
        ["/reviews/{reference}/record-return"] = ("return", "return"),
        ["/reviews/{reference}/waive-return"] = ("return", "return"),
        ["/reviews/{reference}/enter-form"] = ("form=1&return", "return"),
        ["/reviews/{reference}/read-return"] = ("return", "sent-return"),
        ["/reviews/{reference}/send-link"] = ("return", "return"),
        ["/reviews/{reference}/send-recommendation"] = ("recommendation", "=1"),
        ["/reviews/{reference}/record-answer"] = ("sent", "sent"),
        ["/reviews/agencies/contact"] = ("agency", "=Housing"),
        ["/reviews/actions/hand-over"] = ("from", "owner"),
        ["/reviews/meetings/{id:guid}/give-back"] = ("item", "item"),
        ["/reviews/panel/{pack}/answer-family"] = ("question", "question"),
    };

    public static string AddressOf(string route, IReadOnlyDictionary<string, string> filled)
    {
        var address = route;
        foreach (var (_, parameter, value) in Parameters.Where(known => route.StartsWith(known.Route, StringComparison.Ordinal)))
        {
            address = address.Replace(parameter, Of(value, filled), StringComparison.Ordinal);
        }

        Assert.False(address.Contains('{'), $"{route} has a parameter that nothing stands for: add it to {nameof(RouteObjects)}");
        return Questions.TryGetValue(route, out var asked) ? $"{address}?{asked.Question}={Of(asked.Value, filled)}" : address;
    }

    private static string Of(string value, IReadOnlyDictionary<string, string> filled) => value.StartsWith('=') ? value[1..] : filled[value];
}
