using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Analytics.Rates;

/// <summary>
/// The areas around a person's own that their figures are compared with. A count of a wider area is shown unless it, or what is left
/// of it without the person's own areas, is small: the difference would tell of the families of a neighbour.
/// </summary>
public sealed class Comparators(OwnAreas own, AreaTable areas, AnalyticsOptions options, TimeProvider clock)
{
    private DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    /// <summary>The region and England around an area, widest last; without the area itself.</summary>
    public IReadOnlyList<Area> Around(Area area) =>
        [.. areas.AncestorsAndSelf(area.Code, Today).Where(other => other.Code != area.Code && other.Kind is AreaKind.Region or AreaKind.Country)];

    /// <summary>The person's own areas within another, none of them within another of their own: what they can take away from its count.</summary>
    public IReadOnlyList<string> OwnWithin(string code)
    {
        var within = own.All().Select(area => area.Code).Where(area => areas.IsWithin(area, code, Today)).ToHashSet();
        return [.. within.Where(area => !areas.AncestorsAndSelf(area, Today).Skip(1).Any(around => within.Contains(around.Code)))];
    }

    /// <summary>Whether the count of an area may be shown beside the person's own.</summary>
    /// <param name="code">The area.</param>
    /// <param name="countOf">How many an area had.</param>
    public bool MayShow(string code, Func<string, long> countOf)
    {
        if (own.Includes(code))
        {
            return true;
        }

        var count = countOf(code);
        return !IsSmall(count) && !IsSmall(count - OwnWithin(code).Sum(countOf));
    }

    private bool IsSmall(long count) => count > 0 && count < options.Disclosure.PartnerThreshold;
}
