using System.Globalization;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Statistics;
using CdopWorkflow.Statistics.WhatIf;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>The results and the inputs as tables. A result below one death is "fewer than 1", its range too; nothing is coloured.</summary>
internal static class WhatIfTables
{
    internal const string Assumed =
        "The page works out what actions could have meant for deaths that have happened, if the risks in it are causes and each action reaches everyone it is for. It is arithmetic on past figures. It foretells nothing, and says nothing about any one child.";

    internal const string AsPutIn = "Nothing is hidden: results are as exact as what was put in, so what begins with small numbers of a place must not be passed on.";

    internal static FigureTable Results(WhatIfBase figures, IReadOnlyList<(NationalAction Action, ActionInput Input, WhatIfAction Figures)> actions) => new(
        "results", "What each action could have meant", "Action",
        ["Deaths avoided", "Range", "Women who must change for one death fewer", "Gap afterwards", "Points off the gap", "Printed nationally, in points"],
        [
            .. actions.Select(action => Row(action.Action, action.Input, WhatIfResult.Of(figures, action.Figures))),
            .. actions.Count > 1 ? [Together(figures, [.. actions.Select(action => action.Figures)])] : Array.Empty<FigureRow>(),
        ],
        "Points off the gap")
    {
        Decimals = 1,
        Sentence = Sentence(figures, [.. actions.Select(action => action.Figures)]),
        About = [Assumed, AsPutIn],
        Method = [Methods.Impact, Methods.ImpactOnGap, Methods.CountLimits],
        Note = "Actions together are multiplied, never added: two of them cannot avoid the same death twice. Printed points are as their source prints them; scaled means brought to the change chosen here by simple proportion.",
    };

    internal static FigureTable Inputs(BaseInput input, IReadOnlyList<(NationalAction Action, ActionInput Input, WhatIfAction Figures)> actions) => new(
        "inputs", "What was put in", "Action", ["Deaths in scope", "Now", "Then", "Relative risk", "Its range", "Deaths avoided", "Source", "Changed, because"],
        [
            .. actions.Select(action => new FigureRow(action.Action.Name,
                [action.Action.ScopeText, Percent(action.Input.Now), Percent(action.Input.Target), Number(action.Input.Risk), RiskRange(action.Input), Percent(action.Input.Reduction), action.Action.Source, action.Input.IsAsIn(action.Action) ? "Not changed" : action.Input.Reason ?? ""], null)),
        ],
        "Inputs")
    {
        InWords = ["Deaths in scope", "Its range", "Source", "Changed, because"],
        About = [AsPutIn],
        Method = [$"Source: national inputs, {NationalActions.BaseSource} What was changed, by whoever changed it."],
        Note = string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Applied to {input.GroupDeaths:N0} deaths of {input.GroupBirths:N0} births in routine and manual families, and {input.AllDeaths:N0} of {input.AllBirths:N0} in all. {input.Source}"),
    };

    /// <summary>"With 7 actions together, about 1,031.2 of 3,650 deaths fewer …, and a gap of 3.7% instead of 19.0%."</summary>
    private static string Sentence(WhatIfBase figures, IReadOnlyCollection<WhatIfAction> actions)
    {
        var result = WhatIfResult.Together(figures, actions);
        var deaths = result.Avoided <= 0 ? "no death fewer" : result.Avoided < 1 ? "fewer than 1 death less" : $"about {Deaths(result.Avoided)} deaths fewer";
        var gap = figures.Gap is { } before && result.GapAfter is { } after ? $", and a gap of {Gap(after)} instead of {Gap(before)}" : "";
        return $"With {Amount.Of(actions.Count, "action")}{(actions.Count > 1 ? " together" : "")}, {deaths} of {Amount.Of(figures.Group.Count, "infant death")} in routine and manual families{gap}.";
    }

    internal static string Deaths(double avoided) => PotentialImpact.Text(avoided);

    private static FigureRow Row(NationalAction action, ActionInput input, WhatIfResult result) => new(
        action.Name, [Deaths(result.Avoided), Range(result), Women(result), Gap(result.GapAfter), Points(result.Points), Printed(action, input)], result.Points);

    private static FigureRow Together(WhatIfBase figures, IReadOnlyCollection<WhatIfAction> actions)
    {
        var result = WhatIfResult.Together(figures, actions);
        return new FigureRow("All of them together", [Deaths(result.Avoided), "", "", Gap(result.GapAfter), Points(result.Points), ""], null) { IsTotal = true };
    }

    private static string Range(WhatIfResult result) => result.Range is not { } range ? ""
        : range.Upper < 1 ? "fewer than 1" : $"{Deaths(range.Lower)} to {Deaths(range.Upper)}";

    private static string Women(WhatIfResult result) => result.WomenPerDeath is { } women ? $"about {women.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))}" : "";

    private static string Printed(NationalAction action, ActionInput input)
    {
        var change = input.Reduction ?? input.Now - input.Target;
        return change == action.Change || change is null
            ? Number(action.PrintedPoints)
            : $"{action.PrintedPoints.ToString("F1", CultureInfo.InvariantCulture)}, scaled {Number(PotentialImpact.ScaledContribution(action.PrintedPoints, change.Value, action.Change))}";
    }

    private static string Gap(double? gap) => gap is { } known ? $"{Rounded(100 * known)}%" : "no gap to compute";

    private static string Points(double? points) => points is { } known ? Rounded(known) : "";

    private static string Percent(double? value) => value is { } known ? $"{Number(known)}%" : "";

    private static string RiskRange(ActionInput input) =>
        input is { RiskLow: null, RiskHigh: null } ? "" : $"{Number(input.RiskLow ?? input.Risk)} to {Number(input.RiskHigh ?? input.Risk)}";

    private static string Number(double? value) => value?.ToString("0.0##", CultureInfo.InvariantCulture) ?? "";

    internal static string Rounded(double value) => Rounding.HalfAwayFromZero(value, 1)?.ToString("F1", CultureInfo.InvariantCulture) ?? "";
}
