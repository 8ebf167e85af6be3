using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>The coordinator's word that a document identifies nobody.</summary>
public sealed record MarkForm
{
    [Display(Name = "What does the panel read as its title?", ShortName = "title for the panel", Description = "No names, places or dates")]
    [StringLength(200)]
    public string? Title { get; init; }

    [Display(Name = "Why does it identify nobody?", ShortName = "reason", Description = "For example, “The names and dates were blacked out before it was scanned”")]
    [StringLength(2000)]
    public string? Why { get; init; }
}
