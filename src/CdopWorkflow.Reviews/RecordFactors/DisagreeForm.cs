using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.RecordFactors;

public sealed record DisagreeForm
{
    [Display(Name = "Factor")]
    [Required(ErrorMessage = "Select the factor")]
    public string? Code { get; init; }

    [Display(Name = "Influence")]
    public string? Influence { get; init; }

    [Display(Name = "Is it modifiable?")]
    public Answer? Modifiable { get; init; }

    [Display(Name = "Why?", ShortName = "reason")]
    [Required]
    [StringLength(2000)]
    public string? Why { get; init; }

    public MemberView View(string by) => new(by, Influence ?? "", Modifiable ?? Answer.NotAnswered, Why?.Trim() ?? "");

    /// <summary>A further view beside what is recorded.</summary>
    public AnalysisContent Disagree(AnalysisContent content, string by)
    {
        var recorded = content.Factor(Code!);
        var view = new MemberView(content.LastSave(Section.Factors)?.By ?? "The panel", recorded?.Influence ?? "", recorded?.Modifiable ?? Answer.NotAnswered, "");
        return content with { Disagreements = [.. content.Disagreements, new Disagreement(Guid.CreateVersion7(), Code!, view, View(by), Settled: null)] };
    }

    /// <summary>The chair's view stands in the record; every open disagreement about the factor is settled by it.</summary>
    public AnalysisContent Settle(AnalysisContent content, string by, DateTimeOffset now)
    {
        var settled = content with
        {
            Disagreements = [.. content.Disagreements.Select(known => known.Code == Code && known.Settled is null ? known with { Settled = View(by) } : known)],
            Factors =
            [
                .. content.Factors.Where(factor => factor.Code != Code),
                .. string.IsNullOrEmpty(Influence) ? [] : new[] { new FactorRecord(Code!, Answer.Yes, Influence, Modifiable ?? Answer.NotAnswered) },
            ],
        };
        return settled.SavedBy(Section.Factors, by, now);
    }
}
