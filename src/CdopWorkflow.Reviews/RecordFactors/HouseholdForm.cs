using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Housing;
using CdopWorkflow.Web.Questionnaires;

namespace CdopWorkflow.Reviews.RecordFactors;

public sealed record HouseholdForm
{
    private const int FewestRows = 8;

    [Asks("household-couples")]
    [Display(Name = "How many couples live in the home?", ShortName = "number of couples")]
    [Range(0, 20)]
    public int? Couples { get; init; }

    public List<PersonLine> Others { get; init; } = [];

    [Asks("household-bedrooms")]
    [Display(Name = "How many bedrooms has the home?", ShortName = "number of bedrooms", Description = "Leave it blank if it is not known")]
    [Range(0, 50)]
    public int? Bedrooms { get; init; }

    public sealed record PersonLine
    {
        [Display(Name = "Age in years", ShortName = "age", Description = "0 for a child under one")]
        [Range(0, 130)]
        public int? Age { get; init; }

        [Display(Name = "Sex")]
        public Sex? Sex { get; init; }

        public bool IsBlank => Age is null && Sex is null;
    }

    public static HouseholdForm Of(Household? household)
    {
        PersonLine[] known = [.. (household?.Others ?? []).Select(person => new PersonLine { Age = person.Age, Sex = person.Sex })];
        var blank = Math.Max(FewestRows - known.Length, 2);
        return new HouseholdForm
        {
            Couples = household?.Couples,
            Bedrooms = household?.Bedrooms,
            Others = [.. known, .. Enumerable.Range(0, blank).Select(_ => new PersonLine())],
        };
    }

    /// <summary>Null where nothing was entered. Expects an age wherever there is a sex.</summary>
    public Household? Household() => Couples is null && Bedrooms is null && Others.All(line => line.IsBlank)
        ? null
        : new(Couples ?? 0, [.. Others.Where(line => line.Age is not null).Select(line => new HouseholdMember(line.Age!.Value, line.Sex ?? Sex.NotKnown))], Bedrooms);
}
