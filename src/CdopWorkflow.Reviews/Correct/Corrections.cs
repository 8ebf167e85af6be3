using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Reviews.Correct;

/// <summary>What a correction changes: each detail with what it said before and says now.</summary>
public sealed class Corrections(AreaTable areas)
{
    public IReadOnlyList<Correction> Of(Review review, CorrectForm form)
    {
        var (before, now) = (CorrectForm.Of(review), form);
        return
        [
            .. new Correction[]
            {
                new("where the child lived", areas.NameOf(before.Council!), areas.NameOf(now.Council!)),
                new("date of birth", UkFormat.Date(before.BornOn)!, UkFormat.Date(now.BornOn)!),
                new("date of death", UkFormat.Date(before.DiedOn)!, UkFormat.Date(now.DiedOn)!),
                new("sex", before.Sex!.Value.Label(), now.Sex!.Value.Label()),
                new("ethnic category of the child", Ethnicity(before.Ethnicity), Ethnicity(now.Ethnicity)),
                new("ethnic category of the mother", Ethnicity(before.MotherEthnicity), Ethnicity(now.MotherEthnicity)),
                new("deprivation decile", Decile(before.DeprivationDecile), Decile(now.DeprivationDecile)),
            }.Where(correction => correction.Before != correction.Now),
        ];
    }

    private static string Ethnicity(string? code) => EthnicCategories.Find(code ?? "99")?.Label ?? "Not known";

    private static string Decile(int? decile) => decile is { } known ? $"{known}" : "not known";
}

/// <summary>One detail that is put right.</summary>
public sealed record Correction(string What, string Before, string Now);
