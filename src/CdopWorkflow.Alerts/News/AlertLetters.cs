using System.Net;
using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Alerts.Subscriptions;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Alerts.News;

/// <summary>
/// Letters about an alert. They say the theme, the area, the period and the link, and nothing of what was counted: that is read here,
/// after signing in.
/// </summary>
public sealed class AlertLetters(MailOptions mail, AreaTable areas, WorkingCalendar calendar, TimeProvider clock)
{
    public Letter Of(Alert alert, AlertEntry entry, NewsReader reader)
    {
        var (opening, heading) = (Opening(entry.Kind), AlertWords.Heading(alert, areas));
        (string Name, string Value)[] says =
        [
            ("Theme", AlertWords.ThemeName(alert)),
            ("Area", areas.NameOf(alert.Area)),
            ("Period", $"{UkFormat.Date(alert.From)} to {UkFormat.Date(alert.To)}"),
        ];
        var standIn = reader.InPlaceOf.Count == 0 ? "" : $"You stand in for {string.Join(" and ", reader.InPlaceOf)}.";
        var link = mail.LinkTo($"/alerts/{alert.Reference}");
        var rows = string.Join('\n', says.Select(row => $"{row.Name}: {row.Value}"));
        return new Letter(
            $"alert/{alert.Reference}/{entry.Number}/{reader.Person.AccountId}",
            reader.Person.Email,
            $"{Subject(entry.Kind)}: {heading}",
            $"{opening}\n\n{rows}\n\n{(standIn.Length == 0 ? "" : $"{standIn}\n\n")}Sign in to read it and to answer:\n{link}\n")
        {
            Html = Page(opening, says, standIn, link),
            Area = alert.Area,
            Reference = alert.Reference,
            ToWhom = reader.Person.Name,
            NotBefore = entry.Kind.IsForChair() ? null : QuietHours.FirstMoment(reader.Wishes, calendar, clock.GetUtcNow()),
        };
    }

    /// <summary>To who gives roles, where nobody holds one that answers for the alert. Neither theme nor period: they see no alerts.</summary>
    public Letter OfNobody(Alert alert, StaffPerson administrator) => new(
        $"alert/{alert.Reference}/nobody/{administrator.AccountId}",
        administrator.Email,
        $"Nobody answers for theme alerts in {areas.NameOf(alert.Area)}",
        $"A theme alert was raised for {areas.NameOf(alert.Area)}, and nobody could be told: no account is safeguarding lead or chair there or in an area around it.\n\nGive somebody the role:\n{mail.LinkTo("/account/people")}\n")
    {
        ToWhom = administrator.Name,
    };

    private static string Subject(AlertEntryKind kind) => kind switch
    {
        AlertEntryKind.NoLongerMet => "Theme no longer stands out",
        AlertEntryKind.Escalated => "Theme alert not acknowledged",
        AlertEntryKind.NoLead => "Theme alert without a safeguarding lead",
        _ => "Theme alert",
    };

    private static string Opening(AlertEntryKind kind) => kind switch
    {
        AlertEntryKind.Raised => "A theme stands out in your area.",
        AlertEntryKind.MetAgain => "A theme stands out in your area again.",
        AlertEntryKind.Updated => "The figures of a theme alert in your area have changed.",
        AlertEntryKind.NoLongerMet => "A theme in your area no longer stands out. Its alert waits to be closed.",
        AlertEntryKind.RuleAdded => "Another rule is met by a theme alert in your area.",
        AlertEntryKind.NoLead => "A theme stands out in your area, and no account is its safeguarding lead.",
        AlertEntryKind.SnoozeEnded => "A theme alert that was put off is back.",
        AlertEntryKind.Escalated => "Nobody has acknowledged a theme alert in your area in time.",
        _ => "There is news of a theme alert in your area.",
    };

    /// <summary>Bare HTML: no picture, no style sheet and no script, so that nothing is fetched when it is opened.</summary>
    private static string Page(string opening, IEnumerable<(string Name, string Value)> says, string standIn, string link)
    {
        var rows = string.Concat(says.Select(row => $"<tr><th align=\"left\" scope=\"row\">{Encode(row.Name)}</th><td>{Encode(row.Value)}</td></tr>\n"));
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Theme alert</title></head>
            <body>
            <p>{Encode(opening)}</p>
            <table>
            {rows}</table>
            {(standIn.Length == 0 ? "" : $"<p>{Encode(standIn)}</p>")}
            <p><a href="{Encode(link)}">Sign in to read it and to answer</a></p>
            </body>
            </html>
            """;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
