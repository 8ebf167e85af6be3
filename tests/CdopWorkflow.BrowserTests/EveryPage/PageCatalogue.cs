using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>Every page of the program. A new page is added here, so that it is looked at.</summary>
public static class PageCatalogue
{
    public static IReadOnlyList<CataloguedPage> All { get; } =
    [
        Public("/"),
        Public("/accessibility"),
        Public("/cookies"),
        Public("/error/{code:int}", _ => "/error/500") with { Answer = 500 },

        Public("/account/sign-in"),
        Public("/account/sign-out"),
        Public("/account/set-password/{token}", filled => $"/account/set-password/{filled.InvitationToken}"),
        For(Role.Coordinator, "/account"),
        For(Role.Coordinator, "/account/change-password"),
        For(Role.Auditor, "/account/audit"),
        For(Role.Administrator, "/account/people"),
        For(Role.Administrator, "/account/people/invite"),
        For(Role.Administrator, "/account/people/{id:guid}", filled => $"/account/people/{filled.Account}"),
        For(Role.Administrator, "/account/machines"),
        For(Role.Administrator, "/account/machines/issue"),
        For(Role.Administrator, "/account/machines/{keyId}/revoke", filled => $"/account/machines/{filled.MachineKey}/revoke"),

        Public("/notifications/new"),
        Draft("/who-you-are"),
        Draft("/child"),
        Draft("/dates"),
        Draft("/birth"),
        Draft("/nhs-number"),
        Draft("/home"),
        Draft("/place-of-death"),
        Draft("/response"),
        Draft("/carers"),
        Draft("/household"),
        Draft("/professionals"),
        Draft("/circumstances"),
        Draft("/further-questions"),
        Draft("/check-your-answers"),
        Draft("/saved"),
        Draft(""),
        Public("/notifications/new/{token}/not-reviewed", filled => $"/notifications/new/{filled.OutOfScopeDraft}/not-reviewed"),
        Public("/notifications/receipt/{token}", filled => $"/notifications/receipt/{filled.SentDraft}"),
        For(Role.Coordinator, "/notifications/inbox"),
        For(Role.Coordinator, "/notifications/{reference}", filled => $"/notifications/{filled.Notification}"),
        For(Role.Coordinator, "/notifications/{reference}/decide", filled => $"/notifications/{filled.WaitingNotification}/decide"),
        For(Role.Coordinator, "/notifications/{reference}/take-back-link", filled => $"/notifications/{filled.LinkedNotification}/take-back-link"),

        For(Role.Coordinator, "/reviews"),
        Review(""),
        Review("/accept"),
        Review("/analysis"),
        Review("/change-hold"),
        Review("/clocks"),
        Review("/close"),
        Review("/correct"),
        Review("/decide-joint-response"),
        Review("/documents"),
        For(Role.Coordinator, "/reviews/{reference}/documents/{document:guid}", filled => $"/reviews/{filled.Review}/documents/{filled.Document}"),
        Review("/draft-analysis"),
        Review("/family"),
        Review("/history"),
        Review("/history/at"),
        For(Role.Coordinator, "/reviews/{reference}/history/at", filled => $"/reviews/{filled.Review}/history/at?date=2025-03-10"),
        Review("/lift-hold"),
        Review("/name-leads"),
        Review("/national-return"),
        Review("/offer-transfer"),
        Review("/open-hold"),
        Review("/pack"),
        Review("/put-on-agenda"),
        Review("/rapid-response"),
        Review("/record-home-visit"),
        Review("/record-post-mortem"),
        Review("/record-referrals"),
        Review("/record-response-meeting"),
        Review("/record-return"),
        For(Role.Coordinator, "/reviews/{reference}/record-return", filled => $"/reviews/{filled.Review}/record-return?return={filled.Return}"),
        Review("/record-review-meeting"),
        Review("/reopen"),
        Review("/request-returns"),
        Review("/returns"),
        For(Role.Coordinator, "/reviews/{reference}/response-forms/{key}", filled => $"/reviews/{filled.Review}/response-forms/rapid-response"),
        For(Role.Coordinator, "/reviews/{reference}/response-forms/{key}", filled => $"/reviews/{filled.Review}/response-forms/sudden-unexpected-death"),
        Review("/schedule-review-meeting"),
        Review("/send-to-panel"),
        Review("/suspect-factors"),
        Review("/take-off-agenda"),
        Review("/treat-as-expected"),
        Review("/treat-as-unexpected"),
        Review("/waive-return"),
        For(Role.Coordinator, "/reviews/{reference}/waive-return", filled => $"/reviews/{filled.Review}/waive-return?return={filled.Return}"),
        Review("/withdraw"),
        For(Role.Coordinator, "/reviews/{reference}/accept-transfer", filled => $"/reviews/{filled.OfferedToUs}/accept-transfer"),
        For(Role.Coordinator, "/reviews/{reference}/decline-transfer", filled => $"/reviews/{filled.OfferedToUs}/decline-transfer"),
        For(Role.Coordinator, "/reviews/{reference}/take-back-transfer", filled => $"/reviews/{filled.OfferedByUs}/take-back-transfer"),
        For(Role.Coordinator, "/reviews/agencies"),
        For(Role.Coordinator, "/reviews/agencies/contact", _ => "/reviews/agencies/contact?agency=Housing"),
        For(Role.Coordinator, "/reviews/agreements"),
        For(Role.Chair, "/reviews/panel/agreements"),
        Review("/actions"),
        For(Role.Coordinator, "/reviews/actions"),
        For(Role.SafeguardingLead, "/reviews/actions/add-action"),
        Action(""),
        Action("/change-action"),
        Action("/record-progress"),
        Action("/complete-action"),
        Action("/stop-action"),
        For(Role.Coordinator, "/reviews/actions/hand-over"),
        For(Role.Coordinator, "/reviews/actions/hand-over", filled => $"/reviews/actions/hand-over?from={filled.Owner}"),
        For(Role.Chair, "/reviews/actions/pack/{board:guid}/{period}", filled => $"/reviews/actions/pack/{filled.Board}/2025-2"),
        For(Role.SafeguardingLead, "/reviews/boards"),
        For(Role.Coordinator, "/reviews/boards/add-board"),
        For(Role.Coordinator, "/reviews/boards/{id:guid}", filled => $"/reviews/boards/{filled.Board}"),
        For(Role.Coordinator, "/reviews/boards/{id:guid}/change-board", filled => $"/reviews/boards/{filled.Board}/change-board"),
        For(Role.Coordinator, "/reviews/letters"),
        For(Role.Coordinator, "/reviews/meetings"),
        Meeting(""),
        Meeting("/arrange-agenda"),
        Meeting("/cancel-meeting"),
        Meeting("/change-meeting"),
        Meeting("/invite-members"),
        Meeting("/invite-panels"),
        Meeting("/minutes"),
        For(Role.Coordinator, "/reviews/meetings/{id:guid}/answer-invitation", filled => $"/reviews/meetings/{filled.InvitedTo}/answer-invitation"),

        For(Role.Administrator, "/reviews/forms"),
        Form(""),
        Form("/new-version"),
        Form("/preview"),
        Form("/publish"),

        For(Role.Chair, "/reviews/panel"),
        For(Role.PanelMember, "/reviews/panel/take-seat"),
        For(Role.Chair, "/reviews/panel/feedback"),
        Pack(""),
        Pack("/declare"),
        Pack("/record-factors"),
        Pack("/household"),
        Pack("/maternal"),
        Pack("/conclude"),
        Pack("/further-questions"),
        Pack("/disagree"),
        Pack("/decide"),
        Pack("/defer"),

        For(Role.SafeguardingLead, "/alerts"),
        Alert(""),
        Alert("/add-question"),
        Alert("/change-practice"),
        For(Role.SafeguardingLead, "/alerts/{reference}/{step:regex(^(acknowledge|act|explain|close)$)}", filled => $"/alerts/{filled.Alert}/acknowledge"),

        For(Role.Analyst, "/analytics"),
        For(Role.Analyst, "/analytics/areas"),
        For(Role.Analyst, "/analytics/completeness"),
        For(Role.Analyst, "/analytics/suspected"),
        For(Role.Analyst, "/analytics/annual-report/{area}/{year}", _ => "/analytics/annual-report/PAN-LANCASHIRE/2021-22"),
        Public("/analytics/public"),
        Public("/analytics/public/{area}/{year}", _ => "/analytics/public/PAN-LANCASHIRE/2021-22"),
    ];

