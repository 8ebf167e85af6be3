using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Reviews.DraftAnalysis;

/// <summary>What is asked besides the factors.</summary>
public sealed record DraftForm
{
    [Display(Name = "Who took part in the review meeting?")]
    public AgencyPresent[] Agencies { get; init; } = [];

    [Display(Name = "What is the cause of death, as far as it is understood?", ShortName = "cause of death", Description = "The panel reads it. No names, places or dates")]
    [StringLength(4000)]
    public string? Cause { get; init; }

    [Display(Name = "These passages may identify someone", Description = "Take each out, or tick it if it is harmless here")]
    public string[] Harmless { get; init; } = [];

    [Display(Name = "Which categories of death do you propose?", Description = "Tick all that apply. The uppermost of them is the category of death")]
    public DeathCategory[] Categories { get; init; } = [];

    public static DraftForm Of(DraftContent content) => new()
    {
        Agencies = [.. content.Agencies],
        Cause = content.Cause,
        Harmless = [.. content.Harmless],
        Categories = [.. content.Categories],
    };
}
