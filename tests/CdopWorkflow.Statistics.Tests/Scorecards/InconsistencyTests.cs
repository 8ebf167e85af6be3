using CdopWorkflow.Statistics.Scorecards;

namespace CdopWorkflow.Statistics.Tests.Scorecards;

/// <summary>Whatever does not agree in the published tables is said, each listed inconsistency by a rule and not by name.</summary>
public sealed class InconsistencyTests
{
    public static TheoryData<string, string, FindingKind, string> Expected => new()
    {
        { "I01", "4/total", FindingKind.SumDisagrees, "printed is 94; its parts add up to 96" },
        { "I01", "4/total", FindingKind.PercentagesDoNotAddUp, "102.1" },
        { "I02", "6/total", FindingKind.SumDisagrees, "printed is 101; its parts add up to 94, 7 fewer" },
        { "I02", "6/total", FindingKind.PercentagesDoNotAddUp, "93.1" },
        { "I03", "3/engagement-with-the-private-sector", FindingKind.PercentDisagrees, "5.5 is printed; 5 of 73 is 6.8%" },
        { "I03", "3/total", FindingKind.PercentagesDoNotAddUp, "98.7" },
        { "I04", "5/communication", FindingKind.Inferred, "add up to 11, which is 9.7%" },
        { "I05", "7/other", FindingKind.PrintedOddly, "17 (24.30" },
        { "I06", "2/total", FindingKind.RoundingOnly, "99.9" },
        { "I06", "5/total", FindingKind.RoundingOnly, "99.9" },
        { "I07", "smoking-in-pregnancy-r-m/001", FindingKind.SourcesDiffer, "from 23% to 15%" },
        { "I08", "maternal-obesity-r-m/001", FindingKind.SourcesDiffer, "by 23%" },
        { "I09", "under-18-conceptions-r-m/001", FindingKind.SourcesDiffer, "44%" },
        { "I10", "breastfeeding-initiation-r-m/001", FindingKind.SourcesDiffer, "has nothing" },
        { "I11", "combined/001", FindingKind.UnitDiffers, "15.6% where its parts are percentage points" },
        { "I12", "relative-gap/r-m-against-all/england-and-wales/2007-09", FindingKind.GapDisagrees, "give 13.6%; unrounded rates could give 11.2 to 16.1" },
        { "I13", "unassigned", FindingKind.PeriodMissing, "no period" },
        { "I14", "england/2008", FindingKind.GeographyMixed, "England and Wales" },
        { "I14", "rate/all-linked-infant-deaths", FindingKind.SourcesDiffer, "gives 4.5 in a passage about England" },
        { "I15", "change-in-breastfeeding-initiation/nst", FindingKind.DifferenceDisagrees, "2.1 is printed; the printed values differ by 2.0" },
        { "I15", "change-in-breastfeeding-initiation/england", FindingKind.DifferenceDisagrees, "1.6 is printed; the printed values differ by 1.7" },
        { "I15", "breastfeeding-initiation/england", FindingKind.PeriodsDiffer, "2008/09 Q3" },
        { "I16", "smoking-at-delivery/nst-visited-areas-15-aggregate-average/2009-10-q1", FindingKind.PeriodUnclear, "2009/10 Q1" },
        { "I16", "smoking-at-delivery/nst", FindingKind.PeriodsDiffer, "2010/11 Q1" },
        { "I17", "participants-saying", FindingKind.CohortsDiffer, "96% (pilots) and 91% (all)" },
        { "I18", "areas-visited", FindingKind.SumDisagrees, "printed is 15; its parts add up to 20" },
        { "I19", "health-inequalities", FindingKind.SourcesDiffer, "January 2007" },
        { "I20", "infant-mortality", FindingKind.SourcesDiffer, "autumn 2008" },
        { "I20", "infant-mortality", FindingKind.SourcesDiffer, "end of 2008" },
        { "I21", "idea-in-full", FindingKind.SourcesDiffer, "Improvement and Development Agency" },
        { "I22", "dfe-in-full", FindingKind.SourcesDiffer, "Department for Education" },
        { "I23", "where-the-areas-are-listed", FindingKind.SourcesDiffer, "Annex 1" },
        { "I23", "where-the-visit-is-drawn", FindingKind.SourcesDiffer, "Figure 2" },
        { "I24", "ss1a-ss1b/4-week-quitter-all-service-users/q1", FindingKind.PercentDisagrees, "74.0% is printed; 34 of 47 is 72.3%" },
        { "I24", "ss1a-ss1b/4-week-quitter-all-service-users/q2", FindingKind.PercentDisagrees, "64.4% is printed; 27 of 42 is 64.3%" },
        { "I24", "ss1a-ss1b/4-week-quitter-all-service-users/q3", FindingKind.PercentDisagrees, "69.2% is printed; 18 of 25 is 72.0%" },
        { "I24", "ss1a-ss1b/4-week-quitter-all-service-users/q4", FindingKind.PercentDisagrees, "66.1% is printed; 35 of 54 is 64.8%" },
        { "I24", "ss1a-ss1b/4-week-quitter-all-service-users/ytd", FindingKind.PercentDisagrees, "68.9% is printed; 115 of 168 is 68.5%" },
        { "I24", "ss1a-ss1b/4-week-quitter-all-service-users/ytd", FindingKind.SumDisagrees, "numerator printed is 115; its parts add up to 114" },
        { "I24", "ss1a-ss1b/4-week-quitter-all-service-users/q4", FindingKind.TargetMetOnlyAsPrinted, "met as printed (66.1%) and missed as computed (64.8%)" },
        { "I25", "ss3/households-where-all-service-users-have-quit-at-12-weeks/q4", FindingKind.NothingToDivide, "not applicable, not zero" },
        { "I26", "ss4a-ss4b/self-reported-successful-quit-at-4-or-12-weeks/ytd", FindingKind.TargetMissed, "100.00%. Comment of the source: “Service wholly telephone based" },
        { "I26", "ss4a-ss4b/self-reported-successful-quit-at-4-or-12-weeks/ytd", FindingKind.BaseNotStated, "129" },
        { "I27", "ss12/set-a-quit-date-all-service-users/ytd", FindingKind.TargetMissed, "320 is missed: 315" },
        { "I27", "ss12/set-a-quit-date-all-service-users/ytd", FindingKind.ColourMissing, "n/a" },
        { "I28", "ss1a-ss1b/4-week-quitter-all-service-users/q1", FindingKind.ColourMissing, "unknown, never green" },
        { "I29", "ss1a-ss1b/4-week-quitter-all-service-users/ytd", FindingKind.BaseNotStated, "168" },
        { "I30", "satod-2022-23/nhs-stafford", FindingKind.MeanDisagrees, "11.3 is printed; the mean of its parts is 11.05, and with weights that differ by a tenth it could be 10.99 to 11.12" },
        { "I30", "satod-2022-23/nhs-stafford", FindingKind.SameAsAnother, "Cannock Chase" },
        { "I31", "printed-elsewhere/smoking-at-time-of-delivery", FindingKind.MeanDisagrees, "9.1 is printed; the mean of its parts is 9.90" },
        { "I31", "printed-elsewhere/smoking-at-time-of-delivery", FindingKind.SameAsAnother, "South East Staffs and Seisdon" },
        { "I32", "satod-2022-23/cannock-chase/year", FindingKind.TrendDisagrees, "↓ down; from 2022-23 Q1 to 2022-23 Q4 the figures rise by 0.6" },
        { "I32", "satod-2022-23/south-east-staffs-and-seisdon/year", FindingKind.TrendDisagrees, "rise by 1" },
        { "I32", "satod-2022-23/north-staffs/year", FindingKind.TrendDisagrees, "fall by 1.2" },
        { "I32", "satod-2022-23/stafford-and-surrounds/year", FindingKind.TrendDisagrees, "rise by 1.8" },
        { "I32", "satod-2022-23/england/year", FindingKind.TrendBasisMissing, "does not say with what" },
        { "I33", "satod-2022-23/nhs-stafford", FindingKind.NameDoubtful, "not the name of any body" },
        { "I34", "date-of-the-one-page-ask", FindingKind.SourcesDiffer, "July 2022" },
        { "I35", "smoke-free-pregnancy-pathway", FindingKind.LaterBasis, "2019 is said to build on care bundle of 2020" },
        { "I36", "child-deaths-reviewed", FindingKind.AgesNotStated, "do not compare it with infants" },
        { "I37", "sudi-among-deaths", FindingKind.AgesNotStated, "which deaths" },
        { "I38", "sudi/lancashire", FindingKind.PeriodUnclear, "12 or 13 months" },
        { "I39", "recommendations-of-all-seven-tables", FindingKind.SumDisagrees, "printed is 823; its parts add up to 818" },
        { "I39", "recommendations-summary/all", FindingKind.SumDisagrees, "printed is 823; its parts add up to 818" },
        { "I40", "change-in-smoking-at-time-of-delivery", FindingKind.EarlierValueMissing, "without the value it starts from" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void It_is_found(string number, string key, FindingKind kind, string words)
    {
        var found = PublishedTables.All.SelectMany(figure => figure.Findings).Where(finding => finding.Kind == kind && finding.Key.Contains(key, StringComparison.Ordinal)).ToList();
        Assert.True(found.Any(finding => finding.Sentence.Contains(words, StringComparison.Ordinal)), $"{number}: {string.Join(" | ", found.Select(finding => finding.Sentence))}");
    }

    [Fact]
    public void None_of_those_listed_is_left_out() => Assert.Equal(PublishedTables.Listed.Order(), Expected.Select(row => row.Data.Item1).Distinct().Order());

    [Fact]
    public void What_agrees_is_not_accused()
    {
        string[] kinds = [nameof(FindingKind.SumDisagrees), nameof(FindingKind.PercentDisagrees), nameof(FindingKind.MeanDisagrees), nameof(FindingKind.DifferenceDisagrees), nameof(FindingKind.PercentagesDoNotAddUp), nameof(FindingKind.TrendDisagrees)];
        var told = PublishedTables.All.SelectMany(figure => figure.Findings).Where(finding => kinds.Contains(finding.Kind.ToString())).Select(finding => (finding.Key, finding.Kind)).Distinct();
        var listed = Expected.Select(row => row.Data).ToList();
        Assert.All(told, one => Assert.True(
            listed.Any(row => one.Kind == row.Item3 && one.Key.Contains(row.Item2, StringComparison.Ordinal)) || one.Key.Contains("recommendations-summary", StringComparison.Ordinal), $"{one}"));
    }
}
