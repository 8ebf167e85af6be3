using System.Globalization;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Statistics;
using CdopWorkflow.Statistics.WhatIf;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>The results and the inputs as tables. A result below one death is "fewer than 1", its range too; nothing is coloured.</summary>
internal static class WhatIfTables
{
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
        Note = "Actions together are multiplied, never added: two of them cannot avoid the same death twice. Printed points are as their source prints them; scaled means brought to the change chosen here by simple proportion.",
    };

    internal static FigureTable Inputs(BaseInput input, IReadOnlyList<(NationalAction Action, ActionInput Input, WhatIfAction Figures)> actions) => new(
        "inputs", "What was put in", "Action", ["Deaths in scope", "Now", "Then", "Relative risk", "Deaths avoided", "Source", "Changed, because"],
        [
            .. actions.Select(action => new FigureRow(action.Action.Name,
                [action.Action.ScopeText, Percent(action.Input.Now), Percent(action.Input.Target), Number(action.Input.Risk), Percent(action.Input.Reduction), action.Action.Source, action.Input.IsAsIn(action.Action) ? "Not changed" : action.Input.Reason ?? ""], null)),
        ],
        "Inputs")
    { InWords = ["Deaths in scope", "Source", "Changed, because"], Note = string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Applied to {input.GroupDeaths:N0} deaths of {input.GroupBirths:N0} births in routine and manual families, and {input.AllDeaths:N0} of {input.AllBirths:N0} in all. {input.Source}") };

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

    private static string Number(double? value) => value?.ToString("0.0##", CultureInfo.InvariantCulture) ?? "";

    private static string Rounded(double value) => Rounding.HalfAwayFromZero(value, 1)?.ToString("F1", CultureInfo.InvariantCulture) ?? "";
}
