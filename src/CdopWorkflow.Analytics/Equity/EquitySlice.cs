using System.Globalization;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Fields;

namespace CdopWorkflow.Analytics.Equity;

/// <summary>Something by which figures are split to see who is affected more.</summary>
/// <param name="Code">Names the table.</param>
/// <param name="Name">"Ethnic group of the child".</param>
/// <param name="Decided">Its dimension of reviews by decision.</param>
/// <param name="InfantDied">Its dimension of reviewed infant deaths by year of death.</param>
/// <param name="Breakdown">Its denominators.</param>
/// <param name="Groups">Code and name of each group, in order.</param>
/// <param name="GroupOf">The group that a value of the cube belongs to; null where it is not known.</param>
public sealed record EquitySlice(
    string Code, string Name, string Decided, string InfantDied, DenominatorBreakdown Breakdown,
    IReadOnlyList<(string Code, string Name)> Groups, Func<string, string?> GroupOf)
{
    public static IReadOnlyList<EquitySlice> All { get; } =
    [
        new("deprivation", "Deprivation", CubeDimension.Decile, CubeDimension.InfantDiedDecile, DenominatorBreakdown.DeprivationFifth,
            [("1", "Most deprived fifth"), ("2", "Second fifth"), ("3", "Third fifth"), ("4", "Fourth fifth"), ("5", "Least deprived fifth")], FifthOf),
        new("ethnicity", "Ethnic group of the child", CubeDimension.Ethnicity, CubeDimension.InfantDiedEthnicity, DenominatorBreakdown.EthnicGroup, EthnicGroupsKnown, KnownGroup),
        new("mother-ethnicity", "Ethnic group of the mother", CubeDimension.MotherEthnicity, CubeDimension.InfantDiedMother, DenominatorBreakdown.MotherEthnicGroup, EthnicGroupsKnown, KnownGroup),
        new("mother-age", "Age of the mother", CubeDimension.MotherAge, CubeDimension.InfantDiedMotherAge, DenominatorBreakdown.MotherAge,
            [.. Enum.GetValues<MotherAgeBand>().Where(band => band != MotherAgeBand.NotKnown).Select(band => (band.ToString(), band.Label()))],
            value => value == nameof(MotherAgeBand.NotKnown) ? null : value),
        new("sex", "Sex of the child", CubeDimension.Sex, CubeDimension.InfantDiedSex, DenominatorBreakdown.Sex,
            [.. Enum.GetValues<Sex>().Where(sex => sex != Sex.NotKnown).Select(sex => (sex.ToString(), Choices.Name(sex)))],
            value => value == nameof(Sex.NotKnown) ? null : value),
    ];

    private static IReadOnlyList<(string Code, string Name)> EthnicGroupsKnown =>
        [.. Enum.GetValues<EthnicGroup>().Where(group => group != EthnicGroup.NotKnown).Select(group => (group.ToString(), group.Label()))];

    private static string? KnownGroup(string value) => value == nameof(EthnicGroup.NotKnown) ? null : value;

    private static string? FifthOf(string decile) =>
        int.TryParse(decile, NumberStyles.None, CultureInfo.InvariantCulture, out var tenth) ? ((tenth + 1) / 2).ToString(CultureInfo.InvariantCulture) : null;
}
