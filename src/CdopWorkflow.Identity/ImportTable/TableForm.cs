using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Identity.ImportTable;

/// <summary>A table from somebody's computer.</summary>
public sealed class TableForm
{
    [Display(Name = "Where is it from?", ShortName = "source", Description = "Who published it and what it is called there, for example “Office for National Statistics, postcode directory, August 2026”")]
    [Required(ErrorMessage = "Enter where the table is from")]
    [StringLength(200, ErrorMessage = "The source must be 200 characters or fewer")]
    public string? Source { get; init; }

    [Display(Name = "Which day does it describe?", ShortName = "day", Description = "For example, 1 8 2026")]
    [Required(ErrorMessage = "Enter the day that the table describes")]
    public DateOnly? AsAt { get; init; }

    [Display(Name = "File", ShortName = "file", Description = "A CSV file of up to 60 MB")]
    public IFormFile? File { get; init; }
}
