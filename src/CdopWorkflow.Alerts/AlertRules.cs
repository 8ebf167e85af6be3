using CdopWorkflow.Contracts;

namespace CdopWorkflow.Alerts;

/// <summary>The rules by which a theme stands out, as alerts keep them and people choose among them: "counting", "watch", "alert".</summary>
public static class AlertRules
{
    public const string Counting = "counting";
    public const string Watch = "watch";
    public const string Alert = "alert";

    /// <summary>Those that are met, in that order, separated by commas.</summary>
    public static string Of(ThemeDetected theme)
    {
        var named = (theme.Findings ?? []).Select(finding => finding.Rule).Append(theme.Rule).Select(CodeOf).ToHashSet();
        return string.Join(',', new[] { Counting, Watch, Alert }.Where(named.Contains));
    }

    /// <summary>"ALERT is met, too." where a rule was not met before; empty where none is new, or it is not known what was met before.</summary>
    /// <param name="before">As kept.</param>
    /// <param name="now">As met.</param>
    /// <param name="national">It stands out among all themes of all panels, and did not before.</param>
    public static string News(string before, string now, bool national)
    {
        var added = before == "" ? [] : now.Split(',').Except(before.Split(',')).Select(rule => $"{(rule == Counting ? "The counting rule" : rule.ToUpperInvariant())} is met, too.");
        return string.Join(' ', national ? added.Append("It stands out among all themes of all panels.") : added);
    }

    private static string CodeOf(string rule) => rule.Split('/')[0] is Watch or Alert ? rule.Split('/')[0] : Counting;
}