    private static CataloguedPage Public(string route, Func<FilledInstallation, string>? address = null) => new(route, null, address ?? (_ => route));

    private static CataloguedPage For(Role role, string route, Func<FilledInstallation, string>? address = null) => new(route, role, address ?? (_ => route));

    private static CataloguedPage Draft(string step) => Public("/notifications/new/{token}" + step, filled => $"/notifications/new/{filled.Draft}{step}");

    private static CataloguedPage Review(string step) => For(Role.Coordinator, "/reviews/{reference}" + step, filled => $"/reviews/{filled.Review}{step}");

    private static CataloguedPage Action(string page) => For(Role.Coordinator, "/reviews/actions/{reference}" + page, filled => $"/reviews/actions/{filled.Action}{page}");
    private static CataloguedPage Meeting(string page) =>
        For(Role.Coordinator, "/reviews/meetings/{id:guid}" + page, filled => $"/reviews/meetings/{filled.Meeting}{page}");

    private static CataloguedPage Form(string page) => For(Role.Administrator, "/reviews/forms/{key}" + page, _ => "/reviews/forms/sudden-unexpected-death" + page);

    private static CataloguedPage Pack(string page) => For(Role.Chair, "/reviews/panel/{pack}" + page, filled => $"/reviews/panel/{filled.Pack}{page}");

    private static CataloguedPage Alert(string page) => For(Role.SafeguardingLead, "/alerts/{reference}" + page, filled => $"/alerts/{filled.Alert}{page}");
}
