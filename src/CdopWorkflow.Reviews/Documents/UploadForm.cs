using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>Documents that a coordinator adds, all of one kind.</summary>
public sealed record UploadForm
{
    [Display(Name = "Files", ShortName = "files", Description = "You can choose several")]
    public List<IFormFile> Files { get; init; } = [];

    [Display(Name = "What are they called?", ShortName = "title", Description = "For example, “Report of the post-mortem”. Each also keeps the name of its file")]
    [Required(ErrorMessage = "Enter what the documents are called")]
    [StringLength(200)]
    public string? Title { get; init; }

    [Display(Name = "What are they?", ShortName = "kind of document")]
    [Required(ErrorMessage = "Choose what the documents are")]
    public DocumentKind? Kind { get; init; }

    [Display(Name = "Which agency are they from?", ShortName = "agency")]
    public string? Agency { get; init; }
}
