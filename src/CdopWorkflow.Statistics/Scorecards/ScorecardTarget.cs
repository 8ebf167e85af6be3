namespace CdopWorkflow.Statistics.Scorecards;

/// <summary>What a figure should reach: "&gt;65%" is more than 65, "&lt;15%" is less than 15, "320" is 320 or more.</summary>
public sealed record ScorecardTarget(decimal Value, TargetSide Side)
{
    /// <summary>Null where no target is given or it is no number.</summary>
    public static ScorecardTarget? Parse(string? text)
    {
        var trimmed = (text ?? "").Trim();
        var side = trimmed switch
        {
            ['>' or '≥', ..] => trimmed.Contains('=', StringComparison.Ordinal) || trimmed[0] == '≥' ? TargetSide.AtLeast : TargetSide.Above,
            ['<' or '≤', ..] => trimmed.Contains('=', StringComparison.Ordinal) || trimmed[0] == '≤' ? TargetSide.AtMost : TargetSide.Below,
            _ => TargetSide.AtLeast,
        };
        return PrintedNumber.ValueOf(trimmed.TrimStart('>', '<', '=', '≥', '≤')) is { } value ? new ScorecardTarget(value, side) : null;
    }

    public bool IsMet(decimal value) => Side switch
    {
        TargetSide.Above => value > Value,
        TargetSide.AtLeast => value >= Value,
        TargetSide.Below => value < Value,
        TargetSide.AtMost => value <= Value,
    };

    /// <summary>Green when met, amber when missed by no more than a share of the target, red beyond.</summary>
    /// <param name="amberPercent">Percent of the target.</param>
    public RuleColour Judge(decimal value, decimal amberPercent) =>
        IsMet(value) ? RuleColour.Green : Math.Abs(value - Value) <= Math.Abs(Value) * amberPercent / 100 ? RuleColour.Amber : RuleColour.Red;
}
