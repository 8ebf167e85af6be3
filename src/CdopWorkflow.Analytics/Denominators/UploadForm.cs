using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Analytics.Denominators;

/// <summary>A file of denominators from somebody's computer.</summary>
public sealed class UploadForm
{
    [Display(Name = "File of denominators", ShortName = "file", Description = "A CSV file of up to 5 MB")]
    public IFormFile? File { get; init; }
}
