using CdopWorkflow.Statistics.Gap;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Statistics.WhatIf;

namespace CdopWorkflow.Statistics.Tests.WhatIf;

public sealed class PotentialImpactTests
{
    /// <summary>The group's part of all deaths in the seed: 3,650 of 8,698.</summary>
    private const double SeedShare = 0.419637;

    [Fact]
    public void Fractions_deaths_and_gaps_agree_with_the_vectors()
    {
        foreach (var row in Vectors.Read("17_whatif_pif.csv"))
        {
            var group = new Rate(row.Count("deaths_group"), row.Number("births_group"));
            var all = new Rate(row.Count("deaths_all"), row.Number("births_all"));
            var impact = new PotentialImpact(row.Number("prevalence_now"), row.Number("prevalence_target"), row.Number("rr"));
            var avoided = impact.DeathsAvoided(group.Count);
            var before = InequalityGap.Between(group, all)!.Relative;
            var after = PotentialImpact.RelativeGapAfter(group, all, avoided);
            row.Agrees("pif", impact.Fraction, Vectors.TierA);
            row.Agrees("deaths_avoided", avoided, Vectors.TierA);
            row.Agrees("rel_gap_before", before, Vectors.TierA);
            row.Agrees("rel_gap_after", after, Vectors.TierA);
            row.Agrees("gap_change_pp", 100 * (before - after), Vectors.TierA);
            row.Agrees("gap_change_pct_of_gap", before > 0 ? 100 * (before - after) / before : null, Vectors.TierA);
        }
    }

    [Theory]
    [InlineData(0.03, 0.042661)]
    [InlineData(0.028, 0.039864)]
    [InlineData(0.02, 0.028611)]
    [InlineData(0.014, 0.020100)]
    [InlineData(0.01, 0.014392)]
    [InlineData(0.04, 0.056544)]
    public void Printed_contributions_imply_these_shares_of_deaths(double points, double implied) =>
        Assert.Equal(implied, PotentialImpact.ImpliedFraction(points, 0.19, SeedShare), 5e-7);

    [Theory]
    [InlineData(0.028611, 0.23, 0.15, 1.3897)]
    [InlineData(0.056544, 0.33, 0.17, 1.4001)]
    [InlineData(0.039864, 0.2987, 0.23, 1.7019)]
    public void Implied_shares_imply_these_relative_risks(double fraction, double now, double target, double risk) =>
        Assert.Equal(risk, PotentialImpact.ImpliedRelativeRisk(fraction, now, target), 1e-4);

    [Fact]
    public void Smoking_takes_two_points_off_the_gap_as_printed()
    {
        var smoking = new PotentialImpact(0.23, 0.15, 1.4);

        Assert.Equal(0.029304, smoking.Fraction, 5e-7);
        var after = 1.19 * (1 - smoking.Fraction) / (1 - SeedShare * smoking.Fraction) - 1;
        Assert.Equal(0.169510, after, 5e-6);
    }

    [Fact]
    public void Seven_actions_multiply_and_do_not_add() =>
        Assert.Equal(0.202775, PotentialImpact.Combined([0.042661, 0.039864, 0.028611, 0.020100, 0.020100, 0.014392, 0.056544]), 5e-7);

    [Fact]
    public void Levelling_up_income_and_scaling_reproduce_the_seed()
    {
        Assert.Equal(391.1, PotentialImpact.LevellingUp(3650, 0.12), 0.05);
        Assert.Equal(4.275, PotentialImpact.RateAfterIncomeRise(4.5, 0.1), 1e-9);
        Assert.Equal(1.5, PotentialImpact.ScaledContribution(2, 6, 8), 1e-12);
    }

    [Fact]
    public void A_small_local_result_reads_fewer_than_one()
    {
        var smoking = new PotentialImpact(0.23, 0.15, 1.4);
        var limits = smoking.DeathsAvoidedLimits(21);

        Assert.Equal(0.6154, smoking.DeathsAvoided(21), 5e-5);
        Assert.Equal(403.0, smoking.WomenPerDeathAvoided(3100, 21)!.Value, 0.05);
        Assert.Equal((0.38, 0.94), (Math.Round(limits.Lower, 2), Math.Round(limits.Upper, 2)));
        Assert.Equal("fewer than 1", PotentialImpact.Text(smoking.DeathsAvoided(21)));
        Assert.Equal("1.7", PotentialImpact.Text(1.72));
        Assert.Equal("0.0", PotentialImpact.Text(0));
        Assert.Null(new PotentialImpact(0.2, 0.2, 1.4).WomenPerDeathAvoided(3100, 21));
    }
}
