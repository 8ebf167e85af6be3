using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>What identifies a published figure besides its place in a table: the same figure has the same name in every table.</summary>
public sealed record PublishedScope(string Region, string Year)
{
    public const string Reviewed = "reviewed";
    public const string With = "with-modifiable";
    public const string Without = "without-modifiable";
    public const string Factors = "factors";

    /// <summary>The period itself, where sums over its quarters matter.</summary>
    public ReportYear? Period { get; private init; }

    public static PublishedScope Of(Area region, ReportYear year) => new(region.Code, year.Code) { Period = year };

    public IReadOnlyDictionary<string, string> For(string measure, string? panel = null)
    {
        var scope = new Dictionary<string, string> { ["measure"] = measure, ["region"] = Region, ["year"] = Year };
        if (panel is not null)
        {
            scope["panel"] = panel;
        }

        return scope;
    }
}
