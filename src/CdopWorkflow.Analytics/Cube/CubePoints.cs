using System.Globalization;
using CdopWorkflow.Analytics.Facts;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.Cube;

/// <summary>Where a fact counts: a pure function of the fact, so that taking it out undoes exactly what putting it in did.</summary>
public static class CubePoints
{
    public const string Ethnicity = "ethnicity";
    public const string MotherEthnicity = "mother-ethnicity";
    public const string MotherAge = "mother-age";
    public const string Deprivation = "deprivation";
    public const string Overcrowding = "overcrowding";
    private const string OvercrowdingFactor = "OVERCROWDING";

    /// <summary>Empty for a fact that is in no figure.</summary>
    public static IReadOnlyList<(string Area, string Key)> Of(ReviewedDeath review) => review.Counts ? Each(AreasOf(review), PointsOf(review)) : [];

    public static IReadOnlyList<(string Area, string Key)> Of(RecordedDeath death) => death.Counts ? Each(AreasOf(death), [PointOf(death)]) : [];

    public static IReadOnlyList<string> AreasOf(ReviewedDeath review) => Within(review.Council, review.Panel, review.Region);

    public static IReadOnlyList<string> AreasOf(RecordedDeath death) => Within(death.Council, death.Panel, death.Region);

    public static IEnumerable<CubePoint> PointsOf(ReviewedDeath review) => Decided(review).Concat(Died(review));

    public static CubePoint PointOf(RecordedDeath death) => new(CubeDimension.Recorded, CubePeriod.Of(MonthOf.Parse(death.Month).FirstDay), death.AgeBand.ToString(), "");

    private static List<string> Within(string council, string panel, string region) =>
        [.. new[] { AreaTable.England, region, panel, council }.Where(code => code != "").Distinct()];

    private static List<(string Area, string Key)> Each(IReadOnlyList<string> areas, IEnumerable<CubePoint> points)
    {
        var keys = points.Select(point => point.Key).ToArray();
        return [.. areas.SelectMany(area => keys.Select(key => (area, key)))];
    }

    private static IEnumerable<CubePoint> Decided(ReviewedDeath review)
    {
        var (period, outcome) = (CubePeriod.QuarterOf(review.DecidedOn), review.Outcome.ToString());
        CubePoint At(string dimension, string value) => new(dimension, period, value, outcome);
        yield return At(CubeDimension.All, "");
        yield return At(CubeDimension.Age, review.AgeBand.ToString());
        yield return At(CubeDimension.Category, review.Category.ToString());
        yield return At(CubeDimension.CategoryAndAge, $"{review.Category}/{review.AgeBand}");
        yield return At(CubeDimension.Sex, review.Sex.ToString());
        yield return At(CubeDimension.Ethnicity, review.Ethnicity.ToString());
        yield return At(CubeDimension.MotherEthnicity, review.MotherEthnicity.ToString());
        yield return At(CubeDimension.MotherAge, AgeOfMother(review));
        yield return At(CubeDimension.Decile, DecileOf(review));
        yield return At(CubeDimension.Council, review.Council);
        yield return At(CubeDimension.Panel, review.Panel);
        yield return At(CubeDimension.Region, review.Region);
        yield return At(CubeDimension.PanelAndCouncil, $"{review.Panel}/{review.Council}");
        yield return At(CubeDimension.Months, Math.Max(0, review.MonthsToDecision).ToString("000", CultureInfo.InvariantCulture));
        yield return At(CubeDimension.NetMonths, TimeOf(review.NetMonthsToDecision));

        // days are so many that the outcome beside them would nearly double the cells that a page adds up, and nobody asks for it
        yield return new(CubeDimension.GrossDays, period, TimeOf(review.GrossDays), "");
        yield return new(CubeDimension.NetDays, period, TimeOf(review.NetDays), "");
        var present = review.Factors.Where(factor => factor.Present == Answer.Yes).Select(factor => FactorLine.LineOf(factor.Code)).Distinct();
        var modifiable = review.Outcome == ModifiableOutcome.Identified
            ? review.Factors.Where(factor => factor.Modifiable == Answer.Yes).Select(factor => FactorLine.LineOf(factor.Code)).Distinct()
            : [];
        var unknown = review.Factors.Where(factor => factor.Present == Answer.NotKnown).Select(factor => factor.Code);
        foreach (var point in present.Select(line => At(CubeDimension.PresentLine, line))
            .Concat(modifiable.Select(line => At(CubeDimension.ModifiableLine, line)))
            .Concat(unknown.Select(code => At(CubeDimension.FactorNotKnown, code)))
            .Concat(NotKnown(review).Select(field => At(CubeDimension.NotKnown, $"{review.Council}/{field}"))))
        {
            yield return point;
        }
    }

    private static IEnumerable<CubePoint> Died(ReviewedDeath review)
    {
        var period = CubePeriod.Of(Quarter.Parse(review.Quarter).FirstDay);
        CubePoint At(string dimension, string value) => new(dimension, period, value, review.Outcome.ToString());
        yield return At(CubeDimension.Died, "");
        yield return At(CubeDimension.DiedDecile, DecileOf(review));
        if (review.Infant)
        {
            yield return At(CubeDimension.InfantDied, "");
            yield return At(CubeDimension.InfantDiedDecile, DecileOf(review));
            yield return At(CubeDimension.InfantDiedEthnicity, review.Ethnicity.ToString());
            yield return At(CubeDimension.InfantDiedMother, review.MotherEthnicity.ToString());
            yield return At(CubeDimension.InfantDiedMotherAge, AgeOfMother(review));
            yield return At(CubeDimension.InfantDiedSex, review.Sex.ToString());
        }
    }

    /// <summary>"Not stated" is a family's answer and counts as known.</summary>
    private static IEnumerable<string> NotKnown(ReviewedDeath review)
    {
        if (review.Ethnicity == EthnicGroup.NotKnown)
        {
            yield return Ethnicity;
        }

        if (review.MotherEthnicity == EthnicGroup.NotKnown)
        {
            yield return MotherEthnicity;
        }

        if (review.MotherAge is null or MotherAgeBand.NotKnown)
        {
            yield return MotherAge;
        }

        if (review.DeprivationDecile is null)
        {
            yield return Deprivation;
        }

        if (review.OvercrowdingKnown != Answer.Yes && !review.Factors.Exists(factor => factor is { Code: OvercrowdingFactor, Present: Answer.Yes or Answer.No }))
        {
            yield return Overcrowding;
        }
    }

    private static string DecileOf(ReviewedDeath review) => review.DeprivationDecile?.ToString(CultureInfo.InvariantCulture) ?? CubeDimension.Unknown;

    private static string AgeOfMother(ReviewedDeath review) => (review.MotherAge ?? MotherAgeBand.NotKnown).ToString();

    private static string TimeOf(int? time) => time?.ToString(CultureInfo.InvariantCulture) ?? CubeDimension.Unknown;
}
