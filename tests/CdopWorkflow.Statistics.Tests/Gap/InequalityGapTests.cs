using CdopWorkflow.Statistics.Gap;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Statistics.Tests.Gap;

public sealed class InequalityGapTests
{
    [Fact]
    public void Gaps_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("05_gaps.csv"))
        {
            var group = new Rate(row.Count("deaths_group"), row.Number("births_group"));
            var all = new Rate(row.Count("deaths_all"), row.Number("births_all"));
            var gap = InequalityGap.Between(group, all)!;
            row.Agrees("rate_group", group.Value, Vectors.TierA);
            row.Agrees("rate_all", all.Value, Vectors.TierA);
            row.Agrees("absolute_gap", gap.Absolute, Vectors.TierA);
            row.Agrees("abs_lower", gap.AbsoluteLimits?.Lower, Vectors.TierA);
            row.Agrees("abs_upper", gap.AbsoluteLimits?.Upper, Vectors.TierA);
            row.Agrees("relative_gap", gap.Relative, Vectors.TierA);
            row.Agrees("rel_lower", gap.RelativeLimits?.Lower, Vectors.TierA);
            row.Agrees("rel_upper", gap.RelativeLimits?.Upper, Vectors.TierA);
        }
    }

    [Fact]
    public void Without_deaths_in_the_group_the_relative_gap_has_no_limits()
    {
        var gap = InequalityGap.Between(new Rate(0, 1000), new Rate(5, 3000))!;

        Assert.Equal(-1, gap.Relative);
        Assert.Null(gap.RelativeLimits);
        Assert.Null(InequalityGap.Between(new Rate(0, 1000), new Rate(0, 3000)));
    }
}
